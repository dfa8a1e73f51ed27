// One line to fill in, with its name above and what is to be known about it below. Owns no words.
import { createUniqueId, Show, type JSX } from "solid-js";

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: "text" | "password" | "search" | "number";
  readonly name?: string;
  /** As the platform knows it: `username webauthn`, `current-password` … */
  readonly autocomplete?: string;
  readonly hint?: JSX.Element;
  /** Said instead of the hint, and the field is marked. */
  readonly problem?: string | undefined;
  readonly placeholder?: string;
  readonly max?: number;
  readonly mono?: boolean;
  readonly focus?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

export function TextField(props: TextFieldProps): JSX.Element {
  const id = createUniqueId();
  const plain = (): boolean => props.mono === true || props.autocomplete?.includes("username") === true;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        class="t"
        classList={{ mono: props.mono ?? false }}
        ref={(el) => {
          if (props.focus) requestAnimationFrame(() => el.focus());
        }}
        type={props.type ?? "text"}
        name={props.name}
        value={props.value}
        autocomplete={props.autocomplete ?? "off"}
        autocapitalize={plain() ? "none" : undefined}
        spellcheck={plain() ? false : undefined}
        placeholder={props.placeholder}
        maxLength={props.max}
        required={props.required ?? false}
        disabled={props.disabled ?? false}
        aria-invalid={props.problem !== undefined}
        aria-describedby={`${id}-hint`}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <Show when={props.problem ?? props.hint}>
        {(said) => (
          <p id={`${id}-hint`} class="hint" classList={{ "is-breach": props.problem !== undefined }}>
            {said()}
          </p>
        )}
      </Show>
    </div>
  );
}
