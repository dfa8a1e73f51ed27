// Why conversations were given to people, each reason a way to them. Draws only.
import { For, type JSX } from "solid-js";
import { causeWords } from "../../../shared/domain/cause.ts";
import type { HandOffReason } from "../../../shared/domain/insight/handOffs.ts";
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import { inLanguage, say, told } from "../../ui/words.ts";
import { handOffLines } from "./csvTables.ts";
import { percent } from "./figureWords.ts";
import { INSIGHT } from "./insightWords.ts";
import { SaveCsv } from "./SaveCsv.tsx";

export function HandOffs(props: {
  readonly reasons: readonly HandOffReason[];
  readonly onBehind: (reason: HandOffReason) => void;
}): JSX.Element {
  const words = (one: HandOffReason): string => causeWords(one.cause, inLanguage());
  return (
    <section class="ins-fig ins-part">
      <header class="ins-head">
        <h2>{say(INSIGHT.handOffs)}</h2>
        <SaveCsv name="hand-offs" lines={() => handOffLines(props.reasons, inLanguage())} />
      </header>
      <p class="ins-lede">{say(INSIGHT.handOffsLede)}</p>
      <div class="ins-wide">
        <table class="ins-table">
          <thead>
            <tr>
              <th>{say(INSIGHT.reason)}</th>
              <th class="r">{say(INSIGHT.count)}</th>
              <th class="r">{say(INSIGHT.rate)}</th>
              <th>{say(INSIGHT.mostAsked)}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.reasons}>
              {(one) => (
                <tr>
                  <td>
                    <button type="button" class="ins-name" onClick={() => props.onBehind(one)}>
                      {words(one)}
                    </button>
                  </td>
                  <td class="r">
                    <b>{one.n}</b>
                  </td>
                  <td class="r">{percent(one.share)}</td>
                  <td class="mid">{one.intent === undefined ? "–" : told(intentOf(one.intent))}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  );
}
