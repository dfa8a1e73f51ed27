// A stretch of a shared text, named by its first and last letter, so that it is the same stretch while others write before it and in it.
// Knows no article; changes nothing.
import * as Y from "yjs";
import { isPlain } from "../core/check.ts";
import { QUOTE_CHARS, type Stretch } from "../domain/comment.ts";
import type { Language } from "../domain/knowledge.ts";

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Names the stretch between two places of a text; undefined where no words stand between them. */
export function stretchOf(text: Y.Text, language: Language, { from, to }: Place): Stretch | undefined {
  const quote = plainWords(text).slice(from, to).replaceAll(EMBED, "").trim().slice(0, QUOTE_CHARS).toWellFormed();
  const letters = lettersOf(text, { from, to });
  return quote === "" || letters === undefined ? undefined : { language, ...letters, quote };
}

/** The first and last letter of the words between two places; undefined where none stand between them. */
export function lettersOf(text: Y.Text, { from, to }: Place): Pick<Stretch, "from" | "to"> | undefined {
  const first = Y.createRelativePositionFromTypeIndex(text, from, 0).item;
  const last = Y.createRelativePositionFromTypeIndex(text, to, -1).item;
  if (from >= to || first === null || last === null) return undefined;
  return { from: { client: first.client, clock: first.clock }, to: { client: last.client, clock: last.clock } };
}

/** Where such letters stand now; undefined where all of them went. */
export function placeOfLetters(text: Y.Text, { from, to }: Pick<Stretch, "from" | "to">): Place | undefined {
  const [first, last] = [indexOf(text, from, 0), indexOf(text, to, -1)];
  return first !== undefined && last !== undefined && first < last ? { from: first, to: last } : undefined;
}

/** Where it stands now. Of a stretch whose letters all went: where its words stand again, if they do so once. */
export function placeOf(text: Y.Text, stretch: Stretch): Place | undefined {
  const place = placeOfLetters(text, stretch);
  if (place !== undefined) return place;
  const { quote } = stretch;
  const words = plainWords(text);
  const again = words.indexOf(quote);
  return again >= 0 && words.indexOf(quote, again + 1) < 0 ? { from: again, to: again + quote.length } : undefined;
}

/** A letter's name came over the wire: one that is of another text, or of nobody, stands nowhere. */
function indexOf(text: Y.Text, letter: Stretch["from"], assoc: number): number | undefined {
  if (text.doc === null || Y.getState(text.doc.store, letter.client) <= letter.clock) return undefined; // Yjs would throw
  const at = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON({ item: letter, assoc }), text.doc);
  return at === null || at.type !== text ? undefined : at.index;
}

const EMBED = "\uFFFC"; // stands for a picture: one place, no letter

/** Its letters, each at its place. */
function plainWords(text: Y.Text): string {
  const delta: unknown = text.toDelta();
  const steps: readonly unknown[] = Array.isArray(delta) ? delta : [];
  return steps.map((one) => (!isPlain(one) ? "" : typeof one["insert"] === "string" ? one["insert"] : EMBED)).join("");
}
