// The session as a table: what happened, and what the postman then is and does.
import { describe, expect, it } from "vitest";
import { CLOSE, type FeedEntry, type RoomFrame } from "../../shared/wire/frame.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import { nextTick, step } from "./session.ts";
import {
  BACKOFF_MOST_MS,
  DEAD_MS,
  DOUBT_MS,
  OPENING_MS,
  PING_MS,
  SESSION_AT_START,
  WINDOW,
  type Effect,
  type SessionEvent,
  type SessionState,
  PAGES_AHEAD,
} from "./sessionState.ts";
import { lineOf } from "./status.ts";

const NOW = 1_000_000;

interface Told {
  readonly state: SessionState;
  /** What the last event made it do. */
  readonly did: readonly Effect[];
}

/** Plays events at NOW (or `[event, at]`), from `from` on. */
function play(from: SessionState, ...events: readonly (SessionEvent | readonly [SessionEvent, number])[]): Told {
  let told: Told = { state: from, did: [] };
  for (const one of events) {
    const [event, at] = "kind" in one ? [one, NOW] : one;
    const next = step(told.state, event, at, 0.5);
    told = { state: next.state, did: next.effects };
  }
  return told;
}

const frame = (one: RoomFrame): SessionEvent => ({ kind: "frame", frame: one });
const welcome = (epoch = "e1", protocol = PROTOCOL): SessionEvent => frame({ kind: "welcome", protocol, epoch, member: "anna", now: NOW });
const entry = (doc: string): FeedEntry => ({ doc, seq: 1, from: 0, format: "yjs", bytes: new Uint8Array(0) });
const page = (parts: Partial<Extract<RoomFrame, { kind: "page" }>> = {}): SessionEvent =>
  frame({ kind: "page", since: "c0", upTo: "c9", after: "", done: true, live: true, total: 0, entries: [], ...parts });
const change = (cursor: string): SessionEvent => frame({ kind: "change", cursor, entry: entry("ticket:t1") });
const ack = (id: string, cursor = "c10"): SessionEvent => frame({ kind: "ack", id, cursor, from: 3, seq: 10 });
const refused = (id: string, doc: string): SessionEvent => frame({ kind: "refused", id, doc, why: "schema", words: "no" });
const outbox = (...rows: readonly (readonly [string, string])[]): SessionEvent => ({
  kind: "outbox",
  rows: rows.map(([id, doc]) => ({ id, doc })) as never,
});
const start: SessionEvent = { kind: "start" };
const opened = (cursor = "c0", epoch = "e1"): SessionEvent => ({ kind: "opened", epoch, cursor });
const tick: SessionEvent = { kind: "tick" };
const feedDone: SessionEvent = { kind: "committed", change: { kind: "feed", entries: [] } };

const CONNECTING = play(SESSION_AT_START, start).state;
const HELLO = play(CONNECTING, opened()).state;
const CATCHING = play(HELLO, welcome()).state;
const WHOLE = play(CATCHING, page());
const LIVE = play(WHOLE.state, ...commitsOf(WHOLE.did)).state;

function commitsOf(did: readonly Effect[]): readonly SessionEvent[] {
  return did.flatMap((one) => (one.do === "commit" ? [{ kind: "committed", change: one.change } as const] : []));
}
const sentIds = (did: readonly Effect[]): readonly string[] => did.flatMap((one) => (one.do === "send-update" ? [one.id] : []));
const commits = (did: readonly Effect[]) => did.flatMap((one) => (one.do === "commit" ? [one.change] : []));
const pulls = (did: readonly Effect[]) => did.flatMap((one) => (one.do === "send" && one.frame.kind === "pull" ? [one.frame] : []));

