// Judges a played turn against what was written: right or not, an answer nobody wanted, a hand-off due or not. Pure; plays nothing.
import type { AnswerPack } from "../knowledge.ts";
import type { BotMove } from "../ticket.ts";
import { noted } from "./notation.ts";
import type { PlayedTurn } from "./play.ts";
import type { Expected } from "./written.ts";

export interface Verdict {
  readonly right: boolean;
  /** It answered, and with something that no right turn has: a wrong answer, given with confidence. */
  readonly wrongAnswer: boolean;
  readonly answered: boolean;
  readonly handedOff: boolean;
  /** A hand-off is right here / the only right thing. */
  readonly mayHandOff: boolean;
  readonly mustHandOff: boolean;
  /** Words that should stand there and do not; that should not and do. */
  readonly missing: readonly string[];
  readonly unwanted: readonly string[];
  /** What was wanted and what came, in the notation; for people. */
  readonly wanted: string;
  readonly did: string;
}

export function judgeTurn(played: PlayedTurn, pack: AnswerPack): Verdict {
  const { turn, moves, words } = played;
  const { does } = turn;
  const sides: readonly (readonly Expected[])[] = does.length === 0 ? [[]] : does;
  const fits = sides.some((side) => side.length === moves.length && side.every((one, i) => meets(moves[i], one, pack)));
  const missing = (turn.words ?? []).filter((one) => !words.includes(one));
  const unwanted = (turn.without ?? []).filter((one) => words.includes(one));
  const handsOff = (side: readonly Expected[]): boolean => side.some((one) => one.did === "handoff");
  const answers = moves.filter((one) => one.did === "answer" || one.did === "order");
  return {
    right: fits && missing.length === 0 && unwanted.length === 0 && !played.astray,
    wrongAnswer: answers.some((move) => !sides.flat().some((one) => meets(move, one, pack))),
    answered: answers.length > 0,
    handedOff: moves.some((one) => one.did === "handoff"),
    mayHandOff: sides.some(handsOff),
    mustHandOff: sides.every(handsOff),
    missing,
    unwanted,
    wanted:
      sides.map(noted).join(" | ") + missing.map((one) => ` with «${one}»`).join("") + unwanted.map((one) => ` without «${one}»`).join(""),
    did: noted(asExpected(moves)),
  };
}

/** The moves as somebody would have to expect them, word for word. */
export function asExpected(moves: readonly BotMove[]): Expected[] {
  return moves.map(expectedOf);
}

function expectedOf(move: BotMove): Expected {
  switch (move.did) {
    case "answer":
      return { did: "answer", article: move.article, ...(move.product === undefined ? {} : { product: move.product }) };
    case "ask":
      return { did: "ask", about: move.about, choices: [...move.choices] };
    case "handoff":
      return { did: "handoff", causes: [move.cause] };
    case "order":
      return { did: "order", about: move.about };
    case "smalltalk":
      return { did: "smalltalk", intent: move.intent };
  }
}

function meets(move: BotMove | undefined, want: Expected, pack: AnswerPack): boolean {
  if (move === undefined) return false;
  switch (want.did) {
    case "answer": {
      if (move.did !== "answer") return false;
      const article = pack.articles.find((one) => one.id === move.article);
      return (
        (want.article ?? move.article) === move.article &&
        (want.intent ?? move.intent) === move.intent &&
        (want.aspect ?? article?.aspect) === article?.aspect &&
        (want.product ?? move.product) === move.product
      );
    }
    case "ask":
      return move.did === "ask" && move.about === want.about && want.choices.every((one) => move.choices.includes(one));
    case "handoff":
      return move.did === "handoff" && (want.causes.length === 0 || want.causes.includes(move.cause));
    case "order":
      return move.did === "order" && (want.about ?? move.about) === move.about;
    case "smalltalk":
      return move.did === "smalltalk" && (want.intent ?? move.intent) === move.intent;
  }
}
