// Waiting in tests for what somebody only learns from somebody else: asks again and again, with an end.

const POLL_MS = 5;
const PATIENCE_MS = 20_000;

/** Resolves once it holds; throws, naming `what`, when it never does. */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const late = Date.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (Date.now() > late) throw new Error(`waited too long until ${what}`);
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}
