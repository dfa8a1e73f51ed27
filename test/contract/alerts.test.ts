// From what happens to a ticket to what a robot and a sleeping browser are sent: a real room on the Node host, receivers that check as the real ones do.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HOUR, MINUTE, SECOND } from "../../shared/core/time.ts";
import type { AlertSettings } from "../../shared/domain/alerts/alertRules.ts";
import type { AlertLine, ChannelAsk } from "../../shared/wire/alertsApi.ts";
import { openAlertShop, type AlertShop } from "../kit/alertShop.ts";
import { dingtalk, pushBrowser, type PushBrowser, type Received } from "../kit/robotDesk.ts";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { writeMention } from "../../shared/doc/tiesDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { askForPerson, hasTicket } from "./ask.ts";
import { openDesk, signIn, value } from "./deskClient.ts";
import { AMY, BEN, OWN, SUE } from "./smallShop.ts";

const SECRET = "SECd41d8cd98f00b204";
const HOME = "https://desk.shop.test";
const FCM = "https://fcm.googleapis.com/";
const DING: ChannelAsk = {
  ...{ kind: "dingtalk", name: "客服群", url: "https://oapi.dingtalk.com/robot/send?access_token=abcd", secret: SECRET },
  ...{ mentions: ["13800000000"], language: "zh", everyMs: 0, on: true },
};

let shop: AlertShop;
let owner: string;
beforeEach(async () => {
  shop = openAlertShop();
  owner = await signIn(shop.room, OWN);
  shop.answer = (got) => (got.url.startsWith(FCM) ? { status: 201, text: "" } : dingtalk(SECRET, shop.now)(got));
});
afterEach(async () => shop.room.close());

const ding = (): readonly Received[] => shop.sent.filter((one) => one.url.startsWith("https://oapi.dingtalk.com/"));
const pushed = (): readonly Received[] => shop.sent.filter((one) => one.url.startsWith(FCM));
const body = (got: Received | undefined): string => new TextDecoder().decode(got?.body);
const log = async (): Promise<readonly AlertLine[]> => value(await shop.room.door.alertLog(owner, 0)).lines;

/** A robot that is told of everything at once. */
async function joinDing(change: Partial<ChannelAsk> = {}, more: Partial<AlertSettings> = {}): Promise<string> {
  const { id } = value(await shop.room.door.putChannel(owner, { ...DING, ...change }, HOME)).channel;
  const steps = [{ afterMs: 0, to: [`channel:${id}`] }];
  const rules = (["urgent", "breached", "waiting"] as const).map((kind) => ({ kind, on: true, levels: [], steps }));
  value(await shop.room.door.putAlertRules(owner, { rules, ...more }));
  return id;
}

async function listen(token: string, browser: PushBrowser = pushBrowser()): Promise<PushBrowser> {
  value(await shop.room.door.putPush(token, { ...browser.subscription, language: "zh" }, HOME));
  return browser;
}

