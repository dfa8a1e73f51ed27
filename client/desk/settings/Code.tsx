// Code to take along: shown as it is, copied by one button.
import type { JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import { copyWords } from "../shell/copyWords.ts";
import { SETTINGS } from "./words.ts";

/** `label`: what it is, for who does not see it. */
export function Code(props: { readonly label: string; readonly code: string }): JSX.Element {
  return (
    <figure class="code" aria-label={props.label}>
      <pre class="mono" tabIndex={0}>
        {props.code}
      </pre>
      <button type="button" class="btn s" onClick={() => void copyWords(props.code)}>
        <Icon name="copy" />
        {say(SETTINGS.copy)}
      </button>
    </figure>
  );
}
