// A ticket that has everything: every key of every part, a message of every kind, and who may change what of it.
import type { LiveDoc } from "../../edge/room/docs.ts";
import type { Check } from "../../shared/core/check.ts";
import { asId, type MemberId, type ProductId } from "../../shared/core/ids.ts";
import { readLevelWish, readMacroMark } from "../../shared/domain/macroMark.ts";
import { readOpened } from "../../shared/domain/orders/order.ts";
import { readRating } from "../../shared/domain/rating.ts";
import { readShopperNote } from "../../shared/domain/aboutShopper.ts";
import { readFieldMark } from "../../shared/domain/fieldMark.ts";
import { readCameBack, readFollowUp } from "../../shared/domain/followUp.ts";
import { readJudgement } from "../../shared/domain/inspection/judgement.ts";
import { readAppeal, readReading, readReview } from "../../shared/domain/inspection/reviewMark.ts";
import { readTagMark } from "../../shared/domain/tagMark.ts";
import { readLinkMark } from "../../shared/domain/ties/link.ts";
import { readMerged, readMergeWish } from "../../shared/domain/ties/merge.ts";
import { readSplitWish } from "../../shared/domain/ties/split.ts";
import { readNoteFile, type SentFile } from "../../shared/domain/sentFile.ts";
import * as T from "../../shared/domain/ticket.ts";
import { readUnderstanding } from "../../shared/domain/understanding.ts";
import { readWrapUpMark } from "../../shared/domain/wrapUpMark.ts";
import { docOf, EVERYBODY, NOBODY, NOT_ITS_NAME, type Answers } from "./answers.ts";
import { AMY, aTicket, BEN, TICKET } from "./aTicket.ts";

export const HEAD: T.TicketHead = {
  id: TICKET,
  shopper: { id: asId("s"), name: "小雨", tier: "none" },
  channel: "widget",
  language: "zh",
  product: asId<ProductId>("shirt"),
  createdAt: 1,
};
const REASON = { words: { zh: "一", en: "one" }, points: 1, of: 2 };
const UNDERSTOOD = {
  intents: [{ id: "delivery_time", p: 0.5 }],
  mood: { label: "neutral", p: { negative: 0.1, neutral: 0.8, positive: 0.1 } },
  abuse: 0.1,
  wantsHuman: 0.1,
  model: "light@1",
} as const;
const MOVE = {
  did: "answer",
  intent: "delivery_time",
  article: "a-1",
  version: 1,
  product: asId<ProductId>("shirt"),
  variant: "白 L",
  upset: true,
  reason: "r",
} as const;
const FILE: SentFile = { id: "a".repeat(64), kind: "webp", name: "图.webp", bytes: 9, width: 4, height: 3 };

export const MESSAGES: readonly T.Message[] = [
  { kind: "shopper", id: asId("m-1"), at: 1, text: "我要退货", files: [FILE] },
  { kind: "bot", id: asId("m-2"), at: 2, text: "三天", replyTo: asId("m-1"), move: MOVE },
  { kind: "agent", id: asId("m-3"), at: 3, text: "您好", files: [FILE], by: BEN, seen: { shopper: 1, shop: 0, assignment: 1 } },
  { kind: "event", id: asId("m-4"), at: 4, what: "queued", by: BEN, to: AMY, reason: "r" },
];

const NOTE_FILE = { by: NOBODY, "file.id": NOBODY } as const;

export interface Part {
  readonly root: "ticket" | "edge" | "labels";
  readonly key: string;
  readonly check: Check<unknown>;
  readonly value: object | string | number;
  readonly rule: Answers;
  readonly but?: Readonly<Record<string, Answers>>;
}

