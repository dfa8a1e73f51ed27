// The worker that folds the work list, so that no key press waits for it. Only the wiring; keeps nothing on the disk and asks nobody anything.
import { createFold, isToFold } from "./fold.ts";

const fold = createFold();

self.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  const list = isToFold(data) ? fold(data) : undefined;
  if (list !== undefined) self.postMessage(list);
});
