// The contract of sleep: a room that leaves memory with its lines open and wakes at the next frame goes on as if it had been awake.
import { describe, expect, it } from "vitest";
import { ticketDocName } from "../../shared/domain/names.ts";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import type { RoomFrame } from "../../shared/wire/frame.ts";
import { askForPerson, isWith, type RoomOf } from "./ask.ts";
import { connectDesk, openDesk, readOn, value } from "./deskClient.ts";
import { joinNote } from "./editor.ts";
import { createNews } from "./news.ts";
import { createShopper, type ShopperClient } from "./shopperClient.ts";
import { AMY, BEN, SUE } from "./smallShop.ts";

type Page = Extract<RoomFrame, { kind: "page" }>;

const CONVERSATIONS = 24; // of some 30 KB each: several pages

export function sleepRules(roomOf: RoomOf): void {
  const sleep = async (): Promise<void> => {
    const { sleep: fall } = roomOf();
    if (fall === undefined) throw new Error("this host cannot be told to sleep");
    await fall();
  };
  const fill = async (): Promise<readonly ShopperClient[]> => {
    const shoppers = Array.from({ length: CONVERSATIONS }, () => createShopper(roomOf()));
    for (const one of shoppers)
      value(await one.post(...Array.from({ length: 4 }, (_, n) => one.say(`${n} ${"一句很长的话,".repeat(240)}`))));
    return shoppers;
  };

  describe("[R96] a room that falls asleep with its lines open", () => {
    it("goes on with a run of pages, asleep before each of them, and the line is live at its end", async () => {
      const shoppers = await fill();
      const desk = await connectDesk(roomOf(), AMY);
      desk.send({ kind: "hello", protocol: PROTOCOL, epoch: "", cursor: "", device: "d" });
      await desk.until(() => desk.frames.some((one) => one.kind === "welcome"));
      const pages: Page[] = [];
      for (let [upTo, after] = ["", ""]; pages.at(-1)?.done !== true; ) {
        await sleep();
        desk.send({ kind: "pull", since: "", upTo, after });
        const page = await desk.until(() => desk.frames.filter((one): one is Page => one.kind === "page")[pages.length]);
        pages.push(page);
        ({ upTo, after } = page);
      }
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.at(-1)?.live).toBe(true);
      const awake = await openDesk(roomOf(), BEN);
      for (const { ticket } of shoppers) expect(readOn(desk, ticketDocName(ticket))).toEqual(readOn(awake, ticketDocName(ticket)));
      await sleep();
      const [first] = shoppers;
      if (first === undefined) throw new Error("nobody is there");
      value(await first.post(first.say("醒来之后")));
      await desk.until(() => desk.ticket(first.ticket).messages.some((one) => one.kind === "shopper" && one.text === "醒来之后"));
    });

    it("goes on with a note two people write, letter by letter", async () => {
      const { ticket } = await askForPerson(roomOf());
      const name = ticketDocName(ticket);
      const desk = await openDesk(roomOf(), SUE);
      const [amy, ben] = [await joinNote(roomOf(), AMY, name), await joinNote(roomOf(), BEN, name)];
      let text = "";
      for (const [i, letter] of [..."先看物流再回电"].entries()) {
        if (i % 2 === 0) await sleep();
        const [writer, reader] = i % 2 === 0 ? [amy, ben] : [ben, amy];
        noteOf(writer.doc).insert(noteOf(writer.doc).length, letter);
        text += letter;
        await reader.until(() => noteOf(reader.doc).toString() === text);
      }
      await desk.until(() => desk.ticket(ticket).note === text);
    });

    it("brings a reply to a shopper who only listens, takes nobody for away, and keeps who has the ticket", async () => {
      const desk = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(desk, shopper.ticket, AMY);
      const heard: string[] = [];
      const line = value(await roomOf().connect({ door: "widget", ticket: shopper.ticket, capability: shopper.capability }));
      const { came, until } = createNews();
      line.onMessage((data) => {
        heard.push(String(data));
        came();
      });
      await sleep();
      expect(await desk.reply(shopper.ticket, "睡醒了再回")).toMatchObject({ kind: "ack" });
      await until(() => heard.some((one) => one.includes("睡醒了再回")));
      await desk.until(() => desk.ticket(shopper.ticket).assignment.state === "held"); // follows the acknowledgement
      await sleep();
      value(await shopper.post(shopper.say("好的")));
      await desk.until(() => desk.ticket(shopper.ticket).messages.some((one) => one.kind === "shopper" && one.text === "好的"));
      expect(desk.ticket(shopper.ticket).assignment).toMatchObject({ to: AMY, state: "held" });
      expect(desk.closed()).toBeUndefined();
    });
  });
}
