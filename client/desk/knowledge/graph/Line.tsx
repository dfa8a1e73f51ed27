// One field that is saved when it is left: back to what was where it could not be kept. Draws only.
import { createMemo, createUniqueId, Show, type JSX } from "solid-js";

export function Line(props: {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly max: number;
  readonly lang?: string;
  readonly numeric?: boolean;
  /** The label is for screen readers alone: a column says it. */
  readonly bare?: boolean;
  /** Gives whether it was kept. */
  readonly onCommit: (value: string) => Promise<boolean>;
}): JSX.Element {
  const id = createUniqueId();
  const kept = createMemo(() => props.value); // another change of the same thing leaves what is being typed here
  const commit = async (field: HTMLInputElement): Promise<void> => {
    const value = field.value.trim();
    if (value === props.value) return;
    if (!(await props.onCommit(value))) field.value = props.value;
  };
  return (
    <div class="field">
      <label for={id} class={props.bare === true ? "sr" : ""}>
        {props.label}
      </label>
      <input
        id={id}
        class="t"
        lang={props.lang}
        value={kept()}
        maxLength={props.max}
        inputMode={props.numeric === true ? "decimal" : undefined}
        autocomplete="off"
        onChange={(event) => void commit(event.currentTarget)}
      />
      <Show when={props.hint}>{(hint) => <p class="hint">{hint()}</p>}</Show>
    </div>
  );
}
