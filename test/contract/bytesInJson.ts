// Bytes in JSON, so that a page of the feed can travel between a test and the contract's Worker.
import { isPlain } from "../../shared/core/check.ts";

/** Bytes as {bytes: base64}, anywhere in it. */
export function withBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("base64") };
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withBytes(one)]));
  return Array.isArray(value) ? value.map(withBytes) : value;
}

/** What `withBytes` was given. */
export function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (!isPlain(value)) return value;
  const { bytes } = value;
  if (typeof bytes === "string" && Object.keys(value).length === 1) return new Uint8Array(Buffer.from(bytes, "base64"));
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fromJson(one)]));
}