describe("a robot", () => {
  it("[R375] is told of a conversation nobody has and of its breach, signed, once each, with a link and never the shopper's words", async () => {
    await joinDing();
    const shopper = await askForPerson(shop.room, "衣服破了，叫你们经理来");
    await shop.pass(SECOND);
    expect(ding().map(body).join()).toContain("还没有人接");
    await shop.pass(HOUR);
    shop.host.sleep();
    await shop.pass(3 * HOUR);
    const breaches = ding()
      .map(body)
      .filter((one) => one.includes("首次回复已超时"));
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toContain(`${HOME}/desk/#t=${shopper.ticket}`);
    expect(ding().map(body).join()).not.toMatch(/经理|破了|小雨/);
    expect((await log()).every((one) => one.state === "sent")).toBe(true);
  });

  it("[R379] is told no more often than it wishes: what comes meanwhile goes in one message", async () => {
    await joinDing({ everyMs: 10 * MINUTE });
    await askForPerson(shop.room);
    await shop.pass(SECOND);
    const before = ding().length;
    for (let i = 0; i < 4; i++) await askForPerson(shop.room);
    await shop.pass(5 * MINUTE);
    expect(ding()).toHaveLength(before);
    await shop.pass(6 * MINUTE);
    expect(ding()).toHaveLength(before + 1);
    expect(body(ding().at(-1))).toMatch(/\d+ 条提醒/);
  });

  it("[R384] that does not take it is tried again, then given up; a person has it tried anew", async () => {
    await joinDing();
    shop.answer = () => ({ status: 503, text: "busy" });
    await askForPerson(shop.room);
    await shop.pass(5 * HOUR);
    const waiting = (await log()).find((one) => one.alert.kind === "waiting");
    expect(waiting).toMatchObject({ state: "dead", tries: 6, words: "503 busy" });
    shop.answer = dingtalk(SECRET, shop.now);
    value(await shop.room.door.alertAgain(owner, waiting?.id ?? 0));
    await shop.pass(SECOND);
    expect((await log()).find((one) => one.id === waiting?.id)?.state).toBe("sent");
  });

  it("[R384] a send that a killed process left behind is made again", async () => {
    await joinDing();
    shop.answer = () => undefined;
    await askForPerson(shop.room);
    shop.host.ring(); // taken, and the answer never written: the room sleeps in between
    shop.host.sleep();
    shop.answer = dingtalk(SECRET, shop.now);
    await shop.pass(5 * MINUTE);
    expect((await log()).filter((one) => one.alert.kind === "waiting").map((one) => one.state)).toEqual(["sent"]);
  });

  it("[R378] is not told of what is no longer so", async () => {
    const id = await joinDing();
    const steps = [{ afterMs: MINUTE, to: [`channel:${id}`] }];
    value(await shop.room.door.putAlertRules(owner, { rules: [{ kind: "waiting", on: true, levels: [], steps }] }));
    const shopper = await askForPerson(shop.room);
    await shop.pass(SECOND);
    const amy = await openDesk(shop.room, AMY);
    await amy.assign(shopper.ticket, "claim");
    await shop.pass(2 * MINUTE);
    expect(ding()).toEqual([]);
    expect((await log()).map((one) => one.state)).toEqual(["dropped"]);
  });

  it("[R383] is tried by hand, and what it said is shown; its address and secret never come back", async () => {
    const id = await joinDing();
    expect(value(await shop.room.door.testChannel(owner, id))).toMatchObject({ sent: true });
    expect(body(ding().at(-1))).toContain("测试提醒");
    const { url: _kept, ...rest } = DING;
    value(await shop.room.door.putChannel(owner, { ...rest, id, secret: "another" }, HOME));
    expect(value(await shop.room.door.testChannel(owner, id))).toMatchObject({
      sent: false,
      words: expect.stringContaining("sign not match"),
    });
    const face = JSON.stringify(value(await shop.room.door.alerts(owner)));
    expect(face).not.toMatch(/SECd41d|access_token|another/);
    expect(face).toContain('"ending":"abcd"');
  });

  it("[R383] is the business of supervisors: an agent is refused, and so is an address inside", async () => {
    const amy = await signIn(shop.room, AMY);
    expect(await shop.room.door.alerts(amy)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(await shop.room.door.putChannel(amy, DING, HOME)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    const inside = await shop.room.door.putChannel(owner, { ...DING, kind: "webhook", url: "https://169.254.169.254/latest" }, HOME);
    expect(inside).toMatchObject({ ok: false, error: { reason: "address-inside" } });
    expect(value(await shop.room.door.alerts(await signIn(shop.room, SUE))).channels).toEqual([]);
  });

  it("[R376] that is the first is told of breaches by itself, until the shop has rules of its own", async () => {
    const { id } = value(await shop.room.door.putChannel(owner, DING, HOME)).channel;
    expect(JSON.stringify(value(await shop.room.door.alerts(owner)).settings)).toContain(`channel:${id}`);
    await askForPerson(shop.room);
    await shop.pass(HOUR);
    expect(ding().map(body).join()).toContain("首次回复已超时");
  });

  it("[R383] that is removed is told nothing more, and no rule names it", async () => {
    const id = await joinDing({ everyMs: HOUR });
    await askForPerson(shop.room);
    await askForPerson(shop.room);
    await shop.pass(SECOND);
    const before = ding().length;
    value(await shop.room.door.dropChannel(owner, id));
    await shop.pass(2 * HOUR);
    expect(ding()).toHaveLength(before);
    expect(JSON.stringify(value(await shop.room.door.alerts(owner)).settings)).not.toContain(id);
  });
});

describe("a browser that sleeps", () => {
  it("[R359] is woken when its member is called in a note, half a minute later; not when the name was struck out by then, nor by its own member", async () => {
    const token = await signIn(shop.room, BEN);
    const { key } = value(await shop.room.door.push(token));
    const browser = await listen(token);
    const amy = await openDesk(shop.room, AMY);
    const shopper = await askForPerson(shop.room, "衣服破了");
    await hasTicket(amy, shopper.ticket);
    const write = (work: Parameters<typeof amy.change>[1]) =>
      amy.push(ticketDocName(shopper.ticket), amy.change(ticketDocName(shopper.ticket), work));
    const call = (id: string, member: typeof BEN) => write((doc) => writeMention(doc, id, { by: AMY, at: 1, member }, 0, "Ben"));
    await call("m0", AMY);
    await call("m1", BEN);
    await write((doc) => noteOf(doc).delete(0, 2));
    await shop.pass(MINUTE);
    expect(pushed()).toEqual([]);
    await call("m2", BEN);
    await shop.pass(SECOND);
    expect(pushed()).toEqual([]);
    await shop.pass(MINUTE);
    expect(pushed()).toHaveLength(1);
    const words = browser.open(pushed()[0] ?? { url: "", headers: {}, body: new Uint8Array(0) }, key);
    expect(words).toContain("备注里提到你");
    expect(words).toContain("来自：amy号");
    expect(words).not.toContain("破了");
  });

  it("[R382] is woken when a conversation is offered to its member, signed by the shop and sealed for it", async () => {
    const token = await signIn(shop.room, AMY);
    const { key } = value(await shop.room.door.push(token));
    const browser = await listen(token);
    await openDesk(shop.room, AMY);
    await askForPerson(shop.room);
    await shop.pass(SECOND);
    expect(pushed()).toHaveLength(1);
    const words: unknown = JSON.parse(browser.open(pushed()[0] ?? { url: "", headers: {}, body: new Uint8Array(0) }, key));
    expect(words).toMatchObject({ title: expect.stringContaining("分给你了"), ticket: expect.any(String) });
  });

  it("[R382] is forgotten when its push service says that it is gone", async () => {
    const token = await signIn(shop.room, AMY);
    const { key } = value(await shop.room.door.push(token));
    await listen(token);
    expect(value(await shop.room.door.testPush(token))).toMatchObject({ sent: true });
    shop.answer = () => ({ status: 410, text: "gone" });
    expect(value(await shop.room.door.testPush(token))).toMatchObject({ sent: false });
    expect(value(await shop.room.door.push(token))).toEqual({ key, devices: 0 });
  });

  it("[R382] is told nothing once its session ended, whoever signs in there next", async () => {
    const token = await signIn(shop.room, AMY);
    await shop.room.door.push(token);
    await listen(token);
    await shop.room.door.signOut(token);
    await openDesk(shop.room, AMY);
    await askForPerson(shop.room);
    await shop.pass(HOUR);
    expect(pushed()).toEqual([]);
  });

  it("[R382] at a push service we do not know is refused", async () => {
    const browser = pushBrowser("https://collector.example.org/push");
    const asked = await shop.room.door.putPush(owner, { ...browser.subscription, language: "zh" }, HOME);
    expect(asked).toMatchObject({ ok: false, error: { reason: "push-unknown" } });
  });
});

it("[R376] the chain goes on while nobody acts: the member at once, supervisors after that, the robot last", async () => {
  const { id } = value(await shop.room.door.putChannel(owner, DING, HOME)).channel;
  const steps = [
    { afterMs: 0, to: ["member"] },
    { afterMs: 2 * MINUTE, to: ["supervisors"] },
    { afterMs: 5 * MINUTE, to: [`channel:${id}`] },
  ];
  value(await shop.room.door.putAlertRules(owner, { rules: [{ kind: "breached", on: true, levels: [], steps }] }));
  const devices = await Promise.all([AMY, SUE].map(async (one) => listen(await signIn(shop.room, one), pushBrowser(`${FCM}${one}`))));
  expect(devices).toHaveLength(2);
  await value(await shop.room.door.push(owner));
  const amy = await openDesk(shop.room, AMY);
  const shopper = await askForPerson(shop.room);
  await amy.until(() => amy.doc(`ticket:${shopper.ticket}`).store.clients.size > 0);
  await amy.assign(shopper.ticket, "claim");
  await shop.pass(20 * MINUTE);
  console.log(JSON.stringify(await log()));
  const order = shop.sent.map((one) => new URL(one.url)).map((url) => (url.hostname.startsWith("oapi") ? "robot" : url.pathname.slice(1)));
  expect(order.slice(0, 3)).toEqual(["amy", "sue", "robot"]);
});

it("[R377] quiet hours hold back what can wait until they end", async () => {
  const hour = (new Date(shop.now()).getUTCHours() + 8) % 24; // in Shanghai
  await joinDing({}, { quiet: { from: hour * 60, to: hour * 60 + 120, except: ["P0"] } });
  await askForPerson(shop.room);
  await shop.pass(HOUR);
  expect(ding()).toEqual([]);
  await shop.pass(HOUR + SECOND);
  expect(ding()).not.toEqual([]);
});

it("[R375] a shop that tells nobody writes no row more", async () => {
  await askForPerson(shop.room);
  await shop.pass(HOUR);
  expect(await log()).toEqual([]);
  expect(shop.sent).toEqual([]);
});
