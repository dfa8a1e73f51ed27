// Stretches of an answer shown marked without a letter or an element changed: by the browser's own highlights. Where it has none nothing is marked, and
// the words beside the box say the same.

/** What a stretch is marked as; `knowledge.css` says how each looks. */
const MARKS = ["comment", "chosen", "unknown"] as const;
export type MarkName = (typeof MARKS)[number];

/** Marks of one box. */
export interface Marks {
  /** These, and no others of that name. */
  readonly set: (name: MarkName, ranges: readonly AbstractRange[]) => void;
  readonly clear: () => void;
}

export function createMarks(): Marks {
  const mine = new Map<MarkName, readonly AbstractRange[]>();
  const set = (name: MarkName, ranges: readonly AbstractRange[]): void => {
    const all = sharedBy(name);
    if (all === undefined) return;
    for (const old of mine.get(name) ?? []) all.delete(old);
    for (const one of ranges) all.add(one);
    mine.set(name, ranges);
  };
  return {
    set,
    clear: () => {
      for (const name of MARKS) set(name, []);
    },
  };
}

/** The page's one highlight of that name: both boxes are on one page. */
function sharedBy(name: MarkName): Highlight | undefined {
  const known = globalThis.CSS?.highlights;
  if (known === undefined) return undefined;
  const found = known.get(`answer-${name}`) ?? new Highlight();
  known.set(`answer-${name}`, found);
  return found;
}
