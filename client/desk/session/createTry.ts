// One thing a person tries at the edge: busy while it runs, why it was refused, how long until the next try. Draws nothing.
import { createSignal, type Accessor } from "solid-js";
import type { Answer, Turned } from "./ask.ts";
import { createWait } from "./Refused.tsx";

export interface Try {
  readonly busy: Accessor<boolean>;
  readonly problem: Accessor<Turned | undefined>;
  /** Seconds until another try may pass. */
  readonly wait: Accessor<number>;
  /** Nothing can be tried now: it runs already, or must wait. */
  readonly held: Accessor<boolean>;
  /** Tries it, once at a time. Gives the value, or undefined when it was refused or held. */
  readonly run: <T>(work: () => Promise<Answer<T>>) => Promise<T | undefined>;
  readonly clear: () => void;
}

export function createTry(): Try {
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<Turned>();
  const wait = createWait(problem);
  const held = (): boolean => busy() || wait() > 0;
  return {
    busy,
    problem,
    wait,
    held,
    clear: () => setProblem(undefined),
    async run(work) {
      if (held()) return undefined;
      setBusy(true);
      const answer = await work();
      setBusy(false);
      setProblem(answer.ok ? undefined : answer.error);
      return answer.ok ? answer.value : undefined;
    },
  };
}