describe("opening the line", () => {
  it("connects when started", () => {
    expect(play(SESSION_AT_START, start)).toMatchObject({ state: { phase: "connecting" }, did: [{ do: "connect" }] });
  });
  it("does not connect twice", () => {
    expect(play(CONNECTING, start).did).toEqual([]);
  });
  it("says hello with what the shelf stands at", () => {
    const told = play(CONNECTING, opened("c7", "e1"));
    expect(told.did).toEqual([{ do: "send", frame: { kind: "hello", protocol: PROTOCOL, epoch: "e1", cursor: "c7", device: "" } }]);
    expect(told.state.phase).toBe("hello");
  });
  it("asks for what is new once it is welcome", () => {
    const told = play(HELLO, welcome());
    expect(pulls(told.did)).toEqual([{ kind: "pull", since: "c0", upTo: "", after: "" }]);
    expect(told.state.phase).toBe("catching-up");
  });
  it("notes the first epoch and asks from the start", () => {
    const told = play(CONNECTING, opened("", ""), welcome("e1"));
    expect(commits(told.did)).toEqual([{ kind: "epoch", epoch: "e1" }]);
    expect(pulls(told.did)[0]?.since).toBe("");
  });
  it("asks from the start when the room's epoch is another", () => {
    const told = play(HELLO, welcome("e2"));
    expect(commits(told.did)).toEqual([{ kind: "epoch", epoch: "e2" }]);
    expect(pulls(told.did)[0]?.since).toBe("");
  });
  it("says again where the person is, after every welcome", () => {
    const here = { kind: "presence", presence: "busy", viewing: "t1", writing: false } as const;
    const told = play(CONNECTING, { kind: "here", here }, opened(), welcome());
    expect(told.did).toContainEqual({ do: "send", frame: here });
  });
  it("says where the person is at once when there is a line, and keeps it to itself when not", () => {
    const here = { kind: "presence", presence: "online", viewing: "", writing: false } as const;
    expect(play(LIVE, { kind: "here", here }).did).toEqual([{ do: "send", frame: here }]);
    expect(play(CONNECTING, { kind: "here", here }).did).toEqual([]);
  });
  it("gives a socket up that does not open", () => {
    expect(play(CONNECTING, [tick, NOW + OPENING_MS])).toMatchObject({ state: { phase: "offline" }, did: [{ do: "disconnect" }] });
  });
});

describe("being refused", () => {
  for (const [name, event, kind] of [
    ["an old protocol closes for good", { kind: "closed", code: CLOSE.oldProtocol }, "old-protocol"],
    ["signed out closes for good", { kind: "closed", code: CLOSE.signedOut }, "signed-out"],
    ["a forbidden shop closes for good", { kind: "closed", code: CLOSE.forbidden }, "forbidden"],
    ["a door that says signed-out closes for good", { kind: "turned-away", refusal: { kind: "signed-out", words: "" } }, "signed-out"],
  ] as const) {
    it(name, () => {
      const told = play(CONNECTING, event);
      expect(told.state).toMatchObject({ phase: "refused", problem: { kind } });
      expect(nextTick(told.state)).toBeUndefined();
      expect(play(told.state, { kind: "network", online: true }, { kind: "visible" }, [tick, NOW + 3_600_000]).did).toEqual([]);
    });
  }
  it("a room of another protocol is not talked to", () => {
    expect(play(HELLO, welcome("e1", PROTOCOL + 1))).toMatchObject({
      state: { phase: "refused", problem: { kind: "old-protocol" } },
      did: [{ do: "disconnect" }],
    });
  });
  it("a door that cannot be reached is tried again", () => {
    const told = play(CONNECTING, { kind: "turned-away", refusal: { kind: "unknown", words: "" } });
    expect(told.state.phase).toBe("offline");
    expect(told.state.retryAt).toBeGreaterThan(NOW);
  });
  it("shows signed-out as such, and any other as refused", () => {
    expect(lineOf(play(CONNECTING, { kind: "closed", code: CLOSE.signedOut }).state).state).toBe("signed-out");
    expect(lineOf(play(CONNECTING, { kind: "closed", code: CLOSE.oldProtocol }).state).state).toBe("refused");
  });
});

