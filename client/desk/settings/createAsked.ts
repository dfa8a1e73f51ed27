// Something asked of the edge when a page opens, and again when the network is back. Draws nothing.
import { createSignal, onCleanup, onMount, type Accessor } from "solid-js";
import type { Answer } from "../session/ask.ts";
import { createTry, type Try } from "../session/createTry.ts";

export interface Asked<T> {
  /** The last answer; stays while another is asked for. */
  readonly value: Accessor<T | undefined>;
  readonly asking: Try;
  /** Once more, after the one under way too: done when what was so at this call is here, or was refused. */
  readonly again: () => Promise<void>;
  /** What the edge said after a change. */
  readonly set: (value: T) => void;
}

export function createAsked<T>(question: () => Promise<Answer<T>>): Asked<T> {
  const [value, setValue] = createSignal<T>();
  const asking = createTry();
  let running: Promise<void> | undefined;
  let isOld = false; // something changed since the question under way was put: what it brings may be of before
  const set = (next: T): void => {
    isOld = running !== undefined;
    setValue(() => next);
  };
  const askUntilNew = async (): Promise<void> => {
    do {
      isOld = false;
      const answer = await asking.run(question);
      if (answer !== undefined && !isOld) setValue(() => answer);
    } while (isOld);
    running = undefined;
  };
  const again = (): Promise<void> => {
    isOld = true;
    running ??= askUntilNew();
    return running;
  };
  onMount(() => {
    void again();
    const back = (): void => void again();
    addEventListener("online", back);
    onCleanup(() => removeEventListener("online", back));
  });
  return { value, asking, again, set };
}
