// A shopper's device in Node: the widget's own conversation code over the edge's public doors. For the replay, the bench and tests.
import { createAnswers } from "../../client/widget/answers.ts";
import { createBot, type Ear } from "../../client/widget/bot.ts";
import { createConversation, type Conversation } from "../../client/widget/conversation.ts";
import { after } from "../../shared/core/after.ts";
import { createLink } from "../../client/widget/link.ts";
import { createMemoryShelf, type Shelf } from "../../client/widget/shelf.ts";
import { loadLight, type Light } from "../../models/light/light.ts";
import { readWeightsFile } from "../../models/readWeights.ts";
import type { MessageId, ProductId } from "../../shared/core/ids.ts";
import type { AnswerPack, Language } from "../../shared/domain/knowledge.ts";
import type { BotMove } from "../../shared/domain/ticket.ts";
import type { Understanding } from "../../shared/domain/understanding.ts";

export interface Decided {
  readonly say: MessageId;
  readonly heard: Understanding | undefined;
  readonly moves: readonly BotMove[];
}

export interface Shopper {
  readonly conversation: Conversation;
  /** What the bot was asked and decided so far. */
  readonly decided: readonly Decided[];
}

let light: Light | undefined;

/** The ear every device of this process shares: pure, so one is enough. */
export function theLight(): Light {
  if (light === undefined) {
    const loaded = loadLight(readWeightsFile());
    if (!loaded.ok) throw new Error(loaded.error.words);
    light = loaded.value;
  }
  return light;
}

/** The shop's answer pack, asked for once and shared by many devices. */
export async function fetchPack(url: string, shop: string): Promise<AnswerPack> {
  const pack = await createAnswers({ base: `${url}/w/${shop}`, shop, shelf: createMemoryShelf(), fetch }).pack();
  if (pack === undefined) throw new Error(`no answer pack at ${url}`);
  return pack;
}

export interface ShopperAsk {
  readonly url: string;
  readonly shop: string;
  readonly pack: AnswerPack;
  readonly language?: Language;
  readonly product?: ProductId;
  readonly name?: string;
  readonly shelf?: Shelf;
  /** What listens on her device; absent: the light ear. */
  readonly ear?: Ear | undefined;
  /** The room says which pack is out, or that another is. */
  readonly onPack?: (out: string | undefined) => void;
}

/** A new shopper at the shop's door. */
export async function openShopper(ask: ShopperAsk): Promise<Shopper> {
  const decided: Decided[] = [];
  const base = `${ask.url}/w/${ask.shop}`;
  const conversation = await createConversation({
    shop: ask.shop,
    language: ask.language ?? "zh",
    product: ask.product,
    name: ask.name ?? "访客",
    shelf: ask.shelf ?? createMemoryShelf(),
    onPack: ask.onPack,
    link: createLink({ base, fetch, WebSocket, after, random: Math.random }),
    bot: createBot({
      ear: ask.ear ?? { understand: async (text, context) => theLight().understand(text, context) },
      pack: async () => ask.pack,
      language: ask.language ?? "zh",
      clock: Date.now,
      onDecided: (say, heard, moves) => decided.push({ say, heard, moves }),
    }),
    clock: Date.now,
    random: Math.random,
    after,
  });
  return { conversation, decided };
}

/** Waits until `seen` holds of what the shopper sees. Throws after `ms`, saying what was waited for. */
export async function whenShown(
  conversation: Conversation,
  what: string,
  seen: (view: ReturnType<Conversation["view"]>) => boolean,
  ms = 60_000,
): Promise<void> {
  await new Promise<void>((done, fail) => {
    let stop = (): void => undefined;
    const late = setTimeout(() => {
      stop();
      const { lines, stage } = conversation.view();
      fail(new Error(`waited ${ms} ms for ${what}; stage ${stage}, ${lines.length} lines, last: ${JSON.stringify(lines.at(-1))}`));
    }, ms);
    stop = conversation.subscribe((view) => {
      if (!seen(view)) return;
      clearTimeout(late);
      queueMicrotask(() => stop());
      done();
    });
  });
}
