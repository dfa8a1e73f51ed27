// A search for a person, stretch by stretch: goes on by itself until it is over, stopped or refused, and can go on from there. Draws nothing.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { FindBy } from "../../../shared/wire/privacyApi.ts";
import { createTry, type Try } from "../session/createTry.ts";
import { withPage, type Found } from "./found.ts";
import { findPage } from "./privacyDoors.ts";

export interface Sought {
  readonly by: FindBy;
  readonly value: string;
}

export interface Search {
  /** What was found so far; undefined until the first stretch is searched. */
  readonly found: Accessor<Found | undefined>;
  readonly running: Accessor<boolean>;
  readonly asking: Try;
  /** A new search, from the beginning. */
  readonly start: (sought: Sought) => Promise<void>;
  /** From where it was stopped or refused. */
  readonly goOn: () => Promise<void>;
  readonly stop: () => void;
}

export function createSearch(): Search {
  const [found, setFound] = createSignal<Found>();
  const [running, setRunning] = createSignal(false);
  const asking = createTry();
  let sought: Sought | undefined;
  let turn = 0; // a later start, or a stop, ends the one before

  const run = async (): Promise<void> => {
    const mine = ++turn;
    setRunning(true);
    while (sought !== undefined) {
      const { by, value } = sought;
      const after = found()?.next;
      const page = await asking.run(() => findPage({ by, value, ...(after === undefined ? {} : { after }) }));
      if (mine !== turn) return;
      if (page !== undefined) setFound((before) => withPage(before, page));
      if (page?.next === undefined) break;
    }
    setRunning(false);
  };
  const stop = (): void => {
    turn++;
    setRunning(false);
  };
  onCleanup(stop);
  return {
    found,
    running,
    asking,
    stop,
    goOn: run,
    start: async (what) => {
      sought = what;
      setFound(undefined);
      await run();
    },
  };
}
