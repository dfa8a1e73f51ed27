// How much of the day's rows the shop has written, for its owner: asked when the line comes up, and now and then while somebody looks. Draws nothing.
import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";
import { MINUTE } from "../../../shared/core/time.ts";
import { readDayBudget, type DayBudget } from "../../../shared/wire/deskApi.ts";
import { ask } from "../session/ask.ts";

const AGAIN_MS = 10 * MINUTE; // 15 % of a day's rows take a busy shop longer

/** Undefined while there is nothing to say: nobody counts, there is plenty, or it is not this member's to see. An answer that does not come changes nothing. */
export function createDayBudget(mayAsk: Accessor<boolean>): Accessor<DayBudget | undefined> {
  const [budget, setBudget] = createSignal<DayBudget>();
  const look = async (): Promise<void> => {
    if (!mayAsk() || document.visibilityState !== "visible") return;
    const answer = await ask(readDayBudget, "/api/budget");
    if (answer.ok) setBudget(answer.value.state === "plenty" ? undefined : answer.value);
  };
  createEffect(on(mayAsk, () => void look()));
  const timer = setInterval(() => void look(), AGAIN_MS);
  onCleanup(() => clearInterval(timer));
  return budget;
}
