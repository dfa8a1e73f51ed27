// What two versions of an article say differently: field by field, and in texts word by word. Pure.
import { isPlain } from "../core/check.ts";
import { same } from "../core/same.ts";
import type { Article } from "./knowledge.ts";
import { contentOf } from "./review.ts";

/** A stretch of a text: in both, only before, or only after. */
export interface Piece {
  readonly is: "kept" | "gone" | "new";
  readonly text: string;
}

/** One field that differs. `field`: a path such as `answer.zh`. Texts have `pieces`; lists have them one an item. */
export interface Difference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly pieces?: readonly Piece[];
}

/** What turning `before` into `after` changes; nothing where both say the same. */
export function compareArticles(before: Article, after: Article): readonly Difference[] {
  return differences("", contentOf(before), contentOf(after));
}

function differences(field: string, before: unknown, after: unknown): readonly Difference[] {
  if (same(before, after)) return [];
  if (typeof before === "string" && typeof after === "string") return [{ field, before, after, pieces: compareWords(before, after) }];
  if (isWordings(before) && isWordings(after)) return [{ field, before, after, pieces: compareLists(before, after) }];
  const parted = isPlain(before) && isPlain(after) && field !== "scope"; // a scope is one place, not parts of it
  if (!parted) return [{ field, before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => differences(field === "" ? key : `${field}.${key}`, before[key], after[key]));
}

function isWordings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

const WORD = /\p{Script=Han}|[\p{L}\p{N}_]+|\s+|[^\s\p{L}\p{N}_]/gu; // a Chinese character is a word

/** The two texts as one: what stayed, what went, what came. `kept` and `gone` together are the first text, `kept` and `new` the second. */
export function compareWords(before: string, after: string): readonly Piece[] {
  return joined(align(before.match(WORD) ?? [], after.match(WORD) ?? []));
}

/** The same for lists, one piece an item. */
function compareLists(before: readonly string[], after: readonly string[]): readonly Piece[] {
  return align(before, after);
}

const CELLS_MOST = 2_000_000; // two texts of 1,400 words with nothing alike at either end; beyond, they are shown one after the other

/** By the longest common run of words, once what is alike at both ends is put aside. */
function align(before: readonly string[], after: readonly string[]): readonly Piece[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const kept = (text: string): Piece => ({ is: "kept", text });
  const middle = alignMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  return [...before.slice(0, head).map(kept), ...middle, ...before.slice(before.length - tail).map(kept)];
}

function alignMiddle(before: readonly string[], after: readonly string[]): readonly Piece[] {
  const gone = (text: string): Piece => ({ is: "gone", text });
  const fresh = (text: string): Piece => ({ is: "new", text });
  if (before.length === 0 || after.length === 0 || before.length * after.length > CELLS_MOST)
    return [...before.map(gone), ...after.map(fresh)];
  const width = after.length + 1;
  const common = new Uint16Array((before.length + 1) * width); // longest common run from (i, j) to the ends
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      common[i * width + j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const one = before[i];
    const other = after[j];
    if (one !== undefined && one === other) {
      pieces.push({ is: "kept", text: one });
      i++;
      j++;
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push(gone(one));
      i++;
    } else if (other !== undefined) {
      pieces.push(fresh(other));
      j++;
    }
  }
  return pieces;
}

/** Neighbours of one kind as one piece; between two kept ones what went stands before what came. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let gone = "";
  let fresh = "";
  let kept = "";
  const flush = (): void => {
    if (gone !== "") out.push({ is: "gone", text: gone });
    if (fresh !== "") out.push({ is: "new", text: fresh });
    [gone, fresh] = ["", ""];
  };
  for (const { is, text } of pieces) {
    if (is === "kept") {
      flush();
      kept += text;
      continue;
    }
    if (kept !== "") out.push({ is: "kept", text: kept });
    kept = "";
    if (is === "gone") gone += text;
    else fresh += text;
  }
  flush();
  if (kept !== "") out.push({ is: "kept", text: kept });
  return out;
}
