// A desk as small as can be: one socket, documents in memory, frames kept as they came. Speaks the wire as any desk does.
import * as Y from "yjs";
import { asId, type MemberId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { readJson } from "../../shared/core/check.ts";
import type { Result } from "../../shared/core/result.ts";
import { readDocName, ticketDocName } from "../../shared/domain/names.ts";
import type { Presence } from "../../shared/domain/team.ts";
import { seenNow, type AssignWish, type StatusWish, type Ticket } from "../../shared/domain/ticket.ts";
import { declareRoots, readDoc } from "../../shared/doc/readDoc.ts";
import { appendMessage, readTicketDoc, wishAssign, wishStatus } from "../../shared/doc/ticketDoc.ts";
import { decodeRoomFrame, encodeDeskFrame } from "../../shared/wire/codec.ts";
import { readTeam } from "../../shared/wire/deskApi.ts";
import type { DeskFrame, FeedEntry, RoomFrame } from "../../shared/wire/frame.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import type { ClientEnd } from "../../edge/host/nodeHost.ts";
import { unpacked } from "../kit/unpacked.ts";
import { createNews } from "./news.ts";
import type { TestRoom } from "./testRoom.ts";

type Frame<K extends RoomFrame["kind"]> = Extract<RoomFrame, { kind: K }>;

export interface DeskClient {
  readonly member: MemberId;
  readonly frames: readonly RoomFrame[];
  readonly closed: () => { readonly code: number; readonly reason: string } | undefined;
  readonly cursor: () => string;
  readonly epoch: () => string;
  readonly doc: (name: string) => Y.Doc;
  readonly ticket: (id: TicketId) => Ticket;
  readonly send: (frame: DeskFrame) => void;
  readonly sendRaw: (bytes: Uint8Array<ArrayBuffer> | string) => void;
  readonly presence: (presence?: Presence, viewing?: string) => void;
  /** Changes a document here, gives the bytes without sending them. */
  readonly change: (name: string, work: (doc: Y.Doc) => void) => Uint8Array<ArrayBuffer>;
  /** Sends bytes as an update, and waits for the answer. */
  readonly push: (name: string, bytes: Uint8Array) => Promise<Frame<"ack"> | Frame<"refused">>;
  readonly reply: (id: TicketId, text: string) => Promise<Frame<"ack"> | Frame<"refused">>;
  /** A reply as bytes, for sending later. */
  readonly replyBytes: (id: TicketId, text: string, messageId?: string) => Uint8Array<ArrayBuffer>;
  readonly status: (id: TicketId, want: StatusWish["want"], more?: Partial<StatusWish>) => Promise<Frame<"ack"> | Frame<"refused">>;
  readonly assign: (id: TicketId, want: AssignWish["want"], to?: MemberId) => Promise<Frame<"ack"> | Frame<"refused">>;
  readonly until: <T>(found: () => T | undefined | false) => Promise<T>;
  readonly close: () => void;
}

let made = 0; // ids in tests count up: the same run mints the same

export async function signIn(room: TestRoom, member: MemberId): Promise<string> {
  return value(await room.door.signIn(member)).token;
}

/** Signs in, opens the socket, says hello and pulls until live. */
export async function openDesk(
  room: TestRoom,
  member: MemberId,
  at?: { readonly epoch: string; readonly cursor: string },
  docs?: Map<string, Y.Doc>,
): Promise<DeskClient> {
  return openDeskOf(room, member, await signIn(room, member), at, docs);
}

/** The same for who is signed in already. */
export async function openDeskOf(
  room: TestRoom,
  member: MemberId,
  token: string,
  at?: { readonly epoch: string; readonly cursor: string },
  docs?: Map<string, Y.Doc>,
): Promise<DeskClient> {
  const desk = await connectDeskOf(room, member, token, docs);
  desk.send({ kind: "hello", protocol: PROTOCOL, epoch: at?.epoch ?? "", cursor: at?.cursor ?? "", device: `d-${member}` });
  await desk.until(() => desk.frames.some((one) => one.kind === "welcome"));
  desk.presence("online");
  await catchUp(desk, at?.cursor ?? "");
  await desk.until(() => desk.frames.some((one) => one.kind === "tally")); // follows the page that made the line live
  return desk;
}

/** Pulls runs until a page says live. */
export async function catchUp(desk: DeskClient, since: string): Promise<readonly Frame<"page">[]> {
  const pages: Frame<"page">[] = [];
  let ask = { since, upTo: "", after: "" };
  for (;;) {
    const before = pagesOf(desk).length;
    desk.send({ kind: "pull", ...ask });
    const page = await desk.until(() => pagesOf(desk)[before]);
    pages.push(page);
    if (page.done && page.live) return pages;
    ask = page.done ? { since: page.upTo, upTo: "", after: "" } : { since: ask.since, upTo: page.upTo, after: page.after };
  }
}

function pagesOf(desk: DeskClient): readonly Frame<"page">[] {
  return desk.frames.filter((one) => one.kind === "page");
}

export async function connectDesk(room: TestRoom, member: MemberId, docs?: Map<string, Y.Doc>): Promise<DeskClient> {
  return connectDeskOf(room, member, await signIn(room, member), docs);
}

async function connectDeskOf(room: TestRoom, member: MemberId, token: string, docs = new Map<string, Y.Doc>()): Promise<DeskClient> {
  const { ticket } = value(await room.door.socketTicket(token));
  return wrap(value(await room.connect({ door: "desk", ticket })), room, member, docs);
}

function wrap(end: ClientEnd, room: TestRoom, member: MemberId, docs: Map<string, Y.Doc>): DeskClient {
  const frames: RoomFrame[] = [];
  const { came: news, until } = createNews();
  let closed: { readonly code: number; readonly reason: string } | undefined;
  let cursor = "";
  let epoch = "";
  const doc = (name: string): Y.Doc => {
    const found = docs.get(name) ?? new Y.Doc();
    docs.set(name, found);
    const kind = readDocName(name)?.kind;
    if (kind !== undefined && kind !== "team") declareRoots(kind, found);
    return found;
  };
  const take = (entry: FeedEntry): void => {
    if (entry.format === "anew") docs.set(entry.doc, new Y.Doc());
    if (entry.format !== "json") Y.applyUpdate(doc(entry.doc), entry.bytes);
    else value(readJson(readTeam, new TextDecoder().decode(entry.bytes), "team"));
  };
  end.onMessage((data) => {
    if (typeof data === "string") return;
    const frame = value(decodeRoomFrame(unpacked(data)));
    frames.push(frame);
    if (frame.kind === "welcome") epoch = frame.epoch;
    if (frame.kind === "page") {
      frame.entries.forEach(take);
      if (frame.done) cursor = frame.upTo;
    }
    if (frame.kind === "change") {
      take(frame.entry);
      cursor = frame.cursor;
    }
    if (frame.kind === "ack" && frames.some((one) => one.kind === "page" && one.live)) cursor = frame.cursor;
    news();
  });
  end.onClose((code, reason) => {
    closed = { code, reason };
    news();
  });
  const change = (name: string, work: (one: Y.Doc) => void): Uint8Array<ArrayBuffer> => {
    const one = doc(name);
    const before = Y.encodeStateVector(one);
    one.transact(() => work(one));
    return new Uint8Array(Y.encodeStateAsUpdate(one, before));
  };
  const push: DeskClient["push"] = async (name, bytes) => {
    const id = `u-${member}-${++made}`;
    end.send(encodeDeskFrame({ kind: "update", id, doc: name, bytes }));
    return until(() =>
      frames.find((one): one is Frame<"ack"> | Frame<"refused"> => (one.kind === "ack" || one.kind === "refused") && one.id === id),
    );
  };
  const ticket = (id: TicketId): Ticket => value(readTicketDoc(doc(ticketDocName(id))));
  const replyBytes: DeskClient["replyBytes"] = (id, text, messageId) => {
    const at = Math.max(room.now(), (ticket(id).messages.at(-1)?.at ?? 0) + 1); // after what is in view, as every desk writes it
    const message = {
      kind: "agent",
      id: asId<MessageId>(messageId ?? `m-${member}-${++made}`),
      at,
      text,
      by: member,
      seen: seenNow(ticket(id)),
    } as const;
    return change(ticketDocName(id), (one) => appendMessage(one, message));
  };
  return {
    member,
    frames,
    closed: () => closed,
    cursor: () => cursor,
    epoch: () => epoch,
    doc,
    ticket,
    send: (frame) => end.send(encodeDeskFrame(frame)),
    sendRaw: (bytes) => end.send(bytes),
    presence: (presence = "online", viewing = "") => end.send(encodeDeskFrame({ kind: "presence", presence, viewing, writing: false })),
    change,
    push,
    replyBytes,
    reply: (id, text) => push(ticketDocName(id), replyBytes(id, text)),
    status(id, want, more = {}) {
      const wish: StatusWish = { want, by: member, at: room.now(), seenShopper: seenNow(ticket(id)).shopper, ...more };
      return push(
        ticketDocName(id),
        change(ticketDocName(id), (one) => wishStatus(one, wish)),
      );
    },
    assign(id, want, to) {
      const wish: AssignWish = {
        want,
        by: member,
        at: room.now(),
        seen: ticket(id).assignment.version,
        ...(to === undefined ? {} : { to }),
      };
      return push(
        ticketDocName(id),
        change(ticketDocName(id), (one) => wishAssign(one, wish)),
      );
    },
    until,
    close: end.close,
  };
}

/** The value of a Result, or the refusal thrown: in a test a refusal nobody expected is a failure. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.error.kind}, ${result.error.words}`);
  return result.value;
}

/** What a document says on this desk, for comparing replicas. */
export function readOn(desk: DeskClient, name: string): unknown {
  const kind = readDocName(name)?.kind;
  if (kind === undefined || kind === "team") throw new Error(`no document: ${name}`);
  return value(readDoc(kind, desk.doc(name)));
}
