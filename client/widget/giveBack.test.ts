// A room that came back from a backup: the shopper's device gives back what it still keeps. A room that only erased gets nothing back.
import { describe, expect, it } from "vitest";
import { createTestClock, createTestRoom, hears, PACK, settle, SHIRT } from "../../test/kit/widgetRoom.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { createBot } from "./bot.ts";
import { createConversation, type Conversation } from "./conversation.ts";
import { createLink } from "./link.ts";
import { createMemoryShelf } from "./shelf.ts";

async function talkAboutThree(): Promise<{ readonly talk: Conversation; readonly room: ReturnType<typeof createTestRoom> }> {
  const clock = createTestClock();
  const room = createTestRoom(clock);
  room.tell({ epoch: "before", withPerson: "yes" });
  const random = seededRandom(1);
  const talk = await createConversation({
    shop: "demo",
    language: "zh",
    product: SHIRT,
    name: "访客",
    shelf: createMemoryShelf(),
    link: createLink({ base: "https://shop.test/w/demo", fetch: room.fetch, WebSocket: room.WebSocket, after: clock.after, random }),
    bot: createBot({ ear: { understand: async (text) => hears(text) }, pack: async () => PACK, language: "zh", clock: clock.now }),
    clock: clock.now,
    random,
    after: clock.after,
    secret: () => "AAAAAAAAAAAAAAAAAAAAAA",
  });
  for (const text of ["一", "二", "三"]) {
    await talk.say(text);
    await clock.pass(5_000);
  }
  expect(said(room)).toEqual(["一", "二", "三"]);
  return { talk, room };
}

const said = (room: ReturnType<typeof createTestRoom>): readonly string[] =>
  room.taken.flatMap((turn) => (turn.kind === "say" ? [turn.text] : []));
const shown = (talk: Conversation): readonly string[] =>
  talk.view().lines.flatMap((line) => (line.from === "shopper" ? [`${line.text} ${line.mark}`] : []));

describe("[R94] a room that was restored", () => {
  it("is given back what it accepted after the backup, under the same ids, in order, once", async () => {
    const { talk, room } = await talkAboutThree();
    const before = room.taken.map((turn) => turn.id);
    room.forget(1, { epoch: "after" });
    await settle();
    await settle();
    expect(said(room)).toEqual(["一", "二", "三"]);
    expect(room.taken.map((turn) => turn.id)).toEqual(before);
    expect(shown(talk)).toEqual(["一 delivered", "二 delivered", "三 delivered"]);
  });

  it("is not given back what was erased: the same history without those lines", async () => {
    const { talk, room } = await talkAboutThree();
    const posts = room.posts.length;
    room.forget(1, { now: 1e15 });
    await settle();
    expect(said(room)).toEqual(["一"]);
    expect(room.posts.length).toBe(posts);
    expect(shown(talk)).toEqual(["一 delivered"]);
  });
});
