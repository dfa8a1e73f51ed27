// Phrases agents use and what follows them, beside the team: shapes as in the cards, each phrase a way to its conversations. Draws only.
import { For, Show, type JSX } from "solid-js";
import type { Follows, Phrased } from "../../../shared/domain/insight/phrases.ts";
import { say, type Phrase } from "../../ui/words.ts";
import { Beside } from "./Charts.tsx";
import { phraseLines } from "./csvTables.ts";
import { percent } from "./figureWords.ts";
import { INSIGHT } from "./insightWords.ts";
import { SaveCsv } from "./SaveCsv.tsx";

interface PhrasesProps {
  readonly phrases: readonly Phrased[];
  readonly onBehind: (phrase: Phrased) => void;
}

export function PhrasesPart(props: PhrasesProps): JSX.Element {
  const team = (): Phrased | undefined => props.phrases[0];
  return (
    <section class="ins-fig ins-part">
      <header class="ins-head">
        <h2>{say(INSIGHT.phrases)}</h2>
        <SaveCsv name="phrases" lines={() => phraseLines(props.phrases)} />
      </header>
      <p class="ins-lede">{say(INSIGHT.phrasesLede)}</p>
      <div class="ins-wide">
        <table class="ins-table">
          <thead>
            <tr>
              <th>{say(INSIGHT.phrase)}</th>
              <th class="r">{say(INSIGHT.count)}</th>
              <Head name={INSIGHT.endedWell} of={team()?.good} />
              <Head name={INSIGHT.satisfied} of={team()?.csat} />
              <Head name={INSIGHT.cameBack} of={team()?.back} />
            </tr>
          </thead>
          <tbody>
            <For each={props.phrases}>
              {(one) => (
                <tr>
                  <td>
                    <button type="button" class="ins-name ins-phrase" onClick={() => props.onBehind(one)}>
                      {one.phrase}
                    </button>
                  </td>
                  <td class="r">
                    <b>{one.n}</b>
                  </td>
                  <Cell of={one.good} />
                  <Cell of={one.csat} />
                  <Cell of={one.back} isBad />
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Head(props: { readonly name: Phrase; readonly of: Follows | undefined }): JSX.Element {
  return (
    <th>
      {say(props.name)}
      <br />
      <Show when={props.of}>
        {(of) => (
          <>
            <span class="mid">{say(INSIGHT.team, { rate: percent(of().team) })}</span> <span class="dim">0%–100%</span>
          </>
        )}
      </Show>
    </th>
  );
}

/** `isBad`: more of it is worse, and looks so. */
function Cell(props: { readonly of: Follows | undefined; readonly isBad?: boolean }): JSX.Element {
  const stands = (of: Follows): Follows["stands"] => {
    if (props.isBad !== true || of.stands === "few" || of.stands === "same") return of.stands;
    return of.stands === "above" ? "below" : "above";
  };
  return (
    <td>
      <Show when={props.of} fallback="–">
        {(of) => (
          <div class="ins-axis" title={say(INSIGHT.raw, { yes: of().yes, all: of().all })}>
            <Beside axis={of()} stands={stands(of())} from={0} to={1} goal={undefined} />
            <span class="ins-name">
              <b data-stands={stands(of())}>{percent(of().estimate.rate)}</b>
              <span class="dim t12">{say(INSIGHT.n, { n: of().all })}</span>
            </span>
          </div>
        )}
      </Show>
    </td>
  );
}
