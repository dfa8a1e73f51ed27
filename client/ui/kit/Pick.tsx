// One of many, with its name above. Draws only.
import { For, type JSX } from "solid-js";

export type Option = readonly [value: string, words: string];

export function Pick(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** Gives a promise of false: it was not kept, and what stood there stands again. */
  readonly onPick: (value: string) => unknown;
}): JSX.Element {
  const pick = async (select: HTMLSelectElement): Promise<void> => {
    if ((await props.onPick(select.value)) === false) select.value = props.value;
  };
  return (
    <label class="field">
      <span class="label">{props.label}</span>
      <select class="t" onChange={(event) => void pick(event.currentTarget)}>
        <For each={props.options}>
          {([value, words]) => (
            <option value={value} selected={value === props.value}>
              {words}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
