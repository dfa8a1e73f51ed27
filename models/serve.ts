// The worker's side of the post, on any port: loads an ear from the weights it is sent, then answers in order. Knows no Worker, so Node can test it.
import { loadLight, type Light } from "./light/light.ts";
import { readToWorker, type Port } from "./messages.ts";

/** Serves the post on this port until the port is closed. What it cannot read it says so about, and goes on. */
export function serve(port: Port): void {
  let light: Light | undefined;
  port.addEventListener("message", ({ data }) => {
    const message = readToWorker(data);
    if (message === undefined) return port.postMessage({ kind: "failed", words: "a message of no known shape" });
    if (message.kind === "load") {
      const loaded = loadLight(message.weights);
      light = loaded.ok ? loaded.value : undefined;
      return port.postMessage(loaded.ok ? { kind: "ready", model: loaded.value.model } : { kind: "failed", words: loaded.error.words });
    }
    if (light === undefined) return port.postMessage({ kind: "failed", words: "asked before any weights were loaded" });
    port.postMessage({ kind: "understood", id: message.id, understanding: light.understand(message.text, message.context) });
  });
}
