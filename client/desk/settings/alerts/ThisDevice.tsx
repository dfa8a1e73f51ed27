// Whether this browser is woken while the desk is closed: on, off, not allowed, not possible.
import { createResource, Show, type JSX } from "solid-js";
import { Icon } from "../../../ui/icons.tsx";
import { say, type Phrase } from "../../../ui/words.ts";
import { createTry } from "../../session/createTry.ts";
import { Refused } from "../../session/Refused.tsx";
import { Part } from "../Part.tsx";
import { tryPush } from "./alertDoors.ts";
import { ALERTS } from "./alertWords.ts";
import { beginPush, endPush, pushState, type PushState } from "./push.ts";
import { createTrial, Trial } from "./Trial.tsx";

const WORDS: Readonly<Record<PushState, Phrase>> = {
  on: ALERTS.deviceOn,
  off: ALERTS.deviceOff,
  blocked: ALERTS.deviceBlocked,
  unable: ALERTS.deviceUnable,
};

export function ThisDevice(): JSX.Element {
  const [state, { mutate }] = createResource(pushState);
  const turning = createTry();
  const trial = createTrial(tryPush);
  const turn = async (to: "on" | "off"): Promise<void> => {
    const now = await turning.run(to === "on" ? beginPush : endPush);
    if (now !== undefined) mutate(now);
  };
  return (
    <Part title={say(ALERTS.device)}>
      <ul class="rows">
        <li>
          <Icon name="bell" />
          <span>
            {say(WORDS[state() ?? "off"])}
            <Refused problem={turning.problem()} wait={turning.wait()} />
            <Trial of={trial} />
          </span>
          <Show when={state() === "on"}>
            <button type="button" class="btn quiet s" disabled={trial.attempt.held()} onClick={() => void trial.run()}>
              {say(trial.attempt.busy() ? ALERTS.trying : ALERTS.tryIt)}
            </button>
            <button type="button" class="btn quiet s" disabled={turning.held()} onClick={() => void turn("off")}>
              {say(ALERTS.turnOff)}
            </button>
          </Show>
          <Show when={state() === "off"}>
            <button type="button" class="btn s" disabled={turning.held()} onClick={() => void turn("on")}>
              {say(ALERTS.turnOn)}
            </button>
          </Show>
        </li>
      </ul>
    </Part>
  );
}
