// Starts one of our workers, where a browser has any. Knows none of them: the bundler makes each a script of its own and gives its address.
import { workerUrl } from "./scriptUrl.ts";

/** Undefined where the browser has no workers, or a policy of the page forbids them. `name`: for whoever looks at the browser's threads. */
export function startWorker(address: string, name: string): Worker | undefined {
  if (typeof Worker === "undefined") return undefined;
  try {
    return new Worker(workerUrl(address), { type: "module", name });
  } catch {
    return undefined;
  }
}
