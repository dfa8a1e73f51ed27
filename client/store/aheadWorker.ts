// The thread that works pages of the feed out ahead: only the wiring of `workOut` to a worker's own scope. Knows no shelf, no network.
import { isSame } from "./kept.ts";
import { createSeal, type Seal } from "./seal.ts";
import { SEALED } from "./sealedRow.ts";
import { quickenShortTexts } from "./shortTexts.ts";
import { workOut, type FromAhead, type ToAhead } from "./workOut.ts";

quickenShortTexts();

let under: { readonly key: Uint8Array; readonly seal: Seal } | undefined;

self.addEventListener("message", ({ data }: MessageEvent<ToAhead>) => {
  if (under === undefined || !isSame(under.key, data.key)) under = { key: data.key, seal: createSeal(data.key, undefined, 0) };
  const answers = workOut(under.seal, data.asks);
  self.postMessage({ n: data.n, answers } satisfies FromAhead, { transfer: sealedIn(answers) });
});
self.postMessage({ n: 0, answers: [] } satisfies FromAhead); // ready

/** Sealed rows are handed over, not copied: nobody here looks at them again. */
function sealedIn(answers: FromAhead["answers"]): ArrayBuffer[] {
  const rows = answers.flatMap((one) => [one?.doc[SEALED], one?.ticket?.[SEALED]]);
  return rows.flatMap((one) => (one instanceof Uint8Array && one.buffer instanceof ArrayBuffer ? [one.buffer] : []));
}
