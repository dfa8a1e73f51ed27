// The one door into the shelf: document state, row, outbox and cursor change in ONE transaction, or not at all. Nobody else writes.
import { never, ok, refuse, type Result } from "../../shared/core/result.ts";
import { takeAck, takeEpoch, takeFeed, takeFileRefusal, takeRefusal } from "./arrive.ts";
import type { Change } from "./change.ts";
import type { Shelf } from "./db.ts";
import { takeMend, takeRestart } from "./differing.ts";
import { isFull } from "./full.ts";
import { isLoss } from "./loss.ts";
import { makeLocal, makeMany, weave, writeDraft } from "./make.ts";
import { forgetTally } from "./tally.ts";

/**
 * Writes one change, whole or not at all. Transactions cover all tables, so commits of every tab stand in one line.
 * Refuses with "full" when the device has no space left or its storage cannot be used (nothing is lost: what was there stays), and with what
 * the change itself refused. A connection that was lost is made anew, once. What met a row that cannot be opened is not written either
 * ("conflict"): it would build on a copy that is not there. mend.ts sees to the row, and the same change goes through after that. A bug in a
 * change throws, and leaves nothing behind.
 */
export async function commit(shelf: Shelf, change: Change): Promise<Result<void>> {
  const first = await attempt(shelf, change);
  if (first !== LOST) return first;
  shelf.footing.doubt();
  const second = shelf.footing.now().how === "firm" ? await attempt(shelf, change) : LOST;
  if (second !== LOST) return second;
  return refuse("full", "此设备的存储现在用不了，这一步没有保存。 This device's storage cannot be used now; this step was not saved.");
}

const LOST = Symbol("lost"); // the database is closed, or its connection is dead: nothing was written

async function attempt(shelf: Shelf, change: Change): Promise<Result<void> | typeof LOST> {
  let refused: Result<void> | undefined;
  let noted = shelf.unreadable.noted();
  try {
    return await shelf.footing.within(() =>
      shelf.db.transaction("rw", shelf.db.tables, async (transaction) => {
        noted = shelf.unreadable.noted(); // what opening the database met is not this change's
        const applied = await apply(shelf, change);
        const outcome = shelf.unreadable.noted() === noted ? applied : UNREADABLE;
        if (outcome.ok) return outcome;
        refused = outcome;
        transaction.abort();
        return outcome;
      }),
    );
  } catch (error) {
    forgetTally(shelf); // it may hold what was undone
    if (refused !== undefined) return refused;
    if (shelf.unreadable.noted() !== noted) return UNREADABLE; // what is not there was no shape the change knew
    if (isFull(error))
      return refuse("full", "此设备的存储空间已满，这一步没有保存。 This device has no space left; this step was not saved.");
    if (isLoss(error)) return LOST;
    throw error;
  }
}

const UNREADABLE = refuse(
  "conflict",
  "这台设备上有一行读不出来，正在补；请再试一次。 A row on this device cannot be read and is being mended: please try again.",
);

function apply(shelf: Shelf, change: Change): Promise<Result<void>> {
  switch (change.kind) {
    case "local":
      return makeLocal(shelf, change);
    case "many":
      return makeMany(shelf, change.changes);
    case "weave":
      return weave(shelf, change);
    case "feed":
      return takeFeed(shelf, change);
    case "ack":
      return takeAck(shelf, change);
    case "refused":
      return takeRefusal(shelf, change);
    case "mend":
      return takeMend(shelf, change);
    case "restart":
      return takeRestart(shelf, change.at);
    case "epoch":
      return takeEpoch(shelf, change.epoch, change.at ?? 0);
    case "single":
      return done(shelf.db.singles.put({ key: change.key, value: change.value }));
    case "draft":
      return done(writeDraft(shelf, change));
    case "file":
      return done(shelf.db.files.put(change.row));
    case "file-gone":
      return done(shelf.db.files.delete(change.key));
    case "file-refused":
      return takeFileRefusal(shelf, change);
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
