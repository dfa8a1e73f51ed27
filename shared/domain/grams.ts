// What two texts have in common is counted in grams: pairs of Chinese characters, stems of English words. No meaning, no order.

const RUN = /[a-z0-9]+|[\u3400-\u9fff]+/g;
const EMPTY = new Set(
  "a an the is are was it its this that i my me you your to of in on at for and or if be do does did will would can could please hi hello".split(
    " ",
  ),
);
const ENDING = /(?<=..[a-z])(?:ing|ed|es|s|ly)$/;

/** The distinct grams of a text. */
export function grams(text: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const [run] of text.normalize("NFKC").toLowerCase().matchAll(RUN)) {
    if (run < "\u3400") {
      if (!EMPTY.has(run)) out.add(run.replace(ENDING, ""));
    } else if (run.length === 1) out.add(run);
    else for (let i = 0; i + 1 < run.length; i++) out.add(run.slice(i, i + 2));
  }
  return out;
}
