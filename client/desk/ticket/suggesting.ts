// Keeps what agents are offered up to date: asks for the pack when something was published, and reads it in slices while the desk goes on. Draws nothing.
import { after } from "../../../shared/core/after.ts";
import { coalesced } from "../../../shared/core/coalesced.ts";
import { rested } from "../../../shared/core/rested.ts";
import { indexingPack, type PackIndex } from "../../../shared/domain/packIndex.ts";
import { inSlices, type Pace } from "../../pack/pace.ts";
import { createPackSource } from "../../pack/packSource.ts";
import { outNow, publishing, type Shelved } from "./published.ts";

export interface SuggestingPorts {
  readonly shop: string;
  readonly fetch: typeof globalThis.fetch;
  readonly pace: Pace;
  /** What is offered from now on. */
  readonly made: (index: PackIndex) => void;
}

/** Gives `look`: looks at the shop as it is now. Safe to call at every change; what is as before costs next to nothing. */
export function createSuggesting({ shop, fetch, pace, made }: SuggestingPorts): (shelved: Shelved) => Promise<void> {
  const nowhere = { get: () => Promise.resolve(undefined), put: () => Promise.resolve() }; // what a desk keeps is sealed, and holds the articles anyway
  const source = createPackSource({ url: `/w/${shop}/pack`, fetch, keep: nowhere, pace });
  let out: string | undefined;
  let version: string | undefined;
  let newest: Shelved | undefined;

  const lookAt = async (shelved: Shelved): Promise<void> => {
    const outs = outNow(shelved.articles);
    if (outs !== out || source.known() === undefined) await source.renew();
    out = outs;
    const pack = await inSlices(publishing(source.known(), shelved), pace);
    if (pack.version === version) return;
    version = pack.version;
    made(await inSlices(indexingPack(pack), pace));
  };
  const lookAtNewest = rested(
    async () => {
      const shelved = newest;
      newest = undefined;
      if (shelved !== undefined) await lookAt(shelved);
    },
    { now: pace.now, after }, // thousands of articles take seconds: while an import goes on, not at each of its portions
  );
  const run = async (): Promise<void> => {
    while (newest !== undefined) await lookAtNewest();
  };
  const look = coalesced(run);
  return (shelved) => {
    newest = shelved;
    return look();
  };
}
