// Waiting in tests for what somebody only learns from somebody else: asks again and again, with an end.

const POLL_MS = 5;
const PATIENCE_MS = 60_000; // how long something may take is no test: a busy machine is slow

/** Resolves with the answer once there is one; throws, naming `what`, when there never is. */
export async function whenThere<T>(what: string, ask: () => Promise<T | undefined> | T | undefined, ms = PATIENCE_MS): Promise<T> {
  const late = Date.now() + ms;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > late) throw new Error(`waited ${ms} ms for ${what}`);
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}

/** Resolves once it holds; throws, naming `what`, when it never does. */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  await whenThere(what, async () => (await holds()) || undefined);
}
