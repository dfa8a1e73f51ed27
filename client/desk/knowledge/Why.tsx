// A deed with a word about why, asked in a small panel. Draws; who asked does it.
import { createSignal, type JSX } from "solid-js";
import { WHY_CHARS } from "../../../shared/domain/knowledge.ts";
import { Menu } from "../../ui/kit/Menu.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { say } from "../../ui/words.ts";
import { KNOW } from "./words.ts";

export function Why(props: {
  readonly words: string;
  readonly label: string;
  readonly doWords: string;
  readonly primary?: boolean;
  /** Nothing is done without one. */
  readonly must?: boolean;
  readonly disabled?: boolean;
  /** Of the word; default: as long as a deed's. */
  readonly max?: number;
  /** Gets the button, so that a key can press it. */
  readonly ref?: (button: HTMLButtonElement) => void;
  readonly onDo: (why: string) => void;
}): JSX.Element {
  return (
    <Menu
      class={props.primary === true ? "btn primary" : "btn"}
      role="dialog"
      popClass="address"
      label={props.words}
      face={props.words}
      disabled={props.disabled ?? false}
      ref={(button) => props.ref?.(button)}
    >
      <Asked {...props} />
    </Menu>
  );
}

function Asked(props: {
  readonly label: string;
  readonly doWords: string;
  readonly must?: boolean;
  readonly max?: number;
  readonly onDo: (why: string) => void;
}): JSX.Element {
  const [why, setWhy] = createSignal("");
  let form: HTMLFormElement | undefined;
  return (
    <form
      class="form"
      ref={(el) => {
        form = el;
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const text = why().trim();
        if (props.must === true && text === "") return;
        const pop = form?.closest("[popover]");
        if (pop instanceof HTMLElement) pop.hidePopover();
        props.onDo(text);
      }}
    >
      <TextField label={props.label} value={why()} onInput={setWhy} max={props.max ?? WHY_CHARS} required={props.must ?? false} focus />
      <div class="acts">
        <button type="submit" class="btn primary s" disabled={props.must === true && why().trim() === ""}>
          {props.doWords}
        </button>
        <button
          type="button"
          class="btn quiet s"
          onClick={() => {
            const pop = form?.closest("[popover]");
            if (pop instanceof HTMLElement) pop.hidePopover();
          }}
        >
          {say(KNOW.cancel)}
        </button>
      </div>
    </form>
  );
}
