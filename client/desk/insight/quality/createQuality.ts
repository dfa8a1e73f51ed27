// What stands in a reviewer's lists, kept up with what changes at a pace a busy shop allows. Reads by queries; draws nothing.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import { DAY } from "../../../../shared/core/time.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";
import type { TicketRow } from "../../../../shared/domain/ticketRow.ts";
import { pagePace } from "../../../pack/pace.ts";
import { createPaced } from "../../../ui/createPaced.ts";
import type { Desk } from "../../desk.ts";
import type { Rows } from "./lists.ts";

const RISKY_MOST = 300; // of a list one works through from its top
const RISKY_MS = 500;
const ENDED_MS = 20_000; // thousands of rows are opened for it
const BACK = 30 * DAY;
const STEP = 10; // documents between two breaths

export interface QualityRows {
  /** Undefined: not read yet. */
  readonly rows: Accessor<Rows | undefined>;
  /** Those somebody said something of, whole, for the figures. `told` hears how far it is. */
  readonly reviewed: (told: (done: number, of: number) => void) => Promise<readonly Ticket[]>;
}

/** Lives with the owner it is made in. */
export function createQuality(
  { asked, queries, judgedRows }: Pick<Desk, "asked" | "queries" | "judgedRows">,
  clock: () => number,
): QualityRows {
  const [risky, setRisky] = createSignal<readonly TicketRow[]>();
  const [ended, setEnded] = createSignal<readonly TicketRow[]>();
  let isOver = false;
  const readRisky = createPaced(RISKY_MS, async () => void setRisky(await (await judgedRows()).byRisk(RISKY_MOST)));
  const readEnded = createPaced(ENDED_MS, async () => void setEnded(await (await judgedRows()).since(clock() - BACK)));
  const readBoth = (): void => {
    readRisky();
    readEnded();
  };
  const stop = queries.onTickets(readBoth);
  onCleanup(() => {
    isOver = true;
    stop();
  });
  readBoth();
  return {
    rows: () => {
      const [first, rest] = [risky(), ended()];
      return first === undefined || rest === undefined ? undefined : { risky: first, ended: rest };
    },
    async reviewed(told) {
      const rows = await (await judgedRows()).since(clock() - 2 * BACK);
      const ids = rows
        .filter((one) => one.quality?.said === true || one.readBy !== undefined || (one.quality?.rules.length ?? 0) > 0)
        .map((one) => one.id);
      const all: Ticket[] = [];
      for (let at = 0; at < ids.length && !isOver; at += STEP) {
        all.push(...(await asked.whole(ids.slice(at, at + STEP))));
        told(Math.min(ids.length, at + STEP), ids.length);
        await pagePace.pause();
      }
      return all;
    },
  };
}
