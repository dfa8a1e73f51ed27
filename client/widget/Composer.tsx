// Where the shopper writes; pictures and files are put beside it by a script that comes later. Enter sends (not while an input method is composing), Shift+Enter breaks the line; what is typed is kept over a reload.
import { createSignal, onCleanup, onMount, type JSX } from "solid-js";
import { MESSAGE_CHARS } from "../../shared/domain/ticket.ts";
import { useChat } from "./context.ts";
import type { Ready } from "../files/readChosen.ts";
import { Icon } from "./icons.tsx";
import { late } from "./late.ts";

const COMPOSING = 229; // the key code of a key that an input method took

const attach = late(() => import("./Attach.tsx"));

export function Composer(): JSX.Element {
  const { view, say, conversation, draft, typed, onOpened } = useChat();
  const [text, setText] = createSignal("");
  const [files, setFiles] = createSignal<readonly Ready[]>([]); // the draft's: with the page, not longer
  let area: HTMLTextAreaElement | undefined;

  const write = (to: string): void => {
    setText(to);
    draft.keep(to);
    typed(to);
    if (area === undefined) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  const isReady = (): boolean => text().trim() !== "" || files().length > 0;
  const send = (): void => {
    if (!isReady()) return;
    const [words, sent] = [text(), files()];
    write("");
    setFiles([]);
    void conversation.say(words, sent).catch(() => {
      write(words + text()); // the device could not keep it: it stays where it was typed, before what came since
      setFiles([...sent, ...files()]);
    });
    area?.focus();
  };
  onMount(() => {
    void draft.recall().then((kept) => (text() === "" && kept !== "" ? write(kept) : undefined));
    const focus = (): void => (matchMedia("(pointer: fine)").matches ? area?.focus() : undefined); // a phone's keyboard would hide the first screen
    focus();
    onCleanup(onOpened(focus));
  });
  const words = (): string => say(view().stage === "queued" ? "writeOn" : "write");
  return (
    <form
      class="w-in"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {attach()?.Attach({ files, setFiles })}
      <textarea
        ref={area}
        rows={1}
        maxLength={MESSAGE_CHARS}
        enterkeyhint="send"
        aria-label={words()}
        placeholder={words()}
        value={text()}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === COMPOSING) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" aria-label={say("send")} classList={{ "is-ready": isReady() }}>
        <Icon name="send" />
      </button>
    </form>
  );
}
