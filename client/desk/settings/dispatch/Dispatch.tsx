// Who is given a ticket: the shop's numbers with plain words, tried on the last week before they are saved. Works without a network.
import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import { SHOP_DOC } from "../../../../shared/domain/names.ts";
import { STRATEGIES, type DispatchRules, type Policy } from "../../../../shared/domain/policy.ts";
import { DISPATCH_CHANGE } from "../../../actions/shopActions.ts";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { live } from "../../../ui/live.ts";
import { say, told, type Phrase } from "../../../ui/words.ts";
import type { Desk } from "../../desk.ts";
import { did } from "../../ticket/createDeeds.ts";
import { PageHead } from "../PageHead.tsx";
import { Bones, Part } from "../Part.tsx";
import { createLastWeek } from "./createLastWeek.ts";
import {
  formOf,
  isChanged,
  KINDS,
  rulesOf,
  shareOf,
  TIMES,
  WEIGHTS,
  wrongIn,
  type DispatchForm,
  type Field,
  type Time,
} from "./dispatchForm.ts";
import { DISPATCH } from "./dispatchWords.ts";
import { LastWeekPart } from "./LastWeekPart.tsx";
import { Teams } from "./Teams.tsx";
import "./dispatch.css";

const TIME_WORDS: Readonly<Record<Time, Phrase>> = {
  best: DISPATCH.bestWait,
  nextBest: DISPATCH.nextBest,
  able: DISPATCH.able,
  offer: DISPATCH.offer,
  away: DISPATCH.away,
  autoAway: DISPATCH.autoAway,
};
const MORE = { best: DISPATCH.bestMore, roundRobin: DISPATCH.roundRobinMore, leastLoaded: DISPATCH.leastLoadedMore } as const;

export function Dispatch(props: { readonly desk: Desk }): JSX.Element {
  const policy = live<Policy | undefined>(props.desk.queries.policy, undefined);
  return (
    <>
      <PageHead title={say(DISPATCH.title)} lead={say(DISPATCH.lead)} />
      <Show when={policy()} fallback={<Bones />}>
        {(now) => <Rules desk={props.desk} policy={now()} />}
      </Show>
    </>
  );
}

function Rules(props: { readonly desk: Desk; readonly policy: Policy }): JSX.Element {
  const { queries } = props.desk; // one desk per page
  const members = live(queries.members, []);
  const outbox = live(queries.outbox, []);
  const actions = props.desk.shopActions(); // fetched with the page: it may be wanted without a network
  const kept = (): DispatchRules => props.policy.dispatch;
  const [typed, setTyped] = createSignal<DispatchForm>(); // until then what the shop says, whoever changes it
  const form = createMemo(() => typed() ?? formOf(kept()));
  const wrong = createMemo(() => wrongIn(form()));
  const rules = createMemo(() => rulesOf(form(), kept()));
  const changed = (): boolean => isChanged(form(), kept());
  const unsent = (): boolean => outbox().some(({ doc, summary }) => doc === SHOP_DOC && summary.text === DISPATCH_CHANGE);
  const set = (change: Partial<DispatchForm>): void => void setTyped({ ...form(), ...change });
  const week = createLastWeek({ queries, policy: () => props.policy, clock: Date.now });
  const nameOf = (id: string): string => {
    const member = members().find((one) => one.id === id);
    return member === undefined ? id : told(member.name);
  };
  const put = async (next: DispatchRules, undoTo?: DispatchRules): Promise<boolean> => {
    const undo = undoTo === undefined ? {} : { action: { words: say(DISPATCH.undo), run: () => void put(undoTo) } };
    return did((async () => (await actions).dispatchBy(next))(), { icon: "check", words: say(DISPATCH.saved), ...undo });
  };
  const save = async (): Promise<void> => {
    const next = rules();
    if (next !== undefined && (await put(next, kept()))) setTyped(undefined);
  };
  return (
    <form
      class="form dispatch"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Part title={say(DISPATCH.how)} aside={<Show when={unsent()}>{<span class="tag off">{say(DISPATCH.unsent)}</span>}</Show>}>
        <div class="choices" role="radiogroup" aria-label={say(DISPATCH.how)}>
          <For each={STRATEGIES}>
            {(one) => (
              <label>
                <input type="radio" name="strategy" checked={form().strategy === one} onChange={() => set({ strategy: one })} />
                {say(DISPATCH[one])}
              </label>
            )}
          </For>
        </div>
        <p class="mid">{say(MORE[form().strategy])}</p>
      </Part>
      <Show when={form().strategy === "best"}>
        <Part title={say(DISPATCH.weights)} lead={say(DISPATCH.weightsLead)}>
          <Numbers
            fields={WEIGHTS}
            label={(one) => say(DISPATCH[one])}
            value={(one) => form().weights[one]}
            hint={(one) => say(DISPATCH.share, { n: shareOf(form(), one) })}
            wrong={wrong()}
            wrongWords={say(DISPATCH.wrongWeight)}
            onInput={(one, value) => set({ weights: { ...form().weights, [one]: value } })}
          />
        </Part>
      </Show>
      <Part title={say(DISPATCH.waits)} lead={say(DISPATCH.waitsLead)}>
        <Numbers
          fields={TIMES}
          label={(one) => say(TIME_WORDS[one])}
          value={(one) => form().times[one]}
          wrong={wrong()}
          wrongWords={say(DISPATCH.wrongTime)}
          onInput={(one, value) => set({ times: { ...form().times, [one]: value } })}
        />
      </Part>
      <Part title={say(DISPATCH.kinds)} lead={say(DISPATCH.kindsLead)}>
        <Numbers
          fields={KINDS}
          label={(one) => say(DISPATCH[one])}
          value={(one) => form().kinds[one]}
          wrong={wrong()}
          wrongWords={say(DISPATCH.wrongKind)}
          onInput={(one, value) => set({ kinds: { ...form().kinds, [one]: value } })}
        />
      </Part>
      <Teams teams={form().teams} members={members()} onTeams={(teams) => set({ teams })} />
      <LastWeekPart
        state={week.state()}
        rules={rules()}
        nameOf={nameOf}
        onTry={() => {
          const next = rules();
          if (next !== undefined) week.run(next);
        }}
      />
      <Show when={changed()}>
        <div class="dispatch-save">
          <Show when={wrong().size > 0}>
            <p class="is-breach">{say(DISPATCH.wrong)}</p>
          </Show>
          <div class="acts">
            <button type="submit" class="btn primary" disabled={rules() === undefined}>
              {say(DISPATCH.save)}
            </button>
            <button type="button" class="btn quiet" onClick={() => setTyped(undefined)}>
              {say(DISPATCH.drop)}
            </button>
          </div>
        </div>
      </Show>
    </form>
  );
}

function Numbers<F extends Field>(props: {
  readonly fields: readonly F[];
  readonly label: (field: F) => string;
  readonly value: (field: F) => string;
  readonly hint?: (field: F) => string;
  readonly wrong: ReadonlySet<Field>;
  readonly wrongWords: string;
  readonly onInput: (field: F, value: string) => void;
}): JSX.Element {
  return (
    <div class="two">
      <For each={props.fields}>
        {(field) => (
          <TextField
            label={props.label(field)}
            type="number"
            value={props.value(field)}
            hint={props.hint?.(field)}
            problem={props.wrong.has(field) ? props.wrongWords : undefined}
            onInput={(value) => props.onInput(field, value)}
          />
        )}
      </For>
    </div>
  );
}
