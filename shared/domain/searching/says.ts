// Does a conversation say what was searched for, word by word, where there is no index? The same meaning as the index's: Chinese as it stands, English by stems
// and beginnings, numbers whole or by their last four. Pure.
import type { Ticket } from "../ticket.ts";
import { textsOf } from "../personSearch.ts";
import { stemOf } from "../stems.ts";
import { isTail, plainly, runsOf } from "./grams.ts";
import { marksIn, snippetOf, type Marks } from "./marks.ts";

/** What of a word is looked for in texts. */
export function marksOf(word: string): Marks {
  const plain = plainly(word);
  const runs = runsOf(plain);
  const [only] = runs;
  if (runs.length !== 1 || only === undefined || only.kind === "han") return { pieces: [plain], stems: [], begun: [] };
  if (only.kind === "number") return { pieces: isTail(only.text) ? [only.text] : [], stems: [only.text], begun: [only.text] };
  return { pieces: [], stems: [stemOf(only.text)], begun: only.text.length > 2 ? [only.text] : [] };
}

export interface Sought {
  readonly words: readonly string[];
  readonly from: string | undefined;
}

/** The line that says most of it, cut to so many characters; undefined where not every word is said. "": the name or the orders alone say it. */
export function lineSaying(ticket: Ticket, { words, from }: Sought, chars: number): string | undefined {
  const name = ticket.head.shopper.name;
  if (from !== undefined && !plainly(name).includes(plainly(from))) return undefined;
  const texts = textsOf(ticket);
  const beside = [name, ...(ticket.orders?.numbers ?? []), String(ticket.number ?? "")];
  const wanted = words.map(marksOf);
  const isSaid = (marks: Marks): boolean => [...texts, ...beside].some((text) => marksIn(text, marks).length > 0);
  if (!wanted.every(isSaid)) return undefined;
  const all: Marks = {
    pieces: wanted.flatMap((one) => one.pieces),
    stems: wanted.flatMap((one) => one.stems),
    begun: wanted.flatMap((one) => one.begun),
  };
  const best = texts.map((text) => ({ text, marks: marksIn(text, all) })).toSorted((a, b) => b.marks.length - a.marks.length)[0];
  return best === undefined || best.marks.length === 0 ? "" : snippetOf(best.text, best.marks, chars).text;
}
