// The session on real parts: events in, effects out to line, shelf and one timer. Owns the order of commits; decides nothing itself.
import type { After } from "../../shared/core/after.ts";
import { isPlain } from "../../shared/core/check.ts";
import type { Clock, Random } from "../../shared/core/ids.ts";
import { never, type Refusal, type Result } from "../../shared/core/result.ts";
import { encodeDeskFrame } from "../../shared/wire/codec.ts";
import { PING } from "../../shared/wire/frame.ts";
import { isSame } from "../../shared/wire/tally.ts";
import type { Ahead } from "../store/ahead.ts";
import { ask } from "../store/ask.ts";
import type { Change } from "../store/change.ts";
import { commit } from "../store/commit.ts";
import type { Shelf } from "../store/db.ts";
import { bytesOf, standing, waiting } from "../store/outbox.ts";
import type { WorkedOut } from "../store/workOut.ts";
import { compareWith, countBuckets, forgetTally, tallyOf } from "../store/tally.ts";
import { nextTick, step } from "./session.ts";
import { SESSION_AT_START, type Effect, type SessionEvent, type SessionState } from "./sessionState.ts";
import { createLine, type Edge } from "./socket.ts";

export interface SessionPorts {
  readonly shelf: Shelf;
  readonly edge: Edge;
  /** For people: dates what lies in the drawer. */
  readonly clock: Clock;
  /** For deadlines: a clock nobody sets. A wall clock that is put back would leave a dead line unnoticed for as long. */
  readonly steady: Clock;
  readonly random: Random;
  readonly device: string;
  /** Does `work` after `ms`; gives the way to call it off. */
  readonly after: After;
  /** Works pages out while others are written; absent where there are no threads. */
  readonly ahead?: Ahead;
  /** Called after every step that changed the state. */
  readonly told: (state: SessionState) => void;
}

export interface RunningSession {
  readonly tell: (event: SessionEvent) => void;
  readonly close: () => Promise<void>;
}

/** Runs a session until closed. */
export function runSession(ports: SessionPorts): RunningSession {
  const { shelf } = ports;
  let state: SessionState = { ...SESSION_AT_START, device: ports.device };
  let callOff: () => void = () => undefined;
  let closed = false;
  forgetTally(shelf); // another tab may have kept the line since
  const writing = createWritingLine(ports, (event) => tell(event));
  const line = createLine({ edge: ports.edge, tell: (event) => tell(event), standing: stand });

  /** What is unsent is looked at anew with every line: an answer that could not be written has left it as it was, and no table changed. */
  async function stand(): ReturnType<typeof standing> {
    await writing.idle();
    tell({ kind: "outbox", rows: await ask(shelf, () => waiting(shelf)) });
    return await ask(shelf, () => standing(shelf));
  }

  function tell(event: SessionEvent): void {
    if (closed) return;
    const now = ports.steady();
    const next = step(state, event, now, ports.random());
    const changed = next.state !== state;
    state = next.state;
    for (const effect of next.effects) run(effect);
    arm(now);
    if (changed) ports.told(state);
  }

  function run(effect: Effect): void {
    switch (effect.do) {
      case "connect":
        line.connect();
        break;
      case "disconnect":
        line.disconnect();
        break;
      case "ping":
        line.send(PING);
        break;
      case "send":
        line.send(encodeDeskFrame(effect.frame));
        break;
      case "send-update":
        void sendUpdate(effect.id);
        break;
      case "commit":
        writing.add(effect.change);
        break;
      case "compare":
        writing.ask(async () => tell({ kind: "compared", same: isSame(await tallyOf(shelf), effect.tally) }));
        break;
      case "doubt":
        writing.ask(async () => line.send(encodeDeskFrame({ kind: "doubt", sums: await countBuckets(shelf) })));
        break;
      case "collate": {
        const { buckets, docs } = effect.listing;
        writing.ask(async () => tell({ kind: "collated", ...(await compareWith(shelf, buckets, docs)) }));
        break;
      }
      default:
        never(effect);
    }
  }

  async function sendUpdate(id: string): Promise<void> {
    const row = await ask(shelf, () => bytesOf(shelf, id)).catch(() => undefined); // closed database: the tab is going
    if (row === undefined) return tell({ kind: "gone", id });
    line.send(encodeDeskFrame({ kind: "update", id, doc: row.doc, bytes: row.bytes }));
  }

  function arm(now: number): void {
    callOff();
    const due = nextTick(state);
    if (due !== undefined && !closed) callOff = ports.after(Math.max(0, due - now), () => tell({ kind: "tick" }));
  }

  const unwatch = shelf.watch(
    () => waiting(shelf),
    (rows) => tell({ kind: "outbox", rows }),
  );
  tell({ kind: "start" });
  return {
    tell,
    async close() {
      closed = true;
      callOff();
      unwatch();
      line.disconnect();
      await writing.idle();
      ports.ahead?.rest();
    },
  };
}

/** What people read a date of, in the drawer and beside what was mended, is dated by the person's clock; the session itself knows only the steady one. */
function dated(change: Change, at: number): Change {
  if (change.kind === "single")
    return isPlain(change.value) && "at" in change.value ? { ...change, value: { ...change.value, at } } : change;
  return change.kind === "feed" || change.kind === "epoch" || "at" in change ? { ...change, at } : change;
}

interface WritingLine {
  readonly add: (change: Change) => void;
  /** Looks at the shelf between two commits. */
  readonly ask: (work: () => Promise<void>) => void;
  readonly idle: () => Promise<void>;
}

/** Commits one after the other, in the order they came. After a failure the rest is dropped: the cursor must not pass what was not written. */
function createWritingLine({ shelf, clock, ahead }: SessionPorts, tell: (event: SessionEvent) => void): WritingLine {
  let tail: Promise<void> = Promise.resolve();
  let failures = 0;
  const fail = (refusal: Refusal): void => {
    failures++;
    tell({ kind: "commit-failed", refusal });
  };
  const write = async (change: Change, asOf: number, early: Promise<WorkedOut | undefined> | undefined): Promise<void> => {
    const worked = early === undefined ? undefined : await early;
    if (asOf !== failures) return;
    const now = dated(change, clock());
    const outcome = await attempt(shelf, now.kind === "feed" && worked !== undefined ? { ...now, worked } : now);
    if (change.kind === "feed" && change.cursor !== undefined) ahead?.rest();
    if (outcome.ok) return tell({ kind: "committed", change });
    fail(outcome.error);
  };
  return {
    add(change) {
      const asOf = failures;
      const early = change.kind === "feed" ? ahead?.workOut(change.entries) : undefined;
      tail = tail.then(() => write(change, asOf, early));
    },
    ask(work) {
      const asOf = failures;
      tail = tail.then(() => (asOf === failures ? ask(shelf, work).catch((bug: unknown) => fail(unusable(bug))) : undefined));
    },
    idle: () => tail,
  };
}

async function attempt(shelf: Shelf, change: Change): Promise<Result<void>> {
  try {
    return await commit(shelf, change);
  } catch (bug) {
    return { ok: false, error: unusable(bug) };
  }
}

function unusable(bug: unknown): Refusal {
  return { kind: "full", words: `此设备无法保存。 This device cannot save: ${bug instanceof Error ? bug.name : "unknown"}` };
}
