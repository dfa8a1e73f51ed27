// Macros: what is one, whose it is and in what order, its words with the ticket's own in them, what may be done with it, and the traces it leaves.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { ANNA, assignedTo, BOB, buildAssignWish, buildTicket, handedOff, MORNING } from "../../test/kit/buildTicket.ts";
import { asId, type MacroId, type MemberId, type MessageId, type TagId } from "../core/ids.ts";
import { readTicketDoc, writeTicket } from "../doc/ticketDoc.ts";
import { decideWish } from "./assign.ts";
import { erasedShopper, eraseTicket } from "./erased.ts";
import { readMacro, readMacros, type Macro, type MacroAction } from "./macro.ts";
import { MACRO_MARKS_MOST, readLevelWish, usesBy, type MacroMarks } from "./macroMark.ts";
import { fillMacro, holesIn, textIn, withoutHoles, type MacroFacts } from "./macroWords.ts";
import { mayChangeTicket } from "./mayChangeTicket.ts";
import { whyNotMacro } from "./mayRunMacro.ts";
import { asWished } from "./priority.ts";
import type { Team } from "./policy.ts";
import type { Role } from "./team.ts";
import { teamFor } from "./teams.ts";
import { LEVELS, type Priority, type Ticket } from "./ticket.ts";

const macro = (id: string, over: Partial<Macro> = {}): Macro => ({
  ...{ id: asId<MacroId>(id), name: id, text: { zh: "您好", en: "" }, actions: [], intents: [], place: 1 },
  ...over,
});
const tag = (id: string, off?: boolean): MacroAction => ({ do: "tag", tag: asId<TagId>(id), ...(off === undefined ? {} : { off }) });

describe("a macro", () => {
  it("[R350] says something or does something, and is of one mind", () => {
    expect(readMacro(macro("a"))).toEqual(macro("a"));
    const silent = macro("a", { text: { zh: " ", en: "" } });
    expect(readMacro(silent)).toBeUndefined();
    expect(readMacro({ ...silent, actions: [tag("gift")] })).toBeDefined();
    const of = (...actions: MacroAction[]) => readMacro(macro("a", { actions }));
    expect(of({ do: "waiting" }, { do: "resolved" })).toBeUndefined();
    expect(of({ do: "snooze", hours: 3 }, { do: "resolved" })).toBeUndefined();
    expect(of({ do: "claim" }, { do: "team", team: "t" })).toBeUndefined();
    expect(of(tag("gift"), tag("gift", true))).toBeUndefined();
    expect(of(tag("gift"), tag("late", true), { do: "claim" }, { do: "waiting" }, { do: "level", level: "P1" })).toBeDefined();
  });

  it("[R351] with an action of a later version, or more in one than this version knows, is none; its name is still told", () => {
    const later = {
      ...macro("a"),
      actions: [
        { do: "tag", tag: "gift" },
        { do: "refund", amount: 5 },
      ],
    };
    const more = { ...macro("b"), actions: [{ do: "snooze", hours: 3, inWorkingHours: true }] };
    expect([readMacro(later), readMacro(more)]).toEqual([undefined, undefined]);
    expect(readMacro({ ...macro("c"), actions: [{ do: "claim", toString: 1 }] })).toBeUndefined();
    const read = readMacros({ a: later, b: more, c: macro("c"), d: 7 }, ANNA);
    expect(read.known.map((one) => one.id)).toEqual(["c"]);
    expect(read.newer.map((one) => one.id)).toEqual(["a", "b"]);
  });

  it("is the shop's or one's own, in the order people gave them", () => {
    const all = [macro("a", { place: 3 }), macro("b", { of: ANNA, place: 1 }), macro("c", { place: 2 }), macro("d", { of: BOB })];
    const { known } = readMacros(Object.fromEntries(all.map((one) => [one.id, one])), ANNA);
    expect(known.map((one) => one.id)).toEqual(["c", "a", "b"]);
    expect(readMacros(undefined, ANNA)).toEqual({ known: [], newer: [] });
  });
});

