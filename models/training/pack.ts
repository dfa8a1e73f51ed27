// From trained numbers to the 4-bit rows of the weights file.
import { scaleByte, scaleOf, type LightWeights } from "../light/weights.ts";
import type { Network } from "./network.ts";

/** Rounds every row to 4 bits with the scale that loses least of a few tried. `keys` must be rising. */
export function pack(net: Network, keys: readonly number[]): LightWeights {
  const { dim } = net;
  const packed = new Uint8Array((keys.length * dim) / 2);
  const scales = new Uint8Array(keys.length);
  keys.forEach((_, row) => {
    const values = net.table.subarray(row * dim, (row + 1) * dim);
    const byte = bestScale(values);
    scales[row] = byte;
    const scale = scaleOf(byte);
    for (let d = 0; d < dim; d += 2) {
      packed[(row * dim + d) >> 1] = (level(values[d] ?? 0, scale) + 8) | ((level(values[d + 1] ?? 0, scale) + 8) << 4);
    }
  });
  return { dim, keys, packed, scales, heads: Float32Array.from([...net.heads, 1]) };
}

const level = (value: number, scale: number): number => Math.max(-8, Math.min(7, Math.round(value / scale)));

function bestScale(values: Float32Array): number {
  const top = values.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-6);
  const from = scaleByte(top / 7);
  let best = from;
  let least = Number.POSITIVE_INFINITY;
  for (let byte = from; byte > from - 8; byte--) {
    const scale = scaleOf(Math.max(0, byte));
    const loss = values.reduce((sum, one) => sum + (one - level(one, scale) * scale) ** 2, 0);
    if (loss < least) [best, least] = [Math.max(0, byte), loss];
  }
  return best;
}
