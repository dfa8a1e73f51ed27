// The internal note as a field that several people write in at once: each keystroke goes out as one splice, others' splices keep the caret.
import { createMemo, createSignal, createUniqueId, Match, onCleanup, onMount, Show, Switch, type JSX } from "solid-js";
import type { NoteEditor } from "../../sync/editors.ts";
import { walkedTo } from "../../ui/kit/walk.ts";
import { inLanguage, say } from "../../ui/words.ts";
import { callAt } from "../ties/callAt.ts";
import { fitting, type Callee } from "../ties/callees.ts";
import { CallList } from "../ties/CallList.tsx";
import { TIES } from "../ties/tieWords.ts";
import { caretAfter, spliceBetween } from "./textDiff.ts";
import { TICKET } from "./words.ts";

interface NoteFieldProps {
  readonly open: () => Promise<NoteEditor>;
  readonly offline: boolean;
  readonly nameOf: (member: string) => string;
  readonly me: string;
  /** It can be written in now; `focus` puts the caret there. */
  readonly onReady: (focus: () => void) => void;
  /** Whom one may call; none where the ticket holds no more calls. */
  readonly callees: () => readonly Callee[];
  /** Who is called in it, in words. */
  readonly called: string;
}

const LISTED = 6; // a phone's keyboard leaves no room for more

/** Opens the note when mounted and closes it when it goes. */
export function NoteField(props: NoteFieldProps): JSX.Element {
  const [editor, setEditor] = createSignal<NoteEditor>();
  const [failed, setFailed] = createSignal(false);
  const [saved, setSaved] = createSignal(true);
  const [people, setPeople] = createSignal<readonly string[]>([]);
  const list = createUniqueId();
  const [asked, setAsked] = createSignal<ReturnType<typeof callAt>>();
  const [place, setPlace] = createSignal(0);
  const found = createMemo(() => {
    const typed = asked()?.typed;
    return typed === undefined || editor() === undefined ? [] : fitting(props.callees(), typed, LISTED);
  });
  let field: HTMLTextAreaElement | undefined;
  let gone = false;
  let last = "";
  const stops: (() => void)[] = [];

  const bind = (note: NoteEditor): void => {
    last = note.text();
    if (field !== undefined) field.value = last;
    stops.push(note.onChange((text, changes) => takeIn(text, changes)));
    stops.push(note.onSaved(setSaved));
    stops.push(note.onPeople((all) => setPeople(all.map((one) => one.member).filter((one) => one !== props.me))));
    setEditor(note);
    props.onReady(() => field?.focus());
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
  const look = (target: HTMLTextAreaElement): void => {
    setAsked(callAt(target.value, target.selectionEnd));
    setPlace(0);
  };
  const take = (one: Callee | undefined): void => {
    const [note, call] = [editor(), asked()];
    if (one === undefined || note === undefined || call === undefined || field === undefined) return;
    const { member, team, name } = one;
    const whom = member === undefined ? { team: team ?? "" } : { member };
    note.mention({ at: call.at, remove: call.typed.length + 1, call: name, ...whom });
    last = note.text();
    field.value = last;
    const caret = call.at + name.length + 2; // the @ and the space behind it
    field.setSelectionRange(caret, caret);
    field.focus();
    setAsked(undefined);
    tellCaret();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || found().length === 0) return;
    const to = walkedTo(event.key, place(), found().length);
    if (to !== undefined) setPlace(to);
    else if ((event.key === "Enter" || event.key === "Tab") && !event.ctrlKey && !event.metaKey && !event.shiftKey) take(found()[place()]);
    else if (event.key === "Escape") setAsked(undefined);
    else return;
    event.preventDefault();
    event.stopPropagation(); // Escape leaves the list, not the field
  };
  const open = (): void => {
    setFailed(false);
    props.open().then(
      (note) => {
        if (gone) void note.close();
        else bind(note);
      },
      () => setFailed(true), // its script or its text cannot be read now
    );
  };
  onMount(open);
  onCleanup(() => {
    gone = true;
    for (const stop of stops) stop();
    void editor()?.close();
  });
  return (
    <div class="note-field">
      <Show when={found().length > 0}>
        <CallList id={list} callees={found()} place={place()} onTake={take} />
      </Show>
      <textarea
        class="text"
        autocomplete="off"
        rows="2"
        ref={(el) => {
          field = el;
        }}
        disabled={editor() === undefined}
        aria-label={say(TICKET.note)}
        placeholder={say(editor() === undefined ? TICKET.noteLoading : TICKET.noteHint)}
        aria-autocomplete="list"
        aria-controls={found().length > 0 ? list : undefined}
        aria-activedescendant={found().length > 0 ? `${list}-${place()}` : undefined}
        onInput={(event) => {
          onInput(event.currentTarget);
          look(event.currentTarget);
        }}
        onKeyDown={onKey}
        onFocus={tellCaret}
        onKeyUp={tellCaret}
        onPointerUp={tellCaret}
        onBlur={() => {
          editor()?.setCaret(undefined);
          setAsked(undefined);
        }}
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
        <Show when={props.called !== ""}>
          <span class="t12 mid cut wide">{say(TIES.willTell, { names: props.called })}</span>
        </Show>
        <span class="push t12 hint">
          <Switch
            fallback={
              <span class={props.offline ? "is-off" : "dim"}>{say(props.offline ? TICKET.noteSavedOffline : TICKET.noteSaved)}</span>
            }
          >
            <Match when={failed()}>
              <span class="is-breach" role="alert">
                {say(TICKET.noteFailed)}
              </span>
              <button type="button" class="btn s" onClick={open}>
                {say(TICKET.noteAgain)}
              </button>
            </Match>
            <Match when={!saved()}>
              <span class="is-breach" role="alert">
                {say(TICKET.noteUnsaved)}
              </span>
            </Match>
          </Switch>
        </span>
      </div>
    </div>
  );
}