describe("its words", () => {
  const facts: MacroFacts = {
    ...{ shopper: "王若溪", agent: "周敏", order: "", product: "亚麻衬衫", shop: "棉麻小店" },
    own: { 快递公司: { zh: "顺丰", en: "SF" }, 退货地址: { zh: "杭州", en: "" }, 店铺: { zh: "棉麻小店旗舰店", en: "Linen" } },
  };
  const filled = (text: string, language: "zh" | "en" = "zh"): string =>
    fillMacro(text, facts, language)
      .map((one) => (one.is === "missing" ? `<${one.text}>` : one.text))
      .join("");
  it.each([
    ["no names at all", "您好", "您好"],
    ["the shopper, the agent and the product", "{顾客}您好，我是{客服}，{商品}", "王若溪您好，我是周敏，亚麻衬衫"],
    ["in English too, however they are written", "{Customer} / {agent} / { product }", "王若溪 / 周敏 / 亚麻衬衫"],
    ["the shop's own words, which go first", "{快递公司} {店铺}", "顺丰 棉麻小店旗舰店"],
    ["what nobody knows stays marked", "单号 {订单号}，{优惠码}", "单号 <{订单号}>，<{优惠码}>"],
    ["braces that name nothing stay as they are", "{} { }{\n}", "{} <{ }>{\n}"],
    ["the names of things every object has are no names", "{constructor}{toString}", "<{constructor}><{toString}>"],
  ])("hold %s", (_, text, wanted) => {
    expect(filled(text)).toBe(wanted);
  });
  it("are the ticket's language's, and a word the shop has in the other only is missing", () => {
    expect(filled("{快递公司} {退货地址}", "en")).toBe("SF <{退货地址}>");
    expect(textIn({ text: { zh: "好", en: "Fine" } }, "en")).toBe("Fine");
    expect(textIn({ text: { zh: "好", en: " " } }, "en")).toBe("好");
  });
  it("[R352] are never sent with a name in braces: every known one, the shop's own and the macro's are found, others are a person's business", () => {
    const names = (reply: string, text?: string) => holesIn(reply, facts.own, text).map((one) => one.name);
    expect(names("{订单号} {快递公司} {Order} {a:1}")).toEqual(["订单号", "快递公司", "Order"]);
    expect(names("{优惠码}")).toEqual([]);
    expect(names("{优惠码}", "用{优惠码}")).toEqual(["优惠码"]);
    expect(names("{手机} {地址} {parcel}")).toEqual(["手机", "地址", "parcel"]); // of an answer taken over from elsewhere (help/masked.ts)
    const reply = "您的订单 {订单号} 今天发出，{优惠码}";
    expect(withoutHoles(reply, holesIn(reply, undefined, "{优惠码}"))).toBe("您的订单 今天发出，");
  });
});

describe("running one", () => {
  const TEAMS: readonly Team[] = [{ id: "after", name: { zh: "售后", en: "After" }, members: [], takes: [], overflowMs: 0 }];
  const queued = handedOff(buildTicket(), MORNING);
  const why = (ticket: Ticket, actions: readonly MacroAction[], over: { replies?: boolean; role?: Role } = {}) =>
    whyNotMacro({
      ...{ ticket, actions, replies: over.replies ?? false, teams: TEAMS, now: MORNING },
      actor: { kind: "member", id: ANNA, role: over.role ?? "agent" },
    });
  it("[R351] takes the rights each of its actions takes, and says why not", () => {
    const mine = assignedTo(queued, ANNA);
    const bobs = assignedTo(queued, BOB);
    const done: MacroAction = { do: "resolved" };
    expect(why(queued, [tag("gift"), { do: "note", text: "x" }])).toBeUndefined();
    expect(why(bobs, [tag("gift"), { do: "level", level: "P1" }])).toBeUndefined();
    expect([why(mine, [done]), why(queued, [done]), why(bobs, [done])]).toEqual([undefined, "takeFirst", "theirs"]);
    expect([why(queued, [{ do: "claim" }, done]), why(queued, [done], { replies: true })]).toEqual([undefined, undefined]);
    expect([why(bobs, [{ do: "claim" }]), why(bobs, [{ do: "team", team: "after" }])]).toEqual(["theirs", "theirs"]);
    expect(why(bobs, [{ do: "claim" }, done], { role: "supervisor" })).toBeUndefined();
    expect([why(mine, [{ do: "team", team: "after" }]), why(mine, [{ do: "team", team: "gone" }])]).toEqual([undefined, "noTeam"]);
    const erased = buildTicket({ head: { shopper: { id: asId("erased-x"), name: "", tier: "none" } } });
    expect(why(erased, [tag("gift")])).toBe("erased");
  });
});

