// The internal note as a field that several people write in at once: each keystroke goes out as one splice, others' splices keep the caret.
import { createSignal, onCleanup, onMount, Show, type JSX } from "solid-js";
import type { NoteEditor } from "../../sync/start.ts";
import { inLanguage, say } from "../../ui/words.ts";
import { caretAfter, spliceBetween } from "./textDiff.ts";
import { TICKET } from "./words.ts";

interface NoteFieldProps {
  readonly open: () => Promise<NoteEditor>;
  readonly offline: boolean;
  readonly nameOf: (member: string) => string;
  readonly me: string;
}

/** Opens the note when mounted and closes it when it goes. */
export function NoteField(props: NoteFieldProps): JSX.Element {
  const [editor, setEditor] = createSignal<NoteEditor>();
  const [people, setPeople] = createSignal<readonly string[]>([]);
  let field: HTMLTextAreaElement | undefined;
  let gone = false;
  let last = "";
  const stops: (() => void)[] = [];

  const bind = (note: NoteEditor): void => {
    last = note.text();
    if (field !== undefined) field.value = last;
    stops.push(note.onChange((text, changes) => takeIn(text, changes)));
    stops.push(note.onPeople((all) => setPeople(all.map((one) => one.member).filter((one) => one !== props.me))));
    setEditor(note);
  };
  const takeIn = (text: string, changes: Parameters<Parameters<NoteEditor["onChange"]>[0]>[1]): void => {
    last = text;
    if (field === undefined || field.value === text) return;
    const [from, to] = changes.reduce<readonly [number, number]>(
      ([a, b], one) => [caretAfter(a, one), caretAfter(b, one)],
      [field.selectionStart, field.selectionEnd],
    );
    field.value = text;
    if (document.activeElement === field) field.setSelectionRange(from, to);
  };
  const tellCaret = (): void => editor()?.setCaret(field?.selectionEnd);
  const onInput = (target: HTMLTextAreaElement): void => {
    const splice = spliceBetween(last, target.value, target.selectionEnd);
    last = target.value;
    if (splice !== undefined) editor()?.edit(splice);
  };
  onMount(() => {
    void props.open().then((note) => {
      if (gone) void note.close();
      else bind(note);
    });
  });
  onCleanup(() => {
    gone = true;
    for (const stop of stops) stop();
    void editor()?.close();
  });
  return (
    <div class="note-field">
      <textarea
        class="text"
        rows="2"
        ref={(el) => {
          field = el;
        }}
        disabled={editor() === undefined}
        aria-label={say(TICKET.note)}
        placeholder={say(editor() === undefined ? TICKET.noteLoading : TICKET.noteHint)}
        onInput={(event) => onInput(event.currentTarget)}
        onFocus={tellCaret}
        onKeyUp={tellCaret}
        onPointerUp={tellCaret}
        onBlur={() => editor()?.setCaret(undefined)}
      />
      <div class="foot">
        <Show when={people().length > 0}>
          <span class="t12 is-info">
            {say(TICKET.alsoHere, {
              names: people()
                .map(props.nameOf)
                .join(inLanguage() === "zh" ? "、" : ", "),
            })}
          </span>
        </Show>
        <span class="push t12 hint">
          <span class={props.offline ? "is-off" : "dim"}>{say(props.offline ? TICKET.noteSavedOffline : TICKET.noteSaved)}</span>
        </span>
      </div>
    </div>
  );
}