describe("catching up", () => {
  it("writes a page without moving the cursor, and asks for the next", () => {
    const told = play(CATCHING, page({ done: false, live: false, after: "p1", total: 3, entries: [entry("ticket:t1")] }));
    expect(commits(told.did)).toEqual([{ kind: "feed", entries: [entry("ticket:t1")] }]);
    expect(pulls(told.did)).toEqual([{ kind: "pull", since: "c0", upTo: "c9", after: "p1" }]);
    expect(told.state.cursor).toBe("c0");
  });
  it("counts what has come", () => {
    const told = play(
      CATCHING,
      page({ done: false, live: false, after: "p1", total: 3, entries: [entry("ticket:t1"), entry("ticket:t2")] }),
    );
    expect(lineOf(told.state)).toEqual({ state: "catching-up", done: 2, total: 3 });
  });
  it("moves the cursor once, with the page that ends the run", () => {
    const told = play(CATCHING, page({ done: false, live: false, after: "p1" }), feedDone, page());
    expect(commits(told.did)).toEqual([{ kind: "feed", entries: [], cursor: "c9" }]);
    expect(told.state).toMatchObject({ phase: "live", cursor: "c9", attempt: 0 });
  });
  it("does not ask ahead of a busy shelf, and goes on when a page is written", () => {
    const pageOf = (after: string): SessionEvent => page({ done: false, live: false, after });
    const waiting = Array.from({ length: PAGES_AHEAD }, (_, i) => pageOf(`p${i + 1}`));
    const busy = play(CATCHING, ...waiting);
    expect(pulls(busy.did)).toEqual([]);
    expect(pulls(play(busy.state, feedDone).did)).toEqual([{ kind: "pull", since: "c0", upTo: "c9", after: `p${PAGES_AHEAD}` }]);
  });
  it("runs once more when something changed meanwhile", () => {
    const told = play(CATCHING, page({ live: false }));
    expect(pulls(told.did)).toEqual([{ kind: "pull", since: "c9", upTo: "", after: "" }]);
    expect(told.state.phase).toBe("catching-up");
  });
  it("follows a room that does not know the cursor and begins from the start", () => {
    const told = play(CATCHING, page({ since: "", done: false, live: false, after: "p1" }));
    expect(pulls(told.did)).toEqual([{ kind: "pull", since: "", upTo: "c9", after: "p1" }]);
  });
  it("counts anew when the room begins another run", () => {
    const told = play(
      CATCHING,
      page({ done: false, live: false, after: "p1", total: 9, entries: [entry("ticket:t1")] }),
      feedDone,
      page({ upTo: "c20", done: false, live: false, after: "p1", total: 5 }),
    );
    expect(lineOf(told.state)).toEqual({ state: "catching-up", done: 0, total: 5 });
  });
  it("does not mind a page when it asked for none", () => {
    expect(play(LIVE, page()).did).toEqual([]);
  });
  it("begins the run again after the line broke, from the cursor the shelf has", () => {
    const cut = play(CATCHING, page({ done: false, live: false, after: "p1" }), { kind: "closed", code: 1006 }).state;
    const told = play({ ...cut, phase: "connecting" }, opened("c0"), welcome());
    expect(pulls(told.did)).toEqual([{ kind: "pull", since: "c0", upTo: "", after: "" }]);
  });
  it("merges a change that comes before the run is whole, without moving the cursor", () => {
    expect(commits(play(CATCHING, change("c12")).did)).toEqual([{ kind: "feed", entries: [entry("ticket:t1")] }]);
  });
});

describe("live", () => {
  it("writes every change with its cursor", () => {
    const told = play(LIVE, change("c12"));
    expect(commits(told.did)).toEqual([{ kind: "feed", entries: [entry("ticket:t1")], cursor: "c12" }]);
    expect(told.state.cursor).toBe("c12");
  });
  it("puts down who is there", () => {
    const people = [{ member: "bob", presence: "online", since: 1 }] as never;
    expect(commits(play(LIVE, frame({ kind: "presence", people })).did)).toEqual([
      { kind: "single", key: "people", value: { people, at: 0 } },
    ]);
    const { kind: _kind, ...shopper } = { kind: "shopper", ticket: "t1", typing: true, read: "m1" } as const;
    const told = play(LIVE, frame({ kind: "shopper", ...shopper }));
    expect(commits(told.did)).toEqual([{ kind: "single", key: "signals", value: { ...shopper, at: 0 } }]);
  });
  it("says where the member is on a new line, but not that they still write", () => {
    const here = { kind: "presence", presence: "online", viewing: "t1", writing: true } as const;
    const told = play({ ...SESSION_AT_START, here }, start, opened(), welcome());
    expect(told.did.flatMap((one) => (one.do === "send" && one.frame.kind === "presence" ? [one.frame] : []))).toEqual([
      { ...here, writing: false },
    ]);
  });
  it("reads as online only once the last page is written", () => {
    expect(lineOf(WHOLE.state).state).toBe("catching-up");
    expect(lineOf(LIVE).state).toBe("online");
  });
});

