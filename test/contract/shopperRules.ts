// The contract of the shopper's door.
import { describe, expect, it } from "vitest";
import { asId, type MessageId } from "../../shared/core/ids.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { BotMove } from "../../shared/domain/ticket.ts";
import { askForPerson, hasTicket, isWith, type RoomOf } from "./ask.ts";
import { openDesk, value } from "./deskClient.ts";
import { createNews } from "./news.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, SUE } from "./smallShop.ts";

const ANSWER: Extract<BotMove, { did: "answer" }> = {
  did: "answer",
  intent: "delivery_time",
  article: "delivery",
  version: 1,
  reason: "问送达",
};

export function shopperRules(roomOf: RoomOf): void {
  const said = (shown: { readonly messages: readonly { readonly from: string; readonly text: string }[] }): readonly string[] =>
    shown.messages.filter((one) => one.from === "shopper").map((one) => one.text);
  const texts = (shown: { readonly messages: readonly { readonly from: string; readonly text: string }[] }): readonly string[] =>
    shown.messages.filter((one) => one.from !== "event").map((one) => one.text);

  describe("the shopper's door", () => {
    it("[R40] refuses a wrong capability and a conversation that does not exist in the same words", async () => {
      const shopper = createShopper(roomOf());
      value(await shopper.post(shopper.say("在吗")));
      const stranger = createShopper(roomOf(), { ticket: shopper.ticket });
      const wrong = await stranger.post(stranger.say("给我看看"));
      const looked = await roomOf().door.shown(stranger.capability, shopper.ticket);
      const missing = await roomOf().door.shown(shopper.capability, asId("t-nobody"));
      const line = await roomOf().connect({ door: "widget", ticket: shopper.ticket, capability: stranger.capability });
      expect(wrong).toMatchObject({ ok: false, error: { kind: "unknown" } });
      expect(looked).toEqual(wrong);
      expect(missing).toEqual(wrong);
      expect(line).toEqual(wrong);
      expect(said(value(await shopper.shown()))).toEqual(["在吗"]);
    });

    it("[R41] takes the same turns twice as once", async () => {
      const shopper = createShopper(roomOf());
      const turns = [shopper.say("你好"), shopper.say("几天能到")] as const;
      value(await shopper.post(...turns));
      const again = value(await shopper.post(...turns));
      expect(said(again)).toEqual(["你好", "几天能到"]);
      expect(texts(again)).toEqual(["你好", "几天能到", "一般三天送到。"]);
      expect(again.accepted).toEqual([...turns.map((one) => one.id), `${turns[1].id}-1`]);
    });

    it("[R42] keeps the order of arrival whatever the device's clock says", async () => {
      const shopper = createShopper(roomOf());
      value(
        await shopper.post(shopper.say("一", { at: roomOf().now() + 7 * 86_400_000 }), shopper.say("二", { at: 5 }), shopper.say("三")),
      );
      const desk = await openDesk(roomOf(), AMY);
      await desk.reply(shopper.ticket, "四");
      const shown = value(await shopper.post(shopper.say("五", { at: 1 })));
      const people = shown.messages.filter((one) => one.from === "shopper" || one.from === "agent");
      expect(people.map((one) => one.text)).toEqual(["一", "二", "三", "四", "五"]);
      expect(Math.max(...shown.messages.map((one) => one.at))).toBeLessThanOrEqual(shown.now + 1_000);
    });

    it("[R43] lets an outbox of twenty through, and says how far it took more", async () => {
      const shopper = createShopper(roomOf());
      const many = Array.from({ length: 25 }, (_, i) => shopper.say(`第 ${i + 1} 句`));
      const shown = value(await shopper.post(...many));
      expect(many.filter((one) => shown.accepted.includes(one.id))).toEqual(many.slice(0, 20));
      const refused = await shopper.post(...many);
      expect(refused).toMatchObject({ ok: false, error: { kind: "rate" } });
      expect(refused.ok ? 0 : refused.error.retryAfterMs).toBeGreaterThan(0);
      expect(said(value(await shopper.shown()))).toHaveLength(20);
    });

    it("[R44] says the published article's words, not the device's", async () => {
      const shopper = createShopper(roomOf());
      const say = shopper.say("几天能到");
      const shown = value(await shopper.post(say, shopper.bot(say.id, ANSWER)));
      expect(shown.messages[1]).toMatchObject({ from: "bot", text: "一般三天送到。", cite: { title: "几天到", version: 1 } });
    });

    it("[R44] never says a draft or what does not exist: a person is called, and the question is kept", async () => {
      for (const article of ["draft-one", "no-such"]) {
        const shopper = createShopper(roomOf());
        const say = shopper.say("几天能到");
        const bot = shopper.bot(say.id, { ...ANSWER, article });
        const shown = value(await shopper.post(say, bot));
        expect(shown.messages.filter((one) => one.from === "bot")).toEqual([]);
        expect(shown.withPerson).toBe("queued");
        expect(shown.accepted).toEqual(expect.arrayContaining([say.id, bot.id]));
      }
    });

    it("[R316] tells the shopper that a person comes in place of a move that cannot be said, in their language, once", async () => {
      for (const [language, words] of [
        ["zh", /机器人现在答不了，正在为您转接客服/],
        ["en", /The bot cannot answer this now/],
      ] as const) {
        const shopper = createShopper(roomOf(), { language });
        const say = shopper.say("几天能到");
        const shown = value(await shopper.post(say, shopper.bot(say.id, { ...ANSWER, article: "no-such" })));
        expect(shown.messages.slice(1)).toEqual([expect.objectContaining({ from: "event", text: expect.stringMatching(words) })]);
      }
      const shopper = createShopper(roomOf());
      const say = shopper.say("我要退货");
      const shown = value(await shopper.post(say, shopper.bot(say.id, { did: "handoff", cause: "no-answer", reason: "没有" })));
      expect(shown.messages.slice(1).map((one) => one.from)).toEqual(["bot"]); // the bot says that itself
    });

    it("[R45] keeps the bot silent once a person is wanted, and loses nothing the shopper says", async () => {
      const shopper = await askForPerson(roomOf());
      const say = shopper.say("几天能到");
      const bot = shopper.bot(say.id, ANSWER);
      const shown = value(await shopper.post(say, bot));
      expect(shown.messages.filter((one) => one.from === "bot")).toEqual([]);
      expect(shown.accepted).toContain(bot.id);
      expect(texts(shown)).toContain("几天能到");
    });

    it("[R46] makes the hand-off package once, whoever asks how often", async () => {
      const desk = await openDesk(roomOf(), SUE);
      const shopper = createShopper(roomOf());
      const say = shopper.say("我要退货,订单号 123456789012");
      value(await shopper.post(say, shopper.bot(say.id, { did: "handoff", cause: "complaint", reason: "要退货" }), shopper.person()));
      value(await shopper.post(shopper.person()));
      await hasTicket(desk, shopper.ticket);
      const ticket = desk.ticket(shopper.ticket);
      expect(ticket.handoff).toMatchObject({ cause: "complaint" });
      expect(ticket.handoff?.facts.map((one) => one.value)).toContain("123456789012");
      expect(ticket.messages.filter((one) => one.kind === "event" && one.what === "handoff")).toHaveLength(1);
    });

    it("[R47] shows the shopper no note, no label, no held reply and no reason", async () => {
      const desk = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(desk, shopper.ticket, AMY);
      const name = ticketDocName(shopper.ticket);
      await desk.push(
        name,
        desk.change(name, (doc) => doc.getText("note").insert(0, "内部备注")),
      );
      await desk.reply(shopper.ticket, "您好");
      const said = JSON.stringify(value(await shopper.shown()));
      expect(said).not.toContain("内部备注");
      expect(said).not.toContain("offered");
      expect(said).not.toContain("light@");
      expect(said).toContain("amy号 为您服务");
    });

    it("[R47] sends an open line the conversation whenever it moves, and a script only as text", async () => {
      const desk = await openDesk(roomOf(), AMY);
      const shopper = createShopper(roomOf());
      value(await shopper.post(shopper.say("<script>alert(1)</script>"), shopper.person()));
      const heard: string[] = [];
      const news = createNews(); // of this line: the desk's own may have nothing to tell any more
      const line = value(await roomOf().connect({ door: "widget", ticket: shopper.ticket, capability: shopper.capability }));
      line.onMessage((data) => {
        heard.push(String(data));
        news.came();
      });
      await isWith(desk, shopper.ticket, AMY);
      await desk.reply(shopper.ticket, "您好,在的");
      await news.until(() => heard.some((one) => one.includes("您好,在的")));
      expect(JSON.parse(heard[0] ?? "{}")).toMatchObject({ messages: [{ text: "<script>alert(1)</script>" }, {}] });
    });

    it("[R48] takes no tier from a device, nor a product the shop does not have", async () => {
      const desk = await openDesk(roomOf(), SUE);
      const shopper = createShopper(roomOf(), { product: asId("no-such") });
      value(await shopper.post(shopper.say("你好")));
      await hasTicket(desk, shopper.ticket);
      expect(desk.ticket(shopper.ticket).head).toMatchObject({ shopper: { tier: "none" } });
      expect(desk.ticket(shopper.ticket).head.product).toBeUndefined();
    });

    it("[R49] answers for a device that could not decide, and once even when the device decides later", async () => {
      const shopper = createShopper(roomOf());
      const say = shopper.say("几天能到");
      expect(texts(value(await shopper.post(say)))).toEqual(["几天能到", "一般三天送到。"]);
      const late = { ...shopper.bot(say.id, ANSWER), id: asId<MessageId>(`${say.id}-1`) };
      expect(texts(value(await shopper.post(say, late)))).toEqual(["几天能到", "一般三天送到。"]);
    });

    it("[R49] calls a person who was asked for, whatever the device's bot says", async () => {
      const shopper = createShopper(roomOf());
      const say = shopper.say("别说了,转人工");
      expect(value(await shopper.post(say, shopper.bot(say.id, ANSWER))).withPerson).not.toBe("no");
    });

    it("[R49] leaves a device's fitting answer alone", async () => {
      const shopper = createShopper(roomOf());
      const say = shopper.say("几天能到");
      const shown = value(await shopper.post(say, shopper.bot(say.id, ANSWER)));
      expect(texts(shown)).toEqual(["几天能到", "一般三天送到。"]);
      expect(shown.withPerson).toBe("no");
    });

    it("[R45] ignores a bot's move about something that was never said", async () => {
      const shopper = createShopper(roomOf());
      const shown = value(await shopper.post(shopper.say("你好"), shopper.bot(asId<MessageId>("s-elsewhere"), ANSWER)));
      expect(texts(shown)).not.toContain("一般三天送到。");
      expect(said(shown)).toEqual(["你好"]);
      expect(await createShopper(roomOf()).post(shopper.bot(asId<MessageId>("x"), ANSWER))).toMatchObject({
        ok: false,
        error: { kind: "malformed" },
      });
    });
  });
}
