// The desk's ear: fetched and started when the desk is idle, ended with it. Says which model there is and how far the full one is.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import { whenIdle } from "../understanding/fullWish.ts";
import type { EarState, Understander } from "../understanding/understander.ts";

export interface DeskEar {
  readonly model: string;
  readonly state: EarState;
}

/** Undefined until there is one; `loadFull` fetches the full ear because a person wants it. */
export function createDeskEar(): { readonly now: Accessor<DeskEar | undefined>; readonly loadFull: () => void } {
  const [now, setNow] = createSignal<DeskEar>();
  let ear: Understander | undefined;
  let isOver = false;
  const start = async (): Promise<void> => {
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
  return { now, loadFull: () => ear?.loadFull() };
}
