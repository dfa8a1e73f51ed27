// The one door into the shelf: document state, row, outbox and cursor change in ONE transaction, or not at all. Nobody else writes.
import { Dexie } from "dexie";
import { never, ok, refuse, type Result } from "../../shared/core/result.ts";
import { takeAck, takeEpoch, takeFeed, takeRefusal } from "./arrive.ts";
import type { Change } from "./change.ts";
import type { Shelf } from "./db.ts";
import { makeLocal, weave } from "./make.ts";

/**
 * Writes one change, whole or not at all. Transactions cover all tables, so commits of every tab stand in one line.
 * Refuses with "full" when the device has no space left (nothing is lost: what was there stays), and with what the change itself refused.
 * A bug in a change throws, and leaves nothing behind.
 */
export async function commit(shelf: Shelf, change: Change): Promise<Result<void>> {
  let refused: Result<void> | undefined;
  try {
    return await shelf.db.transaction("rw", shelf.db.tables, async (transaction) => {
      const outcome = await apply(shelf, change);
      if (outcome.ok) return outcome;
      refused = outcome;
      transaction.abort();
      return outcome;
    });
  } catch (error) {
    if (refused !== undefined) return refused;
    if (isFull(error))
      return refuse("full", "此设备的存储空间已满，这一步没有保存。 This device has no space left; this step was not saved.");
    throw error;
  }
}

function apply(shelf: Shelf, change: Change): Promise<Result<void>> {
  switch (change.kind) {
    case "local":
      return makeLocal(shelf, change);
    case "weave":
      return weave(shelf, change);
    case "feed":
      return takeFeed(shelf, change.entries, change.cursor);
    case "ack":
      return takeAck(shelf, change.id, change.cursor);
    case "refused":
      return takeRefusal(shelf, change);
    case "epoch":
      return takeEpoch(shelf, change.epoch);
    case "single":
      return done(shelf.db.singles.put({ key: change.key, value: change.value }));
    case "forget":
      return done(shelf.db.refused.delete(change.n));
    default:
      return never(change);
  }
}

async function done(work: PromiseLike<unknown>): Promise<Result<void>> {
  await work;
  return ok(undefined);
}

// Browsers say it in three ways: the error itself, the inner error of an aborted transaction, or one of a bulk's failures.
function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === Dexie.errnames.QuotaExceeded) return true;
  const inner: unknown = "inner" in error ? error.inner : undefined;
  const failures: unknown = "failures" in error ? error.failures : undefined;
  return (inner !== error && isFull(inner)) || (Array.isArray(failures) && failures.some(isFull));
}
