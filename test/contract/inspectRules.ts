// The contract of inspection: an end is judged by the room, what people say of it goes through the gate, and every desk sees what follows.
import { describe, expect, it } from "vitest";
import type { MemberId, MessageId, TicketId } from "../../shared/core/ids.ts";
import { HOUR } from "../../shared/core/time.ts";
import { setAppeal, setReview } from "../../shared/doc/qualityDoc.ts";
import { putRule, writeShop } from "../../shared/doc/shopDoc.ts";
import { setWrapUp } from "../../shared/doc/ticketMarks.ts";
import { DEFAULT_RULES } from "../../shared/domain/inspection/defaultRules.ts";
import type { RuleChange } from "../../shared/domain/inspection/ruleChange.ts";
import type { Review } from "../../shared/domain/inspection/reviewMark.ts";
import { qualityIn } from "../../shared/domain/inspection/standing.ts";
import { SHOP_DOC, ticketDocName } from "../../shared/domain/names.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import { givenOrder, NUMBER, PHONE } from "../kit/buildOrder.ts";
import { hasTicket, type RoomOf } from "./ask.ts";
import { openDesk, signIn, value, type DeskClient } from "./deskClient.ts";
import { orderShop } from "./orderShop.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, BEN, OWN as OWNER, SMALL_SHOP, SUE } from "./smallShop.ts";

export function inspectRules(roomOf: RoomOf): void {
  /** A conversation in which Amy wrote that, resolved. */
  const ended = async (text: string): Promise<{ readonly amy: DeskClient; readonly id: TicketId; readonly ticket: () => Ticket }> => {
    const amy = await openDesk(roomOf(), AMY);
    const shopper = createShopper(roomOf());
    value(await shopper.post(shopper.say("能便宜点吗"), shopper.person()));
    await hasTicket(amy, shopper.ticket);
    expect(await amy.reply(shopper.ticket, text)).toMatchObject({ kind: "ack" });
    expect(await amy.status(shopper.ticket, "resolved")).toMatchObject({ kind: "ack" });
    const ticket = (): Ticket => amy.ticket(shopper.ticket);
    await amy.until(() => ticket().judged !== undefined);
    return { amy, id: shopper.ticket, ticket };
  };
  const say = (desk: DeskClient, id: TicketId, review: Partial<Review> & Pick<Review, "rule" | "message" | "is">) =>
    desk.push(
      ticketDocName(id),
      desk.change(ticketDocName(id), (doc) => setReview(doc, { by: desk.member, at: roomOf().now(), ...review })),
    );
  const redLine = (ticket: Ticket): { readonly rule: string; readonly message: MessageId } => {
    const found = ticket.judged?.found.find((one) => one.red === true);
    if (found === undefined) throw new Error("no red line was found");
    return { rule: found.rule, message: found.message };
  };

  describe("a judgement", () => {
    it("[R600] [R601] [R602] is made in the turn of the end, with the version of its rules, which any member may read whole", async () => {
      const { ticket } = await ended("加我微信聊");
      const { judged, statusWish } = ticket();
      expect(judged).toMatchObject({ rules: DEFAULT_RULES.version, of: statusWish?.at, pass: 70 });
      expect(qualityIn(ticket())).toMatchObject({ redLine: true, pass: false });
      expect(JSON.stringify(judged)).not.toContain("微信");
      const set = value(await roomOf().door.ruleSet(await signIn(roomOf(), BEN), judged?.rules ?? ""));
      expect(set.rules).toEqual(DEFAULT_RULES.rules);
      expect(await roomOf().door.ruleSet(await signIn(roomOf(), BEN), "no-such")).toMatchObject({ ok: false, error: { kind: "unknown" } });
      expect(await roomOf().door.ruleSet("nobody", judged?.rules ?? "")).toMatchObject({ ok: false, error: { kind: "signed-out" } });
    });

    it("[R600] is the room's alone; opened again and ended again it is made anew", async () => {
      const { amy, id, ticket } = await ended("加我微信聊");
      const before = ticket().judged;
      const forged = amy.change(ticketDocName(id), (doc) => doc.getMap("edge").set("judged", { ...before, found: [] }));
      expect(await amy.push(ticketDocName(id), forged)).toMatchObject({ kind: "refused", why: "forbidden" });
      const again = await openDesk(roomOf(), AMY);
      await again.status(id, "open");
      expect(again.ticket(id).judged).toEqual(before); // the old one stands until there is another
      await again.reply(id, "你是猪吗");
      await again.status(id, "closed");
      await again.until(() => JSON.stringify(again.ticket(id).judged) !== JSON.stringify(before)); // what was written since is in it
      expect(again.ticket(id).judged?.found.map((one) => one.rule)).toContain("Q11");
    });

    it("[R603] a reason given after the end is no missing reason: judged once more", async () => {
      const sue = await openDesk(roomOf(), SUE);
      await sue.push(
        SHOP_DOC,
        sue.change(SHOP_DOC, (doc) => writeShop(doc, { ...SMALL_SHOP.policy, wrapUp: "required" })),
      );
      const { amy, id, ticket } = await ended("您好,可以用券");
      const lacks = (): boolean => ticket().judged?.found.some((one) => one.rule === "Q40") === true;
      expect(lacks()).toBe(true);
      const of = ticket().statusWish?.at ?? 0;
      const why = amy.change(ticketDocName(id), (doc) => setWrapUp(doc, { is: "solved", by: AMY, at: of + 1, of }));
      expect(await amy.push(ticketDocName(id), why)).toMatchObject({ kind: "ack" });
      await amy.until(() => !lacks());
    });
  });

  describe("what people say of it", () => {
    it("[R610] [R611] an appeal of who is named is granted by a supervisor: the score follows on every desk", async () => {
      const { amy, id, ticket } = await ended("加我微信聊");
      const sue = await openDesk(roomOf(), SUE);
      const finding = redLine(ticket());
      const appeal = (desk: DeskClient, by: MemberId) =>
        desk.push(
          ticketDocName(id),
          desk.change(ticketDocName(id), (doc) => setAppeal(doc, { ...finding, by, at: 5, why: "这是店里的企业微信" })),
        );
      const ben = await openDesk(roomOf(), BEN);
      expect(await appeal(ben, BEN)).toMatchObject({ kind: "refused", why: "forbidden" });
      expect(await appeal(amy, AMY)).toMatchObject({ kind: "ack" });
      await sue.until(() => qualityIn(sue.ticket(id))?.waits === 1);
      expect(await say(sue, id, { ...finding, is: "wrong", answers: 5, note: "同意" })).toMatchObject({ kind: "ack" });
      await amy.until(() => qualityIn(ticket())?.redLine === false);
      expect(qualityIn(ticket())).toMatchObject({ waits: 0 });
      const other = await openDesk(roomOf(), BEN);
      expect(qualityIn(other.ticket(id))?.redLine).toBe(false);
    });

    it("[R612] an agent reviews nothing, nobody what names them, nobody in another's name", async () => {
      const { amy, id, ticket } = await ended("加我微信聊");
      const finding = redLine(ticket());
      expect(await say(amy, id, { ...finding, is: "wrong" })).toMatchObject({ kind: "refused", why: "forbidden" });
      const ben = await openDesk(roomOf(), BEN);
      expect(await say(ben, id, { ...finding, is: "wrong" })).toMatchObject({ kind: "refused", why: "forbidden" });
      const sue = await openDesk(roomOf(), SUE);
      expect(await say(sue, id, { ...finding, is: "wrong", by: BEN })).toMatchObject({ kind: "refused", why: "forbidden" });
      const again = await openDesk(roomOf(), SUE);
      expect(await say(again, id, { ...finding, rule: "Q99", is: "right" })).toMatchObject({ kind: "refused", why: "conflict" });
    });
  });
}

