// What the shop promises: by level, to some in particular, when the clocks stand; tried on the last week before it is saved. Works without a network.
import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import { same } from "../../../../shared/core/same.ts";
import { SHOP_DOC } from "../../../../shared/domain/names.ts";
import type { Policy } from "../../../../shared/domain/policy.ts";
import { PAUSES, SLA_RULES_MOST, type SlaRule, type Targets } from "../../../../shared/domain/slaPolicy.ts";
import { intentOf } from "../../../../shared/domain/taxonomy.ts";
import { LEVELS, type Level } from "../../../../shared/domain/ticket.ts";
import { PROMISE_CHANGE, type PromiseChange } from "../../../actions/shopActions.ts";
import { Icon } from "../../../ui/icons.tsx";
import { live } from "../../../ui/live.ts";
import { inLanguage, say } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { did } from "../../ticket/createDeeds.ts";
import { tierChoice } from "../../tierWords.ts";
import { PageHead } from "../PageHead.tsx";
import { Bones, Part } from "../Part.tsx";
import { createWhatIf } from "./createWhatIf.ts";
import { writeDuration } from "./durations.ts";
import { Hours } from "./Hours.tsx";
import { PROMISES } from "./promiseWords.ts";
import { RuleSheet } from "./RuleSheet.tsx";
import { TargetCells } from "./TargetCells.tsx";
import { COLUMNS, targetForm, targetsOf, type TargetForm } from "./targetForm.ts";
import { WhatIfPart } from "./WhatIfPart.tsx";
import "./promises.css";

type Put = (change: PromiseChange, undo?: PromiseChange) => Promise<boolean>;

export function Promises(props: { readonly desk: Desk }): JSX.Element {
  const policy = live<Policy | undefined>(props.desk.queries.policy, undefined);
  const waiting = live(() => props.desk.queries.unsentOf(SHOP_DOC), []);
  const actions = props.desk.shopActions(); // fetched with the page: it may be wanted without a network
  const unsent = (): boolean => waiting().some(({ summary }) => summary.text === PROMISE_CHANGE);
  const put: Put = async (change, undo) =>
    did((async () => (await actions).promise(change))(), {
      icon: "check",
      words: say(PROMISES.saved),
      ...(undo === undefined ? {} : { action: { words: say(PROMISES.undo), run: () => void put(undo) } }),
    });
  return (
    <>
      <PageHead title={say(PROMISES.title)} lead={say(PROMISES.lead)}>
        <Show when={unsent()}>{<span class="tag off">{say(PROMISES.unsent)}</span>}</Show>
      </PageHead>
      <Show when={policy()} fallback={<Bones />}>
        {(now) => (
          <>
            <Table desk={props.desk} policy={now()} put={put} />
            <Rules policy={now()} put={put} />
            <Pauses policy={now()} put={put} />
            <Hours policy={now()} onSave={put} />
          </>
        )}
      </Show>
    </>
  );
}

type TableForm = Readonly<Record<Level, TargetForm>>;

