// The four lengths of one promise, as fields. Draws only; what was typed is kept as typed until it can be read.
import { For, type JSX } from "solid-js";
import type { Targets } from "../../../../shared/domain/slaPolicy.ts";
import { say } from "../../../ui/words.ts";
import { readDuration } from "./durations.ts";
import { PROMISES } from "./promiseWords.ts";
import { COLUMNS, type TargetForm } from "./targetForm.ts";

export function TargetCells(props: {
  /** Whose: said before each column's name. */
  readonly of: string;
  readonly form: TargetForm;
  readonly onInput: (column: keyof Targets, text: string) => void;
}): JSX.Element {
  return (
    <For each={COLUMNS}>
      {(column) => (
        <td>
          <input
            class="t"
            type="text"
            size={7}
            maxLength={20}
            value={props.form[column]}
            aria-label={`${props.of} · ${say(PROMISES[column])}`}
            aria-invalid={readDuration(props.form[column]) === undefined}
            title={readDuration(props.form[column]) === undefined ? say(PROMISES.wrong) : undefined}
            onInput={(event) => props.onInput(column, event.currentTarget.value)}
          />
        </td>
      )}
    </For>
  );
}
