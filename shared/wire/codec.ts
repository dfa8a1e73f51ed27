// Frames to bytes and back: `kind · …`, little records of core/bytes. Decoding refuses; it never throws and never half-reads.
import { createReader, createWriter, type ByteReader } from "../core/bytes.ts";
import { isPlain } from "../core/check.ts";
import { never, ok, refuse, type RefusalKind, type Result } from "../core/result.ts";
import { readId, type MemberId } from "../core/ids.ts";
import { PRESENCES } from "../domain/team.ts";
import { FETCH_MOST, FRAME_IN_BYTES, type DeskFrame, type FeedEntry, type RoomFrame, type Version } from "./frame.ts";
import { BUCKETS, type Tally } from "./tally.ts";

const DESK = { hello: 1, pull: 2, update: 3, presence: 4, doubt: 5, fetch: 6 } as const;
const ROOM = {
  welcome: 65,
  page: 66,
  change: 67,
  ack: 68,
  refused: 69,
  presence: 70,
  tally: 71,
  listing: 72,
  copies: 73,
  shopper: 75,
} as const; // 74: the envelope of packed.ts

const WRITING = 1; // what the last byte of a presence says, bit by bit
const HEARS = 2;
const QUIET = 4;

const FORMATS: readonly FeedEntry["format"][] = ["yjs", "json", "anew"]; // by their byte

type Bytes = Uint8Array<ArrayBuffer>;
type Writer = ReturnType<typeof createWriter>;

export function encodeDeskFrame(frame: DeskFrame): Bytes {
  const w = createWriter().byte(DESK[frame.kind]);
  switch (frame.kind) {
    case "hello":
      return w.uint(frame.protocol).text(frame.epoch).text(frame.cursor).text(frame.device).done();
    case "pull":
      return w.text(frame.since).text(frame.upTo).text(frame.after).done();
    case "update":
      return w.text(frame.id).text(frame.doc).bytes(frame.bytes).done();
    case "presence":
      return w
        .byte(PRESENCES.indexOf(frame.presence))
        .text(frame.viewing)
        .byte((frame.writing ? WRITING : 0) | (frame.hears === true ? HEARS : 0) | (frame.quiet === true ? QUIET : 0))
        .done();
    case "doubt":
      for (const one of frame.sums) writeTally(w, one);
      return w.done();
    case "fetch":
      w.uint(frame.docs.length);
      for (const doc of frame.docs) w.text(doc);
      return w.done();
    default:
      return never(frame);
  }
}

/** Reads a desk's frame. Refuses what is too large, cut short, has bytes left over, or is of a kind we do not know. */
export function decodeDeskFrame(input: Uint8Array): Result<DeskFrame> {
  if (input.length > FRAME_IN_BYTES) return refuse("too-large", "a frame may have 65 KB");
  const r = createReader(input);
  const frame = readDeskFrame(r);
  if (frame === undefined) return refuse("unknown-kind", "a frame of an unknown kind");
  return r.broken() || !r.atEnd() ? refuse("malformed", "a frame that cannot be read") : ok(frame);
}

function readDeskFrame(r: ByteReader): DeskFrame | undefined {
  switch (r.byte()) {
    case DESK.hello:
      return { kind: "hello", protocol: r.uint(), epoch: r.text(), cursor: r.text(), device: r.text() };
    case DESK.pull:
      return { kind: "pull", since: r.text(), upTo: r.text(), after: r.text() };
    case DESK.update:
      return { kind: "update", id: r.text(), doc: r.text(), bytes: r.bytes() };
    case DESK.presence: {
      const presence = PRESENCES[r.byte()];
      const viewing = r.text();
      const bits = r.byte();
      const more = { ...((bits & HEARS) === 0 ? {} : { hears: true }), ...((bits & QUIET) === 0 ? {} : { quiet: true }) };
      return presence === undefined ? undefined : { kind: "presence", presence, viewing, writing: (bits & WRITING) !== 0, ...more };
    }
    case DESK.doubt: {
      const sums = readList(r, BUCKETS, () => readTally(r));
      return sums.every(isTally) ? { kind: "doubt", sums } : undefined;
    }
    case DESK.fetch: {
      const count = r.uint();
      if (count > FETCH_MOST) return undefined;
      return { kind: "fetch", docs: readList(r, count, () => r.text()) };
    }
    default:
      return undefined;
  }
}

