// Where in a text what was searched for stands, and the piece of a long text worth showing. Pure.
import { stemOf } from "../stems.ts";
import { plainly, runsOf } from "./grams.ts";

/** A stretch of a text: from, up to but without. */
export type Stretch = readonly [from: number, to: number];

/** What is looked for in texts: pieces that stand as they are, stems of English words (`begun`: words that begin so). */
export interface Marks {
  readonly pieces: readonly string[];
  readonly stems: readonly string[];
  readonly begun: readonly string[];
}

/** Where they stand, in order, none over another. */
export function marksIn(text: string, { pieces, stems, begun }: Marks): readonly Stretch[] {
  const plain = samePlaces(text);
  const found: Stretch[] = [];
  for (const piece of pieces) {
    if (piece === "") continue;
    for (let at = plain.indexOf(piece); at >= 0; at = plain.indexOf(piece, at + piece.length)) found.push([at, at + piece.length]);
  }
  if (stems.length + begun.length > 0)
    for (const { at, text: run, kind } of runsOf(plain)) {
      if (kind === "han") continue;
      if (stems.includes(kind === "word" ? stemOf(run) : run)) found.push([at, at + run.length]);
      const begins = begun.find((one) => run.startsWith(one));
      if (begins !== undefined) found.push([at, at + begins.length]);
    }
  return joined(found);
}

function joined(found: Stretch[]): readonly Stretch[] {
  const out: [number, number][] = [];
  for (const [from, to] of found.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = out.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** Made plain letter by letter, so that places stay places: 「ﬁ」 must not push everything behind it along. */
function samePlaces(text: string): string {
  const whole = plainly(text);
  if (whole.length === text.length) return whole;
  return [...text].map((char) => (plainly(char).length === char.length ? plainly(char) : char)).join("");
}

export interface Snippet {
  readonly text: string;
  readonly marks: readonly Stretch[];
}

const BEFORE = 16; // characters kept before the first mark

/** At most `chars` of a text, around its first mark. */
export function snippetOf(text: string, marks: readonly Stretch[], chars: number): Snippet {
  const flat = text.replace(/\s/g, " ");
  const first = marks[0]?.[0] ?? 0;
  if (flat.length <= chars) return { text: flat, marks };
  const from = first <= BEFORE ? 0 : Math.min(first - BEFORE, flat.length - chars);
  const to = from + chars;
  const head = from > 0 ? "…" : "";
  const moved = marks
    .filter(([at]) => at >= from && at < to)
    .map(([a, b]): Stretch => [a - from + head.length, Math.min(b, to) - from + head.length]);
  return { text: `${head}${flat.slice(from, to)}${to < flat.length ? "…" : ""}`, marks: moved };
}
