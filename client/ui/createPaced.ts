// Something asked for often and done at its own pace: for who reads rows by what tells of changes. Owns the waiting; knows not what is done.
import { onCleanup } from "solid-js";

/** Runs it at once, then at most so often, and always once more after the last call; never twice at a time. Ends with the owner. */
export function createPaced(ms: number, run: () => Promise<void>): () => void {
  let state: "idle" | "busy" | "wanted" | "over" = "idle";
  onCleanup(() => (state = "over"));
  const go = (): void => {
    state = "busy";
    void run()
      .catch(() => undefined) // the shelf is going, or lost: the shell says so
      .then(() => new Promise((rested) => setTimeout(rested, ms)))
      .then(() => {
        if (state === "wanted") go();
        else if (state === "busy") state = "idle";
      });
  };
  return () => {
    if (state === "idle") go();
    else if (state === "busy") state = "wanted";
  };
}
