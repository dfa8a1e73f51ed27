// Takes a test's folder away. What was killed a moment ago may still be dying, and leave one more file: then once more.
import { rmSync } from "node:fs";

/** Deletes it with all that is in it, if it is there. */
export function clearAway(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
