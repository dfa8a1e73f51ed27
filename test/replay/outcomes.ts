// What became of the messages the bot had: answered, asked back, handed off and why; and what people who read some of it said. Figures and words only; plays nothing.
import { seededRandom } from "../kit/random.ts";
import type { BotMove, Ticket } from "../../shared/domain/ticket.ts";
import { asExpected } from "../../shared/domain/dialogues/judge.ts";
import { noted } from "../../shared/domain/dialogues/notation.ts";

/** What the bot did at one of the shopper's messages; `turn` counts the shopper's messages from 0. */
export interface BotTurn {
  readonly turn: number;
  readonly moves: readonly BotMove[];
}

/** The bot's side of a ticket, as it stands there: the room's second thoughts too. */
export function botTurnsOf(ticket: Ticket): readonly BotTurn[] {
  const said = ticket.messages.filter((one) => one.kind === "shopper");
  return said.flatMap((one, turn) => {
    const moves = ticket.messages.flatMap((other) => (other.kind === "bot" && other.replyTo === one.id ? [other.move] : []));
    return moves.length === 0 ? [] : [{ turn, moves }];
  });
}

/** In the notation of written dialogues: «answer a-track + ask product: …». */
export const didAt = ({ moves }: BotTurn): string => noted(asExpected(moves));

type Kind = "answered" | "asked back" | "handed off" | "small talk";

function kindOf({ moves }: BotTurn): Kind {
  if (moves.some((one) => one.did === "handoff")) return "handed off";
  if (moves.some((one) => one.did === "ask")) return "asked back";
  return moves.some((one) => one.did === "answer") ? "answered" : "small talk";
}

const KINDS: readonly Kind[] = ["answered", "asked back", "handed off", "small talk"];

/** The summary's lines: shares of the messages the bot had, of the conversations, and the reasons of the hand-offs. */
export function summaryOf(played: readonly (readonly BotTurn[])[]): readonly string[] {
  const turns = played.flat();
  const share = (part: number, of: number): string => `${part} (${of === 0 ? "–" : ((100 * part) / of).toFixed(1)} %)`;
  const kinds = KINDS.map((kind) => `${kind} ${share(turns.filter((one) => kindOf(one) === kind).length, turns.length)}`);
  const over = played.filter((one) => one.some((turn) => kindOf(turn) === "handed off"));
  const helped = played.filter((one) => one.some((turn) => turn.moves.some((move) => move.did === "answer")));
  const causes = tally(turns.flatMap(({ moves }) => moves.flatMap((one) => (one.did === "handoff" ? [one.cause] : []))));
  const articles = tally(turns.flatMap(({ moves }) => moves.flatMap((one) => (one.did === "answer" ? [one.article] : []))));
  return [
    `the bot had ${turns.length} messages: ${kinds.join(", ")}`,
    `conversations handed off ${share(over.length, played.length)}, with an answer in them ${share(helped.length, played.length)}`,
    `handed off for: ${causes.map(([cause, many]) => `${cause} ${share(many, over.length)}`).join(", ") || "nothing"}`,
    `answered most with: ${
      articles
        .slice(0, 10)
        .map(([article, many]) => `${article} ${many}`)
        .join(", ") || "nothing"
    }`,
  ];
}

function tally(all: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** A message of the bot's to be read by eye. */
export interface Drawn {
  readonly id: string;
  readonly turn: number;
  readonly did: string;
}

/** So many conversations, each with one message of those to which small talk was no answer; the same seed draws the same from the same. In the order of their ids. */
export function draw(played: ReadonlyMap<string, readonly BotTurn[]>, many: number, seed: number): readonly Drawn[] {
  const random = seededRandom(seed);
  const lots = [...played]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, turns]) => ({ id, lot: random(), pick: random(), turns: turns.filter((one) => kindOf(one) !== "small talk") }));
  return lots
    .filter((one) => one.turns.length > 0)
    .sort((a, b) => a.lot - b.lot)
    .slice(0, many)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, pick, turns }) =>
      turns
        .slice(Math.floor(pick * turns.length))
        .slice(0, 1)
        .map((one) => ({ id, turn: one.turn, did: didAt(one) })),
    );
}

const READINGS = ["right", "wrong", "person"] as const;
export type Reading = (typeof READINGS)[number];

/** What somebody said of what the bot did at a message of a conversation: right, wrong, or should have been handed off. */
export interface Read {
  readonly id: string;
  readonly turn: number;
  readonly did: string;
  readonly reading: Reading;
}

/** Reads the file of readings: id, turn, what the bot did, the reading; parted by tabs. No words of anybody stand in it. */
export function readReadings(text: string): readonly Read[] {
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [id = "", turn = "", did = "", word = ""] = line.split("\t");
      const reading = READINGS.find((one) => one === word);
      if (id === "" || did === "" || !/^\d+$/.test(turn) || reading === undefined) throw new Error(`not a reading: ${line}`);
      return { id, turn: Number(turn), did, reading };
    });
}

/** How the messages that were read stand: those where the bot still does what it did then, counted by reading. */
export function readingsOf(reads: readonly Read[], played: ReadonlyMap<string, readonly BotTurn[]>): string {
  const here = reads.filter((one) => played.has(one.id));
  const same = here.filter((one) => (played.get(one.id) ?? []).some((turn) => turn.turn === one.turn && didAt(turn) === one.did));
  const count = (reading: Reading): number => same.filter((one) => one.reading === reading).length;
  const changed = here.length - same.length;
  return `read by eye: ${here.length} messages; right ${count("right")}, wrong ${count("wrong")}, should have been handed off ${count("person")}${
    changed === 0 ? "" : `; ${changed} go otherwise since they were read`
  }`;
}
