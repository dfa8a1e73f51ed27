// Who may do what: the whole matrix of roles and verbs, and every field of a ticket a member might reach for.
import { describe, expect, it } from "vitest";
import {
  agentWrites,
  ANNA,
  assignedTo,
  BOB,
  botWrites,
  buildAssignWish,
  buildLabel,
  buildReply,
  buildTicket,
  handedOff,
  happens,
  MORNING,
  shopperWrites,
  wishes,
} from "../../test/kit/buildTicket.ts";
import { asId, type ArticleId, type ProductId } from "../core/ids.ts";
import type { Article, Product } from "./knowledge.ts";
import { DOC_KINDS } from "./names.ts";
import { mayChange, mayRead, roleMay, VERBS, type ChangeView, type Verb } from "./permission.ts";
import { DEFAULT_POLICY } from "./policy.ts";
import { ROLES, type Actor, type Role } from "./team.ts";
import type { Ticket } from "./ticket.ts";

const member = (role: Role): Actor => ({ kind: "member", id: ANNA, role });
const SHOPPER: Actor = { kind: "shopper", ticket: "t1" };
const EDGE: Actor = { kind: "edge" };
const view = (ticket: Ticket): ChangeView => ({ kind: "ticket", ticket });
const change = (before: Ticket | undefined, after: Ticket, actor: Actor = member("agent")) =>
  mayChange(actor, "ticket", before === undefined ? undefined : view(before), view(after));

const before = assignedTo(
  handedOff(botWrites(shopperWrites(buildTicket(), "会缩水吗", { id: "first" }), "不会", { id: "bots" }), MORNING),
  BOB,
);

describe("roles", () => {
  const yes = "yes";
  const no = "no";
  const matrix: Readonly<Record<Verb, readonly [agent: string, supervisor: string, owner: string]>> = {
    read: [yes, yes, yes],
    reply: [yes, yes, yes],
    note: [yes, yes, yes],
    setStatus: [yes, yes, yes],
    claim: [yes, yes, yes],
    transfer: [yes, yes, yes],
    takeFromColleague: [no, yes, yes],
    draftArticle: [yes, yes, yes],
    publishArticle: [no, yes, yes],
    changeProduct: [no, yes, yes],
    changeShop: [no, yes, yes],
  };
  it.each(VERBS)("%s", (verb) => {
    const answers = (["agent", "supervisor", "owner"] as const).map((role) => (roleMay(role, verb) ? yes : no));
    expect(answers).toEqual(matrix[verb]);
  });
  it.each(DOC_KINDS)("every member reads %s, a shopper does not even learn that it is there", (kind) => {
    for (const role of ROLES) expect(mayRead(member(role), kind).ok).toBe(true);
    expect(mayRead(EDGE, kind).ok).toBe(true);
    expect(mayRead(SHOPPER, kind)).toMatchObject({ ok: false, error: { kind: "unknown" } });
  });
});

describe("a member may", () => {
  const replied = agentWrites(before, ANNA, "您好");
  const cases: readonly [string, Ticket, Ticket][] = [
    ["change nothing", before, structuredClone(before)],
    ["reply, though a colleague has it", before, replied],
    ["reply twice at once", before, agentWrites(replied, ANNA, "在的")],
    ["reply with a clock a year behind, so that it sorts first", before, agentWrites(before, ANNA, "您好", { at: 1 })],
    ["reply not having seen everything", before, agentWrites(before, ANNA, "您好", { seen: { shopper: 0, assignment: 0 } })],
    ["write the note", before, { ...before, note: "已联系仓库" }],
    ["want another status", before, wishes(before, "closed", ANNA)],
    ["want another status than a colleague", wishes(before, "closed", BOB), wishes(before, "open", ANNA)],
    ["leave a colleague's wishes as they are", wishes(before, "closed", BOB), { ...wishes(before, "closed", BOB), note: "…" }],
    ["claim", before, { ...before, assignWish: buildAssignWish(before, "claim", ANNA) }],
    [
      "do it all offline and send it at once",
      before,
      { ...wishes(replied, "resolved", ANNA), note: "好了", assignWish: buildAssignWish(before, "claim", ANNA) },
    ],
  ];
  it.each(cases)("%s", (_name, one, after) => {
    for (const role of ROLES) expect(change(one, after, member(role))).toEqual({ ok: true, value: true });
  });
});

