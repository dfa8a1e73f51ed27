// What a document says, read once for as long as nobody writes in it or takes anything back. Knows no document's shape; never changes one.
import * as Y from "yjs";

/** How far a document has come: letters ever written, and taken back in the transaction that is open now. */
interface Mark {
  readonly written: number;
  readonly takenBack: number;
}

/**
 * The same reading, done once for a document that stands as it stood: a room reads a ticket ten times in a turn and writes in it twice. Inside a
 * transaction too. What it gives is shared: nobody may change it.
 */
export function onceUnchanged<T>(read: (doc: Y.Doc) => T): (doc: Y.Doc) => T {
  const known = new WeakMap<Y.Doc, { mark: Mark; value: T } | undefined>();
  return (doc) => {
    if (doc._transaction === null && doc._transactionCleanups.length > 0) return read(doc); // observers are being told, who may write themselves
    const mark = markOf(doc);
    const found = known.get(doc);
    if (found !== undefined && found.mark.written === mark.written && found.mark.takenBack === mark.takenBack) return found.value;
    const value = read(doc); // declares roots where they were not: no letter of the document
    if (!known.has(doc))
      doc.on("beforeObserverCalls", ({ deleteSet }: Y.Transaction) => {
        if (deleteSet.clients.size > 0) known.set(doc, undefined); // what is taken back is counted within one transaction only
      });
    known.set(doc, { mark, value });
    return value;
  };
}

function markOf(doc: Y.Doc): Mark {
  let written = 0;
  for (const client of doc.store.clients.keys()) written += Y.getState(doc.store, client);
  let takenBack = 0;
  for (const ranges of doc._transaction?.deleteSet.clients.values() ?? []) takenBack += ranges.length;
  return { written, takenBack };
}
