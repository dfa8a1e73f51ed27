// Starts the ear's worker in a browser. Only the wiring: bundlers find the worker by this very expression.
import type { Port } from "../../models/messages.ts";

/** The worker, or undefined where the browser has none or refuses to start it. A worker that breaks says so as a message of no known shape. */
export function startEarWorker(): (Port & { readonly terminate: () => void }) | undefined {
  if (typeof Worker === "undefined") return undefined;
  try {
    const worker = new Worker(new URL("../../models/worker.ts", import.meta.url), { type: "module", name: "ear" });
    return {
      postMessage: (message) => worker.postMessage(message),
      addEventListener: (type, listener) => {
        worker.addEventListener(type, listener);
        worker.addEventListener("error", () => listener({ data: undefined }));
        worker.addEventListener("messageerror", () => listener({ data: undefined }));
      },
      terminate: () => worker.terminate(),
    };
  } catch {
    return undefined; // a policy of the page forbids workers: the ear in the page answers
  }
}
