// The calls of this member that they have not seen: counted for the rail, told of once each, seen when their ticket is open. What was seen is this
// device's comfort only, and never leaves it. Draws nothing.
import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";
import { list, readJson, string } from "../../../../shared/core/check.ts";
import type { MemberId, TicketId } from "../../../../shared/core/ids.ts";
import type { RowCall } from "../../../../shared/domain/ties/ticketTies.ts";
import type { TicketRow } from "../../../../shared/domain/ticketRow.ts";
import type { Queries } from "../../../store/queries.ts";
import { createPaced } from "../../../ui/createPaced.ts";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { recall, remember } from "../../../ui/remembered.ts";
import { say } from "../../../ui/words.ts";
import { ticketAddress, viewAddress } from "../../route.ts";
import { shopperWords } from "../../shopperWords.ts";
import { TIES } from "../../ties/tieWords.ts";
import { callKeys, MENTIONED } from "./createViews.ts";
import { unseenIn } from "./unseenCalls.ts";

const KEY = "zg.calls";
const MOST = 500; // seen calls remembered; the oldest are forgotten first
const LOOK_MS = 500;
const TOLD_MOST = 2; // one by one; more are told of as so many
const LISTED = 200; // unseen, beyond which a number says no more

const readSeen = list(string(64, 1), MOST + 1);

export interface CallsOf {
  readonly me: MemberId;
  readonly queries: Pick<Queries, "inView" | "onTickets">;
  readonly myCalls: Accessor<readonly string[]>;
  readonly nameOf: (member: string) => string;
  /** The ticket in view. */
  readonly open: Accessor<TicketId | undefined>;
}

interface Unseen {
  readonly row: TicketRow;
  readonly calls: readonly RowCall[];
}

/** How many calls were not seen yet. */
export function createCalls({ me, queries, myCalls, nameOf, open }: CallsOf): Accessor<number> {
  const [seen, setSeen] = createSignal(kept());
  const [unseen, setUnseen] = createSignal<readonly Unseen[]>([]);
  let known: Set<string> | undefined; // calls this page knows of: the first look is no news
  const newIn = (row: TicketRow): readonly RowCall[] => unseenIn(row, { me, myCalls: myCalls(), seen: seen(), now: Date.now() });
  const look = createPaced(LOOK_MS, async () => {
    const asked = { filter: { mentioned: true }, tied: myCalls().map(callKeys), isIn: (row: TicketRow) => newIn(row).length > 0 };
    const { rows } = await queries.inView(asked, LISTED);
    const found = rows.map((row) => ({ row, calls: newIn(row) })).filter((one) => one.calls.length > 0);
    const fresh = found.map(({ row, calls }) => ({ row, calls: calls.filter(({ id }) => known?.has(id) === false) }));
    known = new Set([...(known ?? []), ...found.flatMap(({ calls }) => calls.map((one) => one.id))]);
    setUnseen(found);
    tellOf(
      fresh.filter(({ row, calls }) => calls.length > 0 && row.id !== open()),
      nameOf,
    );
  });
  const mark = (): void => {
    if (document.visibilityState !== "visible") return;
    const here = unseen().flatMap(({ row, calls }) => (row.id === open() ? calls.map((one) => one.id) : []));
    if (here.length === 0) return;
    const next = [...new Set([...kept(), ...here])].slice(-MOST);
    remember(KEY, JSON.stringify(next));
    setSeen(next);
    setUnseen((now) => now.filter(({ row }) => row.id !== open()));
  };
  const onStored = (event: StorageEvent): void => void (event.key === KEY && setSeen(kept()));
  createEffect(on([myCalls, seen], look));
  createEffect(on([unseen, open], mark));
  onCleanup(queries.onTickets(look));
  addEventListener("storage", onStored); // another tab saw some
  document.addEventListener("visibilitychange", mark);
  onCleanup(() => {
    removeEventListener("storage", onStored);
    document.removeEventListener("visibilitychange", mark);
  });
  return () => unseen().reduce((sum, one) => sum + one.calls.length, 0);
}

function kept(): readonly string[] {
  const read = readJson(readSeen, recall(KEY) ?? "[]", "seen calls");
  return read.ok ? read.value : [];
}

const nothing = (): void => undefined; // its script is not here: it was told all the same

function tellOf(fresh: readonly Unseen[], nameOf: CallsOf["nameOf"]): void {
  const tickets = fresh.map(({ row }) => row.id);
  if (tickets.length > 0) void import("../told.ts").then((its) => its.noteTold("mention", ...tickets), nothing);
  if (fresh.length > TOLD_MOST) {
    const n = fresh.reduce((sum, one) => sum + one.calls.length, 0);
    const show = { words: say(TIES.open), run: (): void => void (location.hash = viewAddress(MENTIONED)) };
    return void tell({ icon: "chat", words: say(TIES.unseen, { n }), action: show });
  }
  for (const { row, calls } of fresh) {
    const words = say(TIES.calledYou, { by: nameOf(calls.at(-1)?.by ?? ""), name: shopperWords(row.shopperName, row.number, row.shopper) });
    const show = { words: say(TIES.open), run: (): void => void (location.hash = ticketAddress(row.id)) };
    tell({ icon: "chat", words, action: show });
  }
}
