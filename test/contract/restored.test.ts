// A room that was put back from a backup, on plain Node: what it begins anew, what it keeps, and what it says to those who know more than it.
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { restoreBackup, writeBackup } from "../../edge/host/backupFile.ts";
import { createNodeRoom, type NodeRoom } from "../../edge/host/nodeHost.ts";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { readFileBytes } from "../../shared/domain/fileBytes.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { buildPng } from "../kit/buildPicture.ts";
import { seededRandom } from "../kit/random.ts";
import { askForPerson, hasTicket } from "./ask.ts";
import { openDesk, signIn, value } from "./deskClient.ts";
import { countIn, CUSTOMER, makeOther, makePerson } from "./person.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, OWN, SMALL_SHOP, SUE } from "./smallShop.ts";
import type { TestRoom } from "./testRoom.ts";

const BEGINNING = Date.UTC(2026, 10, 2, 2, 0);
const WEIGHTS = new Uint8Array(readFileSync(resolve(import.meta.dirname, "../../models/weights/light.bin")));

let data: string;
let host: NodeRoom;
let now: number;
const random = seededRandom(1);
const file = (): string => join(data, "v3", "do", "zhanggui-ShopRoom", "a1.sqlite");
const backup = (): string => join(data, "shop.backup");
const room: TestRoom = {
  get door() {
    return host.room;
  },
  connect: async (ask) => host.connect(ask),
  restart: async () => {
    host.close();
    host = open();
  },
  now: () => now,
  close: async () => host.close(),
};

function open(): NodeRoom {
  return createNodeRoom({ file: file(), clock: () => now, random, weights: () => WEIGHTS, seed: SMALL_SHOP });
}

function meta(key: string): string {
  const db = new DatabaseSync(file(), { readOnly: true });
  const found = db.prepare("SELECT value FROM meta WHERE key = ?").get(key)?.["value"];
  db.close();
  return String(found);
}

/** Every row of the room, as text. */
function everyRow(): string {
  const db = new DatabaseSync(file(), { readOnly: true });
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const rows = tables.flatMap((one) => db.prepare(`SELECT * FROM "${String(one["name"])}"`).all());
  db.close();
  const bytes = (_key: string, value: unknown): unknown => (value instanceof Uint8Array ? Buffer.from(value).toString("utf8") : value);
  return JSON.stringify(rows, bytes);
}

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "zhanggui-restored-"));
  now = BEGINNING;
  mkdirSync(join(data, "v3", "do", "zhanggui-ShopRoom"), { recursive: true });
  host = open();
});
afterEach(() => {
  host.close();
  rmSync(data, { recursive: true, force: true });
});

const keep = (): void => void value(writeBackup(data, backup(), now));
const putBack = (): void => {
  host.close();
  now += 60_000;
  value(restoreBackup(backup(), data, true, now));
  host = open();
};

