// Adding what inspection missed in a line: which rule it breaks, and a word about it. Draws only.
import { createSignal, createUniqueId, For, type JSX } from "solid-js";
import type { Rule } from "../../../../shared/domain/inspection/rule.ts";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { say, told } from "../../../ui/words.ts";
import { QUALITY } from "./qualityWords.ts";

interface MissProps {
  readonly rules: readonly Rule[];
  readonly onAdd: (rule: Rule, note: string) => void;
  readonly onClose: () => void;
}

export function MissForm(props: MissProps): JSX.Element {
  const id = createUniqueId();
  const rules = (): readonly Rule[] => props.rules.filter((one) => one.deduction > 0 || one.redLine);
  const [chosen, setChosen] = createSignal("");
  const [note, setNote] = createSignal("");
  return (
    <form
      class="qc-do qc-missing"
      onSubmit={(event) => {
        event.preventDefault();
        const rule = rules().find((one) => one.id === chosen());
        if (rule !== undefined) props.onAdd(rule, note());
      }}
    >
      <div class="field">
        <label for={id}>{say(QUALITY.missWhich)}</label>
        <select id={id} class="t" required value={chosen()} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="" />
          <For each={rules()}>
            {(one) => (
              <option value={one.id}>
                {one.id} {told(one.name)}
              </option>
            )}
          </For>
        </select>
      </div>
      <TextField label={say(QUALITY.note)} value={note()} max={400} onInput={setNote} />
      <button type="submit" class="btn s">
        {say(QUALITY.add)}
      </button>
      <button type="button" class="btn s" onClick={() => props.onClose()}>
        {say(QUALITY.cancel)}
      </button>
    </form>
  );
}
