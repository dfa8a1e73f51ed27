// Who may do what: asked about an actor, on plain values before and after. The gate keeps it, the screens ask it.
// Never decides who HAS a ticket (assign.ts) nor whether a reply reaches the shopper (delivery.ts).
import { never, ok, refuse, type Refusal, type Result } from "../core/result.ts";
import { same } from "../core/same.ts";
import type { MemberId } from "../core/ids.ts";
import type { Article, Product } from "./knowledge.ts";
import type { DocKind } from "./names.ts";
import type { Policy } from "./policy.ts";
import type { Actor, Role } from "./team.ts";
import { countShopper, countWritten, type AgentMessage, type Ticket } from "./ticket.ts";

/** What a member may want to do. */
export const VERBS = [
  "read", // anything of the shop's desk
  "reply",
  "note",
  "setStatus",
  "claim", // what nobody has, or the bot
  "transfer", // one's own
  "takeFromColleague", // and transfer or release what a colleague has
  "draftArticle", // write and change drafts
  "publishArticle", // and change or archive what is published
  "changeProduct",
  "changeShop",
] as const;
export type Verb = (typeof VERBS)[number];

const AGENT: readonly Verb[] = ["read", "reply", "note", "setStatus", "claim", "transfer", "draftArticle"];
const ALLOWED: Readonly<Record<Role, readonly Verb[]>> = { agent: AGENT, supervisor: VERBS, owner: VERBS };

/** May a member of that role do this at all? */
export function roleMay(role: Role, verb: Verb): boolean {
  return ALLOWED[role].includes(verb);
}

/** May this actor read documents of that kind? Shoppers never do: they are told their own conversation and nothing beside it. */
export function mayRead(actor: Actor, kind: DocKind): Result<true> {
  if (actor.kind === "edge" || (actor.kind === "member" && roleMay(actor.role, "read"))) return ok(true);
  return refuse("unknown", `there is no such ${kind}`);
}

/** A document as plain data; what `readDoc` gives fits. */
export type ChangeView =
  | { readonly kind: "ticket"; readonly ticket: Ticket }
  | { readonly kind: "article"; readonly article: Article }
  | { readonly kind: "product"; readonly product: Product }
  | { readonly kind: "shop"; readonly policy: Policy };

/** May this actor turn `before` (undefined: there is none yet) into `after`? The edge may; a shopper never writes a document. */
export function mayChange(actor: Actor, kind: DocKind, before: ChangeView | undefined, after: ChangeView): Result<true> {
  if (actor.kind === "edge") return ok(true);
  if (actor.kind === "shopper") return refuse("forbidden", "shoppers write messages, not documents");
  if (after.kind !== kind || (before !== undefined && before.kind !== kind)) return refuse("schema", "a document of another kind");
  switch (after.kind) {
    case "ticket":
      return changeTicket(actor.id, before?.kind === "ticket" ? before.ticket : undefined, after.ticket);
    case "article":
      return changeArticle(actor.role, before?.kind === "article" ? before.article : undefined, after.article);
    case "product":
      return changeProduct(actor.role, before?.kind === "product" ? before.product : undefined, after.product);
    case "shop":
      return roleMay(actor.role, "changeShop") ? ok(true) : refuse("forbidden", "only a supervisor or the owner changes the shop");
    default:
      return never(after);
  }
}

// ---- tickets: every member writes replies, notes and wishes, in their own name only ----------------------------------

const VERDICTS = [
  "head",
  "number",
  "assignment",
  "type",
  "priority",
  "sla",
  "deliveries",
  "handoff",
  "labels",
] as const satisfies readonly (keyof Ticket)[];

function changeTicket(by: MemberId, before: Ticket | undefined, after: Ticket): Result<true> {
  if (before === undefined) return refuse("forbidden", "tickets are made by the desk itself");
  const touched = VERDICTS.find((key) => !same(before[key], after[key]));
  if (touched !== undefined) return refuse("forbidden", `only the desk itself writes ${touched}`);
  return firstRefusal(
    () => keptMessages(before, after),
    () => newMessages(by, before, after),
    () => newWishes(by, before, after),
    () => newHoldMarks(by, before, after),
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
    if (old[id] !== undefined) continue;
    const reply = after.messages.find((one) => one.id === id);
    if (mark.by !== by || reply?.kind !== "agent" || reply.by !== by) return refusal("only its author decides about a held reply");
  }
  return undefined;
}

// ---- knowledge and shop ----------------------------------------------------------------------------------------------

function changeArticle(role: Role, before: Article | undefined, after: Article): Result<true> {
  if (before !== undefined && before.id !== after.id) return refuse("forbidden", "an article keeps its id");
  if (before !== undefined && after.version < before.version) return refuse("forbidden", "an article's version never goes back");
  const draft = after.status === "draft" && (before === undefined || before.status === "draft");
  if (roleMay(role, draft ? "draftArticle" : "publishArticle")) return ok(true);
  return refuse("forbidden", "only a supervisor or the owner publishes, or changes what was published");
}

function changeProduct(role: Role, before: Product | undefined, after: Product): Result<true> {
  if (before !== undefined && before.id !== after.id) return refuse("forbidden", "a product keeps its id");
  return roleMay(role, "changeProduct") ? ok(true) : refuse("forbidden", "only a supervisor or the owner changes products");
}

const refusal = (words: string): Refusal => ({ kind: "forbidden", words });

function firstRefusal(...checks: readonly (() => Refusal | undefined)[]): Result<true> {
  for (const check of checks) {
    const error = check();
    if (error !== undefined) return { ok: false, error };
  }
  return ok(true);
}
