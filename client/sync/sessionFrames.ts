// What the room's frames and the shelf's answers mean to the session: welcome, pages, changes, answers to updates, and what to send next. Pure.
import { never } from "../../shared/core/result.ts";
import type { RoomFrame } from "../../shared/wire/frame.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import type { Change } from "../store/change.ts";
import { PAGES_AHEAD, still, WINDOW, type Effect, type Run, type SessionState, type Step } from "./sessionState.ts";

type Frame<K extends RoomFrame["kind"]> = Extract<RoomFrame, { kind: K }>;
/** Those of the comparison are taken elsewhere (sessionCheck.ts). */
type FeedFrame = Exclude<RoomFrame, { kind: "tally" | "listing" | "copies" }>;

/** Takes one frame of an open line. `now` (this device's clock) dates refusals for the drawer. */
export function takeFrame(state: SessionState, frame: FeedFrame, now: number): Step {
  switch (frame.kind) {
    case "welcome":
      return takeWelcome(state, frame);
    case "page":
      return takePage(state, frame);
    case "change":
      return takeChange(state, frame);
    case "ack":
      return takeAck(state, frame);
    case "refused":
      return takeRefused(state, frame, now);
    case "presence":
      return { state, effects: [{ do: "commit", change: { kind: "single", key: "people", value: { people: frame.people, at: 0 } } }] };
    case "shopper": {
      const { ticket, typing, read } = frame;
      return { state, effects: [{ do: "commit", change: { kind: "single", key: "signals", value: { ticket, typing, read, at: 0 } } }] };
    }
    default:
      return never(frame);
  }
}

function takeWelcome(state: SessionState, frame: Frame<"welcome">): Step {
  if (state.phase !== "hello") return still(state);
  if (frame.protocol !== PROTOCOL) {
    const problem = {
      kind: "old-protocol",
      words: "此版本与店铺不符，请刷新。 This app and the room speak different versions: reload it.",
    } as const;
    return { state: { ...state, phase: "refused", problem }, effects: [{ do: "disconnect" }] };
  }
  const other = state.epoch !== frame.epoch;
  const cursor = other ? "" : state.cursor;
  const effects: Effect[] = other ? [{ do: "commit", change: { kind: "epoch", epoch: frame.epoch } }] : [];
  if (state.here !== undefined) effects.push({ do: "send", frame: { ...state.here, writing: false } }); // the next key says it again
  const opening = pull(startRun(cursor));
  return {
    state: { ...state, phase: "catching-up", epoch: frame.epoch, cursor, run: opening.run, problem: undefined },
    effects: [...effects, opening.effect],
  };
}

export function startRun(since: string): Run {
  return { since, upTo: "", after: "", done: 0, total: 0, held: false };
}

export function pull(run: Run): { readonly run: Run; readonly effect: Effect } {
  const { since, upTo, after } = run;
  return { run: { ...run, held: false }, effect: { do: "send", frame: { kind: "pull", since, upTo, after } } };
}

/**
 * A page is written at once, but the cursor moves only with the last: a half run leaves the device where it stood. A room that does not
 * know our cursor (or our place in the run) begins another run from where it says, which brings no less.
 */
function takePage(state: SessionState, page: Frame<"page">): Step {
  if (state.run === undefined) return still(state);
  const run = state.run.upTo === "" || state.run.upTo === page.upTo ? state.run : startRun(page.since);
  const { entries } = page;
  const change: Change = page.done ? { kind: "feed", entries, cursor: page.upTo } : { kind: "feed", entries };
  const write: Effect = { do: "commit", change };
  const uncommitted = state.uncommitted + 1;
  const seen: Run = {
    ...run,
    since: page.since,
    upTo: page.upTo,
    after: page.after,
    done: run.done + entries.length,
    total: Math.max(page.total, run.done + entries.length),
  };
  if (page.done && page.live) {
    return {
      state: { ...state, phase: "live", cursor: page.upTo, run: undefined, uncommitted, lastPage: change, attempt: 0 },
      effects: [write],
    };
  }
  const next = page.done ? startRun(page.upTo) : seen;
  const cursor = page.done ? page.upTo : state.cursor;
  if (uncommitted >= PAGES_AHEAD) return { state: { ...state, cursor, run: { ...next, held: true }, uncommitted }, effects: [write] };
  const asked = pull(next);
  return { state: { ...state, cursor, run: asked.run, uncommitted }, effects: [write, asked.effect] };
}

