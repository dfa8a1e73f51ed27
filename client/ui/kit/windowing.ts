// Which rows of a long list are on the page: rows of one height, the rest is empty space above and below. Pure.

const SPARE = 6; // rows kept ready beyond each edge

export interface Slice {
  readonly from: number;
  readonly to: number; // exclusive
  readonly above: number; // px of rows not drawn
  readonly below: number;
}

/** The slice to draw for a scroll position, a viewport and rows of a height, all in px. */
export function sliceOf(count: number, scrollTop: number, height: number, row: number): Slice {
  const from = Math.max(0, Math.min(count, Math.floor(scrollTop / row) - SPARE));
  const to = Math.max(from, Math.min(count, Math.ceil((scrollTop + height) / row) + SPARE));
  return { from, to, above: from * row, below: (count - to) * row };
}

/** Where to scroll so that row `index` is wholly seen; the same position when it already is. */
export function revealing(index: number, scrollTop: number, height: number, row: number): number {
  const top = index * row;
  if (top < scrollTop) return top;
  return top + row > scrollTop + height ? top + row - height : scrollTop;
}
