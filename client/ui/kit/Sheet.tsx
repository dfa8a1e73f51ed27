// A dialog: the native element, open while it is on the page.
import { createUniqueId, onMount, type JSX } from "solid-js";
import { Icon } from "../icons.tsx";

/** Shown modally when mounted; `onClose` when the person leaves it by Escape, the cross or a click beside it. */
export function Sheet(props: {
  readonly title: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}): JSX.Element {
  const id = createUniqueId();
  let sheet: HTMLDialogElement | undefined;
  onMount(() => sheet?.showModal());
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it; Escape does by itself
    <dialog
      class="sheet"
      ref={(el) => {
        sheet = el;
      }}
      aria-labelledby={id}
      onClose={() => props.onClose()}
      onClick={(event) => {
        if (event.target === sheet) sheet?.close();
      }}
    >
      <header>
        <h2 id={id}>{props.title}</h2>
        <button type="button" class="btn quiet icon push" aria-label={props.close} onClick={() => sheet?.close()}>
          <Icon name="x" />
        </button>
      </header>
      <div class="in">{props.children}</div>
    </dialog>
  );
}