describe("what it leaves on a ticket", () => {
  const mark = (by: MemberId = ANNA, at = 1, off?: true) => ({ by, at, ...(off === undefined ? {} : { off }) });
  const may = (before: MacroMarks, after: MacroMarks) =>
    mayChangeTicket(ANNA, buildTicket({ macros: before }), buildTicket({ macros: after }));
  it("[R353] is signed, replaced and never taken away; a hundred macros at most", () => {
    expect(may({}, { a: mark() }).ok).toBe(true);
    expect(may({ a: mark(BOB) }, { a: mark(ANNA, 2) }).ok).toBe(true);
    expect(may({}, { a: mark(BOB) })).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(may({ a: mark() }, {}).ok).toBe(false);
    expect(may({}, { 退货: mark() }).ok).toBe(false);
    const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`m${i}`, mark()]));
    expect(may({}, many(MACRO_MARKS_MOST)).ok).toBe(true);
    expect(may(many(MACRO_MARKS_MOST), many(MACRO_MARKS_MOST + 1))).toMatchObject({ ok: false, error: { kind: "full" } });
  });
  it("[R353] counts as used once for each mark, and once less for one taken back", () => {
    const uses = (before: MacroMarks, after: MacroMarks) =>
      Object.fromEntries([...usesBy({ macros: before }, { macros: after })].map(([id, { n }]) => [id, n]));
    expect(uses({}, { a: mark(), b: mark(BOB) })).toEqual({ a: 1, b: 1 });
    expect(uses({ a: mark() }, { a: mark() })).toEqual({});
    expect(uses({ a: mark() }, { a: mark(ANNA, 2) })).toEqual({ a: 1 });
    expect(uses({ a: mark() }, { a: mark(ANNA, 2, true) })).toEqual({ a: -1 });
    expect(uses({}, { a: mark(ANNA, 2, true) })).toEqual({});
  });
  it("is read from the document and written anew with it; what cannot be read is none", () => {
    const doc = new Y.Doc();
    const ticket = buildTicket({ macros: { a: mark() }, levelWish: { by: ANNA, at: 3, level: "P1" } });
    writeTicket(doc, ticket);
    doc.getMap("ticket").set("m:b", { by: "?", at: -1 });
    const read = readTicketDoc(doc);
    expect(read.ok && [read.value.macros, read.value.levelWish]).toEqual([ticket.macros, ticket.levelWish]);
    const erasing = { shopper: erasedShopper("x"), event: { id: asId<MessageId>("e1"), at: 9 }, by: undefined };
    expect(eraseTicket(ticket, erasing)).toMatchObject({ macros: ticket.macros, levelWish: ticket.levelWish });
  });
});

describe("how urgent a person says it is", () => {
  const priority: Priority = { level: "P2", score: 50, reasons: [] };
  it("[R354] moves the score just so far that order and level agree, and says so", () => {
    const as = (level: Priority["level"]) => asWished(priority, { by: ANNA, at: 1, level });
    expect([as("P0").score, as("P1").score, as("P3").score]).toEqual([80, 60, 34]);
    expect(as("P0")).toMatchObject({ level: "P0", reasons: [{ words: { en: "A colleague made it P0" } }] });
    expect([asWished(priority, undefined), asWished(priority, { by: ANNA, at: 1 }), as("P2")]).toEqual([priority, priority, priority]);
  });
  it("[R354] is wished in one's own name; the levels are those of a ticket", () => {
    const may = (before: Ticket["levelWish"], after: Ticket["levelWish"]) =>
      mayChangeTicket(ANNA, buildTicket({ levelWish: before }), buildTicket({ levelWish: after })).ok;
    expect([may(undefined, { by: ANNA, at: 1, level: "P0" }), may({ by: BOB, at: 1, level: "P0" }, { by: ANNA, at: 2 })]).toEqual([
      true,
      true,
    ]);
    expect([may(undefined, { by: BOB, at: 1, level: "P0" }), may({ by: ANNA, at: 1 }, undefined)]).toEqual([false, false]);
    for (const level of LEVELS) expect(readLevelWish({ by: ANNA, at: 1, level })?.level).toBe(level);
    expect(readLevelWish({ by: ANNA, at: 1, level: "P4" })).toBeUndefined();
  });
});

describe("a ticket put to a team", () => {
  const [after, pre] = ["after", "pre"].map(
    (id): Team => ({ id, name: { zh: id, en: id }, members: [], takes: id === "pre" ? ["presale"] : [], overflowMs: 0 }),
  );
  it("[R354] is that team's first while there is one, whatever its kind says", () => {
    const teams = [after, pre].flatMap((one) => one ?? []);
    expect(teamFor(teams, { team: "after", type: "presale" })).toBe(after);
    expect(teamFor(teams, { team: "gone", type: "presale" })).toBe(pre);
    expect(teamFor(teams, { type: "presale" })).toBe(pre);
  });
  it("[R354] goes there by a release, from the queue too; a plain release takes it out again", () => {
    const queued = handedOff(buildTicket(), MORNING);
    const decide = (ticket: Ticket, team?: string) => {
      const wish = { ...buildAssignWish(ticket, "release", ANNA), ...(team === undefined ? {} : { team }) };
      const done = decideWish({ ticket, wish, actor: { kind: "member", id: ANNA, role: "agent" }, nameOf: () => "x", now: 5 });
      return done.ok ? done.value : undefined;
    };
    expect(decide(assignedTo(queued, ANNA), "after")).toMatchObject({ state: "none", team: "after", cause: "release" });
    const put = decide(queued, "after");
    expect(put).toMatchObject({ state: "none", team: "after" });
    expect(decide(queued)).toBe(queued.assignment);
    if (put === undefined) throw new Error("it was refused");
    expect(decide({ ...queued, assignment: put }, "after")).toBe(put);
    expect(decide({ ...queued, assignment: put })?.team).toBeUndefined();
    expect(decide(assignedTo(queued, BOB), "after")).toBeUndefined();
  });
});
