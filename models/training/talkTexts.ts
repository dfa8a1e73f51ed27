// Short talks we wrote ourselves, as one cell of text (`s:… ‖ a:… ‖ s:…`): the last turn is the shopper's and is what the labels say.
import type { Turn } from "../../shared/domain/understanding.ts";
import type { Example } from "./example.ts";
import { exampleOf } from "./ownExamples.ts";
import { readTsv } from "./tsv.ts";

const SPEAKERS: Readonly<Record<string, Turn["from"]>> = { s: "shopper", b: "bot", a: "agent" };
const BETWEEN = " ‖ ";

/** A talk's last turn as an example, with the turns before it. */
export interface TalkExample {
  readonly example: Example;
  readonly context: readonly Turn[];
}

/** The turns of a cell. Throws where nobody speaks, or the shopper does not speak last: a typing error in our own file. */
export function turnsIn(talk: string): { readonly last: Turn; readonly before: readonly Turn[] } {
  const turns = talk.split(BETWEEN).map((said): Turn => {
    const from = SPEAKERS[said.slice(0, 1)];
    if (from === undefined || said.charAt(1) !== ":" || said.length < 3) throw new Error(`nobody says “${said}”`);
    return { from, text: said.slice(2) };
  });
  const last = turns.at(-1);
  if (last?.from !== "shopper") throw new Error(`the shopper does not speak last in “${talk}”`);
  return { last, before: turns.slice(0, -1) };
}

/** The talks that train: `models/data/examples.talks.tsv`, with columns intents and marks as in the other examples, and talk. */
export function readTalkExamples(): readonly TalkExample[] {
  const name = "examples.talks.tsv";
  return readTsv(new URL(`../data/${name}`, import.meta.url)).map((row, i) => {
    const { last, before } = turnsIn(row["talk"] ?? "");
    return { example: exampleOf({ ...row, text: last.text }, name, i), context: before };
  });
}
