// Hears which aspects of a product a text asks about, by the words of aspectWords.ts. Pure; never guesses beyond them.
import { ASPECT_WORDS, NO_ASPECT, type Aspect } from "./entities/aspectWords.ts";
import { foldText } from "./entities/foldedText.ts";
import { growWords, wordsIn } from "./entities/wordTree.ts";

/** Every aspect. (The keys of a literal object are exactly its type's keys; TypeScript only widens them.) */
export const ASPECT_NAMES = Object.keys(ASPECT_WORDS) as readonly Aspect[];

/** Named in passing more often than asked for («机洗会缩水吗», «这料子透气吗»): listed after the others. */
const CIRCUMSTANCES: ReadonlySet<Aspect> = new Set<Aspect>(["洗涤", "充电", "材质"]);

const WORDS = growWords<Aspect | undefined>([
  ...NO_ASPECT.split(",").flatMap((word) => spellings(word).map((one) => [one, undefined] as const)),
  ...ASPECT_NAMES.flatMap((aspect) => wordsOf(aspect).flatMap((word) => spellings(word).map((one) => [one, aspect] as const))),
]);

/** British colours too. */
function spellings(word: string): readonly string[] {
  return word.includes("color") ? [word, word.replaceAll("color", "colour")] : [word];
}

/** Is this one of the aspects we know? */
export function isAspect(value: string): value is Aspect {
  return Object.hasOwn(ASPECT_WORDS, value);
}

/** The surface words of an aspect, folded. */
export function wordsOf(aspect: Aspect): readonly string[] {
  return ASPECT_WORDS[aspect].split(",");
}

/** Each place of a folded text where an aspect is named, from the left; at each place the longest known word wins. */
export function* aspectsAt(folded: string): Generator<{ readonly from: number; readonly to: number; readonly is: Aspect }> {
  for (const { from, to, is } of wordsIn(WORDS, folded)) if (is !== undefined) yield { from, to, is };
}

/**
 * The aspects a text names, each once, in the order they are said, circumstances (how it is washed, charged, what it is of) last.
 * Case, full-width forms, traditional characters, hyphens and invisible marks do not matter.
 */
export function findAspects(text: string): readonly Aspect[] {
  const found = new Set<Aspect>();
  for (const { is } of aspectsAt(foldText(text).text)) found.add(is);
  const all = [...found];
  return [...all.filter((one) => !CIRCUMSTANCES.has(one)), ...all.filter((one) => CIRCUMSTANCES.has(one))];
}