/** Rules of the shop's own. */
export function ownRuleRules(roomOf: RoomOf): void {
  const OWN = (by: MemberId, more: Partial<RuleChange> = {}): RuleChange => ({
    ...{ id: "Sgift", by, at: 1, on: true, deduction: 10, cap: 10, redLine: false, add: { words: ["赠品已送完"] } },
    own: { name: { zh: "说赠品没了", en: "Says no gifts" }, why: { zh: "先查", en: "Check" }, gravity: "mid", from: "agent" },
    ...more,
  });
  const put = (desk: DeskClient, change: RuleChange) =>
    desk.push(
      SHOP_DOC,
      desk.change(SHOP_DOC, (doc) => putRule(doc, change.id, change)),
    );

  describe("rules of the shop's own", () => {
    it("[R620] [R621] are a supervisor's to write, and judge from then on under a version of their own; older judgements keep theirs", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const judge = async (): Promise<Ticket> => {
        const shopper = createShopper(roomOf());
        value(await shopper.post(shopper.say("有赠品吗"), shopper.person()));
        await hasTicket(amy, shopper.ticket);
        await amy.reply(shopper.ticket, "您好,赠品已送完了");
        await amy.status(shopper.ticket, "resolved");
        return amy.until(() => amy.ticket(shopper.ticket).judged !== undefined && amy.ticket(shopper.ticket));
      };
      const before = await judge();
      expect(before.judged?.rules).toBe(DEFAULT_RULES.version);
      const ben = await openDesk(roomOf(), BEN);
      expect(await put(ben, OWN(BEN))).toMatchObject({ kind: "refused", why: "forbidden" });
      const sue = await openDesk(roomOf(), SUE);
      expect(await put(sue, OWN(SUE))).toMatchObject({ kind: "ack" });
      const log = value(await roomOf().door.auditLines(await signIn(roomOf(), OWNER), 0)).map(
        ({ who, what, about }) => `${who} ${what} ${about}`,
      );
      expect(log).toContain(`${SUE} inspection rule changed Sgift`);
      const after = await judge();
      expect(after.judged?.found.map((one) => one.rule)).toContain("Sgift");
      const token = await signIn(roomOf(), AMY);
      const rulesOf = async (one: Ticket) =>
        value(await roomOf().door.ruleSet(token, one.judged?.rules ?? "")).rules.map((rule) => rule.id);
      expect(await rulesOf(after)).toContain("Sgift");
      expect(await rulesOf(before)).not.toContain("Sgift");
      expect(amy.ticket(before.head.id).judged).toEqual(before.judged);
    });

    it("[R622] whose pattern may take too long is refused, and so is more than a shop may have; the room goes on", async () => {
      for (const any of ["(a+)+$", "(.*a){12}", "\\s+$"]) {
        const sue = await openDesk(roomOf(), SUE);
        expect(await put(sue, OWN(SUE, { add: { any: [any] } }))).toMatchObject({ kind: "refused", why: "forbidden" });
        sue.close();
      }
      const sue = await openDesk(roomOf(), SUE);
      const heavy = sue.change(SHOP_DOC, (doc) => {
        for (let i = 0; i < 9; i++) putRule(doc, `S${i}`, OWN(SUE, { id: `S${i}`, add: { any: ["(?:a{0,4}){3}.{0,2}b"] } }));
      });
      expect(await sue.push(SHOP_DOC, heavy)).toMatchObject({ kind: "refused", why: "full" });
      const shopper = createShopper(roomOf());
      expect((await shopper.post(shopper.say("在吗"))).ok).toBe(true);
    });
  });
}

