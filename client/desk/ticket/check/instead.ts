// A draft with what must not go out put in better words, and the rest left as it is. Pure.

/** Ends of sentences stay with what they end. */
const SENTENCES = /[^。！？!?；;\n]*[。！？!?；;\n]+|[^。！？!?；;\n]+$/gu;

/** Every sentence that stops the draft by itself gives way to the better words, once; where none does alone, all of it does. */
export function softened(draft: string, better: string, stops: (text: string) => boolean): string {
  const sentences = draft.match(SENTENCES) ?? [];
  const bad = sentences.map((one) => one.trim() !== "" && stops(one));
  const first = bad.indexOf(true);
  const kept = sentences.flatMap((one, i) => (i === first ? [better] : bad[i] === true ? [] : [one]));
  const text = first < 0 ? better : kept.join("").trim();
  return stops(text) ? better : text;
}
