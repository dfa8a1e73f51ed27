// The week told beside the screen: on Monday at nine by the shop's clock, once, to the channel that was chosen, and nobody where nobody wished it.
import { afterEach, beforeEach, expect, it } from "vitest";
import { DAY, HOUR } from "../../shared/core/time.ts";
import { asId, type ReportId } from "../../shared/core/ids.ts";
import { putReport } from "../../shared/doc/shopDoc.ts";
import type { Report } from "../../shared/domain/insight/report.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import type { ChannelAsk } from "../../shared/wire/alertsApi.ts";
import { openAlertShop, type AlertShop } from "../kit/alertShop.ts";
import { dingtalk } from "../kit/robotDesk.ts";
import { openDesk, signIn, value } from "./deskClient.ts";
import { askForPerson, isWith } from "./ask.ts";
import { AMY, OWN } from "./smallShop.ts";

const SECRET = "SECd41d8cd98f00b204";
const DING: ChannelAsk = {
  ...{ kind: "dingtalk", name: "客服群", url: "https://oapi.dingtalk.com/robot/send?access_token=abcd", secret: SECRET },
  ...{ mentions: [], language: "zh", everyMs: 0, on: true },
};

let shop: AlertShop;
beforeEach(() => {
  shop = openAlertShop(); // a Monday, ten in the morning in Shanghai
  shop.answer = dingtalk(SECRET, shop.now);
});
afterEach(async () => shop.room.close());

const told = (): readonly string[] => shop.sent.map((one) => new TextDecoder().decode(one.body)).filter((one) => one.includes("上周"));

async function ended(): Promise<void> {
  const amy = await openDesk(shop.room, AMY);
  const shopper = await askForPerson(shop.room, "我叫王小雨，衣服破了");
  await isWith(amy, shopper.ticket, AMY);
  await amy.reply(shopper.ticket, "已补发");
  await amy.status(shopper.ticket, "resolved");
  value(await shopper.post(shopper.stars(5, "谢谢小敏")));
  amy.close();
}
async function wish(kinds: readonly ("weekly" | "monthly")[]): Promise<void> {
  const owner = await signIn(shop.room, OWN);
  const { id } = value(await shop.room.door.putChannel(owner, DING, "https://desk.shop.test")).channel;
  const rules = kinds.map((kind) => ({ kind, on: true, levels: [], steps: [{ afterMs: 0, to: [`channel:${id}`] }] }));
  value(await shop.room.door.putAlertRules(owner, { rules }));
}

it("[R652] is told once with its figures and the way to them, nobody's words, the week after again", async () => {
  await wish(["weekly"]);
  await ended();
  await shop.pass(6 * DAY);
  expect(told()).toEqual([]);
  await shop.pass(DAY);
  expect(told()).toHaveLength(1);
  expect(told()[0]).toContain("上周 1 个会话");
  expect(told()[0]).toContain("满意 100%（评价率 100%）");
  expect(told()[0]).toContain("https://desk.shop.test/desk/#insight");
  expect(told().join()).not.toMatch(/小雨|小敏|破了/);
  await ended();
  shop.host.sleep();
  await shop.pass(7 * DAY);
  expect(told()).toHaveLength(2);
  expect(told()[1]).toContain("前一周 1 个");
});

it("[R652] is told to nobody who did not wish it, and nothing is told of a week in which nothing ended", async () => {
  await ended();
  await shop.pass(8 * DAY);
  expect(told()).toEqual([]);
  await wish(["weekly"]);
  await shop.pass(14 * DAY + HOUR);
  expect(told()).toEqual([]);
});

/** Kept by a supervisor on their desk, and told to the robot each week. */
async function keepReport(chosen: Report["chosen"], isTold = true): Promise<void> {
  const owner = await signIn(shop.room, OWN);
  const { id } = value(await shop.room.door.putChannel(owner, DING, "https://desk.shop.test")).channel;
  const desk = await openDesk(shop.room, OWN);
  const report: Report = {
    ...{ id: asId<ReportId>("r-after"), name: "售后每周", period: "week", chosen, figures: ["first", "csat", "proactive"], parts: ["hot"] },
    ...(isTold ? { told: { every: "week" as const, to: [`channel:${id}`, "channel:gone"] } } : {}),
  };
  expect(
    await desk.push(
      SHOP_DOC,
      desk.change(SHOP_DOC, (doc) => putReport(doc, report.id, report)),
    ),
  ).toMatchObject({ kind: "ack" });
  desk.close();
}

it("[R654] a saved report is told once on Monday with its own figures and the way to it, though no rule tells of weeks", async () => {
  await keepReport({});
  await ended();
  await shop.pass(7 * DAY);
  expect(told()).toHaveLength(1);
  expect(told()[0]).toContain("报表《售后每周》：上周 1 个会话");
  expect(told()[0]).toMatch(/满意 100%（评价率 100%） · 主动跟进 0% · 首次响应 \d/);
  expect(told()[0]).not.toContain("一次解决");
  expect(told()[0]).toContain("https://desk.shop.test/desk/#insight/report/r-after");
  expect(told().join()).not.toMatch(/小雨|小敏|破了/);
  shop.host.sleep();
  await shop.pass(DAY);
  expect(told()).toHaveLength(1);
});

it("[R654] is of what was chosen in it; where nothing of that ended nothing is told", async () => {
  await keepReport({ channel: "api" });
  await ended();
  await shop.pass(7 * DAY);
  expect(told()).toEqual([]);
  await keepReport({ channel: "widget" }, false);
  await ended();
  await shop.pass(7 * DAY);
  expect(told()).toEqual([]); // kept, and told to nobody
});
