// Two shops on one machine: whatever is good at one is nothing at the other, at every door a room has.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { doorOver } from "../../edge/host/door.ts";
import type { RoomDoor } from "../../edge/host/ports.ts";
import { isPlain } from "../../shared/core/check.ts";
import { decodeRoomFrame } from "../../shared/wire/codec.ts";
import { askForPerson } from "../contract/ask.ts";
import { openDesk, signIn, value } from "../contract/deskClient.ts";
import { makeNodeRoom } from "../contract/makeNodeRoom.ts";
import { createShopper, type ShopperClient } from "../contract/shopperClient.ts";
import { AMY, OWN, SMALL_SHOP } from "../contract/smallShop.ts";
import type { TestRoom } from "../contract/testRoom.ts";
import { claimsFor, secretOf, signWith } from "./signed.ts";

let here: TestRoom;
let there: TestRoom;
let served: ShopperClient;

beforeEach(async () => {
  [here, there] = [await makeNodeRoom({ seed: SMALL_SHOP }), await makeNodeRoom({ seed: SMALL_SHOP })];
  served = await askForPerson(here);
});
afterEach(async () => {
  await here.close();
  await there.close();
});

const FROM = { device: "Chrome", address: "192.0.2.1" };
const PERSON = { name: { zh: "新", en: "New" }, role: "agent" as const, skills: {}, languages: ["zh" as const], capacity: 1 };

const CHANNEL = {
  kind: "slack",
  name: "n",
  url: "https://hooks.slack.com/services/a",
  mentions: [],
  language: "zh",
  everyMs: 0,
  on: true,
} as const;

/** What every door of the other shop is asked with this shop's secrets; undefined: it needs none, and tells nobody anything of a shop but its own. */
function asksWith(
  token: string,
  key: string,
  invite: string,
  challenge: string,
): Readonly<Record<keyof RoomDoor, readonly unknown[] | undefined>> {
  const passkey = { id: "pk", key: "k", counter: 0, label: "l" };
  return {
    face: undefined,
    pack: undefined,
    packAfter: undefined,
    sites: undefined,
    signIn: undefined,
    setUp: undefined,
    passkeyChallenge: undefined,
    passwordToTry: undefined,
    passkeyRefused: undefined,
    signOut: undefined, // gives nothing; below
    turns: undefined, // begins a conversation of that shop's; below
    session: [token],
    dayBudget: [token],
    socketTicket: [token],
    feed: [token, "", "", ""],
    identitySecret: [token],
    newIdentitySecret: [token],
    shown: [served.capability, served.ticket],
    passkeyToCheck: [challenge, "pk", FROM],
    signInByPasskey: ["pk", 1, FROM],
    signInByPassword: ["amy", "k", FROM],
    signInByRecovery: ["amy", "0000-0000", FROM],
    signInByInvite: [invite, FROM],
    me: [token],
    newPasskeyChallenge: [token],
    addPasskey: [token, challenge, passkey],
    removePasskey: [token, "pk"],
    passwordToChange: [token],
    setPassword: [token, { salt: "s", n: 2, r: 1, p: 1, key: "k" }, "", "amy"],
    makeRecovery: [token],
    sessions: [token, ""],
    endSession: [token, "x"],
    people: [token],
    addPerson: [token, PERSON],
    changePerson: [token, AMY, { role: "owner" }],
    inviteAgain: [token, AMY],
    keys: [token],
    makeKey: [token, "k", ["tickets:read"]],
    endKey: [token, "x"],
    ticketsForKey: [key, ""],
    shelfHalf: [token, "lock"],
    findPeople: [token, { by: "phone", value: "13800000000" }],
    macroUses: [token],
    ruleSet: [token, "a"],
    figures: [token, { from: 1, to: 2, slice: "all" }],
    figuresBehind: [token, { from: 1, to: 2, slice: "all" }, undefined],
    surges: [token],
    searchTickets: [token, { words: ["退款"] }],
    exportPart: [token, [], 0],
    erasePeople: [token, { shoppers: [], conversations: 0 }],
    erasures: [token],
    demoCustomer: undefined, // of its own demo, signed by itself
    putOrders: [key, [{}]],
    orderForKey: [key, "202611010001"],
    orders: [token],
    importOrders: [token, { batch: "import-01", name: "o.csv", dry: false, first: true, last: true }, []],
    undoImport: [token, "import-01"],
    ticketOrders: [token, served.ticket],
    wholePack: [token],
    articleVersions: [token, "delivery"],
    articleVersion: [token, "delivery", 1],
    goldens: [token],
    putGolden: [token, { id: "g", shows: "g", language: "zh", turns: [] }],
    dropGolden: [token, "g"],
    putPicture: [token, `${"a".repeat(64)}.png`, new Uint8Array(1)],
    picture: [`${"a".repeat(64)}.png`],
    putFile: [{ by: "member", token }, "t-1", "a".repeat(64), { kind: "png", bytes: 1 }, new Uint8Array(1)],
    file: [{ by: "member", token }, "t-1", "a".repeat(64)],
    alerts: [token],
    putAlertRules: [token, { rules: [] }],
    putChannel: [token, CHANNEL, "https://desk.test"],
    dropChannel: [token, "c"],
    testChannel: [token, "c"],
    alertLog: [token, 0],
    alertAgain: [token, 1],
    push: [token],
    putPush: [token, { endpoint: "https://fcm.googleapis.com/x", keys: { p256dh: "p", auth: "a" }, language: "zh" }, "https://desk.test"],
    dropPush: [token, "https://fcm.googleapis.com/x"],
    testPush: [token],
    audit: [token, 0, ""],
    auditLines: [token, 0],
  };
}