/** Of hosts whose clock the test holds. */
export function promiseTimeRules(roomOf: RoomOf): void {
  const { give } = orderShop(roomOf);
  const paid = (more: Readonly<Record<string, unknown>> = {}) =>
    give(givenOrder({ status: "paid", parcels: [], placedAt: 1, updatedAt: 1, ...more }));
  /** Promised to ship within a day, of an order that is paid, and resolved. */
  const promised = async (): Promise<{ readonly amy: DeskClient; readonly id: TicketId }> => {
    await paid();
    const amy = await openDesk(roomOf(), AMY);
    const shopper = createShopper(roomOf());
    value(await shopper.post(shopper.say(`订单 ${NUMBER} 手机尾号 ${PHONE.slice(-4)} 什么时候发货`), shopper.person()));
    await hasTicket(amy, shopper.ticket);
    await amy.reply(shopper.ticket, "您好,我们24小时内给您发货");
    await amy.status(shopper.ticket, "resolved");
    await amy.until(() => amy.ticket(shopper.ticket).judged !== undefined);
    return { amy, id: shopper.ticket };
  };
  const isBroken = async (id: TicketId): Promise<boolean> => {
    const desk = await openDesk(roomOf(), SUE);
    const { judged } = desk.ticket(id);
    desk.close();
    expect(judged?.again).toBeUndefined();
    return judged?.found.some((one) => one.rule === "Q16") === true;
  };

  describe("a promise that outlives its conversation", () => {
    it("[R603] is looked at when it falls due, after a restart too: not shipped by then, it was broken", async () => {
      const { amy, id } = await promised();
      const { orders, judged } = amy.ticket(id);
      expect(orders?.numbers).toEqual([NUMBER]);
      expect(judged?.again).toBeGreaterThan(roomOf().now() + 23 * HOUR);
      expect(judged?.found.map((one) => one.rule)).not.toContain("Q16");
      amy.close();
      await roomOf().restart();
      await roomOf().advance?.(25 * HOUR);
      expect(await isBroken(id)).toBe(true);
    });
    it("[R603] shipped in time, it was kept", async () => {
      const { amy, id } = await promised();
      amy.close();
      await roomOf().advance?.(2 * HOUR);
      const at = roomOf().now();
      await paid({ status: "shipped", updatedAt: at, parcels: [{ carrier: "顺丰", number: "SF1", events: [{ at, text: "已揽收" }] }] });
      await roomOf().advance?.(25 * HOUR);
      expect(await isBroken(id)).toBe(false);
    });
  });
}
