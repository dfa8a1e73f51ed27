// How long the shop keeps words, the log and leftovers: chosen by the owner, seen by supervisors. A change of the shop's settings, so it works without a network.
import { createSignal, createUniqueId, For, Show, type JSX } from "solid-js";
import { SHOP_DOC } from "../../../shared/domain/names.ts";
import type { Policy, Retention } from "../../../shared/domain/policy.ts";
import type { Result } from "../../../shared/core/result.ts";
import { same } from "../../../shared/core/same.ts";
import { live } from "../../ui/live.ts";
import { say, type Phrase } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { did } from "../ticket/createDeeds.ts";
import { Bones, Part } from "./Part.tsx";
import { PRIVACY } from "./privacyWords.ts";
import { choicesOf, isShorter, KEEP_ALL, KINDS, type Kind } from "./retentionForm.ts";

const WORDS: Readonly<Record<Kind, { readonly name: Phrase; readonly more: Phrase }>> = {
  wordsMonths: { name: PRIVACY.words, more: PRIVACY.wordsMore },
  auditYears: { name: PRIVACY.log, more: PRIVACY.logMore },
  rowsDays: { name: PRIVACY.rows, more: PRIVACY.rowsMore },
};

export function KeepFor(props: { readonly desk: Desk; readonly mayChange: boolean }): JSX.Element {
  const policy = live<Policy | undefined>(props.desk.queries.policy, undefined);
  const waiting = live(() => props.desk.queries.unsentOf(SHOP_DOC), []);
  const [chosen, setChosen] = createSignal<Partial<Retention>>({});
  const unsent = (): boolean => waiting().some(({ summary }) => summary.text === "");
  const actions = props.desk.shopActions(); // fetched with the page: it may be wanted without a network
  const keepFor = async (retention: Retention): Promise<Result<void>> => (await actions).keepFor(retention);
  const save = async (retention: Retention): Promise<void> => {
    if (await did(keepFor(retention), { icon: "check", words: say(PRIVACY.kept) })) setChosen({});
  };
  return (
    <Part
      title={say(PRIVACY.retention)}
      lead={say(props.mayChange ? PRIVACY.retentionLead : PRIVACY.retentionOwner)}
      aside={<Show when={unsent()}>{<span class="tag off">{say(PRIVACY.unsent)}</span>}</Show>}
    >
      <Show when={policy()} fallback={<Bones />}>
        {(now) => {
          const kept = (): Retention => now().retention ?? KEEP_ALL;
          const wanted = (): Retention => ({ ...kept(), ...chosen() });
          return (
            <>
              <ul class="rows keeps">
                <For each={KINDS}>
                  {(kind) => (
                    <Row
                      kind={kind}
                      kept={kept()[kind]}
                      wanted={wanted()[kind]}
                      mayChange={props.mayChange}
                      onChoose={(n) => setChosen((before) => ({ ...before, [kind]: n }))}
                    />
                  )}
                </For>
              </ul>
              <Show when={!same(kept(), wanted())}>
                <div classList={{ sure: isShorter(kept(), wanted()) }} role="group" aria-label={say(PRIVACY.retention)}>
                  <Show when={isShorter(kept(), wanted())}>
                    <p>{say(PRIVACY.keepWhat)}</p>
                  </Show>
                  <div class="acts">
                    <button
                      type="button"
                      class="btn"
                      classList={{ danger: isShorter(kept(), wanted()), primary: !isShorter(kept(), wanted()) }}
                      onClick={() => void save(wanted())}
                    >
                      {say(isShorter(kept(), wanted()) ? PRIVACY.keepSure : PRIVACY.keep)}
                    </button>
                    <button type="button" class="btn quiet" onClick={() => setChosen({})}>
                      {say(PRIVACY.dropIt)}
                    </button>
                  </div>
                </div>
              </Show>
            </>
          );
        }}
      </Show>
    </Part>
  );
}

function Row(props: {
  readonly kind: Kind;
  readonly kept: number;
  readonly wanted: number;
  readonly mayChange: boolean;
  readonly onChoose: (n: number) => void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <li>
      <span>
        <label for={id}>
          <b>{say(WORDS[props.kind].name)}</b>
        </label>
        <span class="t12 mid more" id={`${id}-more`}>
          {say(WORDS[props.kind].more)}
        </span>
      </span>
      <Show when={props.mayChange} fallback={<output id={id}>{spanWords(props.kind, props.kept)}</output>}>
        <select id={id} class="t" aria-describedby={`${id}-more`} onChange={(event) => props.onChoose(Number(event.currentTarget.value))}>
          <For each={choicesOf(props.kind, props.kept)}>
            {(n) => (
              <option value={n} selected={n === props.wanted}>
                {spanWords(props.kind, n)}
              </option>
            )}
          </For>
        </select>
      </Show>
    </li>
  );
}

function spanWords(kind: Kind, n: number): string {
  if (n === 0) return say(PRIVACY.forEver);
  switch (kind) {
    case "wordsMonths":
      return n % 12 === 0 ? say(PRIVACY.years, { n: n / 12 }) : say(PRIVACY.months, { n });
    case "auditYears":
      return say(PRIVACY.years, { n });
    case "rowsDays":
      return say(PRIVACY.days, { n });
  }
}
