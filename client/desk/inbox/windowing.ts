// Which rows of a long list are on the page: rows of one height, the rest is empty space above and below. Pure.

export const ROW_PX = 76; // the height of an inbox row; inbox.css holds the same number
const SPARE = 6; // rows kept ready beyond each edge

export interface Slice {
  readonly from: number;
  readonly to: number; // exclusive
  readonly above: number; // px of rows not drawn
  readonly below: number;
}

/** The slice to draw for a scroll position and a viewport, both in px. */
export function sliceOf(count: number, scrollTop: number, height: number): Slice {
  const from = Math.max(0, Math.min(count, Math.floor(scrollTop / ROW_PX) - SPARE));
  const to = Math.max(from, Math.min(count, Math.ceil((scrollTop + height) / ROW_PX) + SPARE));
  return { from, to, above: from * ROW_PX, below: (count - to) * ROW_PX };
}

/** Where to scroll so that row `index` is wholly seen; the same position when it already is. */
export function revealing(index: number, scrollTop: number, height: number): number {
  const top = index * ROW_PX;
  if (top < scrollTop) return top;
  return top + ROW_PX > scrollTop + height ? top + ROW_PX - height : scrollTop;
}
