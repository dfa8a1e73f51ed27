// Where the shopper writes. Enter sends (not while an input method is composing), Shift+Enter breaks the line; what is typed is kept over a reload.
import { createSignal, onCleanup, onMount, type JSX } from "solid-js";
import { MESSAGE_CHARS } from "../../shared/domain/ticket.ts";
import { useChat } from "./context.ts";
import { Icon } from "./icons.tsx";

const COMPOSING = 229; // the key code of a key that an input method took

export function Composer(): JSX.Element {
  const { view, say, conversation, draft, onOpened } = useChat();
  const [text, setText] = createSignal("");
  let area: HTMLTextAreaElement | undefined;

  const write = (to: string): void => {
    setText(to);
    draft.keep(to);
    if (area === undefined) return;
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  };
  const send = (): void => {
    const words = text();
    if (words.trim() === "") return;
    write("");
    void conversation.say(words).catch(() => write(words)); // the device could not keep it: it stays where it was typed
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
      <button type="submit" aria-label={say("send")} classList={{ "is-ready": text().trim() !== "" }}>
        <Icon name="send" />
      </button>
    </form>
  );
}
