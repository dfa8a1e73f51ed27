// A test that was sent, and what the other side said. Draws what it was told.
import { createSignal, Show, type Accessor, type JSX } from "solid-js";
import type { Tried } from "../../../../shared/wire/alertsApi.ts";
import { say } from "../../../ui/words.ts";
import type { Answer } from "../../session/ask.ts";
import { createTry, type Try } from "../../session/createTry.ts";
import { Refused } from "../../session/Refused.tsx";
import { ALERTS } from "./alertWords.ts";

export interface TrialOf {
  readonly attempt: Try;
  readonly tried: Accessor<Tried | undefined>;
  readonly run: () => Promise<void>;
}

export function createTrial(send: () => Promise<Answer<Tried>>): TrialOf {
  const attempt = createTry();
  const [tried, setTried] = createSignal<Tried>();
  return {
    attempt,
    tried,
    async run() {
      setTried(undefined);
      const answer = await attempt.run(send);
      if (answer !== undefined) setTried(answer);
    },
  };
}

export function Trial(props: { readonly of: TrialOf }): JSX.Element {
  return (
    <>
      <Refused problem={props.of.attempt.problem()} wait={props.of.attempt.wait()} />
      <Show when={props.of.tried()}>
        {(tried) => (
          <span class="t12" classList={{ "is-breach": !tried().sent }} role="status">
            {tried().sent ? say(ALERTS.trySent) : say(ALERTS.tryFailed, { words: tried().words })}
          </span>
        )}
      </Show>
    </>
  );
}
