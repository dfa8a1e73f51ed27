// The thread that works pages of the feed out ahead: only the wiring of `workOut` to a worker's own scope. Knows no shelf, no network.
import { isSame } from "./kept.ts";
import { createSeal, type Seal } from "./seal.ts";
import { quickenShortTexts } from "./shortTexts.ts";
import { workOut, type FromAhead, type ToAhead } from "./workOut.ts";

quickenShortTexts();

let under: { readonly key: Uint8Array; readonly seal: Seal } | undefined;

self.addEventListener("message", ({ data }: MessageEvent<ToAhead>) => {
  if (under === undefined || !isSame(under.key, data.key)) under = { key: data.key, seal: createSeal(data.key) };
  self.postMessage({ n: data.n, answers: workOut(under.seal, data.asks) } satisfies FromAhead);
});
self.postMessage({ n: 0, answers: [] } satisfies FromAhead); // ready
