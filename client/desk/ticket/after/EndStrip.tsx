// Why the conversation ends, in one quiet line above the reply: asked before or after, one key each, changed later. Covers nothing.
import { For, onCleanup, Show, type JSX } from "solid-js";
import type { FieldId } from "../../../../shared/core/ids.ts";
import { Icon } from "../../../ui/icons.tsx";
import { say, told } from "../../../ui/words.ts";
import { isTyping, somethingIsOpen } from "../../shell/listenToKeys.ts";
import { AFTER } from "./afterWords.ts";
import type { EndStep } from "./createEndStep.ts";
import "./after.css";

const KEYS_MOST = 9;

interface StripProps {
  readonly step: EndStep;
  /** The reason its words tell: Enter takes it. */
  readonly suggested: string | undefined;
  /** What stands above the question. */
  readonly above: () => JSX.Element;
  /** Shows a field to fill in. */
  readonly onField: (field: FieldId) => void;
}

export function EndStrip(props: StripProps): JSX.Element {
  const isOpen = (): boolean => props.step.before() !== undefined || props.step.after();
  return (
    <Show
      when={isOpen()}
      fallback={
        <Show when={props.step.isOver() && (props.step.isAsked() || props.step.said() !== "")}>
          <p class="end-line t12 mid">
            <Icon name="done" />
            <span class="cut">
              {say(AFTER.endLine)}
              <b classList={{ dim: props.step.said() === "" }}>{props.step.said() || say(AFTER.none)}</b>
            </span>
            <button type="button" class="btn quiet s" onClick={() => props.step.ask()}>
              {say(props.step.said() === "" ? AFTER.tell : AFTER.change)}
            </button>
          </p>
        </Show>
      }
    >
      <Asking {...props} />
    </Show>
  );
}

function Asking(props: StripProps): JSX.Element {
  const before = (): boolean => props.step.before() !== undefined;
  const suggested = () => props.step.reasons().find((one) => one.id === props.suggested && props.step.said() === "");
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || somethingIsOpen()) return;
    const at = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
    const isFree = !(event.target instanceof HTMLElement) || event.target.closest("button, a, summary") === null; // else Enter presses that
    const chosen = event.key === "Enter" && isFree ? suggested() : props.step.reasons()[at];
    if (chosen !== undefined) props.step.choose(chosen.id);
    else if (event.key === "Escape" && before()) props.step.dismiss();
    else return;
    event.preventDefault();
  };
  document.addEventListener("keydown", listen, true); // before the desk's own: while it asks, the digits are its
  onCleanup(() => document.removeEventListener("keydown", listen, true));
  return (
    <section class="end-step" aria-label={say(AFTER.why1)} role="group">
      <Show when={before() && props.step.missing().length > 0}>
        <p class="end-missing">
          <Icon name="alert" class="is-warn" />
          <span>{say(AFTER.missing)}</span>
          <For each={props.step.missing()}>
            {(field) => (
              <button type="button" class="btn s" onClick={() => props.onField(field.id)}>
                {told(field.name)}
              </button>
            )}
          </For>
        </p>
      </Show>
      <Show when={!before() || props.step.insists()} fallback={<GoOn step={props.step} />}>
        <props.above />
        <p class="t12 mid" role="status">
          {say(before() ? AFTER.askBefore : AFTER.askAfter)}
        </p>
        <div class="end-reasons">
          <For each={props.step.reasons()}>
            {(reason, i) => (
              <button
                type="button"
                class="btn s"
                classList={{ likely: reason.id === suggested()?.id }}
                onClick={() => props.step.choose(reason.id)}
              >
                <Show when={i() < KEYS_MOST}>
                  <kbd class="kbd wide">{i() + 1}</kbd>
                </Show>
                {told(reason.name)}
                <Show when={reason.id === suggested()?.id}>
                  <span class="t12 mid">{say(AFTER.likely)}</span>
                  <kbd class="kbd wide">↵</kbd>
                </Show>
              </button>
            )}
          </For>
          <Show
            when={before()}
            fallback={
              <button
                type="button"
                class="btn quiet s"
                onClick={() => (props.step.said() === "" ? props.step.dismiss() : props.step.choose(""))}
              >
                {say(AFTER.noReason)}
              </button>
            }
          >
            <button type="button" class="btn quiet s" onClick={() => props.step.dismiss()}>
              {say(AFTER.cancel)}
            </button>
          </Show>
        </div>
      </Show>
    </section>
  );
}

/** Only fields were missing: once they say something it goes on. */
function GoOn(props: { readonly step: EndStep }): JSX.Element {
  return (
    <div class="end-reasons">
      <Show when={props.step.missing().length === 0}>
        <span class="t12 mid" role="status">
          {say(AFTER.filled)}
        </span>
      </Show>
      <button type="button" class="btn s" disabled={props.step.missing().length > 0} onClick={() => props.step.goOn()}>
        <Icon name="done" />
        {say(props.step.before() === "close" ? AFTER.goOnClose : AFTER.goOn)}
      </button>
      <button type="button" class="btn quiet s" onClick={() => props.step.dismiss()}>
        {say(AFTER.cancel)}
      </button>
    </div>
  );
}
