// One tab keeps the line, the others follow the shelf. Owns the lock; knows nothing of what the leader does.

/**
 * Waits for its turn and then begins; gives the way to stop, which ends what was begun and hands the lock on.
 * Without locks (Node) this one leads at once. A tab that dies hands over by itself: the browser frees its locks.
 */
export function lead(locks: LockManager | undefined, name: string, begin: () => () => Promise<void>): () => Promise<void> {
  if (locks === undefined) return begin();
  const asking = new AbortController();
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const held = locks
    .request(name, { signal: asking.signal }, async () => {
      const end = begin();
      await stopped;
      await end();
    })
    .catch((error: unknown) => {
      if (!asking.signal.aborted) throw error;
    });
  return async () => {
    stop();
    asking.abort(); // takes back the ask; one that is granted already is not touched by this
    await held;
  };
}
