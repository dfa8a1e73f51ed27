// The fields of a macro's form: its words with their variables, what a thing to do still asks for, when it is offered first. Draw only.
import { createUniqueId, For, Show, type JSX } from "solid-js";
import { INTENT_IDS } from "../../../shared/domain/intentIds.ts";
import { MACRO_INTENTS_MOST, MACRO_NOTE_CHARS, MACRO_TEXT_CHARS } from "../../../shared/domain/macro.ts";
import { MACRO_VARIABLES } from "../../../shared/domain/macroWords.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { Tag } from "../../../shared/domain/tag.ts";
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import { LEVELS } from "../../../shared/domain/ticket.ts";
import { Icon } from "../../ui/icons.tsx";
import { Pick, type Option } from "../../ui/kit/Pick.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { inLanguage, say, told } from "../../ui/words.ts";
import { Part } from "../settings/Part.tsx";
import type { ActionForm, MacroForm } from "./macroForm.ts";
import { MACRO_SETTINGS } from "./settingsWords.ts";

/** The words in one language, and the names that stand for something. */
export function Words(props: {
  readonly language: "zh" | "en";
  readonly value: string;
  readonly policy: Policy | undefined;
  readonly onInput: (text: string) => void;
}): JSX.Element {
  const id = createUniqueId();
  let field: HTMLTextAreaElement | undefined;
  const names = (): readonly string[] => {
    const at = props.language === "zh" ? 0 : 1;
    return [...new Set([...Object.values(MACRO_VARIABLES).map((both) => both[at]), ...Object.keys(props.policy?.variables ?? {})])];
  };
  const insert = (name: string): void => {
    if (field === undefined) return;
    field.setRangeText(`{${name}}`, field.selectionStart, field.selectionEnd, "end");
    props.onInput(field.value);
    field.focus();
  };
  return (
    <div class="field">
      <label for={id}>{say(MACRO_SETTINGS[props.language])}</label>
      <textarea
        id={id}
        class="t macro-words"
        rows={3}
        maxLength={MACRO_TEXT_CHARS}
        ref={(el) => {
          field = el;
        }}
        value={props.value}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      <div class="macro-names" role="group" aria-label={say(MACRO_SETTINGS.insert)}>
        <For each={names()}>
          {(name) => (
            <button type="button" class="tag line" onClick={() => insert(name)}>
              {name}
            </button>
          )}
        </For>
      </div>
    </div>
  );
}

/** What a thing to do still asks for. */
export function Value(props: {
  readonly of: ActionForm;
  readonly tags: readonly Tag[];
  readonly policy: Policy | undefined;
  readonly onValue: (value: string) => void;
}): JSX.Element {
  const options = (): { readonly label: string; readonly all: readonly Option[] } | undefined => {
    switch (props.of.kind) {
      case "tag":
      case "untag":
        return { label: say(MACRO_SETTINGS.tag), all: props.tags.map((one) => [one.id, one.name] as const) };
      case "team":
        return {
          label: say(MACRO_SETTINGS.team),
          all: (props.policy?.dispatch.teams ?? []).map((one) => [one.id, told(one.name)] as const),
        };
      case "level":
        return { label: say(MACRO_SETTINGS.level), all: LEVELS.map((one) => [one, one] as const) };
      default:
        return undefined;
    }
  };
  return (
    <span>
      <Show when={options()}>
        {(some) => (
          <Pick label={some().label} value={props.of.value} options={[["", "…"], ...some().all]} onPick={(value) => props.onValue(value)} />
        )}
      </Show>
      <Show when={props.of.kind === "snooze"}>
        <TextField label={say(MACRO_SETTINGS.hours)} type="number" value={props.of.value} onInput={props.onValue} />
      </Show>
      <Show when={props.of.kind === "note"}>
        <TextField label={say(MACRO_SETTINGS.note)} value={props.of.value} onInput={props.onValue} max={MACRO_NOTE_CHARS} />
      </Show>
    </span>
  );
}

export function Intents(props: {
  readonly chosen: MacroForm["intents"];
  readonly onChoose: (intents: MacroForm["intents"]) => void;
}): JSX.Element {
  const words = (intent: MacroForm["intents"][number]): string => intentOf(intent)[inLanguage()];
  return (
    <Part title={say(MACRO_SETTINGS.intents)}>
      <Show when={props.chosen.length > 0}>
        <div class="macro-names">
          <For each={props.chosen}>
            {(intent) => (
              <button
                type="button"
                class="tag line"
                aria-label={say(MACRO_SETTINGS.leave, { words: words(intent) })}
                onClick={() => props.onChoose(props.chosen.filter((one) => one !== intent))}
              >
                {words(intent)}
                <Icon name="x" />
              </button>
            )}
          </For>
        </div>
      </Show>
      <Show when={props.chosen.length < MACRO_INTENTS_MOST}>
        <Pick
          label={say(MACRO_SETTINGS.addIntent)}
          value=""
          options={[["", "…"], ...INTENT_IDS.filter((one) => !props.chosen.includes(one)).map((one) => [one, words(one)] as const)]}
          onPick={(value) => {
            const intent = INTENT_IDS.find((one) => one === value);
            if (intent !== undefined) props.onChoose([...props.chosen, intent]);
            return false;
          }}
        />
      </Show>
    </Part>
  );
}
