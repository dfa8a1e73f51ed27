// The contract of a second matter as a ticket of its own: who may split it off, what it begins with, and how its shopper hears of it in the chat they have.
import { describe, expect, it } from "vitest";
import { asId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { wishMerge, wishSplit } from "../../shared/doc/tiesDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { countShopper } from "../../shared/domain/ticket.ts";
import { linksOn } from "../../shared/domain/ties/link.ts";
import type { Shown } from "../../shared/wire/widgetApi.ts";
import { hasTicket, isWith, type RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { createNews } from "./news.ts";
import { createShopper, type ShopperClient } from "./shopperClient.ts";
import { AMY, BEN } from "./smallShop.ts";

export function splitRules(roomOf: RoomOf): void {
  const SPLIT = asId<TicketId>("split-off");
  const THIRD = asId<TicketId>("split-third");
  /** Two matters in one conversation, in AMY's hands; the second line's id. */
  const comes = async (amy: DeskClient): Promise<{ readonly shopper: ShopperClient; readonly line: MessageId }> => {
    const shopper = createShopper(roomOf());
    const line = shopper.say("还有，发票抬头能改吗");
    value(await shopper.post(shopper.say("我要退货"), line, shopper.person()));
    await isWith(amy, shopper.ticket, AMY);
    return { shopper, line: line.id };
  };
  const split = (desk: DeskClient, of: TicketId, from: string, id: string = SPLIT, by = desk.member) =>
    desk.push(
      ticketDocName(of),
      desk.change(ticketDocName(of), (doc) => wishSplit(doc, id, { by, at: 1, from: asId(from) })),
    );
  const texts = ({ messages }: Shown): readonly string[] => messages.map((one) => one.text);

  describe("splitting", () => {
    it("[R364] begins a ticket of the same shopper with that question, linked, with who asked for it; the first one keeps every word", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const { shopper, line } = await comes(amy);
      const before = amy.ticket(shopper.ticket).messages.filter((one) => one.kind !== "event");
      expect(await split(amy, shopper.ticket, line)).toMatchObject({ kind: "ack" });
      await hasTicket(amy, SPLIT);
      await isWith(amy, SPLIT, AMY);
      const made = amy.ticket(SPLIT);
      expect(made.head.shopper).toEqual(amy.ticket(shopper.ticket).head.shopper);
      expect(made.messages[0]).toMatchObject({ kind: "shopper", text: "还有，发票抬头能改吗" });
      expect(made.number).toBeGreaterThan(amy.ticket(shopper.ticket).number ?? 0);
      expect(linksOn(made.links ?? {})).toEqual([shopper.ticket]);
      await amy.until(() => amy.ticket(shopper.ticket).messages.some((one) => one.kind === "event" && one.what === "split"));
      expect(amy.ticket(shopper.ticket).messages.filter((one) => one.kind !== "event")).toEqual(before);
    });

    it("[R364] is for who has the ticket, in their own name, of a line that is the shopper's, under an id nobody has", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const { shopper, line } = await comes(amy);
      const other = await comes(amy); // while nobody else is there to have it
      const fresh = (): Promise<DeskClient> => openDesk(roomOf(), AMY);
      expect(await split(await openDesk(roomOf(), BEN), shopper.ticket, line)).toMatchObject({ kind: "refused", why: "forbidden" });
      expect(await split(await fresh(), shopper.ticket, line, SPLIT, BEN)).toMatchObject({ kind: "refused", why: "forbidden" });
      expect(await split(await fresh(), shopper.ticket, "no-line")).toMatchObject({ kind: "refused", why: "unknown" });
      expect(await split(await fresh(), shopper.ticket, line, other.shopper.ticket)).toMatchObject({ kind: "refused", why: "conflict" });
      expect(await split(await fresh(), shopper.ticket, line)).toMatchObject({ kind: "ack" });
      const again = await fresh();
      expect(await split(again, shopper.ticket, line, "split-twice")).toMatchObject({ kind: "ack" });
      const moved = await fresh();
      expect(await split(moved, shopper.ticket, "another-line")).toMatchObject({ kind: "refused", why: "forbidden" });
    });

    it("[R363] [R364] a conversation that goes on in what was split off it shows every line there once", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const { shopper, line } = await comes(amy);
      expect(await split(amy, shopper.ticket, line)).toMatchObject({ kind: "ack" });
      await hasTicket(amy, SPLIT);
      await isWith(amy, SPLIT, AMY);
      await amy.reply(SPLIT, "能改");
      const merge = amy.change(ticketDocName(shopper.ticket), (doc) =>
        wishMerge(doc, { into: SPLIT, by: AMY, at: 1, seen: countShopper(amy.ticket(shopper.ticket)) }),
      );
      expect(await amy.push(ticketDocName(shopper.ticket), merge)).toMatchObject({ kind: "ack" });
      await amy.reply(SPLIT, "改好了");
      const shown = value(await shopper.shown());
      expect(texts(shown).filter((text) => text === "能改" || text === "改好了")).toEqual(["能改", "改好了"]);
      expect(new Set(shown.messages.map((one) => one.id)).size).toBe(shown.messages.length);
    });

    it("[R693] what is split off what was split off speaks in the same chat, and is answered there", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const { shopper, line } = await comes(amy);
      expect(await split(amy, shopper.ticket, line)).toMatchObject({ kind: "ack" });
      await isWith(amy, SPLIT, AMY);
      const [question] = amy.ticket(SPLIT).messages;
      expect(await split(amy, SPLIT, question?.id ?? "", THIRD)).toMatchObject({ kind: "ack" });
      await isWith(amy, THIRD, AMY);
      await amy.reply(THIRD, "第三件事也在办");
      const answer = shopper.say("好的，第三件事谢谢");
      const shown = value(await shopper.post(answer));
      expect(texts(shown)).toEqual(expect.arrayContaining(["第三件事也在办", "好的，第三件事谢谢"]));
      await amy.until(() => amy.ticket(THIRD).messages.some((one) => one.id === answer.id));
    });

    it("[R693] what is split off where a conversation goes on speaks in it, too; what was split off there before does not", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const home = await comes(amy);
      expect(await split(amy, home.shopper.ticket, home.line, THIRD)).toMatchObject({ kind: "ack" });
      await isWith(amy, THIRD, AMY);
      const { id } = amy.ticket(home.shopper.ticket).head.shopper;
      const other = createShopper(roomOf(), { shopper: id });
      value(await other.post(other.say("我的件呢"), other.person()));
      await isWith(amy, other.ticket, AMY);
      const merge = amy.change(ticketDocName(other.ticket), (doc) =>
        wishMerge(doc, { into: home.shopper.ticket, by: AMY, at: 1, seen: countShopper(amy.ticket(other.ticket)) }),
      );
      expect(await amy.push(ticketDocName(other.ticket), merge)).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(other.ticket).merged !== undefined);
      expect(await split(amy, home.shopper.ticket, home.line)).toMatchObject({ kind: "ack" });
      await isWith(amy, SPLIT, AMY);
      await amy.reply(SPLIT, "并过来以后另开的");
      await amy.reply(THIRD, "并过来以前另开的");
      expect(texts(value(await other.shown()))).toContain("并过来以后另开的");
      expect(texts(value(await other.shown()))).not.toContain("并过来以前另开的");
      expect(texts(value(await home.shopper.shown()))).toEqual(expect.arrayContaining(["并过来以后另开的", "并过来以前另开的"]));
    });

    it("[R364] its replies come in the chat there is; what the shopper writes then answers who spoke last", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const { shopper, line } = await comes(amy);
      const heard: string[] = [];
      const news = createNews();
      const open = value(await roomOf().connect({ door: "widget", ticket: shopper.ticket, capability: shopper.capability }));
      open.onMessage((data) => {
        heard.push(String(data));
        news.came();
      });
      await amy.reply(shopper.ticket, "退货单开好了");
      expect(await split(amy, shopper.ticket, line)).toMatchObject({ kind: "ack" });
      await isWith(amy, SPLIT, AMY);
      await amy.reply(SPLIT, "抬头发我就行");
      await news.until(() => heard.some((one) => one.includes("抬头发我就行")));
      const answer = shopper.say("抬头：某某公司");
      const shown = value(await shopper.post(answer));
      expect(shown.accepted).toContain(answer.id);
      expect(texts(shown).filter((one) => one === "还有，发票抬头能改吗")).toHaveLength(1);
      expect(texts(shown).indexOf("抬头：某某公司")).toBeGreaterThan(texts(shown).indexOf("抬头发我就行"));
      await amy.until(() => amy.ticket(SPLIT).messages.some((one) => one.id === answer.id));
      expect(amy.ticket(shopper.ticket).messages.some((one) => one.id === answer.id)).toBe(false);
      expect(value(await shopper.post(answer)).accepted).toContain(answer.id);
      await amy.reply(shopper.ticket, "退款也到了");
      const thanks = shopper.say("收到退款了");
      value(await shopper.post(thanks));
      await amy.until(() => amy.ticket(shopper.ticket).messages.some((one) => one.id === thanks.id));
      expect(countShopper(amy.ticket(SPLIT))).toBe(2);
    });

    it("[R670] what its shopper wrote there is not written again once it is merged back, however late their device asks anew", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const { shopper, line } = await comes(amy);
      expect(await split(amy, shopper.ticket, line)).toMatchObject({ kind: "ack" });
      await isWith(amy, SPLIT, AMY);
      await amy.reply(SPLIT, "抬头发我就行");
      const answer = shopper.say("抬头：某某公司");
      value(await shopper.post(answer));
      await amy.until(() => amy.ticket(SPLIT).messages.some((one) => one.id === answer.id));
      const name = ticketDocName(SPLIT);
      const back = amy.change(name, (doc) =>
        wishMerge(doc, { into: shopper.ticket, by: AMY, at: 1, seen: countShopper(amy.ticket(SPLIT)) }),
      );
      expect(await amy.push(name, back)).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(SPLIT).merged !== undefined);
      const late = shopper.say("好了吗");
      expect(value(await shopper.post(answer, late)).accepted).toEqual(expect.arrayContaining([answer.id, late.id]));
      await amy.until(() => amy.ticket(shopper.ticket).messages.some((one) => one.id === late.id));
      expect(amy.ticket(shopper.ticket).messages.some((one) => one.id === answer.id)).toBe(false);
    });

    it("[R364] nobody opens it from outside; merged back into the first it is heard there alone", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const { shopper, line } = await comes(amy);
      expect(await split(amy, shopper.ticket, line)).toMatchObject({ kind: "ack" });
      await isWith(amy, SPLIT, AMY);
      const stranger = createShopper(roomOf(), { ticket: SPLIT });
      expect(await stranger.post(stranger.say("给我看看"))).toMatchObject({ ok: false, error: { kind: "unknown" } });
      const name = ticketDocName(SPLIT);
      const seen = countShopper(amy.ticket(SPLIT));
      const back = amy.change(name, (doc) => wishMerge(doc, { into: shopper.ticket, by: AMY, at: 1, seen }));
      expect(await amy.push(name, back)).toMatchObject({ kind: "ack" });
      await amy.until(() => amy.ticket(SPLIT).merged !== undefined);
      const said = shopper.say("再问一句");
      value(await shopper.post(said));
      await amy.until(() => amy.ticket(shopper.ticket).messages.some((one) => one.id === said.id));
    });
  });
}
