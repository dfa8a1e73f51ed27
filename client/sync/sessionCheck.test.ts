// Comparing with the room: what is asked, what is mended, and that it ends.
import { describe, expect, it } from "vitest";
import { asId, type TicketId } from "../../shared/core/ids.ts";
import { ticketDocName, type DocName } from "../../shared/domain/names.ts";
import { CLOSE, FETCH_MOST, type FeedEntry, type RoomFrame } from "../../shared/wire/frame.ts";
import { step } from "./session.ts";
import { SESSION_AT_START, type Effect, type SessionEvent, type SessionState } from "./sessionState.ts";
import { lineOf } from "./status.ts";

const NOW = 1_000_000;
const TALLY = { a: 1, b: 2 };
const T1 = ticketDocName(asId<TicketId>("t1"));
const T2 = ticketDocName(asId<TicketId>("t2"));

function play(from: SessionState, ...events: readonly SessionEvent[]): { readonly state: SessionState; readonly did: readonly Effect[] } {
  let told: { readonly state: SessionState; readonly did: readonly Effect[] } = { state: from, did: [] };
  for (const event of events) {
    const next = step(told.state, event, NOW, 0.5);
    told = { state: next.state, did: next.effects };
  }
  return told;
}

const frame = (one: RoomFrame): SessionEvent => ({ kind: "frame", frame: one });
const entry = (doc: DocName): FeedEntry => ({ doc, seq: 9, from: 0, format: "yjs", bytes: new Uint8Array(0) });
const tally = frame({ kind: "tally", tally: TALLY });
const listing = frame({ kind: "listing", buckets: [3], docs: [{ name: T1, seq: 9 }] });
const copies = (done: boolean, ...docs: readonly DocName[]): SessionEvent => frame({ kind: "copies", done, entries: docs.map(entry) });
const compared = (same: boolean): SessionEvent => ({ kind: "compared", same });
const collated = (fetch: readonly DocName[], drop: readonly DocName[] = []): SessionEvent => ({ kind: "collated", fetch, drop });
const mend = (docs: readonly DocName[], drop: readonly DocName[] = []): Effect => ({
  do: "commit",
  change: { kind: "mend", entries: docs.map(entry), drop, at: NOW },
});

const LIVE: SessionState = { ...SESSION_AT_START, phase: "live", epoch: "e1", cursor: "c9", deadAt: NOW + 1, pingAt: NOW + 1 };
const DIFFERENT = play(LIVE, tally, compared(false));
const MENDED = play(DIFFERENT.state, listing, collated([T1]), copies(true, T1));
const RESTARTED = play(MENDED.state, listing, collated([T1]));
const liveAgain = (state: SessionState): SessionState => ({ ...state, phase: "live", run: undefined });

describe("the comparison with the room", () => {
  it("is made when a line goes live, on the shelf, behind the page before it", () => {
    expect(play(LIVE, tally).did).toEqual([{ do: "compare", tally: TALLY }]);
    expect(play(LIVE, tally, compared(true))).toMatchObject({ state: { check: { at: "rest", differed: 0 } }, did: [] });
  });
  it("is not made before, nor on an answer nobody waits for", () => {
    expect(play({ ...LIVE, phase: "catching-up" }, tally).did).toEqual([]);
    for (const odd of [compared(false), listing, collated([T1]), copies(true, T1)]) expect(play(LIVE, odd)).toMatchObject({ did: [] });
  });
  it("asks which documents it is, when the tallies differ", () => {
    expect(DIFFERENT.did).toEqual([{ do: "doubt" }]);
    expect(play(DIFFERENT.state, listing).did).toMatchObject([{ do: "collate", listing: { buckets: [3] } }]);
  });
  it("is over when the listing shows that nothing differs", () => {
    expect(play(DIFFERENT.state, listing, collated([]))).toMatchObject({ state: { check: { at: "rest", differed: 0 } }, did: [] });
  });
  it("fetches what differs, drops what the room has not, writes it, and asks again", () => {
    const asked = play(DIFFERENT.state, listing, collated([T1], [T2]));
    expect(asked.did).toEqual([mend([], [T2]), { do: "send", frame: { kind: "fetch", docs: [T1] } }]);
    expect(play(asked.state, copies(false, T1)).did).toEqual([mend([T1])]);
    expect(play(asked.state, copies(true, T1)).did).toEqual([mend([T1]), { do: "doubt" }]);
    expect(play(MENDED.state, listing, collated([])).state.check).toMatchObject({ at: "rest", differed: 0 });
  });
  it("asks again at once where there is only something to drop", () => {
    expect(play(DIFFERENT.state, listing, collated([], [T2])).did).toEqual([mend([], [T2]), { do: "doubt" }]);
  });
  it("fetches many in turns", () => {
    const many = Array.from({ length: FETCH_MOST + 1 }, (_, i) => ticketDocName(asId<TicketId>(`t${i}`)));
    const asked = play(DIFFERENT.state, listing, collated(many));
    expect(asked.did).toMatchObject([{ frame: { docs: { length: FETCH_MOST } } }]);
    expect(play(asked.state, copies(true, T1)).did).toMatchObject([{ do: "commit" }, { frame: { docs: many.slice(FETCH_MOST) } }]);
  });
});

describe("a difference that stays", () => {
  it("means: everything anew, once", () => {
    expect(RESTARTED).toMatchObject({
      state: { phase: "catching-up", cursor: "", check: { differed: 2 } },
      did: [
        { do: "commit", change: { kind: "restart" } },
        { do: "send", frame: { kind: "pull", since: "", upTo: "", after: "" } },
      ],
    });
  });
  it("is then only said, and not looked for again until the app starts anew", () => {
    const given = play(liveAgain(RESTARTED.state), tally, compared(false), listing, collated([T1]));
    expect(given.did).toEqual([]);
    expect(lineOf(given.state)).toMatchObject({ state: "online", astray: true });
    expect(play(given.state, tally).did).toEqual([]);
  });
  it("is forgotten once both agree", () => {
    expect(play(liveAgain(RESTARTED.state), tally, compared(true)).state.check.differed).toBe(0);
  });
  it("counts over lines: a line that always dies in the middle does not make it begin for ever", () => {
    const cut = play(MENDED.state, { kind: "closed", code: 1006 }).state;
    expect(cut.check).toEqual({ at: "rest", differed: 1, names: [] });
    expect(play({ ...cut, phase: "live" }, tally, compared(false), listing, collated([T1])).state.check.differed).toBe(2);
    expect(play(MENDED.state, { kind: "closed", code: CLOSE.signedOut }).state.check.at).toBe("rest");
  });
});
