// The bot on the device: lets the ear hear a message, asks the law (shared/domain/answer) what to do about it, and gives the words. Decides no rule itself.
import type { Clock, MessageId, ProductId } from "../../shared/core/ids.ts";
import { decide } from "../../shared/domain/answer.ts";
import type { AnswerPack, Language } from "../../shared/domain/knowledge.ts";
import { readOrderCard, type OrderCard } from "../../shared/domain/orders/order.ts";
import { DEFAULT_BOT } from "../../shared/domain/policy.ts";
import type { Line } from "../../shared/domain/question.ts";
import { indexingPack, type PackIndex } from "../../shared/domain/packIndex.ts";
import { sayMove } from "../../shared/domain/sayMove.ts";
import { isWordless } from "../../shared/domain/onlyFiles.ts";
import type { BotMove } from "../../shared/domain/ticket.ts";
import type { Turn, Understanding } from "../../shared/domain/understanding.ts";
import { asksWhatFilesShow, movesForFiles } from "../../shared/domain/wordless.ts";
import type { Shown, WidgetTurn } from "../../shared/wire/widgetApi.ts";
import { inSlices, pagePace } from "../pack/pace.ts";
import type { Bot, BotTurn, SayTurn } from "./botDoor.ts";

const CONTEXT_TURNS = 12;

/** What listens: gives undefined when it cannot be had now. */
export interface Ear {
  readonly understand: (text: string, context: readonly Turn[]) => Promise<Understanding | undefined>;
}

export interface BotPorts {
  readonly ear: Ear;
  /** The newest answer pack the device has; undefined: none. */
  readonly pack: () => Promise<AnswerPack | undefined>;
  readonly language: Language;
  readonly clock: Clock;
  /** Told once for each message the bot thought about: what the ear heard, and what the bot does. */
  readonly onDecided?: ((say: MessageId, heard: Understanding, moves: readonly BotMove[]) => void) | undefined;
}

/** A bot that answers from the pack by what the ear hears. */
export function createBot({ ear, pack, language, clock, onDecided }: BotPorts): Bot {
  let index: PackIndex | undefined;
  let indexing: { readonly of: AnswerPack; readonly done: Promise<PackIndex> } | undefined;
  const ready = async (): Promise<void> => {
    const found = await pack();
    if (found === undefined || found === index?.pack) return;
    if (indexing?.of !== found) indexing = { of: found, done: inSlices(indexingPack(found), pagePace) };
    const { of, done } = indexing;
    const made = await done;
    if (indexing?.of === of) index = made;
  };
  const wordsOf = (turn: BotTurn, orders: readonly OrderCard[]) => {
    const said = index === undefined ? undefined : sayMove(turn.move, index.pack, language, { orders });
    return said?.ok ? said.value : undefined;
  };
  const contextOf = (turn: WidgetTurn, orders: readonly OrderCard[]): readonly Turn[] => {
    if (turn.kind === "say") return [{ from: "shopper", text: turn.text }];
    const text = turn.kind === "bot" ? wordsOf(turn, orders)?.text : undefined;
    return text === undefined ? [] : [{ from: "bot", text }];
  };
  return {
    ready,
    lineOf(turn, shown) {
      const said = wordsOf(turn, cardsIn(shown));
      return said === undefined ? undefined : { id: turn.id, at: turn.at, from: "bot", ...said };
    },
    async think(say: SayTurn, before: readonly WidgetTurn[], product: ProductId | undefined, shown) {
      if (isWordless(say)) {
        await ready(); // its words
        const moves = movesForFiles(before.flatMap((one) => (one.kind === "bot" ? [one.move] : [])));
        return [say, ...moves.map((move, n) => moveTurn(say, move, n))];
      }
      const cards = cardsIn(shown);
      const context = before.flatMap((one) => contextOf(one, cards)).slice(-CONTEXT_TURNS);
      const [heard] = await Promise.all([ear.understand(say.text, context), ready()]);
      if (heard === undefined || index === undefined) return undefined;
      const hinted: SayTurn = { ...say, hint: heard };
      const lines = [...before, hinted].flatMap(lineFor);
      const orders = index.pack.orders === true ? ({ cards, by: "device" } as const) : undefined;
      const moves = decide({ language, lines, product, index, bot: index.pack.bot ?? DEFAULT_BOT, tier: "none", now: clock(), orders });
      onDecided?.(say.id, heard, moves);
      return [hinted, ...moves.map((move, n) => moveTurn(say, move, n))];
    },
  };
}

/** What the room showed of orders, read at last; what cannot be read is not there. */
const cardsIn = (shown: Shown["orders"]): readonly OrderCard[] => (shown ?? []).flatMap((one) => readOrderCard(one) ?? []);

function lineFor(turn: WidgetTurn): readonly Line[] {
  switch (turn.kind) {
    case "say":
      return isWordless(turn) ? [] : [{ from: "shopper", text: turn.text, heard: turn.hint }];
    case "bot":
      return asksWhatFilesShow(turn.move) ? [] : [{ from: "bot", move: turn.move }];
    case "person":
    case "rate":
      return [];
  }
}

/** The bot's n-th move about a message. Its id is made of the message's, so two tabs deciding the same make one move, not two. */
function moveTurn(say: SayTurn, move: BotMove, n: number): BotTurn {
  return { kind: "bot", id: `${say.id}-${n + 1}` as MessageId, at: say.at, replyTo: say.id, move };
}
