// A picture for an answer: a file that is made anew and given to the shop, or an address on the shop's own sites; and what it shows, in words.
import { createSignal, Show, type JSX } from "solid-js";
import { isOwnPicture } from "../../../shared/domain/markdownParts.ts";
import { TextField } from "../../ui/kit/TextField.tsx";
import { say } from "../../ui/words.ts";
import { createTry } from "../session/createTry.ts";
import { Refused } from "../session/Refused.tsx";
import { putPicture } from "./doors.ts";
import { EDITOR } from "./editorWords.ts";
import { makeAnew } from "../../files/makeAnew.ts";
import { PanelForm } from "./PanelForm.tsx";
import { KNOW } from "./words.ts";

type Missing = "picture" | "alt" | "foreign" | "unreadable";
const MISSING = { picture: EDITOR.noPicture, alt: EDITOR.needAlt, foreign: EDITOR.foreignPicture, unreadable: EDITOR.notPicture } as const;

export function PictureForm(props: {
  readonly origins: readonly string[];
  readonly onPut: (address: string, alt: string) => void;
}): JSX.Element {
  const [file, setFile] = createSignal<File>();
  const [address, setAddress] = createSignal("");
  const [alt, setAlt] = createSignal("");
  const [missing, setMissing] = createSignal<Missing>();
  const giving = createTry();
  const problem = (...kinds: readonly Missing[]): string | undefined => {
    const now = missing();
    return now !== undefined && kinds.includes(now) ? say(MISSING[now]) : undefined;
  };
  /** Its address on our origin, or on the shop's; undefined where there is none, and why not is said. */
  const addressOf = async (chosen: File | undefined, typed: string): Promise<string | undefined> => {
    if (chosen === undefined) {
      if (isOwnPicture(typed, props.origins)) return typed;
      setMissing(typed === "" ? "picture" : "foreign");
      return undefined;
    }
    const made = await makeAnew(chosen);
    if (made === undefined) return void setMissing("unreadable");
    return (await giving.run(() => putPicture(made)))?.address;
  };
  const put = async (leave: () => void): Promise<void> => {
    if (giving.held()) return;
    setMissing(alt().trim() === "" ? "alt" : undefined);
    if (missing() !== undefined) return;
    const to = await addressOf(file(), address().trim());
    if (to === undefined) return;
    leave();
    props.onPut(to, alt().trim());
  };
  return (
    <PanelForm putWords={say(giving.busy() ? EDITOR.sending : KNOW.put)} held={giving.held()} onPut={(leave) => void put(leave)}>
      <div class="field">
        <label class="btn file">
          <input
            type="file"
            class="sr"
            accept="image/*"
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0]);
              setMissing(undefined);
              giving.clear();
            }}
          />
          {say(file() === undefined ? EDITOR.chooseFile : EDITOR.otherFile)}
        </label>
        <p class="hint cut">{file()?.name ?? say(EDITOR.fileHint)}</p>
      </div>
      <TextField
        label={say(KNOW.alt)}
        value={alt()}
        onInput={(text) => {
          setAlt(text);
          setMissing(undefined);
        }}
        problem={problem("alt")}
        max={120}
      />
      <Show when={file() === undefined}>
        <TextField
          label={say(EDITOR.orAddress)}
          value={address()}
          onInput={(text) => {
            setAddress(text);
            setMissing(undefined);
          }}
          placeholder="https://"
          problem={problem("foreign")}
          max={500}
          mono
        />
      </Show>
      <Show when={problem("picture", "unreadable")}>
        {(words) => (
          <p class="t12 is-breach" role="alert">
            {words()}
          </p>
        )}
      </Show>
      <Refused problem={giving.problem()} wait={giving.wait()} />
    </PanelForm>
  );
}
