// The shape of the light ear's weights file: read (checked, never throws) and write. Rows are 4-bit numbers with one scale byte each.
import { createReader, createWriter } from "../../shared/core/bytes.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { INTENT_IDS } from "../../shared/domain/intentIds.ts";
import { MOODS } from "../../shared/domain/understanding.ts";
import { KEY_BITS } from "./features.ts";

const MAGIC = "zhanggui-light-1";
const MAX_DIM = 256;
const MAX_ROWS = 100_000;
const MAX_BYTES = 1_000_000;

/** Outputs in order: the intents, the moods, abuse, wants a person. */
export const OUTPUTS = INTENT_IDS.length + MOODS.length + 2;
export const MOOD_AT = INTENT_IDS.length;
export const ABUSE_AT = MOOD_AT + MOODS.length;
export const HUMAN_AT = ABUSE_AT + 1;

/** Probabilities of the intents: a softmax over them and a silent "none" whose score is always 0, so that a vague message has no sure intent. */
export function withNone(z: ArrayLike<number>): Float32Array {
  return withNoneLast(z).subarray(0, MOOD_AT);
}

/** The same with the probability of none as the last. */
export function withNoneLast(z: ArrayLike<number>): Float32Array {
  let top = 0;
  for (let o = 0; o < MOOD_AT; o++) top = Math.max(top, z[o] ?? 0);
  const p = new Float32Array(MOOD_AT + 1);
  let sum = Math.exp(-top);
  p[MOOD_AT] = sum;
  for (let o = 0; o < MOOD_AT; o++) {
    const power = Math.exp((z[o] ?? 0) - top);
    p[o] = power;
    sum += power;
  }
  return p.map((one) => one / sum);
}

export interface LightWeights {
  readonly dim: number;
  /** Feature keys, rising. Row i of `packed` and `scales` belongs to key i. */
  readonly keys: readonly number[];
  /** Two 4-bit numbers a byte (value + 8), dim / 2 bytes a row. */
  readonly packed: Uint8Array;
  /** One byte a row: scale = 2 ^ ((byte - 192) / 8). */
  readonly scales: Uint8Array;
  /** OUTPUTS × dim, then OUTPUTS biases: calibration is already folded in. Last, the scale of intent scores of a text without Han characters. */
  readonly heads: Float32Array;
}

export const scaleOf = (byte: number): number => 2 ** ((byte - 192) / 8);
export const scaleByte = (scale: number): number => Math.max(0, Math.min(255, Math.ceil(Math.log2(Math.max(scale, 1e-8)) * 8) + 192));

/** A text with any Han character is read as Chinese. */
export const HAN = /\p{Script=Han}/u;

/** How many numbers `heads` holds. */
export const headsLength = (dim: number): number => OUTPUTS * (dim + 1) + 1;

/** The names of the outputs, so that weights of another taxonomy are refused. */
const outputNames = (): string => [...INTENT_IDS, ...MOODS, "abuse", "human"].join(" ");

/** Writes weights as the file's bytes. */
export function writeWeights(weights: LightWeights): Uint8Array<ArrayBuffer> {
  const writer = createWriter().text(MAGIC).text(outputNames()).uint(KEY_BITS).uint(weights.dim).uint(weights.keys.length);
  let last = 0;
  for (const key of weights.keys) {
    writer.uint(key - last);
    last = key;
  }
  const heads = new DataView(new ArrayBuffer(weights.heads.length * 4));
  for (const [i, value] of weights.heads.entries()) heads.setFloat32(i * 4, value, true);
  return writer.bytes(weights.packed).bytes(weights.scales).bytes(new Uint8Array(heads.buffer)).done();
}

/** Reads a weights file; refused when it is cut, of another format, or made for another list of intents. */
export function readWeights(bytes: Uint8Array): Result<LightWeights> {
  if (bytes.length > MAX_BYTES) return refuse("too-large", "the light weights are too large");
  const reader = createReader(bytes);
  if (reader.text() !== MAGIC) return refuse("malformed", "these are not light weights");
  if (reader.text() !== outputNames()) return refuse("schema", "the light weights were made for another list of intents");
  const bits = reader.uint();
  const dim = reader.uint();
  const rows = reader.uint();
  if (bits !== KEY_BITS || dim < 2 || dim > MAX_DIM || dim % 2 !== 0 || rows > MAX_ROWS)
    return refuse("malformed", "the light weights have an impossible size");
  const keys: number[] = [];
  let last = 0;
  for (let i = 0; i < rows && !reader.broken(); i++) {
    last += reader.uint();
    keys.push(last);
  }
  const packed = reader.bytes();
  const scales = reader.bytes();
  const raw = reader.bytes();
  const whole =
    !reader.broken() &&
    reader.atEnd() &&
    packed.length === (rows * dim) / 2 &&
    scales.length === rows &&
    raw.length === headsLength(dim) * 4;
  if (!whole) return refuse("malformed", "the light weights are cut or damaged");
  const view = new DataView(raw.buffer, raw.byteOffset, raw.length);
  const heads = Float32Array.from({ length: headsLength(dim) }, (_, i) => view.getFloat32(i * 4, true));
  if (!heads.every(Number.isFinite)) return refuse("malformed", "the light weights hold numbers that are not numbers");
  return ok({ dim, keys, packed, scales, heads });
}