/** Live changes carry the cursor; one that came before the run was whole is only merged, since the run ends behind it. */
function takeChange(state: SessionState, frame: Frame<"change">): Step {
  const entries = [frame.entry];
  if (state.phase !== "live") return { state, effects: [{ do: "commit", change: { kind: "feed", entries } }] };
  return {
    state: { ...state, cursor: frame.cursor },
    effects: [{ do: "commit", change: { kind: "feed", entries, cursor: frame.cursor } }],
  };
}

function takeAck(state: SessionState, frame: Frame<"ack">): Step {
  const { id, cursor: to, from, seq } = frame;
  const change: Change = state.phase === "live" ? { kind: "ack", id, cursor: to, as: { from, seq } } : { kind: "ack", id };
  const cursor = state.phase === "live" ? frame.cursor : state.cursor;
  return { state: { ...answered(state, frame.id), cursor }, effects: [{ do: "commit", change }] };
}

/** The whole tail of that document stays behind until the shelf has moved it into the drawer. */
function takeRefused(state: SessionState, frame: Frame<"refused">, at: number): Step {
  const doc = state.inFlight.get(frame.id)?.doc ?? frame.doc;
  const next = answered(state, frame.id);
  const waiting = next.waiting.filter((one) => one.doc !== doc);
  const change: Change = { kind: "refused", id: frame.id, why: frame.why, words: frame.words, at };
  return { state: { ...next, waiting, barred: new Map([...next.barred, [frame.id, doc]]) }, effects: [{ do: "commit", change }] };
}

/** The update is answered, or no longer there: it is neither on its way nor waiting. */
export function answered(state: SessionState, id: string): SessionState {
  const inFlight = new Map(state.inFlight);
  inFlight.delete(id);
  return { ...state, inFlight, waiting: state.waiting.filter((one) => one.id !== id) };
}

/** The shelf has written a change: a held page may be asked for, a barred document is free. */
export function committed(state: SessionState, change: Change): Step {
  if (change.kind === "refused") {
    const barred = new Map(state.barred);
    barred.delete(change.id);
    return still({ ...state, barred });
  }
  if (change.kind !== "feed") return still(state);
  const uncommitted = Math.max(0, state.uncommitted - 1);
  const lastPage = change === state.lastPage ? undefined : state.lastPage;
  if (state.run === undefined || !state.run.held) return still({ ...state, uncommitted, lastPage });
  const asked = pull(state.run);
  return { state: { ...state, uncommitted, lastPage, run: asked.run }, effects: [asked.effect] };
}

/** Sends the oldest unsent change of each document that has none on its way, as far as the window goes. */
export function fill(step: Step, now: number): Step {
  const { state } = step;
  if (state.phase !== "catching-up" && state.phase !== "live") return step;
  const inFlight = new Map(state.inFlight);
  const busy = new Set([...[...inFlight.values()].map((one) => one.doc), ...state.barred.values()]);
  const effects: Effect[] = [];
  for (const { id, doc } of state.waiting) {
    if (inFlight.size >= WINDOW) break;
    if (busy.has(doc)) continue;
    busy.add(doc);
    inFlight.set(id, { doc, at: now });
    effects.push({ do: "send-update", id });
  }
  return effects.length === 0 ? step : { state: { ...state, inFlight }, effects: [...step.effects, ...effects] };
}
