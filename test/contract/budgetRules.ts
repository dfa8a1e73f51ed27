// The contract of a day's rows: counted as the host bills them, never fewer after a restart, and what stops as they run out.
import { describe, expect, it } from "vitest";
import { DAY } from "../../shared/core/time.ts";
import type { BudgetState } from "../../shared/domain/budget.ts";
import { writeShop } from "../../shared/doc/shopDoc.ts";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { SHOP_DOC, ticketDocName } from "../../shared/domain/names.ts";
import { AHEAD } from "../../edge/room/budget.ts";
import { askForPerson, isWith, type RoomOf } from "./ask.ts";
import { openDesk, signIn, value, type DeskClient } from "./deskClient.ts";
import { joinNote } from "./editor.ts";
import type { ShopperClient } from "./shopperClient.ts";
import { AMY, BEN, DAY_ROWS, OWN, SMALL_SHOP } from "./smallShop.ts";

const SESSION_ROWS = 3; // of a sign-in, at most

interface AtWork {
  readonly owner: string;
  readonly desk: DeskClient;
  readonly shopper: ShopperClient;
}

export function budgetRules(roomOf: RoomOf): void {
  const today = async (owner: string) => value(await roomOf().door.dayBudget(owner));
  const atWork = async (): Promise<AtWork> => {
    const owner = await signIn(roomOf(), OWN);
    const desk = await openDesk(roomOf(), AMY);
    desk.presence("online");
    const shopper = await askForPerson(roomOf());
    await isWith(desk, shopper.ticket, AMY);
    return { owner, desk, shopper };
  };
  /** Replies until so much of the day is written. */
  const spend = async ({ owner, desk, shopper }: AtWork, state: BudgetState): Promise<void> => {
    for (let i = 0; (await today(owner)).state !== state; i++) await desk.reply(shopper.ticket, `第 ${i} 句`);
  };

  describe("a day's rows", () => {
    it("[R200] are counted as they are written: a reply adds to them, looking does not", async () => {
      const at = await atWork();
      const before = await today(at.owner);
      expect(before).toMatchObject({ state: "plenty", most: DAY_ROWS, until: (Math.floor(roomOf().now() / DAY) + 1) * DAY });
      value(await roomOf().door.feed(at.owner, "", "", ""));
      value(await at.shopper.shown());
      expect((await today(at.owner)).rows).toBe(before.rows);
      await at.desk.reply(at.shopper.ticket, "您好");
      const { rows } = await today(at.owner);
      expect(rows).toBeGreaterThan(before.rows);
      expect(rows).toBeLessThanOrEqual(before.rows + AHEAD);
    });

    it("[R201] are never fewer after a restart or a sleep, and hardly more", async () => {
      const at = await atWork();
      for (const end of [roomOf().restart, roomOf().sleep ?? roomOf().restart]) {
        const owner = await signIn(roomOf(), OWN);
        const before = await today(owner);
        await end();
        const after = await today(owner);
        expect(after.rows).toBeGreaterThanOrEqual(before.rows);
        expect(after.rows).toBeLessThanOrEqual(before.rows + AHEAD + SESSION_ROWS);
      }
      at.desk.close();
    });

    it("[R202] at 80 %: letters typed in an open note are not written one by one; what a desk brings is", async () => {
      const at = await atWork();
      const name = ticketDocName(at.shopper.ticket);
      const editor = await joinNote(roomOf(), BEN, name);
      await spend(at, "short");
      noteOf(editor.doc).insert(0, "逐字");
      await at.desk.reply(at.shopper.ticket, "后面的话"); // comes after the letters, so it would have found them
      expect(noteOf(at.desk.doc(name)).toString()).toBe("");
      const ben = await openDesk(roomOf(), BEN);
      const typed = ben.change(name, (doc) => noteOf(doc).insert(0, "整段"));
      expect(await ben.push(name, typed)).toMatchObject({ kind: "ack" });
    });

    it("[R203] at 95 %: conversations go on; settings, new people and a person's file wait, and are told until when", async () => {
      const at = await atWork();
      const { owner, desk, shopper } = at;
      await spend(at, "spent");
      const settings = desk.change(SHOP_DOC, (doc) => writeShop(doc, { ...SMALL_SHOP.policy, sites: ["https://a.example"] }));
      const own = await openDesk(roomOf(), OWN);
      expect(await own.push(SHOP_DOC, settings)).toMatchObject({ kind: "refused", why: "full" });
      const person = { name: "新人", role: "agent", skills: {}, languages: ["zh"], capacity: 3 } as const;
      const put = await roomOf().door.addPerson(owner, { ...person, name: { zh: "新人", en: "New" } });
      expect(put).toMatchObject({ ok: false, error: { kind: "full", reason: "day-spent" } });
      expect(put.ok ? 0 : put.error.retryAfterMs).toBeGreaterThan(0);
      expect(await roomOf().door.exportPart(owner, [], 0)).toMatchObject({ ok: false, error: { reason: "day-spent" } });
      expect(await desk.reply(shopper.ticket, "照常")).toMatchObject({ kind: "ack" });
      expect(await desk.assign(shopper.ticket, "release")).toMatchObject({ kind: "ack" });
      value(await shopper.post(shopper.say("还在吗")));
      await signIn(roomOf(), BEN);
      expect(await roomOf().door.dayBudget(owner)).toMatchObject({ ok: true, value: { state: "spent" } });
    });

    it("[R204] are the owner's to see", async () => {
      expect(await roomOf().door.dayBudget(await signIn(roomOf(), AMY))).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    });
  });
}

/** With a clock the test holds. */
export function budgetTimeRules(roomOf: RoomOf): void {
  it("[R200] a day ends at midnight UTC, whatever the shop's own hours, and everything goes on", async () => {
    const owner = await signIn(roomOf(), OWN);
    const desk = await openDesk(roomOf(), AMY);
    desk.presence("online");
    const shopper = await askForPerson(roomOf());
    await isWith(desk, shopper.ticket, AMY);
    const today = async () => value(await roomOf().door.dayBudget(owner));
    for (let i = 0; (await today()).state !== "spent"; i++) await desk.reply(shopper.ticket, `第 ${i} 句`);
    const { until } = await today();
    await roomOf().advance?.(until - roomOf().now() - 1);
    expect((await today()).state).toBe("spent");
    await roomOf().advance?.(1);
    expect((await today()).state).toBe("plenty");
    const own = await openDesk(roomOf(), OWN);
    const settings = own.change(SHOP_DOC, (doc) => writeShop(doc, { ...SMALL_SHOP.policy, sites: ["https://a.example"] }));
    expect(await own.push(SHOP_DOC, settings)).toMatchObject({ kind: "ack" });
    await roomOf().restart();
    expect((await today()).rows).toBeLessThan(DAY_ROWS / 4); // yesterday's note counts no more
  });
}
