// Work that is asked for again and again and done one at a time: what was asked for while it went on is done once more after it. Knows no work.

/**
 * The same work. Resolves when it was begun after this call and has ended, however many asked meanwhile; rejects as it did. There is no moment
 * between the last look and the end in which somebody who asks is forgotten.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isAsked = false;
  const run = async (): Promise<void> => {
    try {
      do {
        isAsked = false;
        await work();
      } while (isAsked);
    } finally {
      running = undefined; // in the same breath as the last look
    }
  };
  return () => {
    isAsked = true;
    return (running ??= Promise.resolve().then(run));
  };
}
