// Who is told of what: a line a kind, said in words; each opened as a form of steps.
import { createSignal, For, Index, Show, type JSX } from "solid-js";
import { MINUTE } from "../../../../shared/core/time.ts";
import { ALERT_KINDS, type AlertKind } from "../../../../shared/domain/alerts/alert.ts";
import type { AlertRule, AlertSettings } from "../../../../shared/domain/alerts/alertRules.ts";
import { LEVELS, type Level } from "../../../../shared/domain/ticket.ts";
import type { AlertsFace, Channel } from "../../../../shared/wire/alertsApi.ts";
import { Icon } from "../../../ui/icons.tsx";
import { Choices } from "../../../ui/kit/Choices.tsx";
import { Sheet } from "../../../ui/kit/Sheet.tsx";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { say } from "../../../ui/words.ts";
import { Part } from "../Part.tsx";
import { ALERTS, KIND_WORDS } from "./alertWords.ts";
import { FromTo } from "./FromTo.tsx";
import { receiversFor, receiverWords, ruleOf, ruleWords, STEPS_MOST, withRule } from "./ruleForm.ts";

interface RulesProps {
  readonly face: AlertsFace;
  readonly onSave: (settings: AlertSettings) => Promise<boolean>;
}

export function Rules(props: RulesProps): JSX.Element {
  const [editing, setEditing] = createSignal<AlertKind>();
  return (
    <Part title={say(ALERTS.rules)}>
      <ul class="rows">
        <For each={ALERT_KINDS}>
          {(kind) => {
            const rule = (): AlertRule => ruleOf(props.face.settings, kind);
            return (
              <li>
                <Icon name={kind === "breached" || kind === "urgent" ? "alert" : "bell"} />
                <span class="cut">
                  <b>{say(KIND_WORDS[kind].name)}</b>{" "}
                  <Show when={!rule().on}>
                    <span class="tag line">{say(ALERTS.off)}</span>
                  </Show>
                  <span class="t12 dim">{ruleWords(rule(), props.face.channels)}</span>
                </span>
                <button
                  type="button"
                  class="btn quiet s"
                  aria-label={say(ALERTS.editOne, { name: say(KIND_WORDS[kind].name) })}
                  onClick={() => setEditing(kind)}
                >
                  {say(ALERTS.edit)}
                </button>
              </li>
            );
          }}
        </For>
      </ul>
      <Show when={editing()} keyed>
        {(kind) => (
          <RuleSheet
            rule={ruleOf(props.face.settings, kind)}
            channels={props.face.channels}
            onSave={(rule) => props.onSave(withRule(props.face.settings, rule))}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
    </Part>
  );
}

interface RuleSheetProps {
  readonly rule: AlertRule;
  readonly channels: readonly Channel[];
  readonly onSave: (rule: AlertRule) => Promise<boolean>;
  readonly onClose: () => void;
}

type Step = AlertRule["steps"][number];

const DAYTIME = { from: 9 * 60, to: 21 * 60 };

function RuleSheet(props: RuleSheetProps): JSX.Element {
  const [on, setOn] = createSignal(props.rule.on);
  const [levels, setLevels] = createSignal<readonly Level[]>(props.rule.levels);
  const [steps, setSteps] = createSignal<readonly Step[]>(props.rule.steps.length === 0 ? [{ afterMs: 0, to: [] }] : props.rule.steps);
  const [hours, setHours] = createSignal(props.rule.hours);
  const change = (at: number, step: Partial<Step>): void =>
    void setSteps((before) => before.map((one, i) => (i === at ? { ...one, ...step } : one)));
  const save = async (): Promise<void> => {
    const kept = steps().filter((one) => one.to.length > 0);
    const { hours: _before, ...rest } = props.rule;
    const its = hours();
    const rule = { ...rest, on: on(), levels: levels(), steps: kept, ...(its === undefined ? {} : { hours: its }) };
    if (await props.onSave(rule)) props.onClose();
  };
  return (
    <Sheet title={say(KIND_WORDS[props.rule.kind].name)} close={say(ALERTS.close)} onClose={props.onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p class="mid">{say(KIND_WORDS[props.rule.kind].what)}</p>
        <div class="choices">
          <label>
            <input type="checkbox" checked={on()} onChange={(event) => setOn(event.currentTarget.checked)} />
            {say(ALERTS.on)}
          </label>
        </div>
        <Choices label={say(ALERTS.levels)} of={LEVELS} words={(one) => one} chosen={levels()} onChoose={setLevels} />
        <div class="choices">
          <label>
            <input
              type="checkbox"
              checked={hours() !== undefined}
              onChange={(event) => setHours(event.currentTarget.checked ? DAYTIME : undefined)}
            />
            {say(ALERTS.hoursOn)}
          </label>
        </div>
        <Show when={hours()}>{(its) => <FromTo of={its()} onChoose={setHours} />}</Show>
        <p class="hint">{say(ALERTS.stepHint)}</p>
        <Index each={steps()}>
          {(step, i) => (
            <fieldset class="field">
              <legend class="label">{say(ALERTS.step, { n: i + 1 })}</legend>
              <TextField
                label={say(ALERTS.after)}
                type="number"
                value={String(step().afterMs / MINUTE)}
                onInput={(text) => change(i, { afterMs: Math.min(1_440, Math.max(0, Math.round(Number(text) || 0))) * MINUTE })}
              />
              <div class="choices">
                <For each={receiversFor(props.channels)}>
                  {(to) => (
                    <label>
                      <input
                        type="checkbox"
                        checked={step().to.includes(to)}
                        onChange={(event) =>
                          change(i, { to: event.currentTarget.checked ? [...step().to, to] : step().to.filter((one) => one !== to) })
                        }
                      />
                      {receiverWords(to, props.channels, props.rule.kind)}
                    </label>
                  )}
                </For>
              </div>
              <Show when={steps().length > 1}>
                <button type="button" class="link t12" onClick={() => setSteps((before) => before.filter((_, at) => at !== i))}>
                  {say(ALERTS.dropStep)}
                </button>
              </Show>
            </fieldset>
          )}
        </Index>
        <div class="acts">
          <button type="submit" class="btn primary">
            {say(ALERTS.save)}
          </button>
          <Show when={steps().length < STEPS_MOST}>
            <button
              type="button"
              class="btn"
              onClick={() => setSteps((before) => [...before, { afterMs: (before.at(-1)?.afterMs ?? 0) + 5 * MINUTE, to: [] }])}
            >
              {say(ALERTS.addStep)}
            </button>
          </Show>
        </div>
      </form>
    </Sheet>
  );
}
