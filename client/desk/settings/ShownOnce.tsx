// A secret that is shown this once: to copy, and then gone.
import type { JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import { copyWords } from "../shell/copyWords.ts";
import { SETTINGS } from "./words.ts";

export function ShownOnce(props: {
  readonly label: string;
  readonly secret: string;
  readonly more: string;
  readonly onDone: () => void;
}): JSX.Element {
  return (
    <div class="form">
      <div class="field">
        <span class="label">{props.label}</span>
        <output class="once mono">{props.secret}</output>
        <p class="hint">{props.more}</p>
      </div>
      <div class="acts">
        <button
          type="button"
          class="btn primary"
          ref={(el) => requestAnimationFrame(() => el.focus())}
          onClick={() => void copyWords(props.secret)}
        >
          <Icon name="copy" />
          {say(SETTINGS.copy)}
        </button>
        <button type="button" class="btn" onClick={() => props.onDone()}>
          {say(SETTINGS.doneWithIt)}
        </button>
      </div>
    </div>
  );
}