export function encodeRoomFrame(frame: RoomFrame): Bytes {
  const w = createWriter().byte(ROOM[frame.kind]);
  switch (frame.kind) {
    case "welcome":
      return w.uint(frame.protocol).text(frame.epoch).text(frame.member).uint(frame.now).done();
    case "page": {
      w.text(frame.since).text(frame.upTo).text(frame.after);
      w.byte((frame.done ? 1 : 0) | (frame.live ? 2 : 0))
        .uint(frame.total)
        .uint(frame.entries.length);
      for (const entry of frame.entries) writeEntry(w, entry);
      return w.done();
    }
    case "change":
      return writeEntry(w.text(frame.cursor), frame.entry).done();
    case "ack":
      return w.text(frame.id).text(frame.cursor).uint(frame.from).uint(frame.seq).done();
    case "refused":
      return w.text(frame.id).text(frame.doc).text(frame.why).text(frame.words).done();
    case "presence":
      return w.text(JSON.stringify(frame.people)).done();
    case "shopper":
      return w
        .text(frame.ticket)
        .byte(frame.typing ? 1 : 0)
        .text(frame.read)
        .done();
    case "tally":
      return writeTally(w, frame.tally).done();
    case "listing":
      w.uint(frame.buckets.length);
      for (const bucket of frame.buckets) w.byte(bucket);
      w.uint(frame.docs.length);
      for (const { name, seq } of frame.docs) w.text(name).uint(seq);
      return w.done();
    case "copies":
      w.byte(frame.done ? 1 : 0).uint(frame.entries.length);
      for (const entry of frame.entries) writeEntry(w, entry);
      return w.done();
    default:
      return never(frame);
  }
}

function writeEntry(w: Writer, { doc, seq, from, format, bytes }: FeedEntry): Writer {
  return w.text(doc).uint(seq).uint(from).byte(FORMATS.indexOf(format)).bytes(bytes);
}

function writeTally(w: Writer, { a, b }: Tally): Writer {
  return w.uint(a).uint(b);
}

/** Reads a room's frame on the device. */
export function decodeRoomFrame(input: Uint8Array): Result<RoomFrame> {
  const r = createReader(input);
  const frame = readRoomFrame(r);
  if (frame === undefined) return refuse("unknown-kind", "a frame of an unknown kind");
  return r.broken() || !r.atEnd() ? refuse("malformed", "a frame that cannot be read") : ok(frame);
}

const MOST_ENTRIES = 100_000; // more cannot be in a page; keeps a forged count from allocating

function readRoomFrame(r: ByteReader): RoomFrame | undefined {
  switch (r.byte()) {
    case ROOM.welcome:
      return { kind: "welcome", protocol: r.uint(), epoch: r.text(), member: r.text(), now: r.uint() };
    case ROOM.page: {
      const since = r.text();
      const upTo = r.text();
      const after = r.text();
      const flags = r.byte();
      const total = r.uint();
      const entries = readList(r, r.uint(), () => readEntry(r));
      return { kind: "page", since, upTo, after, done: (flags & 1) === 1, live: (flags & 2) === 2, total, entries };
    }
    case ROOM.change:
      return { kind: "change", cursor: r.text(), entry: readEntry(r) };
    case ROOM.ack:
      return { kind: "ack", id: r.text(), cursor: r.text(), from: r.uint(), seq: r.uint() };
    case ROOM.refused:
      return { kind: "refused", id: r.text(), doc: r.text(), why: r.text() as RefusalKind, words: r.text() };
    case ROOM.presence:
      return readPeople(r.text());
    case ROOM.shopper:
      return { kind: "shopper", ticket: r.text(), typing: r.byte() === 1, read: r.text() };
    case ROOM.tally: {
      const tally = readTally(r);
      return isTally(tally) ? { kind: "tally", tally } : undefined;
    }
    case ROOM.listing: {
      const buckets = readList(r, Math.min(r.uint(), BUCKETS), () => r.byte());
      const docs = readList(r, r.uint(), (): Version => ({ name: r.text(), seq: r.uint() }));
      return { kind: "listing", buckets, docs };
    }
    case ROOM.copies: {
      const done = r.byte() === 1;
      return { kind: "copies", done, entries: readList(r, r.uint(), () => readEntry(r)) };
    }
    default:
      return undefined;
  }
}

function readEntry(r: ByteReader): FeedEntry {
  return { doc: r.text(), seq: r.uint(), from: r.uint(), format: FORMATS[r.byte()] ?? "json", bytes: r.bytes() };
}

function readList<T>(r: ByteReader, count: number, read: () => T): readonly T[] {
  const list: T[] = [];
  for (let i = 0; i < Math.min(count, MOST_ENTRIES) && !r.broken(); i++) list.push(read());
  return list;
}

function readTally(r: ByteReader): Tally {
  return { a: r.uint(), b: r.uint() };
}

/** False for sums no tally can have. */
function isTally({ a, b }: Tally): boolean {
  return a < 2 ** 32 && b < 2 ** 32;
}

type People = Extract<RoomFrame, { kind: "presence" }>["people"];

function readPeople(text: string): RoomFrame | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(raw)) return undefined;
  const people: People[number][] = [];
  for (const one of raw as readonly unknown[]) {
    if (!isPlain(one)) return undefined;
    const member = readId<MemberId>(one["member"]);
    const presence = PRESENCES.find((p) => p === one["presence"]);
    if (member === undefined || presence === undefined || typeof one["since"] !== "number") return undefined;
    people.push({
      member,
      presence,
      since: one["since"],
      ...(typeof one["viewing"] === "string" ? { viewing: one["viewing"] } : {}),
      ...(one["writing"] === true ? { writing: true } : {}),
      ...(typeof one["quietMs"] === "number" ? { quietMs: one["quietMs"] } : {}),
    });
  }
  return { kind: "presence", people };
}
