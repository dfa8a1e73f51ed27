// Starts the ear's worker in a browser. Only the wiring: the bundler makes the worker a script of its own and gives its address.
import address from "../../models/worker.ts?worker&url";
import type { Port } from "../../models/messages.ts";
import { startWorker } from "../trusted/startWorker.ts";

/** The worker, or undefined where the browser has none or refuses to start it. A worker that breaks says so as a message of no known shape. */
export function startEarWorker(): (Port & { readonly terminate: () => void }) | undefined {
  const worker = startWorker(address, "ear");
  if (worker === undefined) return undefined; // the ear in the page answers
  return {
    postMessage: (message) => worker.postMessage(message),
    addEventListener: (type, listener) => {
      worker.addEventListener(type, listener);
      worker.addEventListener("error", () => listener({ data: undefined }));
      worker.addEventListener("messageerror", () => listener({ data: undefined }));
    },
    terminate: () => worker.terminate(),
  };
}
