// The ear's Web Worker: only the wiring of `serve` to the worker's own scope. The full ear (transformers.js) is imported here and nowhere else, when it is wanted.
import type { Port } from "./messages.ts";
import { serve } from "./serve.ts";

const port: Port = {
  postMessage: (message) => self.postMessage(message),
  addEventListener: (type, listener) => self.addEventListener(type, listener),
};
serve(port, async (base, told) => (await import("./full/browserEar.ts")).openInBrowser(base, told));
