// The session on real parts: events in, effects out to line, shelf and one timer. Owns the order of commits; decides nothing itself.
import type { Clock, Random } from "../../shared/core/ids.ts";
import { never, refuse, type Result } from "../../shared/core/result.ts";
import { encodeDeskFrame } from "../../shared/wire/codec.ts";
import { PING } from "../../shared/wire/frame.ts";
import type { Change } from "../store/change.ts";
import { commit } from "../store/commit.ts";
import type { Shelf } from "../store/db.ts";
import { bytesOf, standing, waiting } from "../store/outbox.ts";
import { watch } from "../store/watch.ts";
import { nextTick, step } from "./session.ts";
import { SESSION_AT_START, type Effect, type SessionEvent, type SessionState } from "./sessionState.ts";
import { createLine, type Edge } from "./socket.ts";

export interface SessionPorts {
  readonly shelf: Shelf;
  readonly edge: Edge;
  readonly clock: Clock;
  readonly random: Random;
  readonly device: string;
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
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const writing = createWritingLine(shelf, (event) => tell(event));
  const line = createLine({ edge: ports.edge, tell: (event) => tell(event), standing: () => writing.idle().then(() => standing(shelf)) });

  function tell(event: SessionEvent): void {
    if (closed) return;
    const now = ports.clock();
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
      default:
        never(effect);
    }
  }

  async function sendUpdate(id: string): Promise<void> {
    const row = await bytesOf(shelf, id).catch(() => undefined); // closed database: the tab is going
    if (row === undefined) return tell({ kind: "gone", id });
    line.send(encodeDeskFrame({ kind: "update", id, doc: row.doc, bytes: row.bytes }));
  }

  function arm(now: number): void {
    clearTimeout(timer);
    const due = nextTick(state);
    if (due !== undefined && !closed) timer = setTimeout(() => tell({ kind: "tick" }), Math.max(0, due - now));
  }

  const unwatch = watch(
    () => waiting(shelf),
    (rows) => tell({ kind: "outbox", rows }),
  );
  tell({ kind: "start" });
  return {
    tell,
    async close() {
      closed = true;
      clearTimeout(timer);
      unwatch();
      line.disconnect();
      await writing.idle();
    },
  };
}

/** Commits one after the other, in the order they came. After a failure the rest is dropped: the cursor must not pass what was not written. */
function createWritingLine(
  shelf: Shelf,
  tell: (event: SessionEvent) => void,
): { readonly add: (change: Change) => void; readonly idle: () => Promise<void> } {
  let tail: Promise<void> = Promise.resolve();
  let failures = 0;
  const write = async (change: Change, asOf: number): Promise<void> => {
    if (asOf !== failures) return;
    const outcome = await attempt(shelf, change);
    if (outcome.ok) return tell({ kind: "committed", change });
    failures++;
    tell({ kind: "commit-failed", refusal: outcome.error });
  };
  return {
    add(change) {
      const asOf = failures;
      tail = tail.then(() => write(change, asOf));
    },
    idle: () => tail,
  };
}

async function attempt(shelf: Shelf, change: Change): Promise<Result<void>> {
  try {
    return await commit(shelf, change);
  } catch (bug) {
    return refuse("full", `此设备无法保存。 This device cannot save: ${bug instanceof Error ? bug.name : "unknown"}`);
  }
}