describe("what another shop gave", () => {
  it("opens no door here: every method of a room is asked with the owner's own session, key, invitation and capability of the other shop", async () => {
    const token = await signIn(here, OWN);
    const { secret: key } = value(await here.door.makeKey(token, "k", ["tickets:read"]));
    const { invite } = value(await here.door.addPerson(token, PERSON));
    const { challenge } = value(await here.door.newPasskeyChallenge(token));
    const asks = asksWith(token, key, invite.token, challenge);
    const methods = Object.keys(doorOver(async () => undefined));
    expect(Object.keys(asks).toSorted()).toEqual(methods.toSorted());
    const before = (await there.door.audit(await signIn(there, OWN), 0, "")) as unknown;
    for (const [method, args] of Object.entries(asks)) {
      if (args === undefined) continue;
      const ask = Reflect.get(there.door, method) as (...args: readonly unknown[]) => Promise<unknown>;
      const answer = await ask(...args);
      const kind = isPlain(answer) && isPlain(answer["error"]) ? answer["error"]["kind"] : "let in";
      expect([method, kind]).toEqual([method, expect.stringMatching(/^(signed-out|unknown)$/)]);
    }
    await there.door.signOut(token);
    expect(await here.door.session(token)).toMatchObject({ ok: true });
    const entries = (page: unknown): number =>
      isPlain(page) && isPlain(page["value"]) && Array.isArray(page["value"]["entries"]) ? page["value"]["entries"].length : 0;
    const after = (await there.door.audit(await signIn(there, OWN), 0, "")) as unknown;
    expect(entries(after) - entries(before)).toBe(6); // the five refused ways in, and our own looking
  });

  it("opens no line here, and the ticket is still good where it was given", async () => {
    const token = await signIn(here, AMY);
    const { ticket } = value(await here.door.socketTicket(token));
    expect(await there.connect({ door: "desk", ticket })).toMatchObject({ ok: false, error: { kind: "signed-out" } });
    expect(await there.connect({ door: "y", ticket, doc: "shop" })).toMatchObject({ ok: false, error: { kind: "signed-out" } });
    const ask = { door: "widget", ticket: served.ticket, capability: served.capability } as const;
    expect(await there.connect(ask)).toMatchObject({ ok: false, error: { kind: "unknown" } });
    expect((await here.connect({ door: "desk", ticket })).ok).toBe(true);
  });

  it("is no conversation here: the same ids begin one of their own, in which nothing of the other stands", async () => {
    const again = await there.door.turns(served.capability, served.turnsOf([served.say("你好")]));
    expect(
      value(again)
        .messages.filter((one) => one.from === "shopper")
        .map((one) => one.text),
    ).toEqual(["你好"]);
    expect(value(await served.shown()).messages.map((one) => one.text)).not.toContain("你好");
  });

  it("is no cursor here: the run begins anew, and a program is told so", async () => {
    const desk = await openDesk(here, AMY);
    const token = await signIn(there, OWN);
    const page = value(decodeRoomFrame(value(await there.door.feed(token, desk.cursor(), "", ""))));
    const fromTheStart = value(decodeRoomFrame(value(await there.door.feed(token, "", "", ""))));
    const names = (one: typeof page): readonly string[] => (one.kind === "page" ? one.entries.map((entry) => entry.doc) : []);
    expect(names(page)).toEqual(names(fromTheStart));
    expect(names(page).length).toBeGreaterThan(3);
    const { secret } = value(await there.door.makeKey(token, "k", ["tickets:read"]));
    expect(await there.door.ticketsForKey(secret, desk.cursor())).toMatchObject({ ok: false, error: { kind: "other-epoch" } });
    for (const cursor of ["-1", "1e9", "1", "../1", "\u0000", `${desk.cursor()}x`, "x".repeat(5_000)])
      expect(await there.door.ticketsForKey(secret, cursor)).toMatchObject({ ok: false, error: { kind: "other-epoch" } });
  });

  it("signs nobody here, though both shops are called the same", async () => {
    await secretOf(there, OWN);
    const token = signWith(await secretOf(here, OWN), JSON.stringify(await claimsFor(there, { tier: "diamond" })));
    const shopper = createShopper(there);
    expect(value(await shopper.postAs(token, shopper.say("我是贵宾"))).identity?.state).toBe("refused");
  });
});

