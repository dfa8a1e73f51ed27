// Asks where a link leads, and, where nothing is selected, what stands there. Puts nothing in itself.
import { createSignal, Show, type JSX } from "solid-js";
import { isSafeAddress } from "../../../shared/domain/markdown.ts";
import { TextField } from "../../ui/kit/TextField.tsx";
import { say } from "../../ui/words.ts";
import { EDITOR } from "./editorWords.ts";
import { PanelForm } from "./PanelForm.tsx";
import { KNOW } from "./words.ts";

export function LinkForm(props: {
  readonly now: string;
  readonly asksWords: boolean;
  readonly onPut: (address: string | undefined, words: string) => void;
}): JSX.Element {
  const { now, asksWords } = props; // as it was when the panel opened
  const [address, setAddress] = createSignal(now);
  const [words, setWords] = createSignal("");
  const [bad, setBad] = createSignal(false);
  const put = (to: string | undefined, leave: () => void): void => {
    if (to !== undefined && !isSafeAddress(to)) return void setBad(true);
    leave();
    props.onPut(to, words().trim());
  };
  return (
    <PanelForm
      putWords={say(KNOW.put)}
      onPut={(leave) => put(address().trim(), leave)}
      more={(leave) => (
        <Show when={now !== ""}>
          <button type="button" class="btn quiet s" onClick={() => put(undefined, leave)}>
            {say(KNOW.unlink)}
          </button>
        </Show>
      )}
    >
      <TextField
        label={say(KNOW.address)}
        value={address()}
        onInput={(text) => {
          setAddress(text);
          setBad(false);
        }}
        placeholder="https://"
        problem={bad() ? say(KNOW.addressBad) : undefined}
        max={500}
        mono
        focus
      />
      <Show when={asksWords}>
        <TextField label={say(EDITOR.linkWords)} value={words()} onInput={setWords} max={200} />
      </Show>
    </PanelForm>
  );
}
