// The contract of stars: a shopper says how a conversation went, once it is over; the room judges when, keeps the last word, shows it again.
import { describe, expect, it } from "vitest";
import { setSatisfaction } from "../../shared/doc/ticketMarks.ts";
import { wishMerge } from "../../shared/doc/tiesDoc.ts";
import { asId, type ShopperId } from "../../shared/core/ids.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { BotMove } from "../../shared/domain/ticket.ts";
import { askForPerson, isWith, type RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { createShopper, type ShopperClient } from "./shopperClient.ts";
import { AMY } from "./smallShop.ts";

const ANSWER: BotMove = { did: "answer", intent: "delivery_time", article: "delivery", version: 1, reason: "" };
const BYE: BotMove = { did: "smalltalk", intent: "thanks_bye", reason: "" };
const REFUSED = { ok: false, error: { kind: "malformed" } };

export function satisfactionRules(roomOf: RoomOf): void {
  const resolved = async (): Promise<{ readonly amy: DeskClient; readonly shopper: ShopperClient }> => {
    const amy = await openDesk(roomOf(), AMY);
    const shopper = await askForPerson(roomOf());
    await isWith(amy, shopper.ticket, AMY);
    await amy.reply(shopper.ticket, "已补发");
    expect(await amy.status(shopper.ticket, "resolved")).toMatchObject({ kind: "ack" });
    return { amy, shopper };
  };

  describe("stars", () => {
    it("[R640, R641] are asked for once a person has ended it, kept, shown again, and stand on every desk; no line is added", async () => {
      const { amy, shopper } = await resolved();
      const before = value(await shopper.shown());
      expect(before.rate).toEqual({});
      const four = shopper.stars(4, "  很快就补发了 ");
      const after = value(await shopper.post(four));
      expect(after.accepted).toContain(four.id);
      expect(after.rate).toEqual({ stars: 4, words: "很快就补发了" });
      expect([after.phase, after.messages]).toEqual([before.phase, before.messages]);
      await amy.until(() => amy.ticket(shopper.ticket).satisfaction?.stars === 4);
      expect(amy.ticket(shopper.ticket).satisfaction).toEqual({ stars: 4, words: "很快就补发了", at: four.at });
    });

    it("[R640] are not asked for while it goes on, and no more once the shopper writes on; what was said stays", async () => {
      const { amy, shopper } = await resolved();
      const five = shopper.stars(5);
      value(await shopper.post(five));
      expect(value(await shopper.post(shopper.say("还有一件事"))).rate).toBeUndefined();
      expect(await shopper.post(shopper.stars(1, undefined, five.at + 1))).toMatchObject(REFUSED);
      await amy.until(() => amy.ticket(shopper.ticket).messages.some((one) => one.kind === "shopper" && one.text === "还有一件事"));
      expect(amy.ticket(shopper.ticket).satisfaction?.stars).toBe(5);
      const begun = await askForPerson(roomOf());
      expect(value(await begun.shown()).rate).toBeUndefined();
      expect(await begun.post(begun.stars(5))).toMatchObject(REFUSED);
    });

    it("[R640] are asked for after a goodbye to a bot that answered; not after a hello, nor once more is asked", async () => {
      const shopper = createShopper(roomOf());
      const [ask, bye] = [shopper.say("几天能到"), shopper.say("谢谢")];
      expect(value(await shopper.post(ask, shopper.bot(ask.id, ANSWER))).rate).toBeUndefined();
      expect(value(await shopper.post(bye, shopper.bot(bye.id, BYE))).rate).toEqual({});
      expect(value(await shopper.post(shopper.stars(3))).rate).toEqual({ stars: 3 });
      expect(value(await shopper.post(shopper.say("发票呢"))).rate).toBeUndefined();
      const polite = createShopper(roomOf());
      const hello = polite.say("谢谢");
      expect(value(await polite.post(hello, polite.bot(hello.id, BYE))).rate).toBeUndefined();
      expect(await polite.post(polite.stars(5))).toMatchObject(REFUSED);
    });

    it("[R641] of two the later stands; the same again, and an older one that comes late, write nothing and are accepted", async () => {
      const { shopper } = await resolved();
      const first = shopper.stars(2, "等太久");
      const better = shopper.stars(4, undefined, first.at + 1);
      value(await shopper.post(first));
      expect(value(await shopper.post(better)).rate).toEqual({ stars: 4 });
      const late = shopper.stars(1, "旧的", first.at - 1);
      const again = value(await shopper.post(first, late, better));
      expect(again.accepted).toEqual(expect.arrayContaining([first.id, late.id, better.id]));
      expect(again.rate).toEqual({ stars: 4 });
    });

    it("[R642] are refused to whoever has not the conversation; beside words that open it again the words are taken", async () => {
      const { shopper } = await resolved();
      const stranger = createShopper(roomOf(), { ticket: shopper.ticket });
      expect(await stranger.post(stranger.stars(1))).toMatchObject({ ok: false, error: { kind: "unknown" } });
      const [say, stars] = [shopper.say("还没好"), shopper.stars(1)];
      const shown = value(await shopper.post(say, stars));
      expect(shown.accepted).toContain(say.id);
      expect(shown.accepted).not.toContain(stars.id);
      const nobody = createShopper(roomOf());
      expect(await nobody.post(nobody.stars(5))).toMatchObject(REFUSED);
    });

    it("[R641] are no member's to write", async () => {
      const { amy, shopper } = await resolved();
      const name = ticketDocName(shopper.ticket);
      const forged = amy.change(name, (doc) => setSatisfaction(doc, { stars: 5, at: roomOf().now() }));
      expect(await amy.push(name, forged)).toMatchObject({ kind: "refused", why: "forbidden" });
    });

    it("[R640] of a conversation that goes on in another one stand there", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const same = asId<ShopperId>("same-person");
      const [home, other] = [createShopper(roomOf(), { shopper: same }), createShopper(roomOf(), { shopper: same })];
      for (const one of [home, other]) {
        value(await one.post(one.say("我要退货"), one.person()));
        await isWith(amy, one.ticket, AMY);
      }
      const name = ticketDocName(other.ticket);
      const into = { into: home.ticket, by: AMY, at: 1, seen: 1 };
      expect(
        await amy.push(
          name,
          amy.change(name, (doc) => wishMerge(doc, into)),
        ),
      ).toMatchObject({ kind: "ack" });
      await amy.reply(home.ticket, "好了");
      expect(await amy.status(home.ticket, "resolved")).toMatchObject({ kind: "ack" });
      expect(value(await other.shown()).rate).toEqual({});
      value(await other.post(other.stars(5)));
      await amy.until(() => amy.ticket(home.ticket).satisfaction?.stars === 5);
      expect(amy.ticket(other.ticket).satisfaction).toBeUndefined();
    });
  });
}
