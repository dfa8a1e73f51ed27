// The contract of waiting in line: the place and what may be expected, told anew when the line moves.
import { describe, expect, it } from "vitest";
import { readShown, type Shown } from "../../shared/wire/widgetApi.ts";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import { askForPerson, isWith, type RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { createNews } from "./news.ts";
import type { ShopperClient } from "./shopperClient.ts";
import { AMY, SMALL_SHOP } from "./smallShop.ts";

const HANDS = 5; // Amy's capacity

export function waitRules(roomOf: RoomOf): void {
  /** Five conversations Amy takes and answers; as many again that fill her hands. */
  const busyAmy = async (): Promise<{ readonly amy: DeskClient; readonly taken: readonly ShopperClient[] }> => {
    const amy = await openDesk(roomOf(), AMY);
    for (let i = 0; i < HANDS; i++) {
      const one = await askForPerson(roomOf());
      await isWith(amy, one.ticket, AMY);
      await amy.reply(one.ticket, "您好");
      await amy.status(one.ticket, "resolved");
    }
    const taken: ShopperClient[] = [];
    for (let i = 0; i < HANDS; i++) {
      const one = await askForPerson(roomOf());
      await isWith(amy, one.ticket, AMY);
      await amy.reply(one.ticket, "您好");
      taken.push(one);
    }
    return { amy, taken };
  };

  describe("waiting in line", () => {
    it("[R260] tells place and expected wait from the shop's own pace, and nothing of it to who has a person", async () => {
      const { taken } = await busyAmy();
      const next = await askForPerson(roomOf());
      const shown = value(await next.shown());
      expect(shown).toMatchObject({ withPerson: "queued", position: 1, wait: { from: 0 } });
      expect(shown.wait?.to).toBeGreaterThan(0);
      const [had] = taken;
      const theirs = had === undefined ? undefined : value(await had.shown());
      expect(theirs).toMatchObject({ withPerson: "yes" });
      expect([theirs?.position, theirs?.wait, theirs?.backAt]).toEqual([undefined, undefined, undefined]);
    });

    it("[R260] expects the same after the process died: the pace is read from the conversations", async () => {
      await busyAmy();
      const next = await askForPerson(roomOf());
      const before = value(await next.shown());
      await roomOf().restart();
      await openDesk(roomOf(), AMY);
      expect(value(await next.shown()).wait).toEqual(before.wait);
    });

    it("[R261] tells those behind when the line moves, though nobody touched their conversations", async () => {
      const { amy, taken } = await busyAmy();
      await askForPerson(roomOf());
      const second = await askForPerson(roomOf());
      const heard: Shown[] = [];
      const news = createNews();
      const line = value(await roomOf().connect({ door: "widget", ticket: second.ticket, capability: second.capability }));
      line.onMessage((data) => {
        const shown = readShown(JSON.parse(String(data)));
        if (shown !== undefined) heard.push(shown);
        news.came();
      });
      await news.until(() => heard.some((one) => one.position === 2));
      const [done] = taken;
      if (done !== undefined) await amy.status(done.ticket, "resolved");
      await news.until(() => heard.some((one) => one.position === 1));
      expect(heard.map((one) => one.position)).toEqual([2, 1]);
    });

    it("[R262] says nothing of a wait when nobody is here or too little is known", async () => {
      const alone = await askForPerson(roomOf());
      const shown = value(await alone.shown());
      expect(shown).toMatchObject({ withPerson: "queued", position: 1 });
      expect([shown.wait, shown.backAt]).toEqual([undefined, undefined]);
    });
  });
}

const SOON = [{ from: 0, to: 1 }]; // the shop is open for the first minute of a day
const CLOSED = { ...DEFAULT_POLICY.calendar, week: [SOON, SOON, SOON, SOON, SOON, SOON, SOON] };

/** A shop whose people are away for the rest of the day. */
export const CLOSED_SHOP = { ...SMALL_SHOP, policy: { ...SMALL_SHOP.policy, calendar: CLOSED } };

export function closedRules(roomOf: RoomOf): void {
  it("[R262] says when people are back, and no more than that", async () => {
    const shown = value(await (await askForPerson(roomOf())).shown());
    expect(shown.wait).toBeUndefined();
    expect(shown.backAt).toBeGreaterThan(roomOf().now());
    expect(new Date(shown.backAt ?? 0).toISOString()).toMatch(/T16:00:00.000Z$/); // midnight in Shanghai
  });
}
