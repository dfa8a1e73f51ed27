// Surges of the last hours: those the room saw, where it can be asked; else those this device sees among its own conversations. Only reads.
import { createSignal, onCleanup, onMount, type Accessor } from "solid-js";
import { HOUR } from "../../../shared/core/time.ts";
import { surgeSeen, type SurgeSeen } from "../../../shared/domain/insight/surgeFace.ts";
import type { Surge } from "../../../shared/domain/insight/surge.ts";
import { readSurges } from "../../../shared/wire/figuresApi.ts";
import { ask } from "../session/ask.ts";
import type { ShopNow } from "../shopNow.ts";

export const SURGE_FOR = 4 * HOUR; // what surged before is over

/** `own`: as this device sees them. Asked once, when the page is opened, by who may. */
export function createSurges(mayAsk: boolean, own: Accessor<readonly Surge[]>, shop: ShopNow, now: number): Accessor<readonly SurgeSeen[]> {
  const [told, setTold] = createSignal<readonly SurgeSeen[]>();
  let isOver = false;
  onCleanup(() => (isOver = true));
  onMount(async () => {
    if (!mayAsk) return;
    const answer = await ask(readSurges, "/api/surges");
    if (!isOver && answer.ok) setTold(answer.value.surges.filter((one) => now - one.at < SURGE_FOR));
  });
  const names = {
    product: (id: string) => shop.product(id)?.title,
    article: (id: string) => {
      const title = shop.titleOf(id);
      return { zh: title, en: title };
    },
  };
  return () => told() ?? own().map((one) => surgeSeen(one, now, names));
}
