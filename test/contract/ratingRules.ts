// The contract of ratings: a shopper says that an answer of the bot helped or not; the room judges what it is about, keeps the last word, shows it again.
import { describe, expect, it } from "vitest";
import type { MessageId } from "../../shared/core/ids.ts";
import type { BotMove } from "../../shared/domain/ticket.ts";
import type { Shown } from "../../shared/wire/widgetApi.ts";
import { askForPerson, hasTicket, type RoomOf } from "./ask.ts";
import { openDesk, value } from "./deskClient.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY } from "./smallShop.ts";

const ANSWER: BotMove = { did: "answer", intent: "delivery_time", article: "delivery", version: 1, reason: "" };

export function ratingRules(roomOf: RoomOf): void {
  const answered = async () => {
    const shopper = createShopper(roomOf());
    const say = shopper.say("几天能到");
    const bot = shopper.bot(say.id, ANSWER);
    value(await shopper.post(say, bot));
    return { shopper, say, answer: bot.id };
  };
  const ratedIn = (shown: Shown, message: MessageId) => shown.messages.find((one) => one.id === message)?.rated;

  describe("ratings", () => {
    it("[R280] an answer that did not help is kept so, shown again, and stands on every desk; the last word counts", async () => {
      const desk = await openDesk(roomOf(), AMY);
      const { shopper, answer } = await answered();
      const down = shopper.rate(answer, "down");
      const shown = value(await shopper.post(down));
      expect(shown.accepted).toContain(down.id);
      expect(ratedIn(shown, answer)).toBe("down");
      expect(ratedIn(value(await shopper.shown()), answer)).toBe("down");
      await hasTicket(desk, shopper.ticket);
      await desk.until(() => desk.ticket(shopper.ticket).ratings?.[answer]?.is === "down");
      value(await shopper.post(shopper.rate(answer, "up", down.at + 1)));
      expect(ratedIn(value(await shopper.shown()), answer)).toBe("up");
      await desk.until(() => desk.ticket(shopper.ticket).ratings?.[answer]?.is === "up");
    });

    it("[R281] the same word again, and an older one that comes late, write nothing and are accepted", async () => {
      const { shopper, answer } = await answered();
      const up = shopper.rate(answer, "up");
      const first = value(await shopper.post(up));
      const late = shopper.rate(answer, "down", up.at - 1);
      const again = value(await shopper.post(up, late));
      expect(again.accepted).toEqual(expect.arrayContaining([up.id, late.id]));
      expect(again.messages).toEqual(first.messages);
    });

    it("[R282] what is no answer of the bot in this conversation cannot be rated, by itself or in a first post", async () => {
      const { shopper, say, answer } = await answered();
      expect(await shopper.post(shopper.rate(say.id, "down"))).toMatchObject({ ok: false, error: { kind: "malformed" } });
      const other = await answered();
      expect(await other.shopper.post(other.shopper.rate(answer, "down"))).toMatchObject({ ok: false, error: { kind: "malformed" } });
      const nobody = createShopper(roomOf());
      expect(await nobody.post(nobody.rate(answer, "down"))).toMatchObject({ ok: false, error: { kind: "malformed" } });
      expect(value(await shopper.shown()).messages.some((one) => one.rated !== undefined)).toBe(false);
    });

    it("[R282] words beside such a rating are taken all the same, in whatever order; it alone is not", async () => {
      const nobody = createShopper(roomOf());
      const wrong = nobody.rate(nobody.say("x").id, "down");
      const say = nobody.say("几天能到");
      const shown = value(await nobody.post(wrong, say, nobody.bot(say.id, ANSWER)));
      expect(shown.accepted).toContain(say.id);
      expect(shown.accepted).not.toContain(wrong.id);
    });

    it("[R282] an answer given and rated in a tunnel arrives with its rating in one post", async () => {
      const shopper = createShopper(roomOf());
      const say = shopper.say("几天能到");
      const bot = shopper.bot(say.id, ANSWER);
      const rate = shopper.rate(bot.id, "down");
      const shown = value(await shopper.post(say, bot, rate, shopper.person()));
      expect(shown.accepted).toContain(rate.id);
      expect(ratedIn(shown, bot.id)).toBe("down");
      expect(shown.withPerson).toBe("queued");
    });

    it("[R280] a rating moves nothing: no line, no place in line, also once a person has the conversation", async () => {
      const { shopper, answer } = await answered();
      value(await shopper.post(shopper.person()));
      const before = value(await shopper.shown());
      const after = value(await shopper.post(shopper.rate(answer, "up")));
      expect(after.messages.map((one) => one.id)).toEqual(before.messages.map((one) => one.id));
      expect([after.phase, after.position]).toEqual([before.phase, before.position]);
      const stranger = await askForPerson(roomOf());
      expect(await stranger.post(stranger.rate(answer, "up"))).toMatchObject({ ok: false });
    });

    it("[R283] ratings that come too fast wait like messages", async () => {
      const { shopper, answer } = await answered();
      const many = Array.from({ length: 30 }, (_, n) => shopper.rate(answer, n % 2 === 0 ? "up" : "down", roomOf().now() + n));
      const shown = value(await shopper.post(...many));
      expect(shown.accepted).toContain(many[0]?.id);
      expect(shown.accepted).not.toContain(many.at(-1)?.id);
      expect(await shopper.post(many.at(-1) ?? shopper.person())).toMatchObject({ ok: false, error: { kind: "rate" } });
    });
  });
}
