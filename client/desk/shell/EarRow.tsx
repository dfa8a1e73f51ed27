// One quiet row about the model that understands on this device: which, how far, and a wish to have the full one. Draws only.
import { Show, type JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import type { DeskEar } from "../createDeskEar.ts";
import { STATUS } from "./statusWords.ts";

export interface EarRowProps {
  readonly ear: DeskEar;
  readonly onLoadFull: () => void;
}

export function EarRow(props: EarRowProps): JSX.Element {
  const kind = (): DeskEar["state"]["kind"] => props.ear.state.kind;
  return (
    <p class="ear t12 mid">
      <Icon name="bot" />
      <span title={props.ear.model}>
        {say(STATUS.ear)} {earWords(props.ear)}
      </span>
      <Show when={kind() === "spared" || kind() === "failed"}>
        <button type="button" class="btn quiet s" onClick={() => props.onLoadFull()}>
          {say(kind() === "failed" ? STATUS.earAgain : STATUS.earNow)}
        </button>
      </Show>
    </p>
  );
}

function earWords({ model, state }: DeskEar): string {
  switch (state.kind) {
    case "full":
      return say(STATUS.earFull, { model });
    case "loading":
      return say(STATUS.earLoading, { percent: Math.floor((state.loaded / state.total) * 100) });
    case "spared":
      return say(STATUS.earSpared);
    case "failed":
      return say(STATUS.earFailed);
    case "light":
      return say(STATUS.earLight, { model });
  }
}
