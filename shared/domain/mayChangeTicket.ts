// What a member may change of a ticket, on plain values before and after. Never decides who HAS a ticket (assign.ts) nor whether a reply reaches
// the shopper (delivery.ts).
import { readId, type MemberId } from "../core/ids.ts";
import { ok, refuse, type Refusal, type Result } from "../core/result.ts";
import { same } from "../core/same.ts";
import { newTies } from "./ties/ticketTies.ts";
import { refusedMarks } from "./mayMark.ts";
import { mayTrace } from "./macroMark.ts";
import { NOTE_FILES_MOST } from "./sentFile.ts";
import { refusedMany } from "./tagMark.ts";
import { countShopper, countWritten, type AgentMessage, type Ticket } from "./ticket.ts";

const VERDICTS = [
  "head",
  "number",
  "assignment",
  "type",
  "priority",
  "sla",
  "deliveries",
  "ratings",
  "satisfaction",
  "handoff",
  "labels",
  "orders",
  "merged",
  "voice",
  "cameBack",
  "readUpTo",
  "judged",
] as const satisfies readonly (keyof Ticket)[];

/** May this member turn `before` (undefined: there is none yet) into `after`? Every member writes replies, notes and wishes, in their own name only. */
export function mayChangeTicket(by: MemberId, before: Ticket | undefined, after: Ticket): Result<true> {
  if (before === undefined) return refuse("forbidden", "tickets are made by the desk itself");
  const touched = VERDICTS.find((key) => !same(before[key], after[key]));
  if (touched !== undefined) return refuse("forbidden", `only the desk itself writes ${touched}`);
  return firstRefusal(
    () => keptMessages(before, after),
    () => newMessages(by, before, after),
    () => newWishes(by, before, after),
    () => newHoldMarks(by, before, after),
    () => newRemarks(by, before, after),
    () => newTags(by, before, after),
    () => newTies(by, before.head.id, before, after),
    () => mayTrace(by, before, after),
    () => newNoteFiles(by, before, after),
    () => refusedMarks(by, before, after),
  );
}

function keptMessages(before: Ticket, after: Ticket): Refusal | undefined {
  const now = new Map(after.messages.map((one) => [one.id, one]));
  if (now.size !== after.messages.length) return refusal("two messages under one id");
  return before.messages.every((one) => same(one, now.get(one.id))) ? undefined : refusal("a message, once written, stays as it is");
}

function newMessages(by: MemberId, before: Ticket, after: Ticket): Refusal | undefined {
  const old = new Set(before.messages.map((one) => one.id));
  for (const one of after.messages) {
    if (old.has(one.id)) continue;
    if (one.kind !== "agent") return refusal("members write replies, nothing else");
    if (one.by !== by) return refusal("a reply is signed by who wrote it");
    if (sawTooMuch(one, after)) return refusal("a reply cannot have seen more than there is");
  }
  return undefined;
}

/** Else a reply would count as an answer to what is still to come, and a wish could never be overruled. */
function sawTooMuch({ seen }: AgentMessage, after: Ticket): boolean {
  return seen.shopper > countShopper(after) || seen.shop >= countWritten(after) || seen.assignment > after.assignment.version;
}

function newWishes(by: MemberId, before: Ticket, after: Ticket): Refusal | undefined {
  const { statusWish, assignWish } = after;
  if (!same(before.statusWish, statusWish)) {
    if (statusWish === undefined) return refusal("a wish is replaced, not taken back");
    if (statusWish.by !== by) return refusal("a wish is signed by who has it");
    if (statusWish.seenShopper > countShopper(after)) return refusal("a wish cannot have seen more than there is");
  }
  if (!same(before.assignWish, assignWish)) {
    if (assignWish === undefined) return refusal("a wish is replaced, not taken back");
    if (assignWish.by !== by) return refusal("a wish is signed by who has it");
    if (assignWish.seen > after.assignment.version) return refusal("a wish cannot have seen more than there is");
  }
  return undefined;
}

