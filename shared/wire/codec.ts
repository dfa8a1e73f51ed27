// Frames to bytes and back: `kind · …`, little records of core/bytes. Decoding refuses; it never throws and never half-reads.
import { createReader, createWriter, type ByteReader } from "../core/bytes.ts";
import { isPlain } from "../core/check.ts";
import { never, ok, refuse, type RefusalKind, type Result } from "../core/result.ts";
import { readId, type MemberId } from "../core/ids.ts";
import { PRESENCES } from "../domain/team.ts";
import { FRAME_IN_BYTES, type DeskFrame, type FeedEntry, type RoomFrame } from "./frame.ts";

const DESK = { hello: 1, pull: 2, update: 3, presence: 4 } as const;
const ROOM = { welcome: 65, page: 66, change: 67, ack: 68, refused: 69, presence: 70 } as const;

type Bytes = Uint8Array<ArrayBuffer>;

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
        .byte(frame.writing ? 1 : 0)
        .done();
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
      const writing = r.byte() === 1;
      return presence === undefined ? undefined : { kind: "presence", presence, viewing, writing };
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
      return w.text(frame.id).text(frame.cursor).done();
    case "refused":
      return w.text(frame.id).text(frame.doc).text(frame.why).text(frame.words).done();
    case "presence":
      return w.text(JSON.stringify(frame.people)).done();
    default:
      return never(frame);
  }
}

function writeEntry(w: ReturnType<typeof createWriter>, entry: FeedEntry): ReturnType<typeof createWriter> {
  return w
    .text(entry.doc)
    .uint(entry.seq)
    .byte(entry.format === "yjs" ? 0 : 1)
    .bytes(entry.bytes);
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
      const count = Math.min(r.uint(), MOST_ENTRIES);
      const entries: FeedEntry[] = [];
      for (let i = 0; i < count && !r.broken(); i++) entries.push(readEntry(r));
      return { kind: "page", since, upTo, after, done: (flags & 1) === 1, live: (flags & 2) === 2, total, entries };
    }
    case ROOM.change:
      return { kind: "change", cursor: r.text(), entry: readEntry(r) };
    case ROOM.ack:
      return { kind: "ack", id: r.text(), cursor: r.text() };
    case ROOM.refused:
      return { kind: "refused", id: r.text(), doc: r.text(), why: r.text() as RefusalKind, words: r.text() };
    case ROOM.presence:
      return readPeople(r.text());
    default:
      return undefined;
  }
}

function readEntry(r: ByteReader): FeedEntry {
  return { doc: r.text(), seq: r.uint(), format: r.byte() === 0 ? "yjs" : "json", bytes: r.bytes() };
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
    });
  }
  return { kind: "presence", people };
}
