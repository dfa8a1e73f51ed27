// Starts the thread that works pages out ahead, in a browser. Only the wiring: the bundler makes the worker a script of its own and gives its address.
import address from "./aheadWorker.ts?worker&url";
import { startWorker } from "../trusted/startWorker.ts";
import type { Thread } from "./ahead.ts";
import type { FromAhead, ToAhead } from "./workOut.ts";

interface Pending {
  readonly done: (answers: FromAhead["answers"]) => void;
  readonly fail: (why: Error) => void;
}

/** The thread once it is ready; undefined where the browser has none, or refuses to start it. */
export async function startAheadThread(): Promise<Thread | undefined> {
  const worker = startWorker(address, "ahead");
  if (worker === undefined) return undefined;
  const pending = new Map<number, Pending>();
  const end = (): void => {
    worker.terminate();
    for (const one of pending.values()) one.fail(new Error("the thread ended"));
    pending.clear();
  };
  worker.addEventListener("message", ({ data }: MessageEvent<FromAhead>) => {
    pending.get(data.n)?.done(data.answers);
    pending.delete(data.n);
  });
  for (const broken of ["error", "messageerror"] as const) worker.addEventListener(broken, end);
  const answered = (n: number): Promise<FromAhead["answers"]> => new Promise((done, fail) => void pending.set(n, { done, fail }));
  let asked = 0;
  const ready = await answered(asked).then(
    () => true,
    () => false,
  );
  if (!ready) return undefined;
  return {
    work(key, asks) {
      const n = ++asked;
      const answer = answered(n);
      worker.postMessage({ n, key, asks } satisfies ToAhead);
      return answer;
    },
    end,
  };
}
