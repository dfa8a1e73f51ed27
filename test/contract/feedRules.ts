// The contract of catching up: pages, the cursor that moves once, live from then on.
import { describe, expect, it } from "vitest";
import { ticketDocName } from "../../shared/domain/names.ts";
import { decodeRoomFrame } from "../../shared/wire/codec.ts";
import { PAGE_BYTES, type RoomFrame } from "../../shared/wire/frame.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import type { RoomOf } from "./ask.ts";
import { catchUp, connectDesk, openDesk, readOn, signIn, value, type DeskClient } from "./deskClient.ts";
import { createShopper, type ShopperClient } from "./shopperClient.ts";
import { AMY, BEN, SUE } from "./smallShop.ts";
import { isWith } from "./ask.ts";

type Page = Extract<RoomFrame, { kind: "page" }>;

export function feedRules(roomOf: RoomOf): void {
  /** Enough conversations that the feed needs several pages. */
  const fill = async (count: number): Promise<readonly ShopperClient[]> => {
    const shoppers: ShopperClient[] = [];
    for (let i = 0; i < count; i++) {
      const shopper = createShopper(roomOf());
      value(await shopper.post(...Array.from({ length: 4 }, (_, n) => shopper.say(`${i}-${n} ${"一句很长的话,".repeat(240)}`))));
      shoppers.push(shopper);
    }
    return shoppers;
  };
  const hello = async (desk: DeskClient): Promise<void> => {
    desk.send({ kind: "hello", protocol: PROTOCOL, epoch: "", cursor: "", device: "d" });
    await desk.until(() => desk.frames.some((one) => one.kind === "welcome"));
  };
  const pull = async (desk: DeskClient, since: string, upTo: string, after: string): Promise<Page> => {
    const before = desk.frames.length;
    desk.send({ kind: "pull", since, upTo, after });
    return desk.until(() => desk.frames.slice(before).find((one): one is Page => one.kind === "page"));
  };
  const same = (a: DeskClient, b: DeskClient, shoppers: readonly ShopperClient[]): void => {
    for (const { ticket } of shoppers) expect(readOn(a, ticketDocName(ticket))).toEqual(readOn(b, ticketDocName(ticket)));
  };

  describe("the feed", () => {
    it("[R31] [R36] comes in pages below the limit, the team first, and counts what is to come", async () => {
      const shoppers = await fill(24);
      const desk = await connectDesk(roomOf(), AMY);
      await hello(desk);
      const pages = await catchUp(desk, "");
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) expect(page.entries.reduce((sum, one) => sum + one.bytes.length, 0)).toBeLessThanOrEqual(PAGE_BYTES);
      expect(pages[0]?.entries[0]).toMatchObject({ doc: "team", format: "json" });
      expect(pages[0]?.total).toBe(pages.reduce((sum, page) => sum + page.entries.length, 0) - 1);
      same(desk, await openDesk(roomOf(), BEN), shoppers);
    });

    for (const from of ["the start", "an earlier cursor"]) {
      it(`[R32] moves the cursor once, and loses no change that falls into a run from ${from}`, async () => {
        const early = await openDesk(roomOf(), SUE);
        const since = from === "the start" ? "" : early.cursor();
        const shoppers = await fill(24);
        const desk = await connectDesk(roomOf(), AMY);
        await hello(desk);
        const first = await pull(desk, since, "", "");
        expect(first.done).toBe(false);
        const [oldest, newest] = [shoppers[0], shoppers.at(-1)]; // still to come, and passed already
        if (oldest === undefined || newest === undefined) throw new Error("no shoppers");
        value(await oldest.post(oldest.say("页与页之间"), oldest.person())); // and it becomes work meanwhile
        value(await newest.post(newest.say("页与页之间")));
        const fresh = await fill(2); // and two that were not there when the run began
        let page = first;
        while (!page.done) {
          expect(page.live).toBe(false);
          page = await pull(desk, since, page.upTo, page.after);
          expect(page.upTo).toBe(first.upTo);
        }
        expect(page.live).toBe(false); // something is newer
        const rest = await catchUp(desk, page.upTo);
        expect(rest.at(-1)).toMatchObject({ done: true, live: true });
        const names = rest.flatMap((one) => one.entries.map((entry) => entry.doc));
        expect(names).toEqual(expect.arrayContaining(fresh.map((one) => ticketDocName(one.ticket))));
        same(desk, await openDesk(roomOf(), BEN), [...shoppers, ...fresh]);
      });
    }

    it("[R31] sends a returning device only what is newer", async () => {
      const shoppers = await fill(3);
      const desk = await openDesk(roomOf(), SUE);
      const at = desk.cursor();
      desk.close();
      const [one] = shoppers;
      if (one === undefined) throw new Error("no shopper");
      value(await one.post(one.say("新的一句")));
      const back = await connectDesk(roomOf(), SUE);
      await hello(back);
      const page = await pull(back, at, "", "");
      expect(page.entries.map((entry) => entry.doc)).toEqual([ticketDocName(one.ticket)]);
      expect(page).toMatchObject({ done: true, live: true, since: at });
      expect(page.entries[0]?.bytes.length).toBeLessThan(2_000);
    });

    it("[R33] brings open tickets before all else", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const urgent = createShopper(roomOf());
      value(await urgent.post(urgent.say("我要退货"), urgent.person()));
      await isWith(amy, urgent.ticket, AMY);
      await fill(3);
      const desk = await connectDesk(roomOf(), BEN);
      await hello(desk);
      const page = await pull(desk, "", "", "");
      expect(page.entries.map((entry) => entry.doc).slice(0, 2)).toEqual(["team", ticketDocName(urgent.ticket)]);
    });

    it("[R35] begins anew for a cursor that means nothing here", async () => {
      const desk = await connectDesk(roomOf(), AMY);
      await hello(desk);
      const whole = await pull(desk, "", "", "");
      for (const odd of ["nonsense", `other.${"1"}`, `${desk.epoch()}.zzzzz`, "a.b.c"]) {
        const page = await pull(desk, odd, "", "");
        expect(page.entries.map((one) => one.doc)).toEqual(whole.entries.map((one) => one.doc));
        expect(page.since).toBe(odd);
      }
    });

    it("[R34] gives the same pages by request, but is never live there", async () => {
      const token = await signIn(roomOf(), AMY);
      const page = value(decodeRoomFrame(value(await roomOf().door.feed(token, "", "", ""))));
      expect(page).toMatchObject({ kind: "page", done: true, live: false });
    });
  });
}
