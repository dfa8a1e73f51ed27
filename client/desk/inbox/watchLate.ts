// Tells an agent that a promised time of one of their tickets has passed: once each, from the moment the desk is open. What was late before is no news.
import { createEffect, on, onCleanup, type Accessor } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { tell } from "../../ui/kit/Toasts.tsx";
import { say } from "../../ui/words.ts";
import { shopperWords } from "../shopperWords.ts";
import { runningDue } from "./clock.ts";
import { lateKey, untilNextDue } from "./late.ts";
import { LATE } from "./lateWords.ts";
import { noteTold } from "./told.ts";
import { INBOX } from "./words.ts";

const TOLD_MOST = 2; // one by one; more are told of as so many
const REST_MS = 1_000; // after a due time: several fall due in one second

interface Watched {
  readonly mine: Accessor<readonly TicketRow[] | undefined>;
  /** The ticket in view: its clock stands before one's eyes. */
  readonly inView: Accessor<TicketId | undefined>;
  readonly open: (ticket: TicketId) => void;
  /** Reaches who does not look at the desk. */
  readonly nudge: (words: string, row: TicketRow) => void;
}

export function watchLate({ mine, inView, ...by }: Watched): void {
  let told: Set<string> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    const [rows, now] = [mine() ?? [], Date.now()];
    const late = rows.flatMap((row) => {
      const key = lateKey(row, now);
      return key === undefined ? [] : [{ row, key }];
    });
    const fresh = late.filter(({ key }) => told?.has(key) === false).map((one) => one.row);
    told = new Set([...(told ?? []), ...late.map((one) => one.key)]);
    const isSeen = (row: TicketRow): boolean => row.id === inView() && document.visibilityState === "visible";
    announce(
      fresh.filter((row) => !isSeen(row)),
      by,
    );
    timer = setTimeout(look, untilNextDue(rows, now) + REST_MS);
  };
  createEffect(on(mine, (rows) => rows !== undefined && look()));
  onCleanup(() => clearTimeout(timer));
}

function announce(rows: readonly TicketRow[], { open, nudge }: Pick<Watched, "open" | "nudge">): void {
  const [first] = rows;
  if (first === undefined) return;
  noteTold("late", ...rows.map((row) => row.id));
  if (rows.length > TOLD_MOST) {
    const words = say(LATE.many, { n: rows.length });
    tell({ icon: "alert", words });
    return nudge(words, first);
  }
  for (const row of rows) {
    const due = runningDue(row);
    const name = shopperWords(row.shopperName, row.number, row.shopper);
    const words = say(due.which === "resolve" ? LATE.solution : LATE.reply, { name });
    tell({ icon: "alert", words, action: { words: say(INBOX.open), run: () => open(row.id) } });
    nudge(words, row);
  }
}
