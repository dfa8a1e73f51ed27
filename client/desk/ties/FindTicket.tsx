// Choosing another ticket, by number, shopper or words: the shopper's own others first. What may not be chosen says why. Finds on this device; changes nothing.
import { createEffect, createSignal, onCleanup, Show, type JSX } from "solid-js";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { PickField } from "../../ui/kit/PickField.tsx";
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
  const [typed, setTyped] = createSignal("");
  const [found, setFound] = createSignal<readonly TicketRow[]>();
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
  const take = (row: TicketRow): void => {
    if (props.whyNot(row) !== undefined) return;
    props.onTake(row);
    props.onClose();
  };
  const none = (): string => {
    const isBlank = typed().trim() === "";
    if (found() === undefined) return say(TIES.finding);
    return isBlank ? (props.none ?? say(TIES.findHint)) : say(TIES.findNothing);
  };
  return (
    <Sheet title={props.title} close={say(TIES.close)} onClose={props.onClose}>
      <PickField
        label={say(TIES.findTicket)}
        name={props.title}
        typed={typed()}
        charsMost={TYPED_CHARS}
        found={found() ?? []}
        by={(row) => row.id}
        none={none()}
        isOff={(row) => props.whyNot(row) !== undefined}
        onType={setTyped}
        onTake={take}
      >
        {(row) => (
          <>
            <span class="t12 dim">{ticketNumber(row())}</span>
            <span class="cut">{ticketWords(row())}</span>
            <Show when={props.whyNot(row())} fallback={<span class="t12 mid push">{phaseWords(row().phase)}</span>}>
              {(why) => <span class="t12 dim push">{why()}</span>}
            </Show>
          </>
        )}
      </PickField>
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
