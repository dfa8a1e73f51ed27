// Who may say what of a judgement: reviewers of what others did, agents of what names them, each in their own name. Asked on plain values before and after.
import type { MemberId } from "../../core/ids.ts";
import { ok, refuse, type Result } from "../../core/result.ts";
import { same } from "../../core/same.ts";
import { agentOf } from "../insight/ticketFact.ts";
import { roleMay } from "../permission.ts";
import type { Actor } from "../team.ts";
import type { Ticket } from "../ticket.ts";
import { findingKey, type Found } from "./judgement.ts";
import type { Appeal, Reading, Review } from "./reviewMark.ts";

type Member = Extract<Actor, { kind: "member" }>;
export const REVIEW_MARKS_MOST = 200; // of one ticket, of all kinds: a few a finding

/** Whom a finding names: who wrote the line, else who answers for the conversation; nobody where it is the bot's. */
export function namedBy(ticket: Ticket, finding: Pick<Found, "rule" | "message">): MemberId | undefined {
  const key = findingKey(finding);
  if (ticket.judged?.found.some((one) => one.bot === true && findingKey(one) === key) === true) return undefined;
  const line = ticket.messages.find((one) => one.id === finding.message);
  return line?.kind === "agent" ? line.by : agentOf(ticket);
}

/** May this member turn what is said of the ticket's quality before into what is said after? */
export function mayReview(by: Member, before: Ticket, after: Ticket): Result<true> {
  const reviews = freshIn(by, before.reviews, after.reviews);
  const appeals = freshIn(by, before.appeals, after.appeals);
  const readings = freshIn(by, before.readings, after.readings);
  for (const one of [reviews, appeals, readings]) if (!one.ok) return one;
  if (!reviews.ok || !appeals.ok || !readings.ok) return ok(true);
  const all = [...reviews.value, ...appeals.value, ...readings.value];
  if (all.length === 0) return ok(true);
  if (before.judged === undefined) return refuse("conflict", "这段会话还没有质检结论。 This conversation has not been inspected yet.");
  for (const one of reviews.value) {
    const allowed = mayReviewOne(by, before, one);
    if (!allowed.ok) return allowed;
  }
  for (const one of appeals.value) {
    const allowed = mayAppeal(by, before, one);
    if (!allowed.ok) return allowed;
  }
  if (readings.value.length > 0 && !roleMay(by.role, "reviewQuality")) return notAReviewer;
  return countOf(after) > REVIEW_MARKS_MOST && countOf(after) > countOf(before)
    ? refuse("full", "这段会话的复核已满。 No more reviews fit in this conversation.")
    : ok(true);
}

/** Those that are new or other than before; refused where one is gone or signed by another. */
function freshIn<T extends Review | Appeal | Reading>(
  by: Member,
  before: Readonly<Record<string, T>> = {},
  after: Readonly<Record<string, T>> = {},
): Result<readonly T[]> {
  if (Object.keys(before).some((key) => !Object.hasOwn(after, key)))
    return refuse("forbidden", "a word on a finding is replaced, not taken away");
  const fresh = Object.entries(after).flatMap(([key, one]) => (Object.hasOwn(before, key) && same(before[key], one) ? [] : [one]));
  return fresh.every((one) => one.by === by.id) ? ok(fresh) : refuse("forbidden", "a word on a finding is signed by who says it");
}

function mayReviewOne(by: Member, ticket: Ticket, review: Review): Result<true> {
  if (!roleMay(by.role, "reviewQuality")) return notAReviewer;
  if (namedBy(ticket, review) === by.id) return ownCase;
  const isFound = ticket.judged?.found.some((one) => findingKey(one) === findingKey(review)) === true;
  const isAdded = Object.values(ticket.reviews ?? {}).some((one) => one.is === "missed" && findingKey(one) === findingKey(review));
  if (review.is === "missed") {
    if (isFound) return refuse("conflict", "质检已经找到这一条。 Inspection has found this one.");
    const line = ticket.messages.find((one) => one.id === review.message);
    return line === undefined || line.kind === "event" ? refuse("schema", "what was missed stands in a line") : ok(true);
  }
  const isOwn =
    review.is === "none" && Object.values(ticket.reviews ?? {}).some((one) => one.by === by.id && findingKey(one) === findingKey(review));
  return isFound || isAdded || isOwn ? ok(true) : noFinding;
}

function mayAppeal(by: Member, ticket: Ticket, appeal: Appeal): Result<true> {
  if (namedBy(ticket, appeal) !== by.id) return refuse("forbidden", "只有当事客服能申诉。 Only the agent a finding names may appeal.");
  const isThere =
    ticket.judged?.found.some((one) => findingKey(one) === findingKey(appeal)) === true ||
    Object.values(ticket.reviews ?? {}).some((one) => one.is === "missed" && findingKey(one) === findingKey(appeal));
  return isThere ? ok(true) : noFinding;
}

const countOf = ({ reviews = {}, appeals = {}, readings = {} }: Ticket): number =>
  Object.keys(reviews).length + Object.keys(appeals).length + Object.keys(readings).length;

const notAReviewer = refuse("forbidden", "只有主管和店主能复核。 Only a supervisor or the owner reviews.");
const ownCase = refuse("forbidden", "自己的会话由别人复核，您可以申诉。 What names you is for a colleague to review; you may appeal.");
const noFinding = refuse("conflict", "结论里没有这一条了。 There is no such finding any more.");
