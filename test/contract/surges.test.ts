// A surge planted in a real room: seen after two half-hours, told once with its cause to a robot and to a supervisor's sleeping browser, kept for the desk; a quiet shop tells nobody.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "../../shared/core/time.ts";
import type { BotMove } from "../../shared/domain/ticket.ts";
import type { ChannelAsk } from "../../shared/wire/alertsApi.ts";
import { openAlertShop, type AlertShop } from "../kit/alertShop.ts";
import { dingtalk, pushBrowser, type Received } from "../kit/robotDesk.ts";
import { signIn, value } from "./deskClient.ts";
import { createShopper, PRODUCT } from "./shopperClient.ts";
import { AMY, OWN, SUE } from "./smallShop.ts";

const SECRET = "SECd41d8cd98f00b204";
const HOME = "https://desk.shop.test";
const DING: ChannelAsk = {
  ...{ kind: "dingtalk", name: "客服群", url: "https://oapi.dingtalk.com/robot/send?access_token=abcd", secret: SECRET },
  ...{ mentions: [], language: "zh", everyMs: 0, on: true },
};
const HANDOFF: BotMove = { did: "handoff", cause: "no-answer", reason: "" };
const WORDS = "我叫王小雨，退款什么时候到账";

let shop: AlertShop;
beforeEach(() => {
  shop = openAlertShop();
  shop.answer = (got) => (got.url.includes("dingtalk") ? dingtalk(SECRET, shop.now)(got) : { status: 201, text: "" });
});
afterEach(async () => shop.room.close());

const body = (got: Received): string => new TextDecoder().decode(got.body);
const told = (): readonly string[] =>
  shop.sent
    .filter((one) => one.url.includes("dingtalk"))
    .map(body)
    .filter((one) => one.includes("平时"));

/** Asks about a refund of the shirt, each in a conversation of their own. */
async function ask(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const shopper = createShopper(shop.room, { product: PRODUCT });
    const say = shopper.say(WORDS);
    value(await shopper.post(say, shopper.bot(say.id, HANDOFF)));
  }
}
/** Ten days as usual: one such question each morning and evening. */
async function tenDays(): Promise<void> {
  for (let day = 0; day < 10; day++) {
    await ask(1);
    await shop.pass(DAY / 2);
    await ask(1);
    await shop.pass(DAY / 2);
  }
}
async function surge(): Promise<void> {
  await shop.pass(5 * MINUTE); // the beginning of a half-hour
  await ask(11);
  await shop.pass(HOUR / 2);
  await ask(12);
  await shop.pass(HOUR / 2);
}

describe("a surge", () => {
  it("[R650] is told once with its cause, by names of the shop's own, never a shopper's words; through restarts too", async () => {
    const owner = await signIn(shop.room, OWN);
    value(await shop.room.door.putChannel(owner, DING, HOME));
    await tenDays();
    expect(told()).toEqual([]);
    await surge();
    shop.host.sleep();
    await shop.pass(HOUR);
    expect(told()).toHaveLength(1);
    expect(told()[0]).toMatch(/一小时 23 次问/);
    expect(told()[0]).toMatch(/都在问 亚麻衬衫|没有可答的文章/);
    expect(told().join()).not.toMatch(/王小雨|小雨|到账/);
    await ask(6);
    await shop.pass(2 * HOUR);
    expect(told()).toHaveLength(1);
  });

  it("[R650] reaches a supervisor's browser, and stands for every supervisor's desk with its conversations; an agent is not told", async () => {
    const sue = await signIn(shop.room, SUE);
    value(await shop.room.door.push(sue)); // the shop has its key from then on
    value(await shop.room.door.putPush(sue, { ...pushBrowser().subscription, language: "zh" }, HOME));
    await tenDays();
    const before = shop.sent.length;
    await surge();
    expect(shop.sent.length).toBeGreaterThan(before);
    const { surges } = value(await shop.room.door.surges(sue));
    expect(surges).toHaveLength(1);
    expect(surges[0]).toMatchObject({ told: { x: 23 } });
    expect(surges[0]?.told.causes.length).toBeGreaterThan(0);
    expect(surges[0]?.tickets.length).toBe(23);
    expect(JSON.stringify(surges)).not.toContain("小雨");
    expect(await shop.room.door.surges(await signIn(shop.room, AMY))).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    await shop.pass(2 * DAY);
    expect(value(await shop.room.door.surges(sue)).surges).toEqual([]);
  });

  it("[R651] asks the room awake only after half-hours in which somebody wrote", async () => {
    await shop.pass(DAY);
    const before = shop.host.alarmAsks();
    await shop.pass(7 * DAY);
    expect(shop.host.alarmAsks()).toBe(before);
  });
});
