// Several of many: what is chosen stands as chips that can be taken away, the rest in a list. Draws only.
import { createUniqueId, For, Show, type JSX } from "solid-js";
import { Icon } from "../../../ui/icons.tsx";
import type { Option } from "../../../ui/kit/Pick.tsx";
import { say } from "../../../ui/words.ts";
import { toggled } from "./viewForm.ts";
import { VIEWS } from "./viewWords.ts";

export function Several(props: {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[] | undefined;
  readonly onChoose: (chosen: readonly string[]) => void;
}): JSX.Element {
  const id = createUniqueId();
  const words = (value: string): string => props.options.find(([one]) => one === value)?.[1] ?? value;
  const left = (): readonly Option[] => props.options.filter(([value]) => props.chosen?.includes(value) !== true);
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <Show when={(props.chosen ?? []).length > 0}>
        <div class="several">
          <For each={props.chosen}>
            {(value) => (
              <button
                type="button"
                class="btn s"
                aria-label={say(VIEWS.without, { name: words(value) })}
                onClick={() => props.onChoose(toggled(props.chosen, value))}
              >
                <span class="cut">{words(value)}</span>
                <Icon name="x" />
              </button>
            )}
          </For>
        </div>
      </Show>
      <select
        id={id}
        class="t"
        onChange={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = "";
          if (value !== "") props.onChoose(toggled(props.chosen, value));
        }}
      >
        <option value="">{say(VIEWS.add)}</option>
        <For each={left()}>{([value, name]) => <option value={value}>{name}</option>}</For>
      </select>
    </div>
  );
}
