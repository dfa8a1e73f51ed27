// A surge planted in the demo shop reaches its supervisor with its cause: two weeks as usual and an hour unlike them are put into the room's database, the rest is the
// running system: the room's own alarm counts and tells, a robot that checks its signature is told, and the desk in Chromium.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asId, type ProductId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { DAY, MINUTE, SECOND } from "../../shared/core/time.ts";
import type { Matter } from "../../shared/domain/insight/matter.ts";
import { windowAt, windowEnd, WINDOW } from "../../shared/domain/insight/windows.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import type { Sql } from "../../edge/host/ports.ts";
import { buildTicket, handedOff, shopperWrites } from "../kit/buildTicket.ts";
import { openBrowser } from "../kit/browser.ts";
import { openOutside, type Outside } from "../kit/outside.ts";
import { plantTickets } from "../kit/plantTickets.ts";
import { dingtalk, type Received } from "../kit/robotDesk.ts";
import { openDesk, openShop, type OpenShop } from "./shop.ts";

const SECRET = "SEC5e1f0c";
const ROBOT = "https://oapi.dingtalk.com/robot/send?access_token=surge";
const ZONE = "Asia/Shanghai";
const SHIRT = asId<ProductId>("p-linen-shirt");
const SAID = "我叫王小雨，衬衫洗一次就缩水了，能退吗";
const EARLY = 35 * SECOND; // the room counts half a minute after the end of a half-hour
const LATE = 3 * MINUTE; // what is planted must be counted in this half-hour

const body = (got: Received): string => new TextDecoder().decode(got.body);

/** A moment from which this half-hour has some minutes left. */
async function inTheMiddle(): Promise<number> {
  for (;;) {
    const now = Date.now();
    const into = WINDOW - (windowEnd(ZONE, windowAt(ZONE, now)) - now);
    if (into >= EARLY && into <= WINDOW - LATE) return now;
    await new Promise((done) => setTimeout(done, 5 * SECOND));
  }
}

/** Asked of the shirt and not answered, each by somebody else. */
function asked(n: number, from: number, count: number): readonly Ticket[] {
  return Array.from({ length: count }, (_, i) => {
    const at = from + i * MINUTE;
    const head = {
      id: asId<TicketId>(`surge-${n}-${i}`),
      shopper: { id: asId<ShopperId>(`comer-${n}-${i}`), name: "访客", tier: "none" } as const,
    };
    const ticket = buildTicket({ head: { ...head, createdAt: at, product: SHIRT }, number: 500 + 20 * n + i });
    return handedOff(shopperWrites(ticket, SAID, { at, intents: ["return_exchange"], mood: "negative" }), at + SECOND, {
      cause: "no-answer",
    });
  });
}

/** Two weeks in which the same was asked now and then, and the hour that is over now, in which it was asked 23 times. */
function plantSurge(sql: Sql, now: number): void {
  const last = windowAt(ZONE, now) - 1;
  const begin = (window: number): number => windowEnd(ZONE, window) - WINDOW;
  for (let back = 1; back <= 14; back++)
    for (const window of [last - back * (DAY / WINDOW), last - 9 - back * (DAY / WINDOW)]) {
      const matter: Matter = {
        ticket: asId<TicketId>(`usual-${window}`),
        at: begin(window) + MINUTE,
        intent: "return_exchange",
        product: SHIRT,
        failed: false,
      };
      sql.run("INSERT INTO matter_windows (window, json) VALUES (?, ?)", window, JSON.stringify([matter]));
    }
  plantTickets(sql, [...asked(1, begin(last - 1) + MINUTE, 11), ...asked(2, begin(last) + MINUTE, 12)]);
  sql.run("INSERT OR REPLACE INTO timetable (key, due) VALUES ('surge:', ?)", now);
}

describe("a surge in the demo shop", () => {
  let outside: Outside;
  let shop: OpenShop;
  beforeAll(async () => {
    outside = await openOutside((got) => dingtalk(SECRET, Date.now)(got));
    shop = await openShop(openBrowser, { OUTSIDE: outside.url });
  });
  afterAll(async () => {
    await shop?.close();
    await outside?.close();
  });

  it("is told to the shop's robot, signed, once, with its cause and nobody's words; to a supervisor wherever they are; and leads to its conversations", async () => {
    const owner = await openDesk(shop, "林溪");
    await owner.page.goto(`${shop.url}/desk/#settings/alerts`);
    await owner.page.getByRole("button", { name: "加渠道", exact: true }).click();
    await owner.page.getByLabel("名字").fill("主管群");
    await owner.page.getByLabel("Webhook 地址").fill(ROBOT);
    await owner.page.getByLabel("签名密钥").fill(SECRET);
    await owner.page.getByRole("button", { name: "保存", exact: true }).click();
    await owner.page.getByRole("listitem").filter({ hasText: "钉钉机器人" }).waitFor();
    await owner.context.close();
    const now = await inTheMiddle();
    await shop.plant((sql) => plantSurge(sql, now));

    await fetch(`${shop.url}/w/demo/pack`); // somebody comes: the room is open again, and its alarm overdue
    const told = (): readonly string[] => outside.got.map(body).filter((one) => one.includes("平时"));
    await expect.poll(() => told().length).toBe(1); // the robot answers only what is signed as it should be (robotDesk.ts)
    expect(told()[0]).toMatch(/一小时 23 次问「退换货」/);
    expect(told()[0]).toMatch(/都在问 \S*衬衫/);
    expect(told()[0]).toMatch(/没有可答的文章/);
    expect(told()[0]).not.toMatch(/小雨|缩水|访客/);

    const { page, context } = await openDesk(shop, "许晴"); // whoever may see it is told, on whatever page
    await page.getByText(/突增：一小时 23 次问「退换货」/).waitFor();
    await page.getByRole("button", { name: "去看" }).click();
    await page.getByRole("heading", { name: /一小时 23 次问「退换货」，平时/ }).waitFor();
    await page
      .getByText(/都在问 \S*衬衫/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "看 23 条" }).click();
    await page.getByRole("heading", { name: "突增 · 正在发生：23 个会话" }).waitFor();
    await page.locator(".ins-behind a").first().click();
    await page.getByRole("log").getByText("缩水了").waitFor();
    await page.goto(`${shop.url}/desk/#settings/alerts`);
    await page.getByRole("listitem").filter({ hasText: "突增，最新的一个会话" }).waitFor();
    await page.getByRole("listitem").filter({ hasText: "次问「退换货」" }).filter({ hasText: "发到了" }).waitFor();

    const agent = await openDesk(shop, "周敏");
    await agent.page.goto(`${shop.url}/desk/#insight`);
    await agent.page.locator(".ins-figures, .ins-nothing").first().waitFor();
    expect(await agent.page.getByText("突增：").count()).toBe(0);
    await agent.context.close();
    expect(told().length).toBe(1);
    await context.close();
    expect(shop.complaints).toEqual([]);
  });
});
