// The bot on the device: lets the ear hear a message, asks the law (shared/domain/answer) what to do about it, and gives the words. Decides no rule itself.
import type { Clock, MessageId, ProductId } from "../../shared/core/ids.ts";
import { decide } from "../../shared/domain/answer.ts";
import type { AnswerPack, Language } from "../../shared/domain/knowledge.ts";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import type { Line } from "../../shared/domain/question.ts";
import { indexPack, type PackIndex } from "../../shared/domain/retrieve.ts";
import { sayMove } from "../../shared/domain/sayMove.ts";
import type { BotMove } from "../../shared/domain/ticket.ts";
import type { Turn, Understanding } from "../../shared/domain/understanding.ts";
import type { WidgetTurn } from "../../shared/wire/widgetApi.ts";
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
  const ready = async (): Promise<void> => {
    const found = await pack();
    if (found !== undefined && found !== index?.pack) index = indexPack(found);
  };
  const wordsOf = (turn: BotTurn) => {
    const said = index === undefined ? undefined : sayMove(turn.move, index.pack, language);
    return said?.ok ? said.value : undefined;
  };
  const contextOf = (turn: WidgetTurn): readonly Turn[] => {
    if (turn.kind === "say") return [{ from: "shopper", text: turn.text }];
    const text = turn.kind === "bot" ? wordsOf(turn)?.text : undefined;
    return text === undefined ? [] : [{ from: "bot", text }];
  };
  return {
    ready,
    lineOf(turn) {
      const said = wordsOf(turn);
      return said === undefined ? undefined : { id: turn.id, at: turn.at, from: "bot", ...said };
    },
    async think(say: SayTurn, before: readonly WidgetTurn[], product: ProductId | undefined) {
      const [heard] = await Promise.all([ear.understand(say.text, before.flatMap(contextOf).slice(-CONTEXT_TURNS)), ready()]);
      if (heard === undefined || index === undefined) return undefined;
      const hinted: SayTurn = { ...say, hint: heard };
      const lines = [...before, hinted].flatMap(lineFor);
      const moves = decide({ language, lines, product, index, bot: index.pack.bot ?? DEFAULT_POLICY.bot, tier: "none", now: clock() });
      onDecided?.(say.id, heard, moves);
      return [hinted, ...moves.map((move, n) => moveTurn(say, move, n))];
    },
  };
}

function lineFor(turn: WidgetTurn): readonly Line[] {
  switch (turn.kind) {
    case "say":
      return [{ from: "shopper", text: turn.text, heard: turn.hint }];
    case "bot":
      return [{ from: "bot", move: turn.move }];
    case "person":
      return [];
  }
}

/** The bot's n-th move about a message. Its id is made of the message's, so two tabs deciding the same make one move, not two. */
function moveTurn(say: SayTurn, move: BotMove, n: number): BotTurn {
  return { kind: "bot", id: `${say.id}-${n + 1}` as MessageId, at: say.at, replyTo: say.id, move };
}
