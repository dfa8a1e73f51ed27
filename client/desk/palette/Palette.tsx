// The command palette: one field, and everything that can be done now below it. Runs a command after it has closed, so that the focus is back where it was.
import { createEffect, createMemo, createSignal, createUniqueId, For, onCleanup, onMount, Show, type JSX } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { TicketPage } from "../../store/queries.ts";
import { Icon } from "../../ui/icons.tsx";
import { walkedTo } from "../../ui/kit/walk.ts";
import { live, liveOn } from "../../ui/live.ts";
import { say, told, type Phrase } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { wantMacro } from "../macros/wanted.ts";
import { shopperWords } from "../shopperWords.ts";
import { commandsOf, type Command, type Reach } from "./commands.ts";
import { foundAmong, numberIn } from "./found.ts";
import { PALETTE } from "./paletteWords.ts";
import { noteCommand, recentCommands } from "./recent.ts";
import "./palette.css";

interface PaletteProps {
  readonly desk: Desk;
  readonly reach: Reach;
  /** The ticket in view. */
  readonly ticket: TicketId | undefined;
  readonly onClose: () => void;
}

export function Palette(props: PaletteProps): JSX.Element {
  const list = createUniqueId();
  const recent = recentCommands();
  const [typed, setTyped] = createSignal("");
  const [at, setAt] = createSignal(0);
  const page = liveOn<TicketId | undefined, TicketPage | undefined>(
    () => props.ticket,
    async (id) => (id === undefined ? undefined : props.desk.queries.ticket(id)),
    undefined,
  );
  const macros = live(props.desk.queries.macros, { known: [], newer: [] });
  const policy = live(props.desk.queries.policy, undefined);
  const reach = (): Reach => ({
    ...props.reach,
    macros: macros().known,
    teams: policy()?.dispatch.teams,
    onMacro: ({ id }) => wantMacro(props.ticket === undefined ? undefined : { ticket: props.ticket, macro: id }),
  });
  const numbered = createNumbered(props.desk, () => numberIn(typed()));
  const all = createMemo(() => commandsOf(reach(), page(), Date.now())); // initials of hundreds of macros are not worked out at every key
  const found = createMemo(() => {
    const ticket = numbered();
    const commands = foundAmong(all(), typed(), recent);
    return ticket?.row === undefined ? commands : [toTicket(props.reach, ticket.row), ...commands];
  });
  const current = (): Command | undefined => found()[Math.min(at(), found().length - 1)];
  let dialog: HTMLDialogElement | undefined;
  let left = false;
  /** At once: the dialog's own word comes a moment later, and the next key may have opened another palette by then. */
  const leave = (): void => {
    if (left) return;
    left = true;
    dialog?.close();
    props.onClose();
  };
  onMount(() => dialog?.showModal());
  createEffect(() => {
    const id = current()?.id;
    if (id !== undefined) document.getElementById(`${list}-${id}`)?.scrollIntoView({ block: "nearest" });
  });
  const run = (command: Command | undefined): void => {
    if (command === undefined || command.whyNot !== undefined) return;
    if (!command.id.startsWith("#")) noteCommand(command.id);
    leave();
    command.run();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const to = walkedTo(event.key, Math.min(at(), found().length - 1), found().length);
    if (event.key === "Enter") run(current());
    else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) leave();
    else if (event.key === "Escape") leave();
    else if (to !== undefined) setAt(to);
    else return;
    event.preventDefault();
  };
  const groupOf = (i: number): Phrase | undefined => {
    if (typed().trim() !== "") return undefined;
    const group = (one: Command | undefined, place: number): Phrase | undefined =>
      one === undefined ? undefined : place < recentShown() ? PALETTE.recent : one.group;
    const mine = group(found()[i], i);
    return mine === group(found()[i - 1], i - 1) ? undefined : mine;
  };
  const recentShown = createMemo(() => found().findIndex((one) => !recent.includes(one.id)));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it; Escape does by itself
    <dialog
      class="sheet palette"
      ref={(el) => {
        dialog = el;
      }}
      aria-label={say(PALETTE.title)}
      onClose={leave}
      onClick={(event) => {
        if (event.target === dialog) leave();
      }}
    >
      <div class="palette-field">
        <Icon name="find" />
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={list}
          aria-activedescendant={current() === undefined ? undefined : `${list}-${current()?.id}`}
          aria-label={say(PALETTE.title)}
          placeholder={say(PALETTE.type)}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          value={typed()}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
        <kbd class="kbd">Esc</kbd>
      </div>
      <Show when={numbered()}>
        {(one) => (
          <Show when={one().row === undefined}>
            <p class="palette-none">{say(one().isLooking ? PALETTE.looking : PALETTE.noNumber, { n: one().number })}</p>
          </Show>
        )}
      </Show>
      <Show when={found().length === 0 && numbered() === undefined}>
        <p class="palette-none">{say(PALETTE.none)}</p>
      </Show>
      {/* by id: a line stays the same one when the commands are made anew, and a click on it is not lost */}
      <div id={list} class="palette-list" role="listbox" aria-label={say(PALETTE.title)}>
        <For each={found().map((one) => one.id)}>
          {(id, i) => (
            <>
              <Show when={groupOf(i())}>
                {(group) => (
                  <h3 role="presentation" class="t12">
                    {say(group())}
                  </h3>
                )}
              </Show>
              <Show when={found().find((one) => one.id === id)}>
                {(command) => (
                  <Line id={`${list}-${id}`} command={command()} isCurrent={current()?.id === id} onRun={() => run(command())} />
                )}
              </Show>
            </>
          )}
        </For>
      </div>
      <p class="sr" role="status">
        {say(PALETTE.found, { n: found().length })}
      </p>
    </dialog>
  );
}

function Line(props: {
  readonly id: string;
  readonly command: Command;
  readonly isCurrent: boolean;
  readonly onRun: () => void;
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys
    <div
      id={props.id}
      role="option"
      class="palette-line"
      classList={{ current: props.isCurrent }}
      aria-selected={props.isCurrent}
      aria-disabled={props.command.whyNot === undefined ? undefined : "true"}
      onClick={() => props.onRun()}
    >
      <span class="cut">{told(props.command.words)}</span>
      <Show when={props.command.isSo}>
        <span class="t12 dim">{say(PALETTE.now)}</span>
      </Show>
      <Show when={props.command.whyNot}>{(why) => <span class="t12 dim cut">{say(why())}</span>}</Show>
      <Show when={props.command.key}>{(key) => <kbd class="kbd">{key()}</kbd>}</Show>
    </div>
  );
}

interface Numbered {
  readonly number: number;
  readonly isLooking: boolean;
  readonly row: TicketRow | undefined;
}

/** The ticket of that number, asked of the shelf; what came too late is dropped. */
function createNumbered(desk: Desk, number: () => number | undefined): () => Numbered | undefined {
  const [numbered, setNumbered] = createSignal<Numbered>();
  createEffect(() => {
    const n = number();
    let isOld = false;
    onCleanup(() => (isOld = true));
    if (n === undefined) return void setNumbered(undefined);
    setNumbered({ number: n, isLooking: true, row: undefined });
    void desk.queries.numbered(n).then((row) => isOld || setNumbered({ number: n, isLooking: false, row }));
  });
  return numbered;
}

function toTicket(reach: Reach, row: TicketRow): Command {
  const name = shopperWords(row.shopperName, row.number, row.shopper);
  const words = say(PALETTE.openNumber, { n: row.number, name });
  return {
    id: `#${row.number}`,
    words: { zh: words, en: words },
    group: PALETTE.ticket,
    names: [],
    run: () => reach.open(row.id),
  };
}
