// What colleagues keep of the shopper, first beside the conversation: their tags, and a note that is kept when it is left, with the way back.
import { createEffect, createMemo, createSignal, For, onCleanup, onMount, Show, untrack, type JSX } from "solid-js";
import { knownOf, SHOPPER_NOTE_CHARS, type KnownShopper } from "../../../shared/domain/aboutShopper.ts";
import type { Tag } from "../../../shared/domain/tag.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { AboutActions } from "../../actions/aboutActions.ts";
import type { TagActions } from "../../actions/tagActions.ts";
import { Icon } from "../../ui/icons.tsx";
import { tell } from "../../ui/kit/Toasts.tsx";
import { live } from "../../ui/live.ts";
import { say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { dateOf } from "../inbox/clockWords.ts";
import { sends } from "../shell/keymap.ts";
import { Chip } from "../tags/Chip.tsx";
import { createTagging } from "../tags/tagging.ts";
import { TagPicker } from "../tags/TagPicker.tsx";
import { did } from "../ticket/createDeeds.ts";
import { SHOPPER_NOTE_FIELD } from "./aboutElement.ts";
import { ABOUT } from "./aboutWords.ts";
import "../tags/tags.css";
import "./about.css";

const STAY_MS = 5_000; // the reply stands under it
const FEW_LEFT = 50; // characters; before that nobody needs to know

interface AboutProps {
  readonly desk: Desk;
  readonly row: TicketRow;
  /** The shopper's other tickets. */
  readonly past: readonly TicketRow[];
  readonly nameOf: (member: string) => string;
  readonly tagging: boolean;
  readonly onTagging: (tagging: boolean) => void;
  /** The writing mark goes into the note as soon as that is there. */
  readonly isWanted: boolean;
}

export function AboutPanel(props: AboutProps): JSX.Element {
  const { desk } = props;
  const { id } = props.row; // fixed for this instance
  const actions = desk.aboutActions(); // fetched with it: it may be wanted without a network
  const known = createMemo(() => knownIn(props.row, props.past));
  const keep = async (text: string): Promise<boolean> => {
    const before = known().note?.text ?? "";
    if (text.trim() === before) return true;
    if (!(await did(actions.then((its) => its.keepNote(id, text, known()))))) return false;
    tell({
      icon: "user",
      words: say(text.trim() === "" ? ABOUT.cleared : ABOUT.kept),
      ms: STAY_MS,
      action: { words: say(ABOUT.undo), run: () => void did(actions.then((its) => its.keepNote(id, before, known()))) },
    });
    return true;
  };
  return (
    <section class="sec about" aria-label={say(ABOUT.panel)}>
      <div class="about-top">
        <Note {...props} known={known()} onKeep={keep} />
        <button
          type="button"
          class="btn quiet icon s"
          aria-label={say(ABOUT.addTag)}
          title={say(ABOUT.addTag)}
          onClick={() => props.onTagging(true)}
        >
          <Icon name="plus" />
        </button>
      </div>
      <Show when={known().tags.length > 0 || props.tagging}>
        <Tags {...props} known={known()} actions={actions} />
      </Show>
    </section>
  );
}

interface TagsProps extends Pick<AboutProps, "desk" | "row" | "tagging" | "onTagging"> {
  readonly known: KnownShopper;
  readonly actions: Promise<AboutActions>;
}

/** Asks for the shop's list once there is something to name: most shoppers have no tag. */
function Tags(props: TagsProps): JSX.Element {
  const { id } = props.row;
  const all = live<readonly Tag[]>(props.desk.queries.tags, []);
  const on = createMemo(() => props.known.tags.flatMap((tag) => all().find((one) => one.id === tag) ?? []));
  const onto: Promise<Pick<TagActions, "tag">> = props.actions.then((its) => ({
    tag: (ticket, tag, put) => its.tagShopper(ticket, tag, put, props.known),
  }));
  const tagging = createTagging(onto);
  const takeOff = async (tag: Tag): Promise<void> => {
    await tagging.set([id], tag, false);
    tagging.tellAll();
  };
  return (
    <>
      <Show when={on().length > 0}>
        <div class="about-tags">
          <For each={on()}>
            {(tag) => (
              <Chip tag={tag}>
                <button type="button" class="off" aria-label={say(ABOUT.takeOff, { name: tag.name })} onClick={() => void takeOff(tag)}>
                  <Icon name="x" />
                </button>
              </Chip>
            )}
          </For>
        </div>
      </Show>
      <Show when={props.tagging}>
        <TagPicker
          desk={props.desk}
          tags={all()}
          of={[{ id, tags: props.known.tags }]}
          onto={{ actions: onto, title: say(ABOUT.tagsOf) }}
          onClose={() => props.onTagging(false)}
        />
      </Show>
    </>
  );
}

interface NoteProps extends Pick<AboutProps, "desk" | "nameOf" | "isWanted"> {
  readonly known: KnownShopper;
  /** False: it was not kept. */
  readonly onKeep: (text: string) => Promise<boolean>;
}

function Note(props: NoteProps): JSX.Element {
  const [typed, setTyped] = createSignal<string>(); // while it is written in
  let field: HTMLTextAreaElement | undefined;
  const text = (): string => props.known.note?.text ?? "";
  let kept: string | undefined; // on its way to the shelf, or there: until the shelf says so, or something newer, the field shows what was typed
  let was = "";
  const leave = async (): Promise<void> => {
    const words = typed();
    if (words === undefined || words === kept) return;
    [kept, was] = [words, text()];
    if (!(await props.onKeep(words))) kept = undefined;
    else if (words.trim() === text()) rest();
  };
  const rest = (): void => {
    kept = undefined;
    setTyped(undefined);
  };
  createEffect(() => {
    const now = text();
    if (kept !== undefined && kept === untrack(typed) && (now === kept.trim() || now !== was)) rest();
  });
  createEffect(() => {
    const now = typed() ?? text();
    if (field !== undefined && field.value !== now) field.value = now; // what a colleague writes meanwhile moves nobody's caret
  });
  onMount(() => props.isWanted && field?.focus());
  onCleanup(() => void leave()); // another ticket was opened while one wrote
  const who = (): string => {
    const note = props.known.note;
    if (note === undefined) return "";
    const name = note.by === props.desk.me ? say(ABOUT.you) : props.nameOf(note.by);
    return say(ABOUT.by, { name, time: dateOf(note.at, Date.now()) });
  };
  return (
    <div class="about-note">
      <textarea
        id={SHOPPER_NOTE_FIELD}
        class="t"
        rows="1"
        autocomplete="off"
        maxLength={SHOPPER_NOTE_CHARS}
        aria-label={say(ABOUT.panel)}
        placeholder={say(ABOUT.hint)}
        title={say(ABOUT.erasedHint)}
        ref={(el) => (field = el)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => void leave()}
        onKeyDown={(event) => {
          if (!sends(event)) return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <Show
        when={typed() === undefined}
        fallback={
          <Show when={SHOPPER_NOTE_CHARS - (typed()?.length ?? 0) <= FEW_LEFT}>
            <span class="t12 mid" role="status">
              {say(ABOUT.left, { n: SHOPPER_NOTE_CHARS - (typed()?.length ?? 0) })}
            </span>
          </Show>
        }
      >
        <Show when={who() !== ""}>
          <span class="t12 dim">{who()}</span>
        </Show>
      </Show>
    </div>
  );
}

/** What is noted of the shopper in one line, where the aside is not in view. */
export function AboutLine(props: Pick<AboutProps, "desk" | "row" | "past"> & { readonly onShow: () => void }): JSX.Element {
  const known = createMemo(() => knownIn(props.row, props.past));
  return (
    <Show when={known().note !== undefined || known().tags.length > 0}>
      <button type="button" class="about-line only-aside" aria-label={say(ABOUT.show)} onClick={() => props.onShow()}>
        <Icon name="user" />
        <span class="cut">
          <Show when={known().tags.length > 0}>
            <TagNames desk={props.desk} tags={known().tags} />
          </Show>
          <Show when={known().tags.length > 0 && known().note !== undefined}> · </Show>
          {known().note?.text}
        </span>
      </button>
    </Show>
  );
}

function TagNames(props: Pick<AboutProps, "desk"> & { readonly tags: readonly string[] }): JSX.Element {
  const all = live<readonly Tag[]>(props.desk.queries.tags, []);
  const names = (): readonly string[] => props.tags.flatMap((tag) => all().find((one) => one.id === tag)?.name ?? []);
  return <>{names().join(" · ")}</>;
}

const knownIn = (row: TicketRow, past: readonly TicketRow[]): KnownShopper => knownOf([row.about, ...past.map((one) => one.about)]);
