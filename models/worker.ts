// The ear's Web Worker: only the wiring of `serve` to the worker's own scope. The full model (transformers.js) will be imported here and nowhere else.
import type { Port } from "./messages.ts";
import { serve } from "./serve.ts";

const port: Port = {
  postMessage: (message) => self.postMessage(message),
  addEventListener: (type, listener) => self.addEventListener(type, listener),
};
serve(port);
