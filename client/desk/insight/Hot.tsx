// What is asked most, with its days, the period before, and how far the bot gets with it. Draws only.
import { For, Show, type JSX } from "solid-js";
import { intentOf, type IntentId } from "../../../shared/domain/taxonomy.ts";
import { say, told } from "../../ui/words.ts";
import { spanWords } from "../spanWords.ts";
import { Spark } from "./Charts.tsx";
import { changeOf, percent } from "./figureWords.ts";
import { INSIGHT } from "./insightWords.ts";
import { hotLines } from "./csvTables.ts";
import { SaveCsv } from "./SaveCsv.tsx";
import type { Hot, View } from "./view.ts";

const MUCH = 1.2; // times as often as before: worth the eye
const WEAK = 0.5; // share the bot solves, below which it is worth the eye

const isMuch = ({ n, before }: Hot): boolean => before !== undefined && before > 0 && n >= MUCH * before;

function changed({ n, before }: Hot): string {
  if (before === undefined) return "–";
  return before === 0 ? say(INSIGHT.fresh) : changeOf(n, before);
}

export function HotTable(props: {
  readonly hot: readonly Hot[];
  readonly days: View["days"];
  readonly onBehind: (intent: IntentId) => void;
}): JSX.Element {
  const most = (): number => Math.max(1, ...props.hot.flatMap((one) => one.line));
  const first = (): string => {
    const [one] = props.hot;
    return one === undefined ? "" : told(intentOf(one.intent));
  };
  return (
    <section class="ins-fig">
      <header class="ins-head">
        <h2>{say(INSIGHT.hot, { name: first() })}</h2>
        <SaveCsv name="matters" lines={() => hotLines(props.hot, props.days)} />
      </header>
      <p class="ins-lede">
        {say(props.days.some((one) => one.last !== undefined) ? INSIGHT.hotLedeMonths : INSIGHT.hotLede, { most: most() })}
      </p>
      <div class="ins-wide">
        <table class="ins-table">
          <thead>
            <tr>
              <th class="r">
                <span class="sr">{say(INSIGHT.rank)}</span>
              </th>
              <th>{say(INSIGHT.intent)}</th>
              <th class="ins-trend">{say(INSIGHT.trend)}</th>
              <th class="r">{say(INSIGHT.thisTime)}</th>
              <th class="r">{say(INSIGHT.change)}</th>
              <th class="r">{say(INSIGHT.bot)}</th>
              <th class="r ins-trend">{say(INSIGHT.resolvedIn)}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.hot}>
              {(one, i) => (
                <tr>
                  <td class="r dim">{i() + 1}</td>
                  <td>
                    <button type="button" class="ins-name" onClick={() => props.onBehind(one.intent)}>
                      {told(intentOf(one.intent))}
                    </button>
                  </td>
                  <td class="ins-trend">
                    <Spark line={one.line} most={most()} />
                  </td>
                  <td class="r">
                    <b>{one.n}</b>
                  </td>
                  <td class="r" classList={{ "is-warn": isMuch(one) }}>
                    {changed(one)}
                  </td>
                  <td class="r" classList={{ "is-breach": one.bot !== undefined && one.bot < WEAK }}>
                    <Show when={one.bot !== undefined} fallback="–">
                      {percent(one.bot ?? 0)}
                    </Show>
                  </td>
                  <td class="r ins-trend">{one.resolved === undefined ? "–" : spanWords(one.resolved)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  );
}
