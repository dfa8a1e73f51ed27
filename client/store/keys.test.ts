// The shelf's key: made on the device, open while a session lives, locked under the room's half afterwards, gone when it ended.
import "fake-indexeddb/auto";
import { holds, rawRows } from "../../test/kit/rawDb.ts";
import { describe, expect, it } from "vitest";
import { asId, type DeviceId, type MemberId, type ShopId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { DAY } from "../../shared/core/time.ts";
import type { Whose } from "./db.ts";
import { dropKey, dropOpenKey, keepKey, lockKey, openKey, takeKey, type Released } from "./keys.ts";
import { KEY_BYTES } from "./seal.ts";

const NOW = Date.UTC(2026, 10, 22);
const UNTIL = NOW + 30 * DAY;

let devices = 0;
const newDevice = (): Whose => ({ shop: asId<ShopId>("demo"), member: asId<MemberId>("anna"), device: asId<DeviceId>(`k${++devices}`) });

/** A room with a secret of its own: one half for each lock. */
const room =
  (secret = "room") =>
  async (lock: string): Promise<Result<Released>> =>
    ok({ half: `${secret}/${lock}`, until: UNTIL });
const away = async (): Promise<Result<Released>> => refuse("full", "offline");
const noSession = async (): Promise<Result<Released>> => refuse("signed-out", "please sign in");

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.words);
  return result.value;
};
const databases = async ({ device }: Whose): Promise<readonly string[]> =>
  (await indexedDB.databases()).map((one) => one.name ?? "").filter((name) => name.endsWith(`:${device}`));

describe("the key of a shelf", () => {
  it("is made on the device, without a network, and is the same at every start", async () => {
    const whose = newDevice();
    const key = value(await takeKey(whose, away, NOW));
    expect(key.length).toBe(KEY_BYTES);
    expect(value(await takeKey(whose, away, NOW + DAY))).toEqual(key);
    expect(value(await takeKey(newDevice(), away, NOW))).not.toEqual(key);
  });

  it("is kept once more by a tab that has it, when the device's storage was emptied", async () => {
    const whose = newDevice();
    const key = value(await takeKey(whose, away, NOW));
    await lockKey(whose, key, room());
    for (const name of await databases(whose)) indexedDB.deleteDatabase(name);
    expect(await keepKey(whose, key)).toEqual(key);
    await lockKey(whose, key, room());
    expect(value(await takeKey(whose, away, NOW))).toEqual(key);
    await dropOpenKey(whose);
    expect(value(await takeKey(whose, room(), NOW))).toEqual(key);
  });

  it("is the one of a tab that began meanwhile, for the tab that had another before the storage was emptied", async () => {
    const whose = newDevice();
    const before = value(await takeKey(whose, away, NOW));
    for (const name of await databases(whose)) indexedDB.deleteDatabase(name);
    const after = value(await takeKey(whose, away, NOW));
    expect(await keepKey(whose, before)).toEqual(after);
    expect(after).not.toEqual(before);
  });

  it("is there for an older version of the app, though a newer one had it open", async () => {
    const whose = newDevice();
    const key = value(await takeKey(whose, away, NOW));
    await lockKey(whose, key, room());
    for (const name of await databases(whose)) {
      const newer = indexedDB.open(name, 20);
      await new Promise<void>((done) => (newer.onsuccess = () => done()));
      newer.result.close();
    }
    expect(value(await takeKey(whose, away, NOW))).toEqual(key);
    await lockKey(whose, key, room());
    await dropOpenKey(whose);
    expect(value(await takeKey(whose, room(), NOW))).toEqual(key);
  });

  it("is one for two tabs that open at once", async () => {
    const whose = newDevice();
    const [one, two] = await Promise.all([takeKey(whose, away, NOW), takeKey(whose, away, NOW)]);
    expect(value(one)).toEqual(value(two));
  });

  it("lies nowhere as it is: wrapped, by a key no script can take out", async () => {
    const whose = newDevice();
    const key = value(await takeKey(whose, away, NOW));
    await lockKey(whose, key, room());
    for (const name of await databases(whose)) expect(holds(await rawRows(name), key)).toBe(false);
    const [row] = (await rawRows(`zhanggui-key:demo:anna:${whose.device}`))["rows"] ?? [];
    expect(row?.["by"]).toMatchObject({ extractable: false, type: "secret" });
    expect(row?.["bytes"]).not.toEqual(key);
  });

  it("opens offline for days while the session lives, and not after that without the room", async () => {
    const whose = newDevice();
    const key = value(await takeKey(whose, away, NOW));
    await lockKey(whose, key, room());
    expect(value(await takeKey(whose, away, UNTIL - 1))).toEqual(key);
    expect(await takeKey(whose, away, UNTIL + 1)).toMatchObject({ ok: false, error: { words: "offline" } });
    expect(await openKey(whose, NOW)).toBeUndefined(); // a clock put back does not open it again
  });

  it("comes back to the same member by what the room releases to a session, and to none without one", async () => {
    const whose = newDevice();
    const key = value(await takeKey(whose, away, NOW));
    await lockKey(whose, key, room());
    await dropOpenKey(whose);
    expect(await databases(whose)).toEqual([`zhanggui-lock:demo:anna:${whose.device}`]);
    expect(await takeKey(whose, noSession, NOW)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
    expect(value(await takeKey(whose, room(), NOW))).toEqual(key);
    expect(value(await takeKey(whose, away, NOW))).toEqual(key);
  });

  it("is another one where the room's half is another: what was sealed stays sealed", async () => {
    const whose = newDevice();
    const key = value(await takeKey(whose, away, NOW));
    await lockKey(whose, key, room());
    await dropOpenKey(whose);
    const other = value(await takeKey(whose, room("restored from nothing"), NOW));
    expect(other).not.toEqual(key);
    await lockKey(whose, other, room("restored from nothing"));
    await dropOpenKey(whose);
    expect(value(await takeKey(whose, room("restored from nothing"), NOW))).toEqual(other);
  });

  it("stays open where the room never gave a half: what was not sent is not lost", async () => {
    const whose = newDevice();
    const key = value(await takeKey(whose, away, NOW));
    await lockKey(whose, key, away);
    await dropOpenKey(whose);
    expect(value(await takeKey(whose, noSession, NOW))).toEqual(key);
  });

  it("is gone when it is dropped, with both its databases; what comes next is another", async () => {
    const whose = newDevice();
    const key = value(await takeKey(whose, away, NOW));
    await lockKey(whose, key, room());
    await dropKey(whose);
    expect(await databases(whose)).toEqual([]);
    await dropKey(whose);
    expect(await databases(whose)).toEqual([]);
    expect(value(await takeKey(whose, room(), NOW))).not.toEqual(key);
  });
});
