// Why conversations end, in the settings: the reasons, whether one is asked for, and how often each was given lately on this device.
import { createSignal, For, Show, type JSX } from "solid-js";
import { DAY } from "../../../shared/core/time.ts";
import { DEFAULT_POLICY } from "../../../shared/domain/policy.ts";
import type { WrapUpReason } from "../../../shared/domain/wrapUp.ts";
import { WRAP_UP_ASKS, wrapUpAsk } from "../../../shared/domain/wrapUpAsks.ts";
import { Icon } from "../../ui/icons.tsx";
import { Pick } from "../../ui/kit/Pick.tsx";
import { live, liveWhole } from "../../ui/live.ts";
import { say, told } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { Part } from "../settings/Part.tsx";
import { did } from "../ticket/createDeeds.ts";
import { countedOf, type Counted } from "./counted.ts";
import { FieldSheet } from "./FieldSheet.tsx";
import { FIELDS } from "./fieldWords.ts";
import { SortedList } from "./SortedList.tsx";

const DAYS = 30;
const COUNTED_MOST = 2_000; // as far as a view is walked

type Draft = { readonly id?: string; readonly name: WrapUpReason["name"]; readonly place?: number };

export function Reasons(props: { readonly desk: Desk; readonly isUnsent: (name: string) => boolean }): JSX.Element {
  const { desk } = props;
  const reasons = live<readonly WrapUpReason[]>(desk.queries.wrapUps, []);
  const policy = live(desk.queries.policy, DEFAULT_POLICY);
  const actions = desk.wrapUpActions(); // fetched with the page: it may be wanted without a network
  const [editing, setEditing] = createSignal<Draft>();
  const counted = liveWhole<Counted | undefined>(async () => {
    const filter = { phases: ["resolved", "closed"] as const, updatedFrom: Date.now() - DAYS * DAY };
    return countedOf(await desk.queries.inView({ filter, isIn: () => true }, COUNTED_MOST));
  }, undefined);
  const put = async (draft: Draft): Promise<boolean> => did((await actions).putReason(draft));
  const putAway = async (reason: WrapUpReason): Promise<void> => {
    await did((await actions).putReason({ ...reason, off: true }), {
      icon: "undo",
      words: say(FIELDS.didPutAway, { name: told(reason.name) }),
      action: { words: say(FIELDS.undo), run: () => void put(reason) },
    });
  };
  const askWords = { never: FIELDS.never, optional: FIELDS.optional, required: FIELDS.must } as const;
  const askFor = async (value: string): Promise<boolean> => {
    const asked = WRAP_UP_ASKS.find((one) => one === value);
    return asked !== undefined && did((await actions).askFor(asked));
  };
  return (
    <>
      <Part
        title={say(FIELDS.reasons)}
        aside={
          <button type="button" class="btn s" onClick={() => setEditing({ name: { zh: "", en: "" } })}>
            <Icon name="plus" />
            {say(FIELDS.newReason)}
          </button>
        }
      >
        <SortedList
          of={reasons()}
          none=""
          note={() => ""}
          isUnsent={(one) => props.isUnsent(one.name.zh)}
          onMove={async (reason, step) => void did((await actions).moveReason(reason, step))}
          onEdit={setEditing}
          onBringBack={({ off: _away, ...reason }) => void put(reason)}
        />
        <Pick
          label={say(FIELDS.asks)}
          value={wrapUpAsk(policy())}
          options={WRAP_UP_ASKS.map((one) => [one, say(askWords[one])] as const)}
          onPick={askFor}
        />
      </Part>
      <Part title={say(FIELDS.counted)} lead={say(FIELDS.countedLead)}>
        <Show when={counted()}>{(now) => <CountedTable of={now()} reasons={reasons()} />}</Show>
      </Part>
      <Show when={editing()} keyed>
        {(draft) => (
          <FieldSheet
            title={told(draft.name) || say(FIELDS.newReason)}
            of={{ name: draft.name, kind: "text" }}
            isNew={draft.id === undefined}
            isField={false}
            newId={() => ""}
            onSave={({ name }) => put({ ...draft, name })}
            onPutAway={() => {
              const kept = reasons().find((one) => one.id === draft.id);
              if (kept !== undefined) void putAway(kept);
            }}
            onClose={() => setEditing(undefined)}
          />
        )}
      </Show>
    </>
  );
}

function CountedTable(props: { readonly of: Counted; readonly reasons: readonly WrapUpReason[] }): JSX.Element {
  const nameOf = (id: string): string => {
    const found = props.reasons.find((one) => one.id === id);
    return id === "" ? say(FIELDS.unsaid) : found === undefined ? id : told(found.name);
  };
  return (
    <Show when={props.of.all > 0} fallback={<p class="dim">{say(FIELDS.noneEnded)}</p>}>
      <table class="counted">
        <thead>
          <tr>
            <th scope="col">{say(FIELDS.reason)}</th>
            <th scope="col">{say(FIELDS.times)}</th>
            <th scope="col">{say(FIELDS.share)}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.of.times}>
            {([id, n]) => (
              <tr>
                <th scope="row" classList={{ dim: id === "" }}>
                  {nameOf(id)}
                </th>
                <td>{n}</td>
                <td>{Math.round((100 * n) / props.of.all)}%</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={!props.of.isWhole}>
        <p class="t12 mid">{say(FIELDS.countedSome, { n: props.of.all })}</p>
      </Show>
    </Show>
  );
}
