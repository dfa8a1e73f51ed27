// What an agent can do with a ticket. The only way a screen changes one; never touches a table or a socket.
import { mintId, type MemberId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { decideWish } from "../../shared/domain/assign.ts";
import { roleMay, type Verb } from "../../shared/domain/permission.ts";
import { REMARK_CHARS, type Remark } from "../../shared/domain/remark.ts";
import { awaitsAuthor, seenNow, type AssignWish, type StatusWish, type Ticket } from "../../shared/domain/ticket.ts";
import { markHold, noteOf, setNoteFile, setRemark, wishAssign, wishStatus } from "../../shared/doc/ticketDoc.ts";
import type { SentFile } from "../../shared/domain/sentFile.ts";
import { ask } from "../store/ask.ts";
import { commit } from "../store/commit.ts";
import type { Bytes, Deed } from "../store/db.ts";
import { createQueries } from "../store/queries.ts";
import type { Attached } from "../store/sentFiles.ts";
import type { createEnding, Ending } from "./ending.ts";
import { changeTicket, type ActionPorts, type TicketVerb } from "./changeTicket.ts";
import { replyWords, writeReply } from "./writeReply.ts";

const REASON_CHARS = 400; // as the document's shape has it
const NOTE_CHARS = 4_000; // one line added; the note itself may grow

export interface TicketActions {
  /** Replying to a resolved or closed ticket opens it again. `left`: what stays in its draft, written in the same breath. */
  readonly reply: (ticket: TicketId, text: string, left?: string, files?: readonly Attached[]) => Promise<Result<MessageId>>;
  /** Keeps a file under a ticket, to be sent with the next reply. What may be one is the caller's to look at first. */
  readonly attach: (ticket: TicketId, file: SentFile, bytes: Bytes) => Promise<Result<void>>;
  /** Puts a file beside the internal note; it shows once the room has it. */
  readonly putNoteFile: (ticket: TicketId, file: SentFile, bytes: Bytes) => Promise<Result<void>>;
  readonly takeNoteFile: (ticket: TicketId, file: SentFile) => Promise<Result<void>>;
  /** Takes it away again. */
  readonly detach: (key: string) => Promise<Result<void>>;
  /** Takes the ticket; pending until the room said who was first. */
  readonly claim: (ticket: TicketId) => Promise<Result<void>>;
  readonly transfer: (ticket: TicketId, to: MemberId, reason: string) => Promise<Result<void>>;
  /** Puts it back into the queue. */
  readonly release: (ticket: TicketId, reason?: string) => Promise<Result<void>>;
  /** Refused while something is missing that the shop wants said first (ending.ts). `wrapUp`: id of the reason, by the shop's list. */
  readonly resolve: (ticket: TicketId, reason?: string, wrapUp?: string) => Promise<Result<void>>;
  readonly close: (ticket: TicketId, reason?: string, wrapUp?: string) => Promise<Result<void>>;
  /** Opens it again; also the undo of resolve, close, waiting and snooze. */
  readonly reopen: (ticket: TicketId, reason: string) => Promise<Result<void>>;
  /** Waits for the shopper: their next message opens it. */
  readonly waiting: (ticket: TicketId) => Promise<Result<void>>;
  readonly snooze: (ticket: TicketId, until: number) => Promise<Result<void>>;
  /** Appends a line to the internal note (the note's editor is sync.openNote). */
  readonly addNote: (ticket: TicketId, text: string) => Promise<Result<void>>;
  /** Sends a held reply after all, with these words (default: as written). */
  readonly confirmHeld: (ticket: TicketId, message: MessageId, text?: string) => Promise<Result<MessageId>>;
  /** Throws a held reply away. */
  readonly discardHeld: (ticket: TicketId, message: MessageId) => Promise<Result<void>>;
  /** Says that a line of the bot is wrong, outdated or lacks something; `fine` takes it back. Later ones of the same member replace it. */
  readonly remark: (ticket: TicketId, message: MessageId, is: Remark["is"], note?: string) => Promise<Result<void>>;
  /** Keeps on this device what was typed and not sent; "" forgets it. */
  readonly keepDraft: (ticket: TicketId, text: string) => Promise<Result<void>>;
  /** Throws a refused change out of the drawer. */
  readonly forgetRefused: (n: number) => Promise<Result<void>>;
}

/** What an end needs; undefined: nobody can say, and nothing more is asked. */
type EndingOf = (...args: Parameters<typeof createEnding>) => Promise<Ending | undefined>;

/** Its script is fetched when somebody first ends something, and may not be had. */
const fetchedEnding: EndingOf = (...args) =>
  import("./ending.ts").then(
    (its) => its.createEnding(...args),
    () => undefined,
  );

/** The deeds of one member on one shelf. Each is saved on the device when its promise gives ok; the room hears of it when there is a line. */
export function createTicketActions(ports: ActionPorts, endingOf: EndingOf = fetchedEnding): TicketActions {
  const { shelf, actor, clock } = ports;
  const act = (ticket: TicketId, what: Deed, text: string, verb: TicketVerb, more: Saying = {}): Promise<Result<void>> => {
    const { message, left, files } = more;
    const summary = { what, by: actor.id, at: clock(), text, ...(message === undefined ? {} : { message }) };
    return changeTicket(ports, ticket, summary, verb, left, files);
  };

  const wish = (
    ticket: TicketId,
    what: Deed,
    want: StatusWish["want"],
    reason = "",
    until?: number,
    ending?: Ending,
  ): Promise<Result<void>> => {
    const words = reason.trim();
    if (words.length > REASON_CHARS)
      return refused("too-large", `理由最多 ${REASON_CHARS} 字。 A reason may have ${REASON_CHARS} characters.`);
    if (!roleMay(actor.role, "setStatus")) return notAllowed("setStatus");
    return act(ticket, what, words, (doc, before) => {
      const more = ending?.(before) ?? ok(until === undefined ? {} : { until });
      if (!more.ok) return more;
      wishStatus(doc, { ...statusWish(actor.id, clock(), before, want, words), ...more.value });
      return ok(undefined);
    });
  };

  const end = async (ticket: TicketId, what: "resolve" | "close", reason?: string, wrapUp?: string): Promise<Result<void>> => {
    const ending = await endingOf(shelf, wrapUp, clock());
    return wish(ticket, what, what === "resolve" ? "resolved" : "closed", reason, undefined, ending);
  };

  const assign = async (ticket: TicketId, want: AssignWish["want"], reason: string, to?: MemberId): Promise<Result<void>> => {
    const words = reason.trim();
    if (words.length > REASON_CHARS)
      return refuse("too-large", `理由最多 ${REASON_CHARS} 字。 A reason may have ${REASON_CHARS} characters.`);
    const members = await ask(shelf, () => createQueries(shelf).members());
    const names = new Map(members.filter((one) => one.active).map((one) => [one.id, one.name.zh]));
    return act(ticket, want, words, (doc, before) => {
      const now = clock();
      const asked = assignWish(actor.id, now, before, want, words, to);
      const decided = decideWish({ ticket: before, wish: asked, actor, nameOf: (id) => names.get(id), now });
      if (!decided.ok) return decided;
      if (decided.value !== before.assignment) wishAssign(doc, asked);
      return ok(undefined);
    });
  };

  const noteFile =
    (file: SentFile, more: { readonly off?: true } = {}): TicketVerb =>
    (doc) => {
      setNoteFile(doc, { by: actor.id, at: clock(), file, ...more });
      return ok(undefined);
    };

  const send = async (ticket: TicketId, text: string, more: Sent = {}): Promise<Result<MessageId>> => {
    const { held, left, files = [], keys = [] } = more;
    const checked = replyWords(text, files);
    if (!checked.ok) return checked;
    if (!roleMay(actor.role, "reply")) return notAllowed("reply");
    const id = mintId<MessageId>(clock, ports.random);
    const words = checked.value;
    const verb: TicketVerb = (doc, before) => {
      const now = clock();
      if (held !== undefined) {
        if (!awaitsMe(before, held, actor.id)) return refuse("conflict", "这条回复已经处理过了。 This reply was decided about already.");
        markHold(doc, held, { by: actor.id, at: now, did: "sent" });
      }
      return writeReply(doc, before, { id, words, files, by: actor.id, at: now });
    };
    const saying = { message: id, files: keys, ...(left === undefined ? {} : { left }) };
    const done = await act(ticket, held === undefined ? "reply" : "confirm", words, verb, saying);
    return done.ok ? ok(id) : done;
  };

  return {
    reply: (ticket, text, left, files = []) =>
      send(ticket, text, {
        ...(left === undefined ? {} : { left }),
        files: files.map((one) => one.file),
        keys: files.map((one) => one.key),
      }),
    attach: (ticket, file, bytes) =>
      commit(shelf, { kind: "file", row: { key: mintId<MessageId>(clock, ports.random), ticket, waits: 0, file, bytes } }),
    async putNoteFile(ticket, file, bytes) {
      const key = mintId<MessageId>(clock, ports.random);
      const kept = await commit(shelf, { kind: "file", row: { key, ticket, waits: 1, file, bytes } });
      if (!kept.ok) return kept;
      const done = await act(ticket, "note", file.name, noteFile(file), { files: [key] });
      if (!done.ok) await commit(shelf, { kind: "file-gone", key });
      return done;
    },
    takeNoteFile: (ticket, file) => act(ticket, "note", file.name, noteFile(file, { off: true })),
    detach: (key) => commit(shelf, { kind: "file-gone", key }),
    claim: (ticket) => assign(ticket, "claim", ""),
    transfer: (ticket, to, reason) => assign(ticket, "transfer", reason, to),
    release: (ticket, reason = "") => assign(ticket, "release", reason),
    resolve: (ticket, reason, wrapUp) => end(ticket, "resolve", reason, wrapUp),
    close: (ticket, reason, wrapUp) => end(ticket, "close", reason, wrapUp),
    reopen: (ticket, reason) => wish(ticket, "reopen", "open", reason),
    waiting: (ticket) => wish(ticket, "waiting", "waiting"),
    snooze(ticket, until) {
      if (until <= clock()) return refused("malformed", "请选择将来的时间。 Choose a time to come.");
      return wish(ticket, "snooze", "snoozed", "", until);
    },
    addNote(ticket, text) {
      const words = text.trim();
      if (words === "") return refused("malformed", "请先写点什么。 Write something first.");
      if (words.length > NOTE_CHARS)
        return refused("too-large", `备注最多 ${NOTE_CHARS} 字。 A note line may have ${NOTE_CHARS} characters.`);
      return act(ticket, "note", words, (doc) => {
        const note = noteOf(doc);
        note.insert(note.length, note.length === 0 ? words : `\n${words}`);
        return ok(undefined);
      });
    },
    async confirmHeld(ticket, message, text) {
      if (text !== undefined) return send(ticket, text, { held: message });
      const page = await ask(shelf, () => createQueries(shelf).ticket(ticket));
      const written = page?.ticket.messages.find((one) => one.id === message);
      return written?.kind === "agent"
        ? send(ticket, written.text, { held: message, files: written.files ?? [] })
        : refuse("unknown", "没有这条回复。 There is no such reply.");
    },
    discardHeld: (ticket, message) =>
      act(ticket, "discard", "", (doc, before) => {
        if (!awaitsMe(before, message, actor.id)) return refuse("conflict", "这条回复已经处理过了。 This reply was decided about already.");
        markHold(doc, message, { by: actor.id, at: clock(), did: "discarded" });
        return ok(undefined);
      }),
    remark(ticket, message, is, note = "") {
      const words = note.trim();
      if (!roleMay(actor.role, "remark")) return notAllowed("remark");
      if (words.length > REMARK_CHARS)
        return refused("too-large", `说明最多 ${REMARK_CHARS} 字。 A remark may have ${REMARK_CHARS} characters.`);
      return act(ticket, "remark", words, (doc) => {
        setRemark(doc, { message, by: actor.id, at: clock(), is, ...(words === "" ? {} : { note: words }) });
        return ok(undefined);
      });
    },
    keepDraft: (ticket, text) => commit(shelf, { kind: "draft", ticket, text }),
    forgetRefused: (n) => commit(shelf, { kind: "forget", n }),
  };
}

async function refused(kind: "malformed" | "too-large" | "forbidden", words: string): Promise<Result<never>> {
  return refuse(kind, words);
}

function notAllowed(verb: Verb): Promise<Result<never>> {
  return refused("forbidden", `您的角色不能这样做。 Your role may not do this (${verb}).`);
}

/** What of a change goes beside the document. */
interface Saying {
  readonly message?: MessageId;
  readonly left?: string;
  readonly files?: readonly string[];
}

interface Sent {
  /** The held reply it takes the place of. */
  readonly held?: MessageId;
  readonly left?: string;
  readonly files?: readonly SentFile[];
  /** Of those files that are on this device alone. */
  readonly keys?: readonly string[];
}

function awaitsMe(ticket: Ticket, message: MessageId, me: MemberId): boolean {
  const found = ticket.messages.find((one) => one.id === message);
  return found?.kind === "agent" && found.by === me && awaitsAuthor(ticket, message);
}

function statusWish(by: MemberId, at: number, ticket: Ticket, want: StatusWish["want"], reason: string): StatusWish {
  return { want, by, at, seenShopper: seenNow(ticket).shopper, ...(reason === "" ? {} : { reason }) };
}

function assignWish(
  by: MemberId,
  at: number,
  ticket: Ticket,
  want: AssignWish["want"],
  reason: string,
  to: MemberId | undefined,
): AssignWish {
  return { want, by, at, seen: ticket.assignment.version, ...(to === undefined ? {} : { to }), ...(reason === "" ? {} : { reason }) };
}
