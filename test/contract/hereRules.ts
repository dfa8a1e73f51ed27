// The contract of who is here: who looks at a ticket, who writes, who types; and what is done with too much of it.
import { describe, expect, it } from "vitest";
import type { TicketId } from "../../shared/core/ids.ts";
import { CLOSE, PING } from "../../shared/wire/frame.ts";
import { askForPerson, countFrames, isWith, type RoomOf } from "./ask.ts";
import { openDesk, value } from "./deskClient.ts";
import { atWork, look, seenBy, settled, toldOfShopper } from "./hereShop.ts";
import { openLine } from "./shopperLine.ts";
import { AMY, BEN, SUE } from "./smallShop.ts";

export function hereRules(roomOf: RoomOf): void {
  describe("who is at a ticket", () => {
    it("[R394] is told to every live desk, looking or writing, and ends with the line", async () => {
      const { amy, sue, shopper } = await atWork(roomOf());
      look(amy, shopper.ticket);
      await sue.until(() => seenBy(sue, AMY)?.viewing === shopper.ticket);
      expect(seenBy(sue, AMY)?.writing).toBeUndefined();
      look(amy, shopper.ticket, { writing: true });
      await sue.until(() => seenBy(sue, AMY)?.writing === true);
      expect(seenBy(sue, AMY)).toMatchObject({ viewing: shopper.ticket });
      amy.close();
      await sue.until(() => seenBy(sue, AMY)?.viewing === undefined);
      expect(seenBy(sue, AMY)?.writing).toBeUndefined();
    });

    it("[R394] a page that goes out of sight looks at nothing, and takes no offer by it", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const sue = await openDesk(roomOf(), SUE);
      sue.presence("break");
      amy.presence("busy"); // an offer waits for her
      amy.presence("online", "t-elsewhere");
      await sue.until(() => seenBy(sue, AMY)?.viewing === "t-elsewhere");
      const shopper = await askForPerson(roomOf());
      await isWith(amy, shopper.ticket, AMY);
      expect(amy.ticket(shopper.ticket).assignment.state).toBe("offered");
      look(amy, "", { quiet: true });
      await sue.until(() => seenBy(sue, AMY)?.viewing === undefined);
      await settled(sue);
      expect(sue.ticket(shopper.ticket).assignment.state).toBe("offered");
      look(amy, shopper.ticket);
      await sue.until(() => sue.ticket(shopper.ticket).assignment.state === "held");
    });

    it("[R394] an app that says nothing of this is told nothing new, and told of like any other", async () => {
      const { amy, sue, shopper, line } = await atWork(roomOf());
      amy.presence("online", shopper.ticket); // an older tab: it does not say that it hears
      await sue.until(() => seenBy(sue, AMY)?.viewing === shopper.ticket);
      look(sue, shopper.ticket);
      line.say({ typing: true });
      await sue.until(() => toldOfShopper(sue).at(-1)?.typing === true);
      await settled(amy);
      expect(toldOfShopper(amy)).toEqual([]);
    });
  });

  describe("typing", () => {
    it("[R396] the shopper hears that a reply is written, and that it is no more; looking says nothing, and nobody else's shopper hears it", async () => {
      const { amy, sue, shopper, line } = await atWork(roomOf());
      const other = await askForPerson(roomOf());
      const elsewhere = await openLine(roomOf(), other);
      look(sue, shopper.ticket);
      look(amy, shopper.ticket, { writing: true });
      await line.until(() => line.writing().at(-1) === true);
      expect(line.writing()).toEqual([true]);
      look(amy, shopper.ticket);
      await line.until(() => line.writing().at(-1) === false);
      look(amy, shopper.ticket, { writing: true });
      await line.until(() => line.writing().at(-1) === true);
      look(sue, shopper.ticket, { writing: true });
      await amy.until(() => seenBy(amy, SUE)?.writing === true);
      look(amy, ""); // Sue writes on
      await sue.until(() => seenBy(sue, AMY)?.viewing === undefined);
      amy.close();
      sue.close();
      await line.until(() => line.writing().at(-1) === false);
      const news = line.writing().filter((one, i, all) => one !== all[i - 1]); // what is said again is no news
      expect(news).toEqual([true, false, true, false]);
      expect(elsewhere.writing()).toEqual([]);
    });

    it("[R396] who looks at the ticket hears that its shopper types; who looks elsewhere does not", async () => {
      const { amy, sue, shopper, line } = await atWork(roomOf());
      look(amy, shopper.ticket);
      await sue.until(() => seenBy(sue, AMY)?.viewing === shopper.ticket);
      line.say({ typing: true });
      await amy.until(() => toldOfShopper(amy).at(-1)?.typing === true);
      look(sue, shopper.ticket); // comes in the middle of it
      await sue.until(() => toldOfShopper(sue).at(-1)?.typing === true);
      look(sue, "");
      await amy.until(() => seenBy(amy, SUE)?.viewing === undefined);
      const told = toldOfShopper(sue).length;
      line.say({ typing: false });
      await amy.until(() => toldOfShopper(amy).at(-1)?.typing === false);
      await settled(sue);
      expect(toldOfShopper(sue)).toHaveLength(told);
    });
  });

  describe("signals in a flood", () => {
    it("[R397] what comes too fast from a conversation is dropped, over all its lines; much more ends the line; colleagues and words go on", async () => {
      const { amy, shopper, line } = await atWork(roomOf());
      look(amy, shopper.ticket);
      await amy.until(() => toldOfShopper(amy).length > 0 || countFrames(amy, "presence") > 0);
      const second = await openLine(roomOf(), shopper);
      const told = toldOfShopper(amy).length;
      for (let i = 0; i < 20; i++) (i % 2 === 0 ? line : second).say({ typing: i % 4 < 2 });
      for (let i = 0; i < 80; i++) line.say({ typing: true });
      expect((await line.until(line.closed)).code).toBe(CLOSE.rate);
      await settled(amy);
      expect(toldOfShopper(amy).length - told).toBeLessThanOrEqual(14); // twelve, and what a slow machine's clock lets through
      value(await shopper.post(shopper.say("我还在")));
      await second.until(() =>
        second
          .shown()
          .at(-1)
          ?.messages.some((one) => one.text === "我还在"),
      );
    });

    it("[R397] what is no signal ends the line, whatever it is", async () => {
      const { shopper } = await atWork(roomOf());
      const bad = [
        "{}",
        "[]",
        "null",
        '{"typing":1}',
        '{"read":7}',
        `{"typing":true,"text":"${"x".repeat(200)}"}`,
        "typing",
        new Uint8Array([1, 2, 3]),
      ];
      for (const one of bad) {
        const line = await openLine(roomOf(), shopper);
        line.sendRaw(one);
        expect((await line.until(line.closed)).code).toBe(CLOSE.malformed);
      }
    });

    it("[R397] a desk that says where it is without end is heard at its pace, and its changes as ever", async () => {
      const { amy, sue, shopper } = await atWork(roomOf());
      const told = countFrames(sue, "presence");
      for (let i = 0; i < 400; i++) look(amy, i % 2 === 0 ? shopper.ticket : "");
      await settled(amy);
      expect(await amy.reply(shopper.ticket, "您好")).toMatchObject({ kind: "ack" });
      await sue.until(() => sue.ticket(shopper.ticket).messages.some((one) => one.kind === "agent"));
      expect(countFrames(sue, "presence") - told).toBeLessThan(60);
    });
  });
}