/** Only the author decides about a held reply, once. */
function newHoldMarks(by: MemberId, before: Ticket, after: Ticket): Refusal | undefined {
  const old = before.holdMarks ?? {};
  const now = after.holdMarks ?? {};
  if (Object.keys(old).some((id) => !same(old[id], now[id]))) return refusal("what was decided about a reply stays decided");
  for (const [id, mark] of Object.entries(now)) {
    if (Object.hasOwn(old, id)) continue;
    const reply = after.messages.find((one) => one.id === id);
    if (mark.by !== by || reply?.kind !== "agent" || reply.by !== by) return refusal("only its author decides about a held reply");
  }
  return undefined;
}

/** Each member speaks for themself, about a line of the bot, and may change or take back what they said, which leaves its trace. */
function newRemarks(by: MemberId, before: Ticket, after: Ticket): Refusal | undefined {
  const old = before.remarks ?? {};
  const now = after.remarks ?? {};
  if (Object.keys(old).some((key) => !Object.hasOwn(now, key))) return refusal("a remark is replaced, not taken away");
  const fresh = Object.entries(now).filter(([key, remark]) => !Object.hasOwn(old, key) || !same(old[key], remark));
  if (fresh.length === 0) return undefined;
  const ofBot = new Set(after.messages.flatMap((one) => (one.kind === "bot" ? [one.id] : [])));
  if (fresh.some(([, remark]) => remark.by !== by)) return refusal("a remark is signed by who makes it");
  if (fresh.some(([, remark]) => !ofBot.has(remark.message))) return refusal("remarks are about lines of the bot");
  return undefined;
}

/** Any member puts a tag on or takes it off, in their own name; what was done leaves its trace. */
function newTags(by: MemberId, before: Ticket, after: Ticket): Refusal | undefined {
  const old = before.tags ?? {};
  const now = after.tags ?? {};
  if (Object.keys(old).some((tag) => !Object.hasOwn(now, tag))) return refusal("a tag is taken off, not taken away");
  const fresh = Object.entries(now).filter(([tag, mark]) => !Object.hasOwn(old, tag) || !same(old[tag], mark));
  if (fresh.length === 0) return undefined;
  if (fresh.some(([tag]) => readId(tag) === undefined)) return refusal("a tag goes by its id");
  if (fresh.some(([, mark]) => mark.by !== by)) return refusal("a tag is signed by who puts it on or takes it off");
  return refusedMany(old, now);
}

/** Any member puts a file beside the note or takes it away, in their own name; what was done leaves its trace. */
function newNoteFiles(by: MemberId, before: Ticket, after: Ticket): Refusal | undefined {
  const old = before.noteFiles ?? {};
  const now = after.noteFiles ?? {};
  if (Object.keys(old).some((id) => !Object.hasOwn(now, id))) return refusal("a file is taken off the note, not out of it");
  const fresh = Object.entries(now).filter(([id, mark]) => !Object.hasOwn(old, id) || !same(old[id], mark));
  if (fresh.some(([id, mark]) => mark.file.id !== id)) return refusal("a file goes by what it is");
  if (fresh.some(([, mark]) => mark.by !== by)) return refusal("a file is signed by who puts it there or takes it away");
  const isFull = Object.keys(now).length > NOTE_FILES_MOST && Object.keys(now).length > Object.keys(old).length;
  return isFull
    ? { kind: "full", words: `一条备注最多 ${NOTE_FILES_MOST} 个附件。 A note has at most ${NOTE_FILES_MOST} files.` }
    : undefined;
}

const refusal = (words: string): Refusal => ({ kind: "forbidden", words });

function firstRefusal(...checks: readonly (() => Refusal | undefined)[]): Result<true> {
  for (const check of checks) {
    const error = check();
    if (error !== undefined) return { ok: false, error };
  }
  return ok(true);
}
