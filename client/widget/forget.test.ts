// The shop erased the shopper: their device hears of it at its next word or when its line ends, says so, and keeps nothing; the next talk is a stranger's.
import { expect, it } from "vitest";
import { createTestClock, createTestRoom, hears, PACK, settle, SHIRT } from "../../test/kit/widgetRoom.ts";
import { createBot } from "./bot.ts";
import { createConversation } from "./conversation.ts";
import { createLink } from "./link.ts";
import { createMemoryShelf } from "./shelf.ts";

async function setUp() {
  const clock = createTestClock();
  const room = createTestRoom(clock);
  const shelf = createMemoryShelf();
  let n = 0;
  const random = (): number => (++n % 97) / 97;
  const talk = await createConversation({
    shop: "demo",
    language: "zh",
    product: SHIRT,
    name: "访客",
    shelf,
    link: createLink({ base: "https://shop.test/w/demo", fetch: room.fetch, WebSocket: room.WebSocket, after: clock.after, random }),
    bot: createBot({ ear: { understand: async (text: string) => hears(text) }, pack: async () => PACK, language: "zh", clock: clock.now }),
    clock: clock.now,
    random,
    after: clock.after,
    secret: () => "AAAAAAAAAAAAAAAAAAAAAA",
  });
  return { clock, room, shelf, talk };
}

it("says so at the next word, forgets what was said and what was not sent, and begins anew as somebody else", async () => {
  const { room, shelf, talk } = await setUp();
  await talk.say("zebra 洗了会缩水吗");
  await talk.idle();
  const old = talk.session();
  expect(JSON.stringify(await shelf.list(""))).toContain("zebra");
  room.refuseNext(410, "erased");
  await talk.say("zebra 还在吗");
  await settle();
  expect(talk.view()).toMatchObject({ stage: "erased", lines: [], unsent: 0 });
  expect(await shelf.list("")).toEqual([]);
  await talk.restart();
  expect(talk.view()).toMatchObject({ stage: "fresh", lines: [] });
  expect(talk.session().ticket).not.toBe(old.ticket);
  expect(talk.session().shopper).not.toBe(old.shopper);
  talk.close();
});

it("hears of it when its line ends, and a frame that comes too late brings nothing back", async () => {
  const { clock, room, shelf, talk } = await setUp();
  await talk.say("zebra");
  await talk.idle();
  await settle();
  const late = JSON.stringify(room.shown());
  const [socket] = room.sockets;
  if (socket === undefined) throw new Error("no line");
  room.refuseNext(410, "erased");
  socket.close();
  await clock.pass(1_000);
  expect(talk.view().stage).toBe("erased");
  socket.onmessage?.({ data: late });
  await settle();
  expect(talk.view().lines).toEqual([]);
  expect(await shelf.list("")).toEqual([]);
  talk.close();
});
