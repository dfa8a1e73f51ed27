// The worker's side of the post, on any port: answers with the light ear from the weights it is sent, and with the full one once that is there. Knows no Worker, so Node can test it.
import { refuse, type Result } from "../shared/core/result.ts";
import type { Full } from "./full/full.ts";
import { loadLight, type Light } from "./light/light.ts";
import { readToWorker, type Port, type ToWorker } from "./messages.ts";

/** Brings the full ear from folders below `base`; tells how many bytes of how many are there. */
export type BringFull = (base: string, told: (loaded: number, total: number) => void) => Promise<Result<Full>>;

/** Serves the post on this port until the port is closed. What it cannot read it says so about, and goes on. */
export function serve(port: Port, bringFull: BringFull): void {
  let light: Light | undefined;
  let full: Full | undefined;
  let bringing = false;

  const load = (weights: Uint8Array): void => {
    const loaded = loadLight(weights);
    light = loaded.ok ? loaded.value : undefined;
    port.postMessage(loaded.ok ? { kind: "ready", model: loaded.value.model } : { kind: "failed", words: loaded.error.words });
  };
  const loadFull = async (base: string): Promise<void> => {
    if (bringing || full !== undefined) return;
    bringing = true;
    const brought = await bringFull(base, (loaded, total) => port.postMessage({ kind: "progress", loaded, total })).catch((bug: unknown) =>
      refuse("unknown", bug instanceof Error ? bug.message.slice(0, 200) : "the full ear broke while it was opened"),
    );
    bringing = false;
    if (brought.ok) full = brought.value;
    port.postMessage(brought.ok ? { kind: "ready", model: brought.value.model } : { kind: "full-failed", words: brought.error.words });
  };
  const answer = async (beside: Light, message: Exclude<ToWorker, { kind: "load" }>): Promise<void> => {
    const { kind } = message;
    if (kind === "load-full") return loadFull(message.base);
    if (kind === "understand") {
      const { id, text, context } = message;
      const understanding = full === undefined ? beside.understand(text, context) : await full.understand(text, context);
      return port.postMessage({ kind: "understood", id, understanding });
    }
    const vector = await full?.vectorOf(message.text);
    port.postMessage({ kind: "vector", id: message.id, ...(vector === undefined ? {} : { vector }) });
  };

  port.addEventListener("message", ({ data }) => {
    const message = readToWorker(data);
    if (message === undefined) return port.postMessage({ kind: "failed", words: "a message of no known shape" });
    if (message.kind === "load") return load(message.weights);
    if (light === undefined) return port.postMessage({ kind: "failed", words: "asked before any weights were loaded" });
    void answer(light, message);
  });
}
