// What changed between two texts as one splice, and where a caret goes when somebody else splices. Pure.

export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** The one splice that turns `before` into `after`, kept before `caret` (the caret after the edit) where letters repeat; undefined when equal. */
export function spliceBetween(before: string, after: string, caret: number = after.length): Splice | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let end = 0;
  const tail = Math.min(most, after.length - caret);
  while (end < tail && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  let start = 0;
  while (start < most - end && before[start] === after[start]) start++;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  [start, end] = wholeLetters(before, after, start, end);
  return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) };
}

/** Never cuts a letter made of two code units in half. */
function wholeLetters(before: string, after: string, start: number, end: number): [number, number] {
  const high = (text: string, i: number): boolean => /[\uD800-\uDBFF]/.test(text[i] ?? "");
  const low = (text: string, i: number): boolean => /[\uDC00-\uDFFF]/.test(text[i] ?? "");
  const from = start > 0 && high(before, start - 1) ? start - 1 : start;
  const splits = end > 0 && (low(before, before.length - end) || low(after, after.length - end));
  return [from, splits ? end - 1 : end];
}

/** Where a caret at `caret` stands after a splice made by somebody else. */
export function caretAfter(caret: number, splice: Splice): number {
  if (caret <= splice.at) return caret;
  if (caret >= splice.at + splice.remove) return caret + splice.insert.length - splice.remove;
  return splice.at + splice.insert.length;
}

export function applySplice(text: string, splice: Splice): string {
  return text.slice(0, splice.at) + splice.insert + text.slice(splice.at + splice.remove);
}
