// Was it for want of space that the disk took nothing? Knows the platform's errors and nothing else.
import { Dexie } from "dexie";

/** Browsers say it in three ways: the error itself, the inner error of an aborted transaction, or one of a bulk's failures. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === Dexie.errnames.QuotaExceeded) return true;
  const inner: unknown = "inner" in error ? error.inner : undefined;
  const failures: unknown = "failures" in error ? error.failures : undefined;
  return (inner !== error && isFull(inner)) || (Array.isArray(failures) && failures.some(isFull));
}
