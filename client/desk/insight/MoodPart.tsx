// How many shoppers ended displeased: said in a line, drawn by day or month, and as the table behind it. Draws only.
import { For, type JSX } from "solid-js";
import { rateIn } from "../../../shared/domain/insight/sums.ts";
import { say } from "../../ui/words.ts";
import { MoodChart } from "./Charts.tsx";
import { dayLines } from "./csvTables.ts";
import { percent, pointLong } from "./figureWords.ts";
import { INSIGHT } from "./insightWords.ts";
import { SaveCsv } from "./SaveCsv.tsx";
import type { View } from "./view.ts";

export function MoodPart(props: { readonly view: View }): JSX.Element {
  const rate = (): number | undefined => rateIn(props.view.sums, "endedNegative");
  const before = (): number | undefined => rateIn(props.view.before, "endedNegative");
  const title = (): string => {
    const [now, then] = [rate(), before()];
    if (now === undefined) return say(INSIGHT.noMood);
    if (then === undefined || percent(then) === percent(now)) return say(INSIGHT.mood, { rate: percent(now) });
    return say(now > then ? INSIGHT.moodUp : INSIGHT.moodDown, { rate: percent(now), before: percent(then) });
  };
  return (
    <figure class="ins-fig">
      <header class="ins-head">
        <h2>{title()}</h2>
        <SaveCsv name="days" lines={() => dayLines(props.view.days)} />
      </header>
      <p class="ins-lede">{say(INSIGHT.moodLede)}</p>
      <MoodChart days={props.view.days} now={rate()} before={before()} />
      <details class="ins-table-behind">
        <summary>{say(INSIGHT.table)}</summary>
        <table class="ins-table">
          <thead>
            <tr>
              <th>{say(INSIGHT.day)}</th>
              <th class="r">{say(INSIGHT.count)}</th>
              <th class="r">{say(INSIGHT.negative)}</th>
              <th class="r">{say(INSIGHT.rate)}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.view.days}>
              {(day) => (
                <tr>
                  <td>{pointLong(day)}</td>
                  <td class="r">{day.n}</td>
                  <td class="r">{day.yes}</td>
                  <td class="r">{day.rate === undefined ? "–" : percent(day.rate)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </details>
    </figure>
  );
}
