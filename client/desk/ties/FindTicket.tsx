// Choosing another ticket, by number, shopper or words: the shopper's own others first. What may not be chosen says why. Finds on this device; changes nothing.
import { createEffect, createMemo, createSignal, createUniqueId, onCleanup, Show, type JSX } from "solid-js";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { ForId } from "../../ui/kit/ForId.tsx";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { numberIn } from "../palette/found.ts";
import { saidWords } from "../saidWords.ts";
import { shopperWords } from "../shopperWords.ts";
import { phaseWords } from "../ticket/Header.tsx";
import { subjectWords } from "../ticket/subjectWords.ts";
import { TICKET } from "../ticket/words.ts";
import { TIES } from "./tieWords.ts";
import "./ties.css";

const REST_MS = 80; // after a key
const LISTED = 8;
const TYPED_CHARS = 100;

interface FindTicketProps {
  readonly desk: Desk;
  readonly title: string;
  /** Said while nothing is typed and the shopper has no other ticket. */
  readonly none?: string;
  readonly of: TicketRow;
  /** Why that one may not be chosen. */
  readonly whyNot: (row: TicketRow) => string | undefined;
  readonly onTake: (row: TicketRow) => void;
  readonly onClose: () => void;
}

export function FindTicket(props: FindTicketProps): JSX.Element {
  const list = createUniqueId();
  const [typed, setTyped] = createSignal("");
  const [at, setAt] = createSignal(0);
  const [found, setFound] = createSignal<readonly TicketRow[]>();
  const place = (): number => Math.min(at(), (found()?.length ?? 0) - 1);
  let turn = 0;
  onCleanup(() => (turn = -1));
  createEffect(() => {
    const words = typed().trim();
    const mine = ++turn;
    const wait = setTimeout(
      () =>
        void lookFor(props.desk, props.of, words).then((rows) => {
          if (mine === turn) setFound(rows);
        }),
      words === "" ? 0 : REST_MS,
    );
    onCleanup(() => clearTimeout(wait));
  });
  const take = (row: TicketRow | undefined): void => {
    if (row === undefined || props.whyNot(row) !== undefined) return;
    props.onTake(row);
    props.onClose();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const rows = found() ?? [];
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Enter") take(rows[place()]);
    else if (step !== 0 && rows.length > 0) setAt((place() + step + rows.length) % rows.length);
    else return;
    event.preventDefault();
  };
  return (
    <Sheet title={props.title} close={say(TIES.close)} onClose={props.onClose}>
      <input
        class="t"
        type="text"
        role="combobox"
        ref={(el) => queueMicrotask(() => el.focus())}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={place() < 0 ? undefined : `${list}-${place()}`}
        aria-label={say(TIES.findTicket)}
        placeholder={say(TIES.findTicket)}
        maxLength={TYPED_CHARS}
        autocomplete="off"
        value={typed()}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id={list} class="find-list" role="listbox" aria-label={props.title}>
        <ForId
          each={found() ?? []}
          by={(row) => row.id}
          fallback={
            <p class="tag-none mid">
              {found() !== undefined && typed().trim() === "" && props.none !== undefined
                ? props.none
                : say(found() === undefined ? TIES.finding : typed().trim() === "" ? TIES.findHint : TIES.findNothing)}
            </p>
          }
        >
          {(row, i) => {
            const whyNot = createMemo(() => props.whyNot(row()));
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys
              <div
                id={`${list}-${i()}`}
                role="option"
                class="find-line"
                classList={{ current: place() === i() }}
                aria-selected={place() === i()}
                aria-disabled={whyNot() === undefined ? undefined : "true"}
                onClick={() => take(row())}
              >
                <span class="t12 dim">{ticketNumber(row())}</span>
                <span class="cut">{ticketWords(row())}</span>
                <Show when={whyNot()} fallback={<span class="t12 mid">{phaseWords(row().phase)}</span>}>
                  {(why) => <span class="t12 dim">{why()}</span>}
                </Show>
              </div>
            );
          }}
        </ForId>
      </div>
    </Sheet>
  );
}

/** #T-1042, or that it is still to come. */
export function ticketNumber(row: Pick<TicketRow, "number">): string {
  return row.number > 0 ? say(TICKET.number, { n: row.number }) : say(TICKET.numberSoon);
}

/** Whose it is, and what it is about. */
function ticketWords(row: TicketRow): string {
  return [shopperWords(row.shopperName, row.number, row.shopper), saidWords(subjectWords(row, inLanguage()))]
    .filter((one) => one !== "")
    .join(" · ");
}

async function lookFor(desk: Desk, of: TicketRow, typed: string): Promise<readonly TicketRow[]> {
  if (typed === "") return (await desk.asked.ofShopper(of.shopper, of.id)).slice(0, LISTED);
  const number = numberIn(typed);
  const [numbered, found] = await Promise.all([
    number === undefined ? undefined : desk.asked.numbered(number),
    desk.search().then((its) => its.find({ typed, midnight: new Date().setHours(0, 0, 0, 0), most: LISTED })),
  ]).catch(() => [undefined, undefined] as const); // the shelf or the search cannot be reached now
  const rows = [...(numbered === undefined ? [] : [numbered]), ...(found?.tickets.map((one) => one.row) ?? [])];
  return [...new Map(rows.filter((row) => row.id !== of.id).map((row) => [row.id, row])).values()].slice(0, LISTED);
}