describe("what is unsent", () => {
  it("is kept while there is no line, and sent once welcome", () => {
    const offline = play(SESSION_AT_START, outbox(["u1", "ticket:t1"]));
    expect(offline.did).toEqual([]);
    expect(sentIds(play(offline.state, start, opened(), welcome()).did)).toEqual(["u1"]);
  });
  it("goes one a document, oldest first", () => {
    expect(sentIds(play(LIVE, outbox(["u1", "ticket:t1"], ["u2", "ticket:t1"], ["u3", "ticket:t2"])).did)).toEqual(["u1", "u3"]);
  });
  it("goes no further than the window", () => {
    const rows = Array.from({ length: WINDOW + 3 }, (_, i) => [`u${i}`, `ticket:t${i}`] as const);
    expect(sentIds(play(LIVE, outbox(...rows)).did)).toHaveLength(WINDOW);
  });
  it("is not sent twice on one line", () => {
    expect(sentIds(play(LIVE, outbox(["u1", "ticket:t1"]), outbox(["u1", "ticket:t1"])).did)).toEqual([]);
  });
  it("is written off with its acknowledgement, and the next of that document goes", () => {
    const told = play(LIVE, outbox(["u1", "ticket:t1"], ["u2", "ticket:t1"]), ack("u1"));
    expect(commits(told.did)).toEqual([{ kind: "ack", id: "u1", cursor: "c10", as: { from: 3, seq: 10 } }]);
    expect(sentIds(told.did)).toEqual(["u2"]);
  });
  it("acknowledged before the run is whole does not move the cursor", () => {
    const told = play(CATCHING, outbox(["u1", "ticket:t1"]), ack("u1"));
    expect(commits(told.did)).toEqual([{ kind: "ack", id: "u1" }]);
    expect(told.state.cursor).toBe("c0");
  });
  it("is sent again after a broken line", () => {
    const cut = play(LIVE, outbox(["u1", "ticket:t1"]), { kind: "closed", code: 1006 }).state;
    expect(sentIds(play({ ...cut, phase: "connecting" }, opened(), welcome()).did)).toEqual(["u1"]);
  });
  it("refused takes its document's tail out of the line until the shelf has moved it", () => {
    const told = play(LIVE, outbox(["u1", "ticket:t1"], ["u2", "ticket:t1"], ["u3", "ticket:t2"]), refused("u1", "ticket:t1"));
    expect(commits(told.did)).toEqual([{ kind: "refused", id: "u1", why: "schema", words: "no", at: NOW }]);
    expect(sentIds(told.did)).toEqual([]);
    const late = play(told.state, outbox(["u2", "ticket:t1"], ["u3", "ticket:t2"]));
    expect(sentIds(late.did)).toEqual([]);
    const moved: SessionEvent = { kind: "committed", change: { kind: "refused", id: "u1", why: "schema", words: "no", at: NOW } };
    expect(sentIds(play(late.state, outbox(["u4", "ticket:t1"], ["u3", "ticket:t2"]), moved).did)).toEqual(["u4"]);
  });
  it("that is gone from the outbox makes way for the next", () => {
    const told = play(LIVE, outbox(["u1", "ticket:t1"], ["u2", "ticket:t1"]), { kind: "gone", id: "u1" });
    expect(sentIds(told.did)).toEqual(["u2"]);
  });
  it("unanswered too long means the room is not there, however alive the line looks", () => {
    const waiting = play(LIVE, outbox(["u1", "ticket:t1"]), [{ kind: "pong" }, NOW + DEAD_MS - 1]).state;
    expect(play(waiting, [tick, NOW + DEAD_MS]).state.phase).toBe("offline");
  });
});

