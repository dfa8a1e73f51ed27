// Starts what folds the work list: a worker, or, where the browser gives none or it breaks, the page itself when it is idle. Only wiring.
import address from "./foldWork.ts?worker&url";
import type { WorkList } from "../../../../shared/domain/workList.ts";
import { startWorker } from "../../../trusted/startWorker.ts";
import { whenIdle } from "../../../understanding/fullWish.ts";
import { createFold, isWorkList, type ToFold } from "./fold.ts";

export interface Folding {
  readonly post: (post: ToFold) => void;
  readonly close: () => void;
}

/** Tells every list that was asked for. What was posted before a worker broke is folded again in the page. */
export function startFold(tell: (list: WorkList) => void): Folding {
  const posted: ToFold[] = [];
  let worker = startWorker(address, "work list");
  const inPage = createFold();
  const here = (post: ToFold): void => {
    void whenIdle().then(() => {
      const list = inPage(post);
      if (list !== undefined) tell(list);
    });
  };
  const broke = (): void => {
    worker?.terminate();
    worker = undefined;
    for (const one of posted.splice(0)) here(one);
  };
  worker?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    posted.length = 0; // it lives: what comes later is its own
    if (isWorkList(data)) tell(data);
  });
  worker?.addEventListener("error", broke);
  return {
    post(one) {
      if (worker === undefined) return here(one);
      posted.push(one);
      worker.postMessage(one);
    },
    close() {
      worker?.terminate();
    },
  };
}