function Table(props: { readonly desk: Desk; readonly policy: Policy; readonly put: Put }): JSX.Element {
  const formOf = (sla: Policy["sla"]): TableForm => ({
    P0: targetForm(sla.P0),
    P1: targetForm(sla.P1),
    P2: targetForm(sla.P2),
    P3: targetForm(sla.P3),
  });
  const [typed, setTyped] = createSignal<TableForm>(); // until then what the shop says, whoever changes it
  const form = createMemo(() => typed() ?? formOf(props.policy.sla));
  const wanted = createMemo((): Policy["sla"] | undefined => {
    const [P0, P1, P2, P3] = LEVELS.map((level) => targetsOf(form()[level]));
    return P0 === undefined || P1 === undefined || P2 === undefined || P3 === undefined ? undefined : { P0, P1, P2, P3 };
  });
  const isChanged = (): boolean => !same(wanted(), props.policy.sla);
  const { queries } = props.desk; // one desk per page
  const week = createWhatIf({ queries, clock: Date.now });
  const save = async (): Promise<void> => {
    const sla = wanted();
    if (sla !== undefined && (await props.put({ sla }, { sla: props.policy.sla }))) setTyped(undefined);
  };
  return (
    <form
      class="form promises"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Part title={say(PROMISES.table)} lead={say(PROMISES.tableLead)}>
        <div class="what-if">
          <table class="grid">
            <thead>
              <tr>
                <th scope="col">{say(PROMISES.level)}</th>
                <For each={COLUMNS}>{(column) => <th scope="col">{say(PROMISES[column])}</th>}</For>
              </tr>
            </thead>
            <tbody>
              <For each={LEVELS}>
                {(level) => (
                  <tr>
                    <th scope="row">{level}</th>
                    <TargetCells
                      of={level}
                      form={form()[level]}
                      onInput={(column: keyof Targets, text) => setTyped({ ...form(), [level]: { ...form()[level], [column]: text } })}
                    />
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
        <Show when={isChanged()}>
          <div class="acts">
            <button type="submit" class="btn primary" disabled={wanted() === undefined}>
              {say(PROMISES.save)}
            </button>
            <button type="button" class="btn quiet" onClick={() => setTyped(undefined)}>
              {say(PROMISES.drop)}
            </button>
          </div>
        </Show>
      </Part>
      <WhatIfPart
        state={week.state()}
        held={wanted() === undefined}
        onTry={() => week.run(props.policy, { ...props.policy, sla: wanted() ?? props.policy.sla })}
      />
    </form>
  );
}

function Rules(props: { readonly policy: Policy; readonly put: Put }): JSX.Element {
  const [editing, setEditing] = createSignal<SlaRule>();
  const rules = (): readonly SlaRule[] => props.policy.slaRules ?? [];
  const put = (slaRules: readonly SlaRule[]): Promise<boolean> => props.put({ slaRules }, { slaRules: rules() });
  const fresh = (): SlaRule => {
    const none = { tiers: [], levels: [], channels: [], intents: [] };
    return { id: crypto.randomUUID(), name: "", on: true, ...none, targets: props.policy.sla.P1 };
  };
  const save = (rule: SlaRule): Promise<boolean> =>
    put(rules().some((one) => one.id === rule.id) ? rules().map((one) => (one.id === rule.id ? rule : one)) : [...rules(), rule]);
  const up = (at: number): void => {
    const moved = rules()[at];
    if (moved !== undefined)
      void put(
        rules()
          .toSpliced(at, 1)
          .toSpliced(at - 1, 0, moved),
      );
  };
  return (
    <Part
      title={say(PROMISES.rules)}
      lead={say(PROMISES.rulesLead)}
      aside={
        <button type="button" class="btn s" disabled={rules().length >= SLA_RULES_MOST} onClick={() => setEditing(fresh())}>
          <Icon name="plus" />
          {say(PROMISES.add)}
        </button>
      }
    >
      <ul class="rows">
        <For each={rules()} fallback={<li class="none dim">{say(PROMISES.rulesNone)}</li>}>
          {(rule, i) => (
            <li>
              <Icon name="clock" />
              <span class="cut">
                <b>{rule.name}</b>{" "}
                <Show when={!rule.on}>
                  <span class="tag line">{say(PROMISES.off)}</span>
                </Show>
                <span class="t12 mid">{ruleWords(rule)}</span>
              </span>
              <Show when={i() > 0}>
                <button type="button" class="btn quiet s" onClick={() => up(i())}>
                  {say(PROMISES.up)}
                </button>
              </Show>
              <button
                type="button"
                class="btn quiet s"
                aria-label={say(PROMISES.editOne, { name: rule.name })}
                onClick={() => setEditing(rule)}
              >
                {say(PROMISES.edit)}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={editing()} keyed>
        {(rule) => (
          <RuleSheet
            rule={rule}
            calendars={props.policy.calendars ?? {}}
            onSave={save}
            onRemove={
              rules().some((one) => one.id === rule.id)
                ? () => {
                    void put(rules().filter((one) => one.id !== rule.id));
                    setEditing(undefined);
                  }
                : undefined
            }
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
    </Part>
  );
}

/** «金卡 P0 · 聊天 30s / 2m». */
function ruleWords(rule: SlaRule): string {
  const whom = [
    ...rule.tiers.map(tierChoice),
    ...rule.levels,
    ...rule.channels.map((one) => say(PROMISES[one])),
    ...rule.intents.map((one) => intentOf(one)[inLanguage()]),
  ].join(" ");
  const { chatFirst, chatNext, ticketFirst, ticketResolve } = rule.targets;
  const times = `${writeDuration(chatFirst)} / ${writeDuration(chatNext)} · ${writeDuration(ticketFirst)} / ${writeDuration(ticketResolve)}`;
  return `${whom === "" ? say(PROMISES.everybody) : whom} · ${times}`;
}

function Pauses(props: { readonly policy: Policy; readonly put: Put }): JSX.Element {
  const now = () => props.policy.slaPauses ?? PAUSES;
  const set = (change: Partial<typeof PAUSES>): void => void props.put({ slaPauses: { ...now(), ...change } }, { slaPauses: now() });
  return (
    <Part title={say(PROMISES.pauses)}>
      <div class="choices">
        <label>
          <input type="checkbox" checked={now().waiting} onChange={(event) => set({ waiting: event.currentTarget.checked })} />
          {say(PROMISES.pauseWaiting)}
        </label>
        <label>
          <input type="checkbox" checked={now().snoozed} onChange={(event) => set({ snoozed: event.currentTarget.checked })} />
          {say(PROMISES.pauseSnoozed)}
        </label>
      </div>
    </Part>
  );
}
