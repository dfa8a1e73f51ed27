// What two texts have in common is counted in grams: pairs of Chinese characters, stems of English words. No meaning, no order.
import { stemOf } from "./stems.ts";

const RUN = /[a-z0-9]+|[\u3400-\u9fff]+/g;
const FIRST_HAN = "\u3400";
const EMPTY = new Set(
  "a an the is are was it its this that i my me you your to of in on at for and or if be do does did will would can could please hi hello".split(
    " ",
  ),
);

/** The distinct grams of a text. */
export function grams(text: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const [run] of text.normalize("NFKC").toLowerCase().matchAll(RUN)) {
    if (run < FIRST_HAN) {
      const stem = gramOf(run);
      if (stem !== undefined) out.add(stem);
    } else if (run.length === 1) out.add(run);
    else for (let i = 0; i + 1 < run.length; i++) out.add(run.slice(i, i + 2));
  }
  return out;
}

/** The gram of one lower-case English word; undefined: it says nothing. */
export function gramOf(word: string): string | undefined {
  return EMPTY.has(word) ? undefined : stemOf(word);
}
