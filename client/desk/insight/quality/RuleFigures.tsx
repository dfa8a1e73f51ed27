// How right the rules are: precision by rule with its range and its weeks, what the sample says of what is missed, how far reviewers agree. Reads once.
import { createSignal, For, onMount, Show, type JSX } from "solid-js";
import { reviewFigures, type Counted, type ReviewFigures, type RuleFigure } from "../../../../shared/domain/inspection/reviewFigures.ts";
import type { Rule } from "../../../../shared/domain/inspection/rule.ts";
import { say, told } from "../../../ui/words.ts";
import { percent } from "../figureWords.ts";
import type { QualityRows } from "./createQuality.ts";
import { QUALITY } from "./qualityWords.ts";

interface RuleFiguresProps {
  readonly read: QualityRows["reviewed"];
  readonly ruleOf: (id: string) => Rule | undefined;
}

const FEW = 5; // reviewed findings below which a share says nothing

export function RuleFigures(props: RuleFiguresProps): JSX.Element {
  const [figures, setFigures] = createSignal<ReviewFigures>();
  const [done, setDone] = createSignal({ done: 0, of: 0 });
  onMount(async () => {
    const all = await props.read((read, of) => setDone({ done: read, of }));
    setFigures(reviewFigures(all, Date.now()));
  });
  return (
    <Show
      when={figures()}
      fallback={
        <p class="qc-none mid" role="status">
          {say(QUALITY.reading, done())}
        </p>
      }
    >
      {(its) => (
        <div class="qc-figures">
          <h2>{titleOf(its().precision)}</h2>
          <p class="mid">{recallOf(its())}</p>
          <p class="mid">{agreementOf(its())}</p>
          <Show when={its().rules.length > 0}>
            <div class="qc-wide">
              <table class="qc-table">
                <thead>
                  <tr>
                    <th>{say(QUALITY.rule)}</th>
                    <th class="r">{say(QUALITY.found)}</th>
                    <th class="r">{say(QUALITY.reviewed)}</th>
                    <th class="r">{say(QUALITY.precision)}</th>
                    <th class="r">{say(QUALITY.range)}</th>
                    <th class="r">{say(QUALITY.missed)}</th>
                    <th>{say(QUALITY.weeks)}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={its().rules}>{(one) => <Row one={one} rule={props.ruleOf(one.rule)} />}</For>
                </tbody>
              </table>
            </div>
          </Show>
        </div>
      )}
    </Show>
  );
}

function Row(props: { readonly one: RuleFigure; readonly rule: Rule | undefined }): JSX.Element {
  const isFew = (): boolean => props.one.n < FEW;
  return (
    <tr>
      <td>
        {told(props.rule?.name ?? { zh: props.one.rule, en: props.one.rule })} <span class="t12 dim">{props.one.rule}</span>
      </td>
      <td class="r">{props.one.found}</td>
      <td class="r">
        {props.one.yes}/{props.one.n}
      </td>
      <td class="r">
        <Show when={!isFew()} fallback={<span class="t12 dim">{say(QUALITY.few)}</span>}>
          <b>{percent(props.one.rate ?? 0)}</b>
        </Show>
      </td>
      <td class="r mid">{props.one.n === 0 ? "–" : `${percent(props.one.low)}–${percent(props.one.high)}`}</td>
      <td class="r">{props.one.missed === 0 ? "–" : props.one.missed}</td>
      <td>
        <span class="qc-weeks" role="img" aria-label={props.one.weeks.map((week) => `${week.yes}/${week.n}`).join(", ")}>
          <For each={props.one.weeks}>
            {(week) => (
              <i
                title={`${week.yes}/${week.n}`}
                data-n={week.n === 0 ? "0" : undefined}
                style={{ "--share": String(week.n === 0 ? 0 : week.yes / week.n) }}
              />
            )}
          </For>
        </span>
      </td>
    </tr>
  );
}

function titleOf({ rate, n }: Counted): string {
  return rate === undefined ? say(QUALITY.precisionNone) : say(QUALITY.precisionTitle, { n, rate: percent(rate) });
}

function recallOf({ recall, sampled }: ReviewFigures): string {
  if (recall.rate === undefined) return say(QUALITY.recallNone);
  const { n, rate, low, high } = recall;
  return say(QUALITY.recall, { talks: sampled, n, rate: percent(rate), low: percent(low), high: percent(high) });
}

function agreementOf({ agreement: { n, share, kappa } }: ReviewFigures): string {
  if (share === undefined) return say(QUALITY.agreeNone);
  return say(QUALITY.agree, { n, rate: percent(share), kappa: kappa === undefined ? say(QUALITY.undefinedKappa) : kappa.toFixed(2) });
}
