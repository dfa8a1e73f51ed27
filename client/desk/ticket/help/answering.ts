// The answers of this desk's conversations that went well, gathered in small steps while nobody waits, once for all tickets that are opened, and kept current.
// Only reads; in memory alone, and gone with the page.
import { createRoot, createSignal, type Accessor } from "solid-js";
import type { TicketId } from "../../../../shared/core/ids.ts";
import { after } from "../../../../shared/core/after.ts";
import { coalesced } from "../../../../shared/core/coalesced.ts";
import { rested } from "../../../../shared/core/rested.ts";
import { createAnswered, type AnsweredPool } from "../../../../shared/domain/help/answered.ts";
import { createBreath, type Pace } from "../../../pack/pace.ts";
import type { Desk } from "../../desk.ts";

const TICKETS_MOST = 600; // the newest that are over: some 300 ms of reading in all, in slices of a few
const AGAIN = 40; // of them that are read again each time: what changed is among the newest
const STEP = 5; // documents between two breaths
const SHOWN_EVERY = 100;

export interface Answering {
  readonly pool: AnsweredPool;
  /** Another number whenever there is more to find. */
  readonly version: Accessor<number>;
  /** Reads what is new. Costs little where nothing is. */
  readonly renew: () => void;
}

interface AnsweringOf {
  readonly asked: Pick<Desk["asked"], "newest" | "whole">;
  /** Words that are nobody's own. */
  readonly common: () => readonly string[];
  readonly pace: Pace;
  readonly clock: () => number;
}

const made = new WeakMap<object, Answering>();

/** The one of this desk; begins with the first that asks. */
export function answeringOf(of: AnsweringOf): Answering {
  const known = made.get(of.asked) ?? createRoot(() => createAnswering(of));
  made.set(of.asked, known);
  return known;
}

export function createAnswering({ asked, common, pace, clock }: AnsweringOf): Answering {
  const pool = createAnswered();
  const [version, setVersion] = createSignal(0);
  const read = new Set<TicketId>();
  const taken = new Set<string>();
  const breath = createBreath(pace);
  const readNew = async (): Promise<void> => {
    const ids = await asked.newest(TICKETS_MOST, 0, [0]);
    for (const text of common()) {
      if (taken.has(text)) continue;
      taken.add(text);
      pool.takeCommon(text);
      await breath();
    }
    const still = new Set(ids);
    for (const id of read) {
      if (still.has(id)) continue;
      read.delete(id); // opened again, or among the newest no more
      pool.drop(id);
    }
    const wanted = ids.filter((id, at) => at < AGAIN || !read.has(id));
    for (let at = 0; at < wanted.length; at += STEP) {
      const step = wanted.slice(at, at + STEP);
      for (const ticket of await asked.whole(step)) {
        pool.take(ticket, clock());
        await breath();
      }
      for (const id of step) read.add(id);
      if ((at + STEP) % SHOWN_EVERY === 0) setVersion((n) => n + 1);
      await pace.pause();
    }
    setVersion((n) => n + 1);
  };
  const run = coalesced(rested(readNew, { now: pace.now, after }));
  return { pool, version, renew: () => void run().catch(() => undefined) }; // a shelf that cannot be read says so elsewhere
}
