// One playbook as a form: its name, the matters it is for, its steps in order, in both languages.
import { createSignal, For, Index, Show, type JSX } from "solid-js";
import {
  PLAYBOOK_CHARS,
  PLAYBOOK_INTENTS_MOST,
  STEP_CHARS,
  STEPS_LEAST,
  STEPS_MOST,
  type Playbook,
} from "../../../shared/domain/help/playbook.ts";
import { INTENT_IDS } from "../../../shared/domain/intentIds.ts";
import { intentOf, type IntentId } from "../../../shared/domain/taxonomy.ts";
import type { PlaybookDraft } from "../../actions/helpActions.ts";
import { Icon } from "../../ui/icons.tsx";
import { Pick } from "../../ui/kit/Pick.tsx";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { TextField } from "../../ui/kit/TextField.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import { FIELDS } from "./fieldWords.ts";
import { PLAYBOOKS } from "./playbookWords.ts";

interface SheetProps {
  readonly title: string;
  readonly of: PlaybookDraft;
  readonly onSave: (draft: PlaybookDraft) => Promise<boolean>;
  /** Absent: not kept yet, there is nothing to put away. */
  readonly onPutAway: (() => void) | undefined;
  readonly onClose: () => void;
}

type Named = Playbook["name"];
const isSaid = ({ zh, en }: Named): boolean => zh.trim() !== "" || en.trim() !== "";

export function PlaybookSheet(props: SheetProps): JSX.Element {
  const [draft, setDraft] = createSignal<PlaybookDraft>(props.of);
  const [tried, setTried] = createSignal(false);
  const set = (change: Partial<PlaybookDraft>): void => void setDraft((before) => ({ ...before, ...change }));
  const steps = (): PlaybookDraft["steps"] => draft().steps;
  const written = (): number => steps().filter((one) => isSaid(one.text)).length;
  const lacks = (): boolean => written() < STEPS_LEAST || written() > STEPS_MOST;
  const save = async (): Promise<void> => {
    setTried(true);
    if (!isSaid(draft().name) || draft().intents.length === 0 || lacks()) return;
    if (await props.onSave(draft())) props.onClose();
  };
  const name = (language: "zh" | "en"): JSX.Element => (
    <TextField
      label={say(language === "zh" ? FIELDS.nameZh : FIELDS.nameEn)}
      value={draft().name[language]}
      onInput={(value) => set({ name: { ...draft().name, [language]: value } })}
      max={PLAYBOOK_CHARS}
      focus={language === "zh"}
      problem={language === "zh" && tried() && !isSaid(draft().name) ? say(FIELDS.nameNeeded) : undefined}
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
        <Matters chosen={draft().intents} onChoose={(intents) => set({ intents })} />
        <Show when={tried() && draft().intents.length === 0}>
          <p class="hint is-breach">{say(PLAYBOOKS.mattersNeeded)}</p>
        </Show>
        <Steps of={steps()} onChange={(now) => set({ steps: now })} />
        <Show when={tried() && lacks()}>
          <p class="hint is-breach">{say(PLAYBOOKS.stepsNeeded, { least: STEPS_LEAST, most: STEPS_MOST })}</p>
        </Show>
        <div class="acts">
          <button type="submit" class="btn primary">
            {say(FIELDS.save)}
          </button>
          <Show when={props.onPutAway}>
            {(putAway) => (
              <button
                type="button"
                class="btn quiet push"
                onClick={() => {
                  putAway()();
                  props.onClose();
                }}
              >
                {say(FIELDS.putAway)}
              </button>
            )}
          </Show>
        </div>
      </form>
    </Sheet>
  );
}

function Matters(props: { readonly chosen: readonly IntentId[]; readonly onChoose: (chosen: readonly IntentId[]) => void }): JSX.Element {
  const words = (id: IntentId): string => intentOf(id)[inLanguage()];
  return (
    <div>
      <p class="label matter-label">{say(PLAYBOOKS.matters)}</p>
      <div class="matter-names">
        <For each={props.chosen}>
          {(id) => (
            <button
              type="button"
              class="tag line"
              aria-label={say(PLAYBOOKS.leave, { words: words(id) })}
              onClick={() => props.onChoose(props.chosen.filter((one) => one !== id))}
            >
              {words(id)}
              <Icon name="x" />
            </button>
          )}
        </For>
      </div>
      <Show when={props.chosen.length < PLAYBOOK_INTENTS_MOST}>
        <Pick
          label={say(PLAYBOOKS.addMatter)}
          value=""
          options={[["", "…"], ...INTENT_IDS.filter((one) => !props.chosen.includes(one)).map((one) => [one, words(one)] as const)]}
          onPick={(value) => {
            const id = INTENT_IDS.find((one) => one === value);
            if (id !== undefined) props.onChoose([...props.chosen, id]);
          }}
        />
      </Show>
    </div>
  );
}

type DraftStep = PlaybookDraft["steps"][number];

/** A step keeps its id whatever its words and place: what was ticked stays ticked. */
function Steps(props: { readonly of: readonly DraftStep[]; readonly onChange: (steps: readonly DraftStep[]) => void }): JSX.Element {
  const write = (at: number, language: "zh" | "en", value: string): void =>
    props.onChange(props.of.map((one, i) => (i === at ? { ...one, text: { ...one.text, [language]: value } } : one)));
  const up = (at: number): void =>
    props.onChange(props.of.flatMap((one, i) => (i === at - 1 ? [props.of[at] ?? one, one] : i === at ? [] : [one])));
  return (
    <fieldset class="field">
      <legend class="label">{say(PLAYBOOKS.steps)}</legend>
      <ol class="step-rows">
        <Index each={props.of}>
          {(one, i) => (
            <li>
              <For each={["zh", "en"] as const}>
                {(language) => (
                  <input
                    class="t"
                    aria-label={say(language === "zh" ? PLAYBOOKS.stepZh : PLAYBOOKS.stepEn, { n: i + 1 })}
                    placeholder={say(language === "zh" ? FIELDS.choiceZh : FIELDS.choiceEn)}
                    maxLength={STEP_CHARS}
                    value={one().text[language]}
                    onInput={(event) => write(i, language, event.currentTarget.value)}
                  />
                )}
              </For>
              <button
                type="button"
                class="btn quiet icon"
                disabled={i === 0}
                aria-label={say(PLAYBOOKS.stepUp, { n: i + 1 })}
                onClick={() => up(i)}
              >
                <Icon name="down" class="turned" />
              </button>
              <button
                type="button"
                class="btn quiet icon"
                aria-label={say(PLAYBOOKS.removeStep, { n: i + 1 })}
                onClick={() => props.onChange(props.of.filter((_, at) => at !== i))}
              >
                <Icon name="x" />
              </button>
            </li>
          )}
        </Index>
      </ol>
      <div class="acts">
        <button
          type="button"
          class="btn s"
          disabled={props.of.length >= STEPS_MOST}
          onClick={() => props.onChange([...props.of, { text: { zh: "", en: "" } }])}
        >
          <Icon name="plus" />
          {say(PLAYBOOKS.addStep)}
        </button>
      </div>
    </fieldset>
  );
}
