// Which rows of the list are chosen, to do something with all of them. Knows ids and their order; does nothing with them.
import { createMemo, createSignal, type Accessor } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";

export interface Choice {
  /** The chosen rows that are in view, in their order: what left the list is not done to. */
  readonly rows: Accessor<readonly TicketRow[]>;
  readonly has: (ticket: TicketId) => boolean;
  /** `upTo`: all rows from the last one chosen to this one. */
  readonly toggle: (ticket: TicketId | undefined, upTo?: boolean) => void;
  /** All in view; none where all were. */
  readonly all: () => void;
  readonly none: () => void;
}

const NONE: ReadonlySet<TicketId> = new Set();

export function createChoice(list: Accessor<readonly TicketRow[]>): Choice {
  const [chosen, setChosen] = createSignal(NONE);
  let last: TicketId | undefined;
  const rows = createMemo(() => (chosen().size === 0 ? [] : list().filter((one) => chosen().has(one.id))));
  const placeOf = (ticket: TicketId | undefined): number => list().findIndex((one) => one.id === ticket);
  return {
    rows,
    has: (ticket) => chosen().has(ticket),
    toggle(ticket, upTo = false) {
      if (ticket === undefined) return;
      const next = new Set(chosen());
      const [from, to] = [placeOf(last), placeOf(ticket)];
      if (upTo && from >= 0 && to >= 0) for (const one of list().slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one.id);
      else if (!next.delete(ticket)) next.add(ticket);
      last = ticket;
      setChosen(next);
    },
    all: () => setChosen(rows().length === list().length ? NONE : new Set(list().map((one) => one.id))),
    none: () => setChosen(NONE),
  };
}
