// One special promise as a form: for whom, how long, in which hours. Writes nothing itself.
import { createSignal, For, Show, type JSX } from "solid-js";
import { INTENT_IDS } from "../../../../shared/domain/intentIds.ts";
import type { Calendars, SlaRule, Targets } from "../../../../shared/domain/slaPolicy.ts";
import { intentOf } from "../../../../shared/domain/taxonomy.ts";
import { CHANNELS, LEVELS, TIERS } from "../../../../shared/domain/ticket.ts";
import { Choices } from "../../../ui/kit/Choices.tsx";
import { Pick } from "../../../ui/kit/Pick.tsx";
import { Sheet } from "../../../ui/kit/Sheet.tsx";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { inLanguage, say, told } from "../../../ui/words.ts";
import { tierChoice } from "../../tierWords.ts";
import { PROMISES } from "./promiseWords.ts";
import { TargetCells } from "./TargetCells.tsx";
import { COLUMNS, targetForm, targetsOf } from "./targetForm.ts";

interface SheetProps {
  readonly rule: SlaRule;
  readonly calendars: Calendars;
  readonly onSave: (rule: SlaRule) => Promise<boolean>;
  readonly onRemove: (() => void) | undefined;
  readonly onClose: () => void;
}

export function RuleSheet(props: SheetProps): JSX.Element {
  const [rule, setRule] = createSignal(props.rule);
  const [targets, setTargets] = createSignal(targetForm(props.rule.targets));
  const set = (change: Partial<SlaRule>): void => void setRule((before) => ({ ...before, ...change }));
  const made = (): SlaRule | undefined => {
    const read = targetsOf(targets());
    const { calendar, ...rest } = rule();
    if (read === undefined || rest.name.trim() === "") return undefined;
    return { ...rest, name: rest.name.trim(), targets: read, ...(calendar === undefined || calendar === "" ? {} : { calendar }) };
  };
  const save = async (): Promise<void> => {
    const ready = made();
    if (ready !== undefined && (await props.onSave(ready))) props.onClose();
  };
  return (
    <Sheet title={props.rule.name === "" ? say(PROMISES.add) : props.rule.name} close={say(PROMISES.close)} onClose={props.onClose}>
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label={say(PROMISES.name)} value={rule().name} onInput={(name) => set({ name })} max={60} required focus />
        <p class="hint">{say(PROMISES.whom)}</p>
        <Choices
          label={say(PROMISES.tiers)}
          of={TIERS}
          words={tierChoice}
          chosen={rule().tiers}
          onChoose={(step) => set({ tiers: step(rule().tiers) })}
        />
        <Choices
          label={say(PROMISES.levels)}
          of={LEVELS}
          words={(one) => one}
          chosen={rule().levels}
          onChoose={(step) => set({ levels: step(rule().levels) })}
        />
        <Choices
          label={say(PROMISES.channels)}
          of={CHANNELS}
          words={(one) => say(PROMISES[one])}
          chosen={rule().channels}
          onChoose={(step) => set({ channels: step(rule().channels) })}
        />
        <Choices
          label={say(PROMISES.intents)}
          of={rule().intents}
          words={(one) => intentOf(one)[inLanguage()]}
          chosen={rule().intents}
          onChoose={(step) => set({ intents: step(rule().intents) })}
        />
        <Pick
          label={say(PROMISES.addIntent)}
          value=""
          options={[
            ["", "…"],
            ...INTENT_IDS.filter((one) => !rule().intents.includes(one)).map((one) => [one, intentOf(one)[inLanguage()]] as const),
          ]}
          onPick={(chosen) => {
            const intent = INTENT_IDS.find((one) => one === chosen);
            if (intent !== undefined) set({ intents: [...rule().intents, intent] });
            return false; // the field is for the next one
          }}
        />
        <div class="what-if">
          <table class="grid">
            <thead>
              <tr>
                <For each={COLUMNS}>{(column) => <th scope="col">{say(PROMISES[column])}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <tr>
                <TargetCells
                  of={rule().name}
                  form={targets()}
                  onInput={(column: keyof Targets, text) => setTargets((before) => ({ ...before, [column]: text }))}
                />
              </tr>
            </tbody>
          </table>
        </div>
        <Show when={Object.keys(props.calendars).length > 0}>
          <Pick
            label={say(PROMISES.hours)}
            value={rule().calendar ?? ""}
            options={[
              ["", say(PROMISES.shopHours)],
              ...Object.entries(props.calendars).map(([key, one]) => [key, told(one.name)] as const),
            ]}
            onPick={(calendar) => set({ calendar })}
          />
        </Show>
        <div class="choices">
          <label>
            <input type="checkbox" checked={rule().on} onChange={(event) => set({ on: event.currentTarget.checked })} />
            {say(PROMISES.on)}
          </label>
        </div>
        <div class="acts">
          <button type="submit" class="btn primary" disabled={made() === undefined}>
            {say(PROMISES.save)}
          </button>
          <Show when={props.onRemove}>
            {(remove) => (
              <button type="button" class="btn quiet" onClick={() => remove()()}>
                {say(PROMISES.remove)}
              </button>
            )}
          </Show>
        </div>
      </form>
    </Sheet>
  );
}
