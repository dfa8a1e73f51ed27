// Several of a few, side by side, with their name above. Draws only.
import { createMemo, For, Show, type JSX } from "solid-js";
import { ticked } from "./ticked.ts";

/** Nothing where there is nothing to choose from. */
export function Choices<T extends string>(props: {
  readonly label: string;
  readonly of: readonly T[];
  readonly words: (one: T) => string;
  readonly chosen: readonly T[] | undefined;
  /** From what was chosen to what is chosen then, in the order of `of`: a tick just before this one is not lost. */
  readonly onChoose: (step: (before: readonly T[] | undefined) => readonly T[]) => void;
  /** What is to be known of them, below. */
  readonly children?: JSX.Element;
}): JSX.Element {
  const chosen = createMemo(() => new Set(props.chosen));
  return (
    <Show when={props.of.length > 0}>
      <fieldset class="field">
        <legend class="label">{props.label}</legend>
        <div class="choices">
          <For each={props.of}>
            {(one) => (
              <label>
                <input
                  type="checkbox"
                  checked={chosen().has(one)}
                  onChange={(event) => {
                    const isOn = event.currentTarget.checked;
                    props.onChoose((before) => ticked(props.of, before, one, isOn));
                  }}
                />
                {props.words(one)}
              </label>
            )}
          </For>
        </div>
        {props.children}
      </fieldset>
    </Show>
  );
}
