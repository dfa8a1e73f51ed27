// Choosing a macro: one field, the macros below it, those that fit the ticket first, and what the chosen one would write and do. Draws; the caller does it.
import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import { hasText, type Macro, type Macros, type NewerMacro } from "../../../shared/domain/macro.ts";
import type { MacroStretch } from "../../../shared/domain/macroWords.ts";
import type { WhyNotMacro } from "../../../shared/domain/mayRunMacro.ts";
import type { IntentId } from "../../../shared/domain/taxonomy.ts";
import { Icon } from "../../ui/icons.tsx";
import { PickField } from "../../ui/kit/PickField.tsx";
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
  const [typed, setTyped] = createSignal("");
  const found = createMemo(() => foundMacros(props.macros?.known ?? [], typed(), props.intents));
  const newer = (): readonly NewerMacro[] => (typed().trim() === "" ? (props.macros?.newer ?? []) : []);
  const none = (): string | undefined =>
    newer().length > 0
      ? undefined
      : say(props.macros === undefined ? MACROS.loading : props.macros.known.length === 0 ? MACROS.none : MACROS.nothing);
  return (
    <Sheet title={say(MACROS.title)} close={say(MACROS.close)} onClose={props.onClose}>
      <PickField
        label={say(MACROS.type)}
        name={say(MACROS.title)}
        typed={typed()}
        found={found()}
        by={(macro) => macro.id}
        none={none()}
        isOff={(macro) => props.whyNot(macro) !== undefined}
        onType={setTyped}
        onTake={props.onUse}
        rest={<For each={newer()}>{(macro) => <NewerLine macro={macro} />}</For>}
        about={(macro) => <Preview macro={macro} stretches={props.filled(macro)} names={props.names} />}
      >
        {(macro) => (
          <Line macro={macro()} fits={macro().intents.some((one) => props.intents.includes(one))} whyNot={props.whyNot(macro())} />
        )}
      </PickField>
    </Sheet>
  );
}

function Line(props: { readonly macro: Macro; readonly fits: boolean; readonly whyNot: WhyNotMacro | undefined }): JSX.Element {
  return (
    <>
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
    </>
  );
}

/** One that this version cannot run. */
function NewerLine(props: { readonly macro: NewerMacro }): JSX.Element {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and the keys
    <div role="option" class="pick-line" aria-disabled="true" aria-selected="false">
      <span class="cut">{props.macro.name}</span>
      <span class="t12 dim push">{say(MACROS.newer)}</span>
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
