// Comparing with the room once a line is live: tallies first, then which documents, then those anew. Pure.
// What differs is mended document by document; differs anything still, everything is fetched anew, once; after that it is only said.
import type { RoomFrame } from "../../shared/wire/frame.ts";
import { FETCH_MOST } from "../../shared/wire/frame.ts";
import type { DocName } from "../../shared/domain/names.ts";
import { startRun, pull } from "./sessionFrames.ts";
import { still, type Check, type Effect, type SessionState, type Step } from "./sessionState.ts";

type Frame<K extends RoomFrame["kind"]> = Extract<RoomFrame, { kind: K }>;

const RESTARTED = 2; // differences in a row: the first was mended, the second begins anew
export const GIVEN_UP = 3;

/** The room's tally at the cursor the last page brought: compared once that page is written. */
export function takeTally(state: SessionState, { tally }: Frame<"tally">): Step {
  if (state.phase !== "live" || state.check.differed >= GIVEN_UP) return still(state);
  return { state: at(state, "comparing"), effects: [{ do: "compare", tally }] };
}

/** This device's tally, held against the room's. */
export function compared(state: SessionState, same: boolean): Step {
  if (state.check.at !== "comparing") return still(state);
  return same ? still(agreed(state)) : doubt(state);
}

export function takeListing(state: SessionState, listing: Frame<"listing">): Step {
  if (state.check.at !== "doubting") return still(state);
  return { state: at(state, "collating"), effects: [{ do: "collate", listing }] };
}

/** What differs, by name. Nothing: the copies are right, or were on their way. */
export function collated(state: SessionState, fetch: readonly DocName[], drop: readonly DocName[], now: number): Step {
  if (state.check.at !== "collating") return still(state);
  if (fetch.length === 0 && drop.length === 0) return still(agreed(state));
  const differed = state.check.differed + 1;
  const counted = { ...state, check: { ...state.check, differed } };
  if (differed >= GIVEN_UP) return still(at(counted, "rest"));
  if (differed === RESTARTED) return restart(counted, now);
  const dropped: Effect[] = drop.length === 0 ? [] : [{ do: "commit", change: { kind: "mend", entries: [], drop, at: now } }];
  const next = fetchNext(counted, fetch);
  return { state: next.state, effects: [...dropped, ...next.effects] };
}

/** Whole documents, written in the place of the old; after the last of them all is compared again. */
export function takeCopies(state: SessionState, { entries, done }: Frame<"copies">, now: number): Step {
  if (state.check.at !== "mending") return still(state);
  const written: Effect[] = entries.length === 0 ? [] : [{ do: "commit", change: { kind: "mend", entries, drop: [], at: now } }];
  if (!done) return { state, effects: written };
  const next = fetchNext(state, state.check.names);
  return { state: next.state, effects: [...written, ...next.effects] };
}

function fetchNext(state: SessionState, names: readonly DocName[]): Step {
  if (names.length === 0) return doubt(state);
  const docs = names.slice(0, FETCH_MOST);
  const check: Check = { ...state.check, at: "mending", names: names.slice(FETCH_MOST) };
  return { state: { ...state, check }, effects: [{ do: "send", frame: { kind: "fetch", docs } }] };
}

function restart(state: SessionState, now: number): Step {
  const asked = pull(startRun(""));
  return {
    state: { ...at(state, "rest"), phase: "catching-up", cursor: "", run: asked.run },
    effects: [{ do: "commit", change: { kind: "restart", at: now } }, asked.effect],
  };
}

function doubt(state: SessionState): Step {
  return { state: at(state, "doubting"), effects: [{ do: "doubt" }] };
}

function agreed(state: SessionState): SessionState {
  return { ...state, check: { at: "rest", differed: 0, names: [] } };
}

function at(state: SessionState, where: Check["at"]): SessionState {
  return { ...state, check: { ...state.check, at: where, names: [] } };
}
