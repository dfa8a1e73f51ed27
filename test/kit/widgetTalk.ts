// A widget's conversation over the real link, outbox, sender and bot, against a room in memory.
import { expect } from "vitest";
import type { Turn, Understanding } from "../../shared/domain/understanding.ts";
import { createBot } from "../../client/widget/bot.ts";
import { createConversation, type Conversation } from "../../client/widget/conversation.ts";
import { createLink } from "../../client/widget/link.ts";
import { createMemoryShelf, type Shelf } from "../../client/widget/shelf.ts";
import { createTestClock, createTestRoom, hears, PACK, SHIRT } from "./widgetRoom.ts";

export interface TalkOptions {
  readonly shelf?: Shelf;
  readonly understand?: (text: string, context: readonly Turn[]) => Promise<Understanding | undefined>;
  readonly online?: boolean;
  readonly seed?: number;
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export async function setUpTalk() {
  const clock = createTestClock();
  const room = createTestRoom(clock);
  const shelf = createMemoryShelf();
  const join = async (options: TalkOptions = {}): Promise<Conversation> => {
    const random = seeded(options.seed ?? 1);
    const understand = options.understand ?? (async (text: string) => hears(text));
    const talk = await createConversation({
      shop: "demo",
      language: "zh",
      product: SHIRT,
      name: "访客",
      shelf: options.shelf ?? shelf,
      link: createLink({ base: "https://shop.test/w/demo", fetch: room.fetch, WebSocket: room.WebSocket, after: clock.after, random }),
      bot: createBot({ ear: { understand }, pack: async () => PACK, language: "zh", clock: clock.now }),
      clock: clock.now,
      random,
      after: clock.after,
      secret: () => "AAAAAAAAAAAAAAAAAAAAAA",
      online: options.online,
    });
    talk.subscribe(({ lines }) => expect(new Set(lines.map((line) => line.id)).size, "no view ever shows a line twice").toBe(lines.length));
    return talk;
  };
  return { clock, room, shelf, join };
}
