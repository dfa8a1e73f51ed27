// The room says that another answer pack may be out: whether to ask, and when. Asks once for however many tellings. Fetches nothing itself.
import type { After } from "../../shared/core/after.ts";
import type { Random } from "../../shared/core/ids.ts";

const SPREAD_MS = 2_000; // not all open chats of a shop ask in the same moment; and of many articles published in a row most are fetched at once

export interface ToldPorts {
  /** Of the pack that is here; undefined: none. */
  readonly version: () => string | undefined;
  readonly ask: () => void;
  readonly after: After;
  readonly random: Random;
}

/** Gives `told`. `out`: which one is out, where the room says so; it is asked for once, for one that cannot be taken (no network, too large) is said to be out at every view. */
export function createTold({ version, ask, after, random }: ToldPorts): (out: string | undefined) => void {
  let isAsking = false;
  let askedFor: string | undefined;
  return (out) => {
    if (isAsking || (out !== undefined && (out === version() || out === askedFor))) return;
    isAsking = true;
    askedFor = out ?? askedFor;
    after(random() * SPREAD_MS, () => {
      isAsking = false;
      ask();
    });
  };
}
