// The desk's ear: fetched and started when the desk has caught up and is idle, ended with it. Says which model there is and how far the full one is.
import { createEffect, createSignal, onCleanup, type Accessor } from "solid-js";
import { SECOND } from "../../shared/core/time.ts";
import type { Turn, Understanding } from "../../shared/domain/understanding.ts";
import type { SyncStatus } from "../sync/status.ts";
import { whenIdle } from "../understanding/fullWish.ts";
import type { EarState, Understander } from "../understanding/understander.ts";

export interface DeskEar {
  readonly model: string;
  readonly state: EarState;
}

const LINE_MS = 3 * SECOND; // a line that is not there by then is waited for no longer

/**
 * Undefined until there is one; `loadFull` fetches the full ear because a person wants it. While a desk catches up it has better to do than to
 * compile a runtime of 14 MB and warm it up.
 */
export function createDeskEar(state: Accessor<SyncStatus["state"]>): {
  readonly now: Accessor<DeskEar | undefined>;
  readonly loadFull: () => void;
  /** What it hears in a text, after what was said before it; undefined while there is none. */
  readonly understand: (text: string, context?: readonly Turn[]) => Promise<Understanding | undefined>;
} {
  const [now, setNow] = createSignal<DeskEar>();
  let ear: Understander | undefined;
  let isOver = false;
  const start = async (): Promise<void> => {
    await whenCaughtUp(state);
    await whenIdle();
    const { startEar } = await import("../understanding/startEar.ts");
    const started = await startEar();
    if (started === undefined || isOver) return started?.close();
    ear = started;
    const tell = (): void => void setNow({ model: started.model(), state: started.state() });
    started.onState(tell);
    tell();
  };
  onCleanup(() => {
    isOver = true;
    ear?.close();
  });
  void start().catch(() => undefined); // offline before it was ever here: the desk works without
  return { now, loadFull: () => ear?.loadFull(), understand: async (text, context) => ear?.understand(text, context) };
}

/** Resolves when everything is here, or when nothing is on its way. Call under an owner. */
function whenCaughtUp(state: Accessor<SyncStatus["state"]>): Promise<void> {
  const [late, setLate] = createSignal(false);
  const timer = setTimeout(() => setLate(true), LINE_MS);
  onCleanup(() => clearTimeout(timer));
  return new Promise((resolve) => {
    createEffect(() => {
      const now = state();
      if (now === "catching-up" || ((now === "offline" || now === "follower") && !late())) return;
      resolve();
    });
  });
}
