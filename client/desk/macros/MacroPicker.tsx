// Choosing a macro: one field, the macros below it, those that fit the ticket first, and what the chosen one would write and do. Draws; the caller does it.
import { createEffect, createMemo, createSignal, createUniqueId, For, Show, type JSX } from "solid-js";
import { hasText, type Macro, type Macros, type NewerMacro } from "../../../shared/domain/macro.ts";
import type { MacroStretch } from "../../../shared/domain/macroWords.ts";
import type { WhyNotMacro } from "../../../shared/domain/mayRunMacro.ts";
import type { IntentId } from "../../../shared/domain/taxonomy.ts";
import { Icon } from "../../ui/icons.tsx";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { say } from "../../ui/words.ts";
import { actionWords, type ActionNames } from "./actionWords.ts";
import { foundMacros } from "./foundMacros.ts";
import { MACRO_WHY, MACROS } from "./words.ts";

interface PickerProps {
  /** Undefined: not read yet. */
  readonly macros: Macros | undefined;
  /** What the ticket is about. */
  readonly intents: readonly IntentId[];
  readonly names: ActionNames;
  readonly filled: (macro: Macro) => readonly MacroStretch[];
  readonly whyNot: (macro: Macro) => WhyNotMacro | undefined;
  readonly onUse: (macro: Macro) => void;
  readonly onClose: () => void;
}

export function MacroPicker(props: PickerProps): JSX.Element {
  const list = createUniqueId();
  const [typed, setTyped] = createSignal("");
  const [at, setAt] = createSignal(0);
  const found = createMemo(() => foundMacros(props.macros?.known ?? [], typed(), props.intents));
  const newer = (): readonly NewerMacro[] => (typed().trim() === "" ? (props.macros?.newer ?? []) : []);
  const place = (): number => Math.min(at(), found().length - 1);
  const current = (): Macro | undefined => found()[place()];
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const macro = current();
    if (event.key === "Enter") macro !== undefined && props.onUse(macro);
    else if (step !== 0 && found().length > 0) setAt((place() + step + found().length) % found().length);
    else return;
    event.preventDefault();
  };
  createEffect(() => document.getElementById(`${list}-${place()}`)?.scrollIntoView({ block: "nearest" }));
  return (
    <Sheet title={say(MACROS.title)} close={say(MACROS.close)} onClose={props.onClose}>
      <input
        class="t"
        type="text"
        role="combobox"
        ref={(el) => queueMicrotask(() => el.focus())}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={current() === undefined ? undefined : `${list}-${place()}`}
        aria-label={say(MACROS.type)}
        placeholder={say(MACROS.type)}
        autocomplete="off"
        value={typed()}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <Show when={found().length === 0 && newer().length === 0}>
        <p class="macro-none mid" role="status">
          {say(props.macros === undefined ? MACROS.loading : props.macros.known.length === 0 ? MACROS.none : MACROS.nothing)}
        </p>
      </Show>
      <div id={list} class="macro-list" role="listbox" aria-label={say(MACROS.title)}>
        <For each={found()}>
          {(macro, i) => (
            <Line
              id={`${list}-${i()}`}
              macro={macro}
              isCurrent={place() === i()}
              fits={macro.intents.some((one) => props.intents.includes(one))}
              whyNot={props.whyNot(macro)}
              onUse={() => {
                setAt(i());
                props.onUse(macro);
              }}
            />
          )}
        </For>
        <For each={newer()}>
          {(macro) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and the keys
            <div role="option" class="macro-line" aria-disabled="true" aria-selected="false">
              <span class="cut">{macro.name}</span>
              <span class="t12 dim push">{say(MACROS.newer)}</span>
            </div>
          )}
        </For>
      </div>
      <Show when={current()} keyed>
        {(macro) => <Preview macro={macro} stretches={props.filled(macro)} names={props.names} />}
      </Show>
    </Sheet>
  );
}

function Line(props: {
  readonly id: string;
  readonly macro: Macro;
  readonly isCurrent: boolean;
  readonly fits: boolean;
  readonly whyNot: WhyNotMacro | undefined;
  readonly onUse: () => void;
}): JSX.Element {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field has the focus and the keys
    <div
      id={props.id}
      role="option"
      class="macro-line"
      classList={{ current: props.isCurrent }}
      aria-selected={props.isCurrent}
      aria-disabled={props.whyNot === undefined ? undefined : "true"}
      onClick={() => props.onUse()}
    >
      <span class="cut">{props.macro.name}</span>
      <Show when={props.fits}>
        <span class="tag pos">{say(MACROS.fits)}</span>
      </Show>
      <Show when={props.macro.of !== undefined}>
        <span class="tag line">{say(MACROS.mine)}</span>
      </Show>
      <span class="t12 dim push">
        {props.whyNot === undefined ? say(hasText(props.macro) ? MACROS.inserts : MACROS.runs) : say(MACRO_WHY[props.whyNot])}
      </span>
    </div>
  );
}

/** What it would write, with what is known of the ticket, and what it would do. */
function Preview(props: { readonly macro: Macro; readonly stretches: readonly MacroStretch[]; readonly names: ActionNames }): JSX.Element {
  return (
    <div class="macro-preview" aria-live="polite">
      <Show when={props.stretches.length > 0}>
        <p class="macro-text">
          <For each={props.stretches}>
            {(one) => (
              <Show when={one.is !== "plain"} fallback={one.text}>
                <span
                  class={one.is === "missing" ? "macro-hole" : "macro-filled"}
                  title={one.is === "missing" ? say(MACROS.missing) : undefined}
                >
                  {one.text}
                </span>
              </Show>
            )}
          </For>
        </p>
      </Show>
      <Show when={props.macro.actions.length > 0}>
        <ul class="macro-does-list">
          <For each={props.macro.actions}>
            {(action) => (
              <li class="t12">
                <Icon name="check" />
                <span class="cut">
                  {action.do === "note" ? say(MACROS.noteIs, { words: action.text }) : actionWords(action, props.names)}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}
