// Small readings of plain values found in documents.
import { integer } from "../core/check.ts";

export function readIntegerOr<T>(value: unknown, otherwise: T): number | T {
  return integer()(value) ?? otherwise;
}
