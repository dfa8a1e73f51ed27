// The postman's head: (state, event, now, random) → (state, effects). Pure: opens no socket, reads no clock, touches no table.
import { never, type Refusal } from "../../shared/core/result.ts";
import { CLOSE, type DeskFrame, type RoomFrame } from "../../shared/wire/frame.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import { collated, compared, takeCopies, takeListing, takeTally } from "./sessionCheck.ts";
import { answered, committed, fill, takeFrame } from "./sessionFrames.ts";
import {
  BACKOFF_MOST_MS,
  BACKOFF_MS,
  DEAD_MS,
  DOUBT_MS,
  OPENING_MS,
  PING_MS,
  still,
  type SessionEvent,
  type SessionState,
  type Step,
} from "./sessionState.ts";

/** One step. `random` in [0, 1) spreads the reconnects of many devices. */
export function step(state: SessionState, event: SessionEvent, now: number, random: number): Step {
  switch (event.kind) {
    case "start":
      return state.phase === "offline" ? connect(state, now) : still(state);
    case "network":
      return event.online ? back(state, now) : retry(state, undefined, now, random);
    case "visible":
      return isOpen(state) ? doubt(state, now) : back(state, now);
    case "tick":
      return tick(state, now, random);
    case "opened":
      return opened(state, event, now);
    case "closed":
      return closed(state, event.code, now, random);
    case "turned-away":
      return FINAL.has(event.refusal.kind) ? lose(state, event.refusal) : retry(state, event.refusal, now, random);
    case "frame":
      return isOpen(state) ? fill(hear(heard(state, now), event.frame, now), now) : still(state);
    case "unreadable":
      return retry(state, { kind: "malformed", words: "收到无法读取的数据。 The room said something that cannot be read." }, now, random);
    case "pong":
      return still(isOpen(state) ? heard(state, now) : state);
    case "committed":
      return fill(committed(state, event.change), now);
    case "commit-failed":
      return retry(state, event.refusal, now, random);
    case "compared":
      return compared(state, event.same);
    case "collated":
      return fill(collated(state, event.fetch, event.drop, now), now);
    case "outbox":
      return fill(still({ ...state, waiting: event.rows }), now);
    case "gone":
      return fill(still(answered(state, event.id)), now);
    case "here":
      return present(state, event.here);
    default:
      return never(event);
  }
}

function hear(state: SessionState, frame: RoomFrame, now: number): Step {
  switch (frame.kind) {
    case "tally":
      return takeTally(state, frame);
    case "listing":
      return takeListing(state, frame);
    case "copies":
      return takeCopies(state, frame, now);
    default:
      return takeFrame(state, frame, now);
  }
}

/** When `tick` must come at the latest (ms); undefined: nothing is due. */
export function nextTick(state: SessionState): number | undefined {
  switch (state.phase) {
    case "refused":
      return undefined;
    case "offline":
      return state.retryAt;
    case "connecting":
      return state.deadAt;
    case "hello":
    case "catching-up":
    case "live":
      return Math.min(state.pingAt, state.deadAt);
    default:
      return never(state.phase);
  }
}

function isOpen(state: SessionState): boolean {
  return state.phase === "hello" || state.phase === "catching-up" || state.phase === "live";
}

function connect(state: SessionState, now: number): Step {
  return { state: { ...state, phase: "connecting", retryAt: undefined, deadAt: now + OPENING_MS }, effects: [{ do: "connect" }] };
}

/** The network or the person is back: no more waiting. */
function back(state: SessionState, now: number): Step {
  return state.phase === "offline" ? connect({ ...state, attempt: 0 }, now) : still(state);
}

/** Asks for a sign of life, and waits shorter than usual for it: a laptop that slept has dead sockets that look open. */
function doubt(state: SessionState, now: number): Step {
  return { state: { ...state, pingAt: now + PING_MS, deadAt: Math.min(state.deadAt, now + DOUBT_MS) }, effects: [{ do: "ping" }] };
}

function heard(state: SessionState, now: number): SessionState {
  return { ...state, deadAt: now + DEAD_MS };
}

function opened(state: SessionState, at: { readonly epoch: string; readonly cursor: string }, now: number): Step {
  if (state.phase !== "connecting") return still(state);
  const { epoch, cursor } = at;
  const next: SessionState = { ...heard(state, now), phase: "hello", epoch, cursor, pingAt: now + PING_MS, uncommitted: 0 };
  return { state: next, effects: [{ do: "send", frame: { kind: "hello", protocol: PROTOCOL, epoch, cursor, device: state.device } }] };
}

function closed(state: SessionState, code: number, now: number, random: number): Step {
  if (state.phase === "offline") return still(state);
  switch (code) {
    case CLOSE.oldProtocol:
      return lose(state, { kind: "old-protocol", words: "此版本过旧，请刷新。 This app is too old for the room: reload it." });
    case CLOSE.signedOut:
      return lose(state, { kind: "signed-out", words: "登录已失效，请重新登录。 You are signed out." });
    case CLOSE.forbidden:
      return lose(state, { kind: "forbidden", words: "没有权限进入这家店。 You may not enter this shop." });
    default:
      return retry(state, undefined, now, random);
  }
}

// What waiting cannot mend: only a person can (signing in, reloading).
const FINAL: ReadonlySet<Refusal["kind"]> = new Set(["signed-out", "forbidden", "old-protocol"]);

function lose(state: SessionState, problem: Refusal): Step {
  return hangUp(state, { ...state, phase: "refused", retryAt: undefined, problem });
}

function retry(state: SessionState, problem: Refusal | undefined, now: number, random: number): Step {
  if (state.phase === "refused") return still(state);
  if (state.phase === "offline" && state.retryAt !== undefined) return still(state);
  const wait = Math.min(BACKOFF_MOST_MS, BACKOFF_MS * 2 ** state.attempt) * (0.5 + random / 2);
  return hangUp(state, { ...state, phase: "offline", attempt: Math.min(state.attempt + 1, 10), retryAt: now + wait, problem });
}

function hangUp(before: SessionState, after: SessionState): Step {
  const hadLine = before.phase !== "offline" && before.phase !== "refused";
  const check = { ...after.check, at: "rest", names: [] } as const;
  return {
    state: { ...after, run: undefined, lastPage: undefined, check, inFlight: new Map(), barred: new Map() },
    effects: hadLine ? [{ do: "disconnect" }] : [],
  };
}

function tick(state: SessionState, now: number, random: number): Step {
  if (state.phase === "refused") return still(state);
  if (state.phase === "offline") return state.retryAt !== undefined && now >= state.retryAt ? connect(state, now) : still(state);
  if (now >= state.deadAt || isUnanswered(state, now)) return retry(state, undefined, now, random);
  if (!isOpen(state) || now < state.pingAt) return still(state);
  return { state: { ...state, pingAt: now + PING_MS }, effects: [{ do: "ping" }] };
}

/** Pongs come from the platform while the room sleeps; an update that nobody answers means the room is not there. */
function isUnanswered(state: SessionState, now: number): boolean {
  return [...state.inFlight.values()].some((one) => now - one.at >= DEAD_MS);
}

function present(state: SessionState, here: Extract<DeskFrame, { kind: "presence" }>): Step {
  const next = { ...state, here };
  return state.phase === "catching-up" || state.phase === "live" ? { state: next, effects: [{ do: "send", frame: here }] } : still(next);
}