describe("a signed token's claims", () => {
  it("are read by their own keys: a prototype, a key twice, text that is none, or numbers beyond all bounds make no customer", async () => {
    const secret = await secretOf(here, OWN);
    const good = await claimsFor(here);
    const text = JSON.stringify(good);
    const states: string[] = [];
    for (const payload of [
      text.replace("{", '{"__proto__":{"tier":"diamond"},'),
      `{"__proto__":${text}}`,
      text.replace(/"exp":\d+/, '"exp":1e999'),
      text.replace(/"exp":\d+/, '"exp":null'),
      text.replace(/"exp":\d+/, '"exp":"9999999999"'),
      text.replace('"id":"c-1"', '"id":["c-1"]'),
      text.replace('"id":"c-1"', `"id":"${"x".repeat(129)}"`),
      `[${text}]`,
      "null",
      text.replace("}", ',"tier":"owner"}'),
      text.replace("}", ',"tier":"gold","tier":"emperor"}'),
    ]) {
      const shopper = createShopper(here);
      const shown = value(await shopper.postAs(signWith(secret, payload), shopper.say("是我")));
      states.push(shown.identity?.state ?? "none");
    }
    expect(states).toEqual(["signed", ...Array.from({ length: 10 }, () => "refused")]);
    const desk = await openDesk(here, AMY);
    const tiers = [...desk.frames]
      .flatMap((one) => (one.kind === "page" ? one.entries : []))
      .filter((one) => one.doc.startsWith("ticket:"));
    expect(tiers.map((one) => desk.ticket(one.doc.slice("ticket:".length) as typeof served.ticket).head.shopper.tier)).not.toContain(
      "diamond",
    );
  });
});