/** Where the host lets the test turn the clock. */
export function hereTimeRules(roomOf: RoomOf): void {
  describe("who is here, as time passes", () => {
    it("[R394] who struck no key for 30 s writes no more, who gave no sign for five minutes looks no more; [R395] who writes on is told anew every 15 s", async () => {
      const [amy, sue] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), SUE)];
      const pass = async (ms: number): Promise<void> => roomOf().advance?.(ms);
      look(amy, "t-1" as TicketId, { writing: true });
      await sue.until(() => seenBy(sue, AMY)?.writing === true);
      const told = countFrames(sue, "presence");
      for (let i = 0; i < 6; i++) {
        await pass(5_000);
        look(amy, "t-1" as TicketId, { writing: true });
      }
      await settled(sue);
      expect(countFrames(sue, "presence") - told).toBe(2);
      await pass(20_000);
      const late = await openDesk(roomOf(), BEN);
      expect(seenBy(late, AMY)).toMatchObject({ writing: true, quietMs: 20_000 });
      await pass(11_000);
      expect(seenBy(await openDesk(roomOf(), BEN), AMY)).not.toHaveProperty("writing");
      expect(seenBy(await openDesk(roomOf(), BEN), AMY)).toHaveProperty("viewing", "t-1");
      await pass(300_000);
      expect(seenBy(await openDesk(roomOf(), BEN), AMY)).not.toHaveProperty("viewing");
    });

    it("[R394] who was cut off without a goodbye looks no more 35 s later, and is told of to who is at the same ticket; back on the line they look again", async () => {
      const [amy, sue] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), SUE)];
      const pass = async (ms: number): Promise<void> => roomOf().advance?.(ms);
      look(amy, "t-1" as TicketId, { writing: true });
      look(sue, "t-1" as TicketId);
      for (const desk of [amy, sue]) desk.sendRaw(PING);
      await pass(20_000);
      for (const desk of [amy, sue]) desk.sendRaw(PING);
      await pass(20_000);
      await settled(sue);
      expect(seenBy(sue, AMY)).toMatchObject({ viewing: "t-1" });
      sue.sendRaw(PING);
      await pass(20_000);
      await settled(sue);
      expect(seenBy(sue, AMY)).not.toHaveProperty("viewing");
      for (let i = 0; i < 2; i++) {
        for (const desk of [amy, sue]) desk.sendRaw(PING);
        await pass(20_000);
      }
      await settled(sue);
      expect(seenBy(sue, AMY)).toMatchObject({ viewing: "t-1" });
    });

    it("[R396] a shopper who types and goes silent is not said to type ten seconds later", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(amy, shopper.ticket, AMY);
      const line = await openLine(roomOf(), shopper);
      await line.until(() => line.shown().length > 0);
      look(amy, shopper.ticket);
      line.say({ typing: true });
      await amy.until(() => toldOfShopper(amy).at(-1)?.typing === true);
      look(amy, "");
      await roomOf().advance?.(11_000);
      look(amy, shopper.ticket);
      await settled(amy);
      expect(toldOfShopper(amy).at(-1)?.typing).toBe(false);
    });
  });
}