describe("a restored room", () => {
  it("[R90] begins another epoch, once: a desk with a cursor of the old one is brought everything", async () => {
    await askForPerson(room);
    const before = await openDesk(room, AMY);
    keep();
    putBack();
    const after = await openDesk(room, AMY, { epoch: before.epoch(), cursor: before.cursor() });
    expect(after.epoch()).not.toBe(before.epoch());
    const [page] = after.frames.filter((one) => one.kind === "page");
    expect(page?.entries.map((one) => one.doc)).toContain("shop");
    await room.restart();
    expect((await openDesk(room, AMY)).epoch()).toBe(after.epoch());
  });

  it("[R358] has the files of its conversations, whole", async () => {
    const desk = await openDesk(room, AMY);
    const shopper = await askForPerson(room);
    await hasTicket(desk, shopper.ticket);
    const bytes = buildPng(40, 30);
    const facts = readFileBytes(bytes);
    if (facts === undefined) throw new Error("no picture");
    const id = createHash("sha256").update(bytes).digest("hex");
    const token = await signIn(room, AMY);
    value(await room.door.putFile({ by: "member", token }, shopper.ticket, id, facts, bytes));
    keep();
    putBack();
    const found = value(await room.door.file({ by: "member", token: await signIn(room, AMY) }, shopper.ticket, id));
    expect(createHash("sha256").update(found.bytes).digest("hex")).toBe(id);
  });

  it("[R91] writes under another client id; nobody may write under the one it had", async () => {
    const shopper = await askForPerson(room);
    const was = Number(meta("edge_client"));
    keep();
    value(await shopper.post(shopper.say("备份之后说的")));
    putBack();
    const desk = await openDesk(room, SUE);
    const name = ticketDocName(shopper.ticket);
    await hasTicket(desk, shopper.ticket);
    const clock = (): number => desk.doc(name).store.clients.get(was)?.length ?? 0;
    const before = clock();
    expect(before).toBeGreaterThan(0);
    value(await shopper.post(shopper.say("恢复之后说的")));
    await desk.until(() => desk.ticket(shopper.ticket).messages.some((one) => one.kind === "shopper" && one.text === "恢复之后说的"));
    expect(clock()).toBe(before);
    desk.doc(name).clientID = was;
    const forged = desk.change(name, (doc) => noteOf(doc).insert(0, "以店铺之名"));
    expect(await desk.push(name, forged)).toMatchObject({ kind: "refused", why: "foreign-client" });
  });

  it("[R92] lets nobody in by what was good at the time of the backup; who was signed in keeps what is unsent", async () => {
    const [kept, ended] = [await signIn(room, AMY), await signIn(room, SUE)];
    keep();
    await room.door.signOut(ended);
    const later = await signIn(room, AMY);
    putBack();
    for (const token of [kept, ended, later]) {
      const asked = await room.door.session(token);
      expect(asked).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      expect(asked.ok ? undefined : asked.error.ended).toBeUndefined();
    }
    const page = value(await room.door.audit(await signIn(room, OWN), 0, ""));
    expect(page.whole).toBe(true);
    expect(page.entries).toContainEqual(
      expect.objectContaining({ who: "edge", what: "restored", about: new Date(BEGINNING).toISOString() }),
    );
  });

  it("[R92] keeps capabilities and secrets as they were", async () => {
    const shopper = await askForPerson(room);
    const secret = value(await room.door.identitySecret(await signIn(room, OWN)));
    keep();
    value(await room.door.newIdentitySecret(await signIn(room, OWN)));
    putBack();
    expect(value(await room.door.identitySecret(await signIn(room, OWN)))).toEqual(secret);
    expect(value(await shopper.shown()).messages.length).toBeGreaterThan(0);
  });

  it("[R93] refuses what is built on words it does not have, and goes on as if they had never been: numbers without gaps", async () => {
    const first = await askForPerson(room);
    keep();
    const desk = await openDesk(room, SUE);
    const lost = await askForPerson(room);
    for (const one of [first, lost]) await hasTicket(desk, one.ticket);
    const reply = desk.replyBytes(first.ticket, "备份之后、确认过");
    expect(await desk.push(ticketDocName(first.ticket), reply)).toMatchObject({ kind: "ack" });
    const [onIt, onLost] = [desk.replyBytes(first.ticket, "还没发的"), desk.replyBytes(lost.ticket, "也没发的")];
    putBack();
    const again = await openDesk(room, SUE);
    expect(await again.push(ticketDocName(first.ticket), onIt)).toMatchObject({ kind: "refused", why: "gap" });
    expect(await again.push(ticketDocName(lost.ticket), onLost)).toMatchObject({ kind: "refused", why: "gap" });
    expect(value(await first.shown()).messages.some((one) => one.text.includes("没发"))).toBe(false);
    expect(await lost.shown()).toMatchObject({ ok: false, error: { kind: "unknown" } });
    const next = await askForPerson(room);
    await hasTicket(again, next.ticket);
    expect([again.ticket(first.ticket).number, again.ticket(next.ticket).number]).toEqual([1, 2]);
  });

  it("[R94] says its epoch to shoppers, so that a device can give back what it kept; a lost conversation is begun anew by its first post", async () => {
    const shopper = createShopper(room);
    const turns = [shopper.say("备份之前"), shopper.say("备份之后")] as const;
    const before = value(await shopper.post(turns[0]));
    keep();
    value(await shopper.post(turns[1]));
    putBack();
    const after = value(await shopper.shown());
    expect(after.epoch).not.toBe(before.epoch);
    value(await shopper.post(...turns));
    expect(
      value(await shopper.shown())
        .messages.filter((one) => one.from === "shopper")
        .map((one) => one.text),
    ).toEqual(["备份之前", "备份之后"]);
  });

  it("[R205] erases again who was erased after the backup: every word, the identity and the orders; nobody else's; once", async () => {
    const person = await makePerson(room);
    const other = await makeOther(room);
    const owner = await signIn(room, OWN);
    keep();
    const later = createShopper(room, { shopper: person.shoppers[1] }); // from the same device, after the backup
    value(await later.post(later.say("斑马鱼又来了")));
    value(await room.door.erasePeople(owner, { shoppers: person.shoppers, conversations: 3 }));
    putBack();
    expect(countIn(everyRow())).toBe(0);
    for (const one of [person.signed, person.visitor]) {
      expect(await one.shown()).toMatchObject({ ok: false, error: { kind: "erased" } });
      expect(await one.post(one.say("在吗"))).toMatchObject({ ok: false, error: { kind: "erased" } });
    }
    expect(value(await other.shown()).messages.length).toBeGreaterThan(0);
    const token = await signIn(room, OWN);
    expect(value(await room.door.findPeople(token, { by: "customer", value: CUSTOMER })).people).toEqual([]);
    const [again, ...older] = value(await room.door.erasures(token)).erasures;
    expect([again, older]).toMatchObject([{ by: OWN, conversations: 2, left: 0 }, []]);
    expect(value(await room.door.audit(token, 0, "")).entries.filter((one) => one.what === "person erased")).toHaveLength(1);
    await room.restart();
    expect(value(await room.door.erasures(await signIn(room, OWN))).erasures).toEqual([again]);
    const desk = await openDesk(room, AMY);
    expect(desk.ticket(person.signed.ticket).messages.at(-1)).toMatchObject({ kind: "event", what: "erased" });
  });

  it("[R205] goes on with an erasing that was under way, though the rows know nothing of it", async () => {
    const visitor = createShopper(room, { name: "zebraname" });
    value(await visitor.post(visitor.say("我是 zebra")));
    const many = Array.from({ length: 30 }, () => createShopper(room, { shopper: visitor.turnsOf([]).start.shopper }));
    for (const one of many) value(await one.post(one.say("zebra 又来了")));
    keep();
    const begun = value(
      await room.door.erasePeople(await signIn(room, OWN), { shoppers: [visitor.turnsOf([]).start.shopper], conversations: 31 }),
    );
    expect(begun.left).toBeGreaterThan(0);
    putBack();
    expect(countIn(everyRow())).toBe(0);
    expect(await many[29]?.shown()).toMatchObject({ ok: false, error: { kind: "erased" } });
  });

  it("[R205] carries the list on when another backup is put back before the shop was opened", async () => {
    const person = await makePerson(room);
    keep();
    value(await room.door.erasePeople(await signIn(room, OWN), { shoppers: person.shoppers, conversations: 2 }));
    host.close();
    for (let i = 1; i <= 2; i++) expect(value(restoreBackup(backup(), data, true, now + i)).erased).toBe(1);
    host = open();
    expect(countIn(everyRow())).toBe(0);
    expect(await person.signed.shown()).toMatchObject({ ok: false, error: { kind: "erased" } });
  });

  it("[R205] leaves a conversation that was another's at the time, and who wrote nothing that was erased", async () => {
    const [first, second] = [createShopper(room), createShopper(room)];
    for (const one of [first, second]) value(await one.post(one.say("你好")));
    keep();
    host.close();
    now += 60_000;
    const restored = value(restoreBackup(backup(), data, true, now));
    expect(restored.erased).toBe(0);
    host = open();
    for (const one of [first, second]) expect(value(await one.shown()).messages.length).toBeGreaterThan(0);
  });
});