const number: Check<unknown> = (v) => (typeof v === "number" ? v : undefined);
const text: Check<unknown> = (v) => (typeof v === "string" ? v : undefined);
const STATUS: T.StatusWish = { want: "snoozed", by: BEN, at: 1, reason: "r", until: 9, wrapUp: "solved", seenShopper: 1 };
const ASSIGN: T.AssignWish = { want: "transfer", by: BEN, to: AMY, at: 1, reason: "r", seen: 3, team: "t" };
const SLA: T.Sla = {
  ...{ firstDue: 1, nextDue: 2, resolveDue: 3, firstAt: 4, pausedSince: 5 },
  ...{ pausedMs: 6, wantedAt: 7, nextFrom: 8, told: ["first:warn"] },
};
const ASSIGNMENT: T.Assignment = { version: 3, to: BEN, team: "t", state: "held", at: 1, cause: "claim", score: 1, reasons: [REASON] };
const HANDOFF: T.Handoff = {
  at: 1,
  cause: "button",
  reason: "r",
  summary: "s",
  intents: ["delivery_time"],
  facts: [{ name: "n", value: "v" }],
  cited: [{ article: "a-1", version: 1, title: "t" }],
};
const FINDING = { rule: "Q01", message: "m-3" };
const JUDGED = { rules: "v1", at: 5, of: 1, pass: 70, found: [{ ...FINDING, takes: 3, most: 6, red: true, bot: true }], again: 9 };
const REVIEW = { ...FINDING, by: BEN, at: 1, is: "wrong", note: "n", takes: 3, red: true, answers: 1 };
const APPEAL = { ...FINDING, by: BEN, at: 1, why: "w", off: true };
const MERGE = { into: "t-9", by: BEN, at: 1, seen: 1, off: true };
export const PARTS: readonly Part[] = [
  { root: "ticket", key: "head", check: T.readHead, value: HEAD, rule: NOBODY, but: { id: NOT_ITS_NAME } },
  { root: "ticket", key: "status", check: T.readStatusWish, value: STATUS, rule: EVERYBODY, but: { by: NOBODY, seenShopper: NOBODY } },
  { root: "ticket", key: "assign", check: T.readAssignWish, value: ASSIGN, rule: EVERYBODY, but: { by: NOBODY, seen: NOBODY } },
  { root: "ticket", key: "h:m-3", check: T.readHoldMark, value: { by: BEN, at: 1, did: "sent" }, rule: NOBODY },
  { root: "ticket", key: "t:gift", check: readTagMark, value: { by: BEN, at: 1, off: true }, rule: EVERYBODY, but: { by: NOBODY } },
  { root: "ticket", key: "link:t-9", check: readLinkMark, value: { by: BEN, at: 1, off: true }, rule: EVERYBODY, but: { by: NOBODY } },
  { root: "ticket", key: "merge", check: readMergeWish, value: MERGE, rule: EVERYBODY, but: { by: NOBODY } }, // into what, is asked of both tickets
  { root: "ticket", key: "split:t-9", check: readSplitWish, value: { by: BEN, at: 1, from: "m-1" }, rule: NOBODY },
  { root: "edge", key: "merged", check: readMerged, value: { into: "t-9", by: BEN, at: 1, seen: 0 }, rule: NOBODY },
  { root: "edge", key: "voice", check: text, value: "t-9", rule: NOBODY },
  { root: "ticket", key: "m:m1", check: readMacroMark, value: { by: BEN, at: 1, off: true }, rule: EVERYBODY, but: { by: NOBODY } },
  { root: "ticket", key: "level", check: readLevelWish, value: { by: BEN, at: 1, level: "P1" }, rule: EVERYBODY, but: { by: NOBODY } },
  {
    root: "ticket",
    key: `n:${FILE.id}`,
    check: readNoteFile,
    value: { by: BEN, at: 1, file: FILE, off: true },
    rule: EVERYBODY,
    but: NOTE_FILE,
  },
  { root: "ticket", key: "ofShopper", check: readShopperNote, value: { by: BEN, at: 1, text: "w" }, rule: EVERYBODY, but: { by: NOBODY } },
  { root: "ticket", key: "s:gift", check: readTagMark, value: { by: BEN, at: 1, off: true }, rule: EVERYBODY, but: { by: NOBODY } },
  { root: "ticket", key: "f:colour", check: readFieldMark, value: { by: BEN, at: 1, is: "红" }, rule: EVERYBODY, but: { by: NOBODY } },
  {
    ...{ root: "ticket", key: "followUp", check: readFollowUp, rule: EVERYBODY, but: { by: NOBODY } },
    value: { at: 9_000_000_000_000, by: BEN, made: 1, why: "w", off: true },
  },
  {
    root: "ticket",
    key: "wrapUp",
    check: readWrapUpMark,
    value: { is: "solved", by: BEN, at: 1, of: 1 },
    rule: EVERYBODY,
    but: { by: NOBODY },
  },
  { root: "edge", key: "judged", check: readJudgement, value: JUDGED, rule: NOBODY },
  { root: "ticket", key: "review:Q01:m-3:ben", check: readReview, value: REVIEW, rule: NOBODY }, // of Ben's key, and of nobody's beside him
  { root: "ticket", key: "appeal:Q01:m-3:ben", check: readAppeal, value: APPEAL, rule: NOBODY },
  { root: "ticket", key: "read:ben", check: readReading, value: { by: BEN, at: 1, sample: true, off: true }, rule: NOBODY },
  { root: "edge", key: "cameBack", check: readCameBack, value: { at: 9, by: BEN, made: 1 }, rule: NOBODY },
  { root: "edge", key: "number", check: number, value: 7, rule: NOBODY },
  { root: "edge", key: "type", check: text, value: "aftersale", rule: NOBODY },
  { root: "edge", key: "priority", check: T.readPriority, value: { level: "P2", score: 30, reasons: [REASON] }, rule: NOBODY },
  { root: "edge", key: "sla", check: T.readSla, value: SLA, rule: NOBODY },
  { root: "edge", key: "assignment", check: T.readAssignment, value: ASSIGNMENT, rule: NOBODY },
  { root: "edge", key: "handoff", check: T.readHandoff, value: HANDOFF, rule: NOBODY },
  { root: "edge", key: "orders", check: readOpened, value: { numbers: ["202611010001"], wrong: 1, unfit: "m-1" }, rule: NOBODY },
  { root: "edge", key: "d:m-3", check: T.readDelivery, value: { state: "held", why: "answered" }, rule: NOBODY },
  { root: "edge", key: "v:m-2", check: readRating, value: { is: "down", at: 1 }, rule: NOBODY },
  { root: "edge", key: "of-another-version", check: text, value: "x", rule: NOBODY },
  { root: "labels", key: "m-1", check: readUnderstanding, value: UNDERSTOOD, rule: NOBODY },
];

export function fullTicket(): LiveDoc {
  const live = docOf(aTicket().name, "ticket");
  for (const { root, key, value } of PARTS) live.doc.getMap(root).set(key, value);
  live.doc.getArray("messages").push([...MESSAGES]);
  return live;
}

/** A wish is signed by who sends it, where it is not the signature itself that is changed. */
export function signedIf(rule: Answers, field: string, changed: unknown, by: MemberId): unknown {
  return rule === EVERYBODY && field !== "by" && typeof changed === "object" ? { ...changed, by } : changed;
}
