// How long it takes until a matter is settled, by product and by agent: the middle one, what nine of ten stay within, and of how many. Agents stand in the team's order,
// never by their times. Draws only.
import { For, Show, type JSX } from "solid-js";
import { LEAST } from "../../../shared/domain/insight/estimate.ts";
import { say, type Phrase } from "../../ui/words.ts";
import { spanWords } from "../spanWords.ts";
import { Reach } from "./Charts.tsx";
import { timeLines } from "./csvTables.ts";
import { INSIGHT } from "./insightWords.ts";
import { SaveCsv } from "./SaveCsv.tsx";
import type { Took, View } from "./view.ts";

interface TimesProps {
  readonly times: View["times"];
  readonly nameOfProduct: (id: string) => string;
  readonly nameOf: (member: string) => string;
  readonly onProduct: (id: string) => void;
  readonly onAgent: (id: string) => void;
}

export function TimesPart(props: TimesProps): JSX.Element {
  const most = (): number => Math.max(...[...props.times.products, ...props.times.agents].map((one) => one.p90));
  return (
    <section class="ins-fig ins-part">
      <header class="ins-head">
        <h2>{say(INSIGHT.times)}</h2>
        <SaveCsv name="times" lines={() => timeLines(props.times, props.nameOfProduct, props.nameOf)} />
      </header>
      <p class="ins-lede">{say(INSIGHT.timesLede, { most: spanWords(most()) })}</p>
      <div class="ins-two">
        <Table what={INSIGHT.product} all={props.times.products} most={most()} nameOf={props.nameOfProduct} onBehind={props.onProduct} />
        <Table what={INSIGHT.agent} all={props.times.agents} most={most()} nameOf={props.nameOf} onBehind={props.onAgent} />
      </div>
    </section>
  );
}

function Table(props: {
  readonly what: Phrase;
  readonly all: readonly Took[];
  readonly most: number;
  readonly nameOf: (id: string) => string;
  readonly onBehind: (id: string) => void;
}): JSX.Element {
  return (
    <Show when={props.all.length > 0}>
      <div class="ins-wide">
        <table class="ins-table">
          <thead>
            <tr>
              <th>{say(props.what)}</th>
              <th class="ins-trend">{say(INSIGHT.reach)}</th>
              <th class="r">{say(INSIGHT.middle)}</th>
              <th class="r">{say(INSIGHT.nineOfTen)}</th>
              <th class="r">{say(INSIGHT.count)}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.all}>
              {(one) => (
                <tr>
                  <td>
                    <button type="button" class="ins-name" onClick={() => props.onBehind(one.id)}>
                      {props.nameOf(one.id)}
                    </button>
                  </td>
                  <td class="ins-trend">
                    <Reach middle={one.median} p90={one.p90} most={props.most} />
                  </td>
                  <td class="r" classList={{ mid: one.n < LEAST }}>
                    {spanWords(one.median)}
                  </td>
                  <td class="r mid">{spanWords(one.p90)}</td>
                  <td class="r" title={one.n < LEAST ? say(INSIGHT.few) : undefined}>
                    {one.n}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </Show>
  );
}