describe("no member, not even the owner, may", () => {
  const reply = buildReply(before, ANNA, "您好");
  const without = (id: string): Ticket => ({ ...before, messages: before.messages.filter((one) => one.id !== id) });
  const bobsReply = agentWrites(before, BOB, "在", { id: "bobs" });
  const reworded: Ticket = {
    ...bobsReply,
    messages: bobsReply.messages.map((one) => (one.kind === "agent" ? { ...one, text: "不在" } : one)),
  };
  const cases: readonly [string, Ticket | undefined, Ticket][] = [
    ["make a ticket", undefined, before],
    ["touch the head", before, { ...before, head: { ...before.head, shopper: { ...before.head.shopper, tier: "diamond" } } }],
    ["give it a number", before, { ...before, number: 7 }],
    ["assign it", before, assignedTo(before, ANNA)],
    ["type it", before, { ...before, type: "other" }],
    ["rank it", before, { ...before, priority: { level: "P0", score: 100, reasons: [] } }],
    ["set what is due", before, { ...before, sla: { told: [] } }],
    ["free a held reply", { ...bobsReply, deliveries: { bobs: { state: "held", why: "answered" } } }, bobsReply],
    ["hold a colleague's reply", bobsReply, { ...bobsReply, deliveries: { bobs: { state: "held", why: "answered" } } }],
    ["write the hand-off", before, handedOff(before, MORNING, { summary: "x" })],
    ["label a message", before, { ...before, labels: { first: buildLabel(["stock"]) } }],
    ["write as the shopper", before, shopperWrites(before, "算了")],
    ["write as the bot", before, botWrites(before, "亲")],
    ["write an event", before, happens(before, "closed", { by: ANNA })],
    ["write as a colleague", before, agentWrites(before, BOB, "您好")],
    ["delete the shopper's message", before, without("first")],
    ["delete the bot's message", before, without("bots")],
    ["delete a colleague's message", bobsReply, before],
    ["reword a colleague's message", bobsReply, reworded],
    [
      "hide a message behind its own id",
      before,
      { ...without("first"), messages: [...without("first").messages, { ...reply, id: asId("first") }] },
    ],
    ["write two messages under one id", before, { ...before, messages: [...before.messages, reply, { ...reply, text: "二" }] }],
    ["have seen shopper messages that are still to come", before, agentWrites(before, ANNA, "您好", { seen: { shopper: 2 } })],
    ["have seen replies that are still to come", before, agentWrites(before, ANNA, "您好", { seen: { shop: 1 } })],
    ["have seen assignments that are still to come", before, agentWrites(before, ANNA, "您好", { seen: { assignment: 2 } })],
    ["want a status in a colleague's name", before, wishes(before, "closed", BOB)],
    ["want a status no shopper could overrule", before, wishes(before, "closed", ANNA, { seenShopper: 99 })],
    ["take a wish back without a trace", wishes(before, "closed", BOB), before],
    ["claim in a colleague's name", before, { ...before, assignWish: buildAssignWish(before, "claim", BOB) }],
    ["claim with a token of the future", before, { ...before, assignWish: buildAssignWish(before, "claim", ANNA, { seen: 2 }) }],
    ["take a claim back without a trace", { ...before, assignWish: buildAssignWish(before, "claim", BOB) }, before],
  ];
  it.each(cases)("%s", (_name, one, after) => {
    for (const role of ROLES) expect(change(one, after, member(role))).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(change(one, after, SHOPPER)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(change(one, after, EDGE).ok).toBe(true);
  });
});

describe("knowledge and shop", () => {
  const article = (status: Article["status"], parts: Partial<Article> = {}): ChangeView => ({
    kind: "article",
    article: {
      id: asId<ArticleId>("a1"),
      intent: "product_info",
      scope: { at: "shop" },
      status,
      version: 2,
      title: { zh: "缩水", en: "Shrinking" },
      answer: { zh: "不会", en: "No" },
      questions: { zh: [], en: [] },
      updatedAt: MORNING,
      ...parts,
    },
  });
  const product = (price: number, id = "p1"): ChangeView => ({
    kind: "product",
    product: {
      id: asId<ProductId>(id),
      category: "服饰",
      title: { zh: "衬衫", en: "Shirt" },
      price,
      attributes: {},
      variants: [],
      updatedAt: MORNING,
    } satisfies Product,
  });
  const shop = (demo: boolean): ChangeView => ({ kind: "shop", policy: { ...DEFAULT_POLICY, demo } });
  const cases: readonly [string, ChangeView | undefined, ChangeView, agent: boolean, above: boolean][] = [
    ["draft an article", undefined, article("draft"), true, true],
    ["change a draft", article("draft"), article("draft", { version: 3 }), true, true],
    ["publish", article("draft"), article("published"), false, true],
    ["make a published one out of nothing", undefined, article("published"), false, true],
    ["change what is published", article("published"), article("published", { version: 3 }), false, true],
    ["make what is published a draft", article("published"), article("draft"), false, true],
    ["archive", article("published"), article("archived"), false, true],
    ["bring an archived one back as a draft", article("archived"), article("draft"), false, true],
    ["turn a version back", article("draft"), article("draft", { version: 1 }), false, false],
    ["give an article another id", article("draft"), article("draft", { id: asId<ArticleId>("a2") }), false, false],
    ["make a product", undefined, product(99), false, true],
    ["change a price", product(99), product(9), false, true],
    ["give a product another id", product(99), product(99, "p2"), false, false],
    ["make the shop", undefined, shop(false), false, true],
    ["change the shop", shop(false), shop(true), false, true],
    ["turn an article into a product", article("draft"), product(9), false, false],
  ];
  it.each(cases)("who may %s", (_name, one, after, agent, above) => {
    const answers = (["agent", "supervisor", "owner"] as const).map((role) => mayChange(member(role), after.kind, one, after).ok);
    expect(answers).toEqual([agent, above, above]);
    expect(mayChange(SHOPPER, after.kind, one, after).ok).toBe(false);
    expect(mayChange(EDGE, after.kind, one, after).ok).toBe(true);
  });
});
