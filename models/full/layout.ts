// How a message and the turns before it become the numbers the full ear reads. The same layout stands in models/training/full/pieces.py: change both or neither.
import type { Turn } from "../../shared/domain/understanding.ts";
import { tokensOf } from "../light/tokens.ts";

const PAD = 0;
const CLS = 2;
const SEP = 3;
const MESSAGE_MAX = 64; // pieces of the message; of a longer one the beginning and the end
const MESSAGE_HEAD = 40;
const TURN_MAX = 20; // pieces of one earlier turn
const TURN_HEAD = 14;
const CONTEXT_MAX = 44; // pieces of all earlier turns with their marks, newest first
const LEAST = 4; // with less room than this a turn is not begun
const TURNS_BACK = 5; // as many as training read

/** Who said an earlier turn: 1 the shopper, 2 we (bot or agent). 0 is the message itself. */
export type TurnKind = 1 | 2;

/** One message laid out: pieces, and whose each piece is. Both of one length, at most 110. */
export interface Row {
  readonly ids: readonly number[];
  readonly kinds: readonly number[];
}

/** Rows as the model takes them: three arrays of rows × width, padded to the longest row. */
export interface Batch {
  readonly rows: number;
  readonly width: number;
  readonly ids: BigInt64Array<ArrayBuffer>;
  readonly mask: BigInt64Array<ArrayBuffer>;
  readonly kinds: BigInt64Array<ArrayBuffer>;
}

/** The row of a text in its talk. `pieces` is the tokenizer of the weights: words apart by blanks in, piece numbers out. */
export function rowOf(text: string, context: readonly Turn[], pieces: (words: string) => readonly number[]): Row {
  const read = (said: string): readonly number[] => pieces(tokensOf(said).join(" "));
  const turns = context.slice(-TURNS_BACK).map((turn) => [turn.from === "shopper" ? 1 : 2, read(turn.text)] as const);
  return layOut(read(text), turns);
}

/** [CLS] message [SEP] newest turn [SEP] the one before [SEP] … `turns` come oldest first; what does not fit is left out. */
export function layOut(message: readonly number[], turns: readonly (readonly [TurnKind, readonly number[]])[]): Row {
  const ids = [CLS, ...clip(message, MESSAGE_MAX, MESSAGE_HEAD), SEP];
  const kinds: number[] = ids.map(() => 0);
  let left = CONTEXT_MAX;
  for (const [kind, turn] of turns.toReversed()) {
    if (left < LEAST) break;
    const part = clip(turn, TURN_MAX, TURN_HEAD).slice(0, left - 1);
    if (part.length === 0) continue;
    ids.push(...part, SEP);
    kinds.push(...part.map(() => kind), kind);
    left -= part.length + 1;
  }
  return { ids, kinds };
}

/** At most `most` pieces: the first `head` and the last of the rest. */
export function clip(pieces: readonly number[], most: number, head: number): readonly number[] {
  return pieces.length <= most ? pieces : [...pieces.slice(0, head), ...pieces.slice(pieces.length - (most - head))];
}

/** Rows side by side, the shorter ones padded. */
export function batchOf(rows: readonly Row[]): Batch {
  const width = Math.max(1, ...rows.map((row) => row.ids.length));
  const size = rows.length * width;
  const ids = new BigInt64Array(size).fill(BigInt(PAD));
  const mask = new BigInt64Array(size);
  const kinds = new BigInt64Array(size);
  for (const [at, row] of rows.entries()) {
    for (const [i, id] of row.ids.entries()) {
      ids[at * width + i] = BigInt(id);
      mask[at * width + i] = 1n;
      kinds[at * width + i] = BigInt(row.kinds[i] ?? 0);
    }
  }
  return { rows: rows.length, width, ids, mask, kinds };
}