describe("losing the line", () => {
  it("waits longer each time, with a limit, spread by chance", () => {
    let state = CONNECTING;
    const waits: number[] = [];
    for (let i = 0; i < 12; i++) {
      state = step(state, { kind: "closed", code: 1006 }, NOW, 1).state;
      waits.push((state.retryAt ?? 0) - NOW);
      state = step(state, tick, state.retryAt ?? 0, 1).state;
      expect(state.phase).toBe("connecting");
    }
    expect(waits.slice(0, 4)).toEqual([500, 1_000, 2_000, 4_000]);
    expect(Math.max(...waits)).toBe(BACKOFF_MOST_MS);
    expect(step(CONNECTING, { kind: "closed", code: 1006 }, NOW, 0).state.retryAt).toBe(NOW + 250);
  });
  it("does not come back before its time", () => {
    const cut = play(LIVE, { kind: "closed", code: 1006 }).state;
    expect(play(cut, [tick, (cut.retryAt ?? 0) - 1]).did).toEqual([]);
    expect(play(cut, [tick, cut.retryAt ?? 0]).did).toEqual([{ do: "connect" }]);
  });
  it("comes back at once when the network or the person does", () => {
    const cut = play(LIVE, { kind: "closed", code: 1006 }).state;
    expect(play(cut, { kind: "network", online: true }).did).toEqual([{ do: "connect" }]);
    expect(play(cut, { kind: "visible" }).did).toEqual([{ do: "connect" }]);
  });
  it("hangs up when the device says the network went, but goes on trying", () => {
    const told = play(LIVE, { kind: "network", online: false });
    expect(told).toMatchObject({ state: { phase: "offline" }, did: [{ do: "disconnect" }] });
    expect(told.state.retryAt).toBeGreaterThan(NOW);
  });
  it("pings when it is time, and only then", () => {
    expect(play(LIVE, [tick, NOW + PING_MS - 1]).did).toEqual([]);
    expect(play(LIVE, [tick, NOW + PING_MS]).did).toEqual([{ do: "ping" }]);
  });
  it("counts a line dead on which nothing was heard", () => {
    expect(play(LIVE, [tick, NOW + DEAD_MS])).toMatchObject({ state: { phase: "offline" }, did: [{ do: "disconnect" }] });
  });
  it("hears a pong as a sign of life", () => {
    const alive = play(LIVE, [{ kind: "pong" }, NOW + PING_MS]).state;
    expect(play(alive, [tick, NOW + DEAD_MS]).state.phase).toBe("live");
  });
  it("doubts the line when the person comes back: asks, and waits only shortly", () => {
    const told = play(LIVE, { kind: "visible" });
    expect(told.did).toEqual([{ do: "ping" }]);
    expect(nextTick(told.state)).toBe(NOW + DOUBT_MS);
    expect(play(told.state, [tick, NOW + DOUBT_MS]).state.phase).toBe("offline");
  });
  it("forgets a run that was not whole, and what was on its way", () => {
    const cut = play(CATCHING, outbox(["u1", "ticket:t1"]), { kind: "closed", code: 1006 }).state;
    expect(cut.run).toBeUndefined();
    expect(cut.inFlight.size).toBe(0);
  });
  it("hangs up on what it cannot read, and says so", () => {
    expect(play(LIVE, { kind: "unreadable" })).toMatchObject({
      state: { phase: "offline", problem: { kind: "malformed" } },
      did: [{ do: "disconnect" }],
    });
  });
  it("does not hear frames of a line it has given up", () => {
    const cut = play(LIVE, { kind: "closed", code: 1006 }).state;
    expect(play(cut, change("c99"))).toEqual({ state: cut, did: [] });
  });
});

describe("a shelf that cannot take more", () => {
  it("hangs up, says it is full, and tries again later", () => {
    const told = play(LIVE, { kind: "commit-failed", refusal: { kind: "full", words: "no space" } });
    expect(told).toMatchObject({ state: { phase: "offline", problem: { kind: "full" } }, did: [{ do: "disconnect" }] });
    expect(lineOf(told.state).state).toBe("full");
    expect(told.state.retryAt).toBeGreaterThan(NOW);
  });
  it("stops saying so once the room is reached and written from again", () => {
    const full = play(LIVE, { kind: "commit-failed", refusal: { kind: "full", words: "no space" } }).state;
    expect(play(full, { kind: "network", online: true }, opened(), welcome()).state.problem).toBeUndefined();
  });
});
