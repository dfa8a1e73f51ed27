// What the rules say of the draft, under it: what stops it, what would be better said otherwise, and better words at hand. Draws only.
import { For, Show, type JSX } from "solid-js";
import type { Remarked } from "../../../../shared/domain/inspection/beforeSend.ts";
import { Icon } from "../../../ui/icons.tsx";
import { say, told } from "../../../ui/words.ts";
import { CHECK } from "./checkWords.ts";
import type { DraftCheck } from "./createDraftCheck.ts";

const SHOWN = 2; // the first ones: what is mended shows the next

interface CheckProps {
  readonly check: DraftCheck;
  readonly betterRef: (button: HTMLButtonElement) => void;
  /** Back into the field. */
  readonly onBack: () => void;
}

export function CheckPart(props: CheckProps): JSX.Element {
  const stops = (): readonly Remarked[] => props.check.found()?.stops ?? [];
  const warns = (): readonly Remarked[] => props.check.found()?.warns ?? [];
  return (
    <Show when={stops().length + warns().length > 0}>
      <div class="verdict" classList={{ advice: stops().length === 0 }} role="status">
        <For each={stops().slice(0, SHOWN)}>
          {(one) => (
            <>
              <Icon name="stop" />
              <Line one={one} lead={say(CHECK.stopped)} />
            </>
          )}
        </For>
        <For each={warns().slice(0, Math.max(0, SHOWN - stops().length))}>
          {(one) => (
            <>
              <Icon name="alert" class="is-warn" />
              <Line one={one} lead={say(CHECK.advised)} warns />
            </>
          )}
        </For>
        <Show when={stops()[0]?.instead}>
          <div class="go">
            <button
              type="button"
              class="btn primary s"
              ref={(el) => props.betterRef(el)}
              onClick={() => props.check.soften()}
              onKeyDown={(event) => {
                if (event.key !== "Escape") return;
                event.preventDefault(); // else it leaves the ticket
                props.onBack();
              }}
            >
              {say(CHECK.better)}
              <span class="wide" aria-hidden="true">
                {" ↵"}
              </span>
            </button>
          </div>
        </Show>
      </div>
    </Show>
  );
}

function Line(props: { readonly one: Remarked; readonly lead: string; readonly warns?: boolean }): JSX.Element {
  return (
    <p classList={{ w: props.warns === true }} title={told(props.one.why)}>
      <b>{props.lead}</b>
      {say(CHECK.found, { text: props.one.text, name: told(props.one.name) })}
      <span class="dim"> {props.one.rule}</span>
    </p>
  );
}
