// The contract of what was read: told to both sides, kept with what is written anyway, and no row for itself.
import { describe, expect, it } from "vitest";
import { readShopDoc, writeShop } from "../../shared/doc/shopDoc.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import type { Signal } from "../../shared/wire/widgetApi.ts";
import type { RoomOf } from "./ask.ts";
import { value } from "./deskClient.ts";
import { atWork, look, seenBy, toldOfShopper } from "./hereShop.ts";
import { SUE } from "./smallShop.ts";

export function readMarkRules(roomOf: RoomOf): void {
  describe("what was read", () => {
    it("[R398] the shopper is told when somebody has their words before them, by looking or by a reply; not of a bot's conversation", async () => {
      const { amy, sue, shopper, line } = await atWork(roomOf());
      const first = line
        .shown()
        .at(-1)
        ?.messages.find((one) => one.from === "shopper")?.id;
      expect(line.shown().at(-1)).toMatchObject({ read: "", hears: true });
      look(sue, shopper.ticket);
      await line.until(() => line.shown().at(-1)?.read === first);
      look(sue, "");
      await amy.until(() => seenBy(amy, SUE)?.viewing === undefined);
      const second = shopper.say("在吗");
      expect(value(await shopper.post(second)).read).toBe(first);
      await amy.until(() => amy.ticket(shopper.ticket).messages.some((one) => one.id === second.id));
      await amy.reply(shopper.ticket, "在的");
      await line.until(() => line.shown().at(-1)?.read === second.id);
    });

    it("[R398] a shop that does not wish it tells nothing of it", async () => {
      const { sue, shopper, line } = await atWork(roomOf());
      await sue.push(
        SHOP_DOC,
        sue.change(SHOP_DOC, (doc) => writeShop(doc, { ...value(readShopDoc(doc)), readMarks: false })),
      );
      look(sue, shopper.ticket);
      value(await shopper.post(shopper.say("在吗")));
      await line.until(() =>
        line
          .shown()
          .at(-1)
          ?.messages.some((one) => one.text === "在吗"),
      );
      expect(line.shown().at(-1)?.read).toBeUndefined();
    });

    it("[R399] who looks hears up to which reply the shopper has read; it is kept with the next thing that is written, never by itself", async () => {
      const { amy, shopper, line } = await atWork(roomOf());
      await amy.reply(shopper.ticket, "一");
      await amy.reply(shopper.ticket, "二");
      await line.until(() =>
        line
          .shown()
          .at(-1)
          ?.messages.some((one) => one.text === "二"),
      );
      const replies =
        line
          .shown()
          .at(-1)
          ?.messages.filter((one) => one.from === "agent") ?? [];
      const [one, two] = [replies[0]?.id, replies[1]?.id];
      if (one === undefined || two === undefined) throw new Error("no replies");
      look(amy, shopper.ticket);
      await line.until(() => (line.shown().at(-1)?.read ?? "") !== "");
      const rows = roomOf().rowsWritten?.();
      const read = async (message: string): Promise<void> => {
        line.say({ read: message } as Signal);
        await line.say({ typing: true });
      };
      await read(two);
      await amy.until(() => toldOfShopper(amy).at(-1)?.read === two);
      await read(one); // further back than what is known: nothing new
      await read("s-none"); // none of ours
      await read(line.shown().at(-1)?.messages[0]?.id ?? ""); // their own
      await amy.until(() => toldOfShopper(amy).at(-1)?.typing === true);
      expect(toldOfShopper(amy).at(-1)?.read).toBe(two);
      expect(amy.ticket(shopper.ticket).readUpTo).toBeUndefined();
      expect(roomOf().rowsWritten?.()).toBe(rows);
      line.close();
      await amy.reply(shopper.ticket, "三");
      await amy.until(() => amy.ticket(shopper.ticket).readUpTo?.message === two);
    });

    it("[R399] no member writes what the shopper has read", async () => {
      const { amy, shopper } = await atWork(roomOf());
      await amy.reply(shopper.ticket, "一");
      const name = `ticket:${shopper.ticket}`;
      const forged = amy.change(name, (doc) =>
        doc.getMap("edge").set("readUpTo", { message: amy.ticket(shopper.ticket).messages.at(-1)?.id, at: 1 }),
      );
      expect(await amy.push(name, forged)).toMatchObject({ kind: "refused", why: "forbidden" });
    });
  });
}
