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
import type { Article, ArticleDeed, Product } from "./knowledge.ts";
import { DOC_KINDS } from "./names.ts";
import { mayChange, type ChangeView } from "./mayChange.ts";
import { mayManage, mayRead, roleMay, VERBS, type Verb } from "./permission.ts";
import { DEFAULT_POLICY } from "./policy.ts";
import { step } from "./review.ts";
import { ROLES, type Actor, type Role } from "./team.ts";
import type { Ticket } from "./ticket.ts";

const member = (role: Role): Extract<Actor, { kind: "member" }> => ({ kind: "member", id: ANNA, role });
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
    remark: [yes, yes, yes],
    claim: [yes, yes, yes],
    transfer: [yes, yes, yes],
    takeFromColleague: [no, yes, yes],
    draftArticle: [yes, yes, yes],
    publishArticle: [no, yes, yes],
    takeBackComment: [no, yes, yes],
    changeProduct: [no, yes, yes],
    reviewQuality: [no, yes, yes],
    putAway: [no, yes, yes],
    importOrders: [no, yes, yes],
    changeShop: [no, yes, yes],
    managePeople: [no, yes, yes],
    manageAlerts: [no, yes, yes],
    manageKeys: [no, no, yes],
    readAudit: [no, no, yes],
    findPerson: [no, yes, yes],
    exportPerson: [no, no, yes],
    erasePerson: [no, no, yes],
    setRetention: [no, no, yes],
    seeBudget: [no, no, yes],
    seeCards: [no, yes, yes],
  };
  it.each(VERBS)("%s", (verb) => {
    const answers = (["agent", "supervisor", "owner"] as const).map((role) => (roleMay(role, verb) ? yes : no));
    expect(answers).toEqual(matrix[verb]);
  });
  it("the owner manages everybody, a supervisor agents, an agent nobody", () => {
    const whom = (by: Role): readonly Role[] => ROLES.filter((one) => mayManage(by, one));
    expect([whom("owner"), whom("supervisor"), whom("agent")]).toEqual([["owner", "supervisor", "agent"], ["agent"], []]);
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
    comments: {},
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
  const shop = (demo: boolean, color = "#225b48"): ChangeView => ({ kind: "shop", policy: { ...DEFAULT_POLICY, demo, color } });
  const cases: readonly [string, ChangeView | undefined, ChangeView, agent: boolean, above: boolean][] = [
    ["draft an article", undefined, article("draft", { version: 0 }), true, true],
    ["begin an article at a high version", undefined, article("draft", { version: 2 }), false, false],
    ["change what a draft says", article("draft"), article("draft", { aspect: "缩水" }), true, true],
    ["make a published one out of nothing", undefined, article("published", { version: 1 }), false, true],
    ["make an archived one out of nothing", undefined, article("archived", { version: 0 }), false, true],
    ["draft on what is published", article("published"), article("published", { aspect: "缩水" }), true, true],
    ["publish without a deed", article("draft"), article("published", { version: 3 }), false, false],
    ["raise a version without a deed", article("published"), article("published", { version: 3 }), false, false],
    ["archive without a deed", article("published"), article("archived"), false, false],
    ["turn a version back", article("draft"), article("draft", { version: 1 }), false, false],
    ["give an article another id", article("draft"), article("draft", { id: asId<ArticleId>("a2") }), false, false],
    ["make a product", undefined, product(99), false, true],
    ["change a price", product(99), product(9), false, true],
    ["give a product another id", product(99), product(99, "p2"), false, false],
    ["make the shop", undefined, shop(false), false, true],
    ["change the shop", shop(false), shop(false, "#000000"), false, true],
    ["change a demo shop", shop(true), shop(true, "#000000"), false, true],
    ["make a shop a demo, where all sign in by name", shop(false), shop(true), false, false],
    ["make a demo a shop of its own", shop(true), shop(false), false, false],
    ["begin a shop as a demo", undefined, shop(true), false, false],
    ["turn an article into a product", article("draft"), product(9), false, false],
  ];
  it.each(cases)("who may %s", (_name, one, after, agent, above) => {
    const answers = (["agent", "supervisor", "owner"] as const).map((role) => mayChange(member(role), after.kind, one, after).ok);
    expect(answers).toEqual([agent, above, above]);
    expect(mayChange(SHOPPER, after.kind, one, after).ok).toBe(false);
    expect(mayChange(EDGE, after.kind, one, after).ok).toBe(true);
  });

  const deeds: readonly [string, Article["status"], ArticleDeed["did"], agent: boolean, above: boolean][] = [
    ["send a draft to review", "draft", "submit", true, true],
    ["send what is published to review", "published", "submit", true, true],
    ["take it up again", "review", "write", true, true],
    ["give it back", "review", "giveBack", false, true],
    ["publish a draft", "draft", "publish", false, true],
    ["publish what is in review", "review", "publish", false, true],
    ["publish again", "published", "publish", false, true],
    ["roll back", "published", "rollBack", false, true],
    ["archive", "published", "archive", false, true],
    ["bring an archived one back", "archived", "restore", false, true],
    ["submit what is archived", "archived", "submit", false, false],
    ["give back what is not in review", "draft", "giveBack", false, false],
  ];
  it.each(deeds)("[R212] who may %s", (_name, status, did, agent, above) => {
    const before = article(status);
    const answers = (["agent", "supervisor", "owner"] as const).map((role) => {
      const by = member(role);
      if (before.kind !== "article") throw new Error("unreachable");
      const after = step(before.article, { did, by: by.id, at: MORNING, why: "因为" });
      return after.ok && mayChange(by, "article", before, { ...before, article: after.value }).ok;
    });
    expect(answers).toEqual([agent, above, above]);
  });
});
