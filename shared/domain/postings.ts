// Which rows (wordings, articles) have a term, and how often: gathered row by row, then closed into flat arrays, which a phone reads fast. Knows no text.

export interface Postings {
  /** How many rows have the term. */
  readonly count: (term: number) => number;
  readonly each: (term: number, visit: (row: number, count: number) => void) => void;
  readonly has: (term: number, row: number) => boolean;
}

export interface Gathering {
  /** Rows must come in rising order. */
  readonly add: (term: number, row: number, count: number) => void;
  /** The same for a row that counts each term once; false: it has it already. */
  readonly addOnce: (term: number, row: number) => boolean;
  /** `terms`: how many there are; terms are numbers below it. Stops between pieces. */
  readonly closing: (terms: number) => Generator<undefined, Postings>;
}

export function gatherPostings(): Gathering {
  const terms: number[] = [];
  const rows: number[] = [];
  const counts: number[] = [];
  const last: number[] = []; // by term: where its newest entry stands

  const entryOf = (term: number, row: number): number | undefined => {
    const at = last[term];
    return at !== undefined && rows[at] === row ? at : undefined;
  };
  const push = (term: number, row: number, count: number): void => {
    while (last.length <= term) last.push(-1);
    last[term] = rows.length;
    terms.push(term);
    rows.push(row);
    counts.push(count);
  };
  return {
    add(term, row, count) {
      const at = entryOf(term, row);
      if (at === undefined) push(term, row, count);
      else counts[at] = (counts[at] ?? 0) + count;
    },
    addOnce(term, row) {
      if (entryOf(term, row) !== undefined) return false;
      push(term, row, 1);
      return true;
    },
    closing: (size) => closing(size, terms, rows, counts),
  };
}

const A_PIECE = 20_000; // entries

/** Sorted by term, and for each term by row as they came. */
function* closing(
  size: number,
  terms: readonly number[],
  rows: readonly number[],
  counts: readonly number[],
): Generator<undefined, Postings> {
  const starts = new Int32Array(size + 1);
  for (let i = 0; i < terms.length; i++) {
    if (i % A_PIECE === 0) yield;
    const term = terms[i] ?? 0;
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < size; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const next = starts.slice();
  const flatRows = new Int32Array(rows.length);
  const flatCounts = new Float32Array(rows.length);
  for (let i = 0; i < terms.length; i++) {
    if (i % A_PIECE === 0) yield;
    const term = terms[i] ?? 0;
    const at = next[term] ?? 0;
    next[term] = at + 1;
    flatRows[at] = rows[i] ?? 0;
    flatCounts[at] = counts[i] ?? 0;
  }
  const from = (term: number): number => starts[term] ?? 0;
  const to = (term: number): number => starts[term + 1] ?? 0;
  return {
    count: (term) => (term < 0 ? 0 : to(term) - from(term)),
    each(term, visit) {
      if (term < 0) return;
      const end = to(term);
      for (let at = from(term); at < end; at++) visit(flatRows[at] ?? 0, flatCounts[at] ?? 0);
    },
    has: (term, row) => term >= 0 && flatRows.subarray(from(term), to(term)).includes(row),
  };
}
