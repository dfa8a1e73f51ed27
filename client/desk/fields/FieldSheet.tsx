// One field of the shop's, or one reason of an end, as a form: names in both languages; of a field its kind, its choices, whether it is required.
import { createSignal, For, Show, type JSX } from "solid-js";
import { FIELD_CHOICES_MOST, FIELD_KINDS, FIELD_NAME_CHARS, type FieldChoice } from "../../../shared/domain/field.ts";
import type { FieldDraft } from "../../actions/fieldActions.ts";
import { Icon } from "../../ui/icons.tsx";
import { Pick } from "../../ui/kit/Pick.tsx";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { say, told } from "../../ui/words.ts";
import { FIELDS, KIND_WORDS } from "./fieldWords.ts";

interface SheetProps {
  readonly title: string;
  readonly of: FieldDraft;
  /** Not kept yet: there is nothing to put away. */
  readonly isNew: boolean;
  /** Is it a field? Else it has names alone. */
  readonly isField: boolean;
  readonly newId: () => string;
  readonly onSave: (draft: FieldDraft) => Promise<boolean>;
  readonly onPutAway: () => void;
  readonly onClose: () => void;
}

export function FieldSheet(props: SheetProps): JSX.Element {
  const [draft, setDraft] = createSignal<FieldDraft>(props.of);
  const [tried, setTried] = createSignal(false);
  const set = (change: Partial<FieldDraft>): void => void setDraft((before) => ({ ...before, ...change }));
  const chooses = (): boolean => draft().kind === "choice" || draft().kind === "choices";
  const isNamed = (name: FieldChoice["name"]): boolean => name.zh.trim() !== "" || name.en.trim() !== "";
  const choices = (): readonly FieldChoice[] => draft().choices ?? [];
  const kept = (): readonly FieldChoice[] =>
    choices().flatMap((one) => {
      const [zh, en] = [one.name.zh.trim(), one.name.en.trim()];
      return isNamed(one.name) ? [{ ...one, name: { zh: zh || en, en: en || zh } }] : [];
    });
  const lacksChoice = (): boolean => chooses() && !kept().some((one) => one.off !== true);
  const save = async (): Promise<void> => {
    setTried(true);
    if (!isNamed(draft().name) || lacksChoice()) return;
    const { choices: _typed, ...rest } = draft();
    if (await props.onSave({ ...rest, ...(chooses() ? { choices: kept() } : {}) })) props.onClose();
  };
  const name = (language: "zh" | "en"): JSX.Element => (
    <TextField
      label={say(language === "zh" ? FIELDS.nameZh : FIELDS.nameEn)}
      value={draft().name[language]}
      onInput={(value) => set({ name: { ...draft().name, [language]: value } })}
      max={FIELD_NAME_CHARS}
      focus={language === "zh"}
      problem={language === "zh" && tried() && !isNamed(draft().name) ? say(FIELDS.nameNeeded) : undefined}
    />
  );
  return (
    <Sheet title={props.title} close={say(FIELDS.close)} onClose={props.onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div>
          <div class="two">
            {name("zh")}
            {name("en")}
          </div>
          <p class="t12 mid">{say(FIELDS.nameHint)}</p>
        </div>
        <Show when={props.isField}>
          <Pick
            label={say(FIELDS.kind)}
            value={draft().kind}
            options={FIELD_KINDS.map((one) => [one, say(KIND_WORDS[one])] as const)}
            onPick={(kind) => set({ kind: FIELD_KINDS.find((one) => one === kind) ?? "text" })}
          />
          <Show when={chooses()}>
            <Choices
              of={choices()}
              problem={tried() && lacksChoice() ? say(FIELDS.choicesNeeded) : undefined}
              newId={props.newId}
              isNew={(id) => !(props.of.choices ?? []).some((one) => one.id === id)}
              onChange={(now) => set({ choices: now })}
            />
          </Show>
          <div class="choices">
            <label>
              <input
                type="checkbox"
                checked={draft().required === true}
                onChange={(event) => set({ required: event.currentTarget.checked })}
              />
              {say(FIELDS.required)}
            </label>
          </div>
        </Show>
        <div class="acts">
          <button type="submit" class="btn primary">
            {say(FIELDS.save)}
          </button>
          <Show when={!props.isNew}>
            <button
              type="button"
              class="btn quiet push"
              onClick={() => {
                props.onPutAway();
                props.onClose();
              }}
            >
              {say(FIELDS.putAway)}
            </button>
          </Show>
        </div>
      </form>
    </Sheet>
  );
}

interface ChoicesProps {
  readonly of: readonly FieldChoice[];
  readonly problem: string | undefined;
  readonly newId: () => string;
  /** Not kept yet: it can simply go. */
  readonly isNew: (id: string) => boolean;
  readonly onChange: (choices: readonly FieldChoice[]) => void;
}

function Choices(props: ChoicesProps): JSX.Element {
  const ids = (): readonly string[] => props.of.map((one) => one.id);
  const one = (id: string): FieldChoice => props.of.find((choice) => choice.id === id) ?? { id, name: { zh: "", en: "" } };
  const change = (id: string, make: (choice: FieldChoice) => FieldChoice): void =>
    props.onChange(props.of.map((choice) => (choice.id === id ? make(choice) : choice)));
  const away = (id: string): void => {
    if (props.isNew(id)) props.onChange(props.of.filter((choice) => choice.id !== id));
    else change(id, ({ off, ...rest }) => (off === true ? rest : { ...rest, off: true }));
  };
  return (
    <fieldset class="field">
      <legend class="label">{say(FIELDS.choices)}</legend>
      <div class="choice-rows">
        <For each={ids()}>
          {(id) => (
            <div class="choice-row" classList={{ off: one(id).off === true }}>
              <For each={["zh", "en"] as const}>
                {(language) => (
                  <input
                    class="t"
                    aria-label={say(language === "zh" ? FIELDS.choiceZh : FIELDS.choiceEn)}
                    placeholder={say(language === "zh" ? FIELDS.choiceZh : FIELDS.choiceEn)}
                    maxLength={FIELD_NAME_CHARS}
                    value={one(id).name[language]}
                    onInput={(event) => {
                      const { value } = event.currentTarget;
                      change(id, (choice) => ({ ...choice, name: { ...choice.name, [language]: value } }));
                    }}
                  />
                )}
              </For>
              <button
                type="button"
                class="btn quiet icon"
                aria-label={say(one(id).off === true ? FIELDS.bringBackOne : FIELDS.putAwayOne, { name: told(one(id).name) })}
                onClick={() => away(id)}
              >
                <Icon name={one(id).off === true ? "undo" : "x"} />
              </button>
            </div>
          )}
        </For>
      </div>
      <Show when={props.problem}>{(words) => <p class="hint is-breach">{words()}</p>}</Show>
      <div class="acts">
        <button
          type="button"
          class="btn s"
          disabled={props.of.length >= FIELD_CHOICES_MOST}
          onClick={() => props.onChange([...props.of, { id: props.newId(), name: { zh: "", en: "" } }])}
        >
          <Icon name="plus" />
          {say(FIELDS.addChoice)}
        </button>
      </div>
    </fieldset>
  );
}
