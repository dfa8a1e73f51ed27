// What a file would do: how much is new, changed, the same; which; every bad line; and the button. Draws only.
import { For, Show, type JSX } from "solid-js";
import type { Plan, Planned } from "../../../../shared/domain/importing/plan.ts";
import { inLanguage, say, told } from "../../../ui/words.ts";
import { BadLines } from "../../sheet/BadLines.tsx";
import { BRING, COLUMN } from "./bringInWords.ts";

const SEEN = 30; // of what changes; more are counted

interface Titled {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly off?: boolean | undefined;
}

export function LookedThrough(props: {
  readonly plan: Plan;
  readonly writing: number | undefined;
  readonly onGo: () => void;
  readonly onDrop: () => void;
}): JSX.Element {
  const all = (): readonly Planned<Titled>[] => [...props.plan.products, ...props.plan.articles];
  const made = (some: readonly Planned<Titled>[]): number => some.filter(isNew).length;
  const columnOf = (field: string): string => COLUMN[field]?.[inLanguage()] ?? field;
  return (
    <>
      <div role="status" class="sheet-sum">
        <p>
          <Show when={all().length === 0}>{say(BRING.nothing)} </Show>
          {say(BRING.would, { made: made(all()), changed: all().length - made(all()), same: props.plan.same })}
        </p>
        <For each={[[BRING.wouldProducts, props.plan.products] as const, [BRING.wouldArticles, props.plan.articles] as const]}>
          {([words, some]) => (
            <Show when={some.length > 0}>
              <p class="t12 dim">{say(words, { made: made(some), changed: some.length - made(some) })}</p>
            </Show>
          )}
        </For>
      </div>
      <Show when={props.plan.bad.length > 0}>
        <BadLines bad={props.plan.bad} about={say(BRING.about)} columnOf={columnOf} />
      </Show>
      <Show when={all().length > 0}>
        <details class="rest">
          <summary>{say(BRING.changes)}</summary>
          <ul class="rows">
            <For each={all().slice(0, SEEN)}>
              {(one) => (
                <li>
                  <span class="cut">
                    {told(one.after.title)} <span class="t12 dim mono">{one.after.id}</span>
                  </span>
                  <span class={`tag fit ${isNew(one) ? "pos" : "line"}`}>{say(isNew(one) ? BRING.isNew : BRING.isChanged)}</span>
                </li>
              )}
            </For>
          </ul>
          <Show when={all().length > SEEN}>
            <p class="t12 dim">{say(BRING.more, { n: all().length - SEEN })}</p>
          </Show>
        </details>
      </Show>
      <div class="acts">
        <Show when={all().length > 0}>
          <button type="button" class="btn primary" disabled={props.writing !== undefined} onClick={() => props.onGo()}>
            {props.writing === undefined
              ? say(BRING.go, { n: all().length })
              : say(BRING.going, { done: props.writing, total: all().length })}
          </button>
        </Show>
        <button type="button" class="btn quiet" disabled={props.writing !== undefined} onClick={() => props.onDrop()}>
          {say(BRING.drop)}
        </button>
      </div>
    </>
  );
}

/** Also one that was off sale: shoppers did not know it. */
const isNew = ({ before }: Planned<Titled>): boolean => before === undefined || before.off === true;
