// The frame of a form in a panel of the answer's bar: what is asked, one button that puts it in, and the panel goes when it is in. Draws.
import type { JSX } from "solid-js";
import { leavePop } from "./leavePop.ts";

export function PanelForm(props: {
  readonly putWords: string;
  readonly held?: boolean;
  /** Beside the button. */
  readonly more?: (leave: () => void) => JSX.Element;
  /** `leave` closes the panel. */
  readonly onPut: (leave: () => void) => void;
  readonly children: JSX.Element;
}): JSX.Element {
  let form: HTMLFormElement | undefined;
  const leave = (): void => leavePop(form);
  return (
    <form
      class="form"
      noValidate
      ref={(el) => {
        form = el;
      }}
      onSubmit={(event) => {
        event.preventDefault();
        props.onPut(leave);
      }}
    >
      {props.children}
      <div class="acts">
        <button type="submit" class="btn primary s" disabled={props.held ?? false}>
          {props.putWords}
        </button>
        {props.more?.(leave)}
      </div>
    </form>
  );
}
