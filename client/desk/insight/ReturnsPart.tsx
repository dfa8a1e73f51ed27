// Why goods come back, by product: how many of those who ask about it want it back, and what is wrong with it, each a way to the conversations. Draws only.
import { For, Show, type JSX } from "solid-js";
import { LEAST } from "../../../shared/domain/insight/estimate.ts";
import { reasonWords, type ReturnReason } from "../../../shared/domain/insight/returns.ts";
import { inLanguage, say } from "../../ui/words.ts";
import { returnLines } from "./csvTables.ts";
import { percent } from "./figureWords.ts";
import { INSIGHT } from "./insightWords.ts";
import { SaveCsv } from "./SaveCsv.tsx";
import type { Returned } from "./view.ts";

const SHOWN = 4; // reasons of a product

interface ReturnsProps {
  readonly returns: readonly Returned[];
  readonly nameOfProduct: (id: string) => string;
  /** Without a reason: all of that product's that are wanted back. */
  readonly onBehind: (product: string, reason?: ReturnReason) => void;
}

export function ReturnsPart(props: ReturnsProps): JSX.Element {
  const most = (): number => Math.max(1, ...props.returns.flatMap((one) => one.reasons.map(({ n }) => n)));
  const title = (): string => {
    const [one] = props.returns;
    const [reason] = one?.reasons.filter((its) => its.reason !== "unsaid") ?? [];
    if (one === undefined || reason === undefined) return say(INSIGHT.returns);
    return say(INSIGHT.returnsMost, { name: props.nameOfProduct(one.id), reason: reasonWords(reason.reason)[inLanguage()] });
  };
  return (
    <section class="ins-fig ins-part">
      <header class="ins-head">
        <h2>{title()}</h2>
        <SaveCsv name="returns" lines={() => returnLines(props.returns, props.nameOfProduct, inLanguage())} />
      </header>
      <p class="ins-lede">{say(INSIGHT.returnsLede)}</p>
      <div class="ins-wide">
        <table class="ins-table">
          <thead>
            <tr>
              <th>{say(INSIGHT.product)}</th>
              <th class="r">{say(INSIGHT.wantedBack)}</th>
              <th class="r">{say(INSIGHT.ofItsTalks)}</th>
              <th>{say(INSIGHT.whyBack)}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.returns}>
              {(one) => (
                <tr>
                  <td>
                    <button type="button" class="ins-name" onClick={() => props.onBehind(one.id)}>
                      {props.nameOfProduct(one.id)}
                    </button>
                  </td>
                  <td class="r">
                    <b>{one.n}</b>
                  </td>
                  <td class="r mid" title={one.all < LEAST ? say(INSIGHT.few) : undefined}>
                    {percent(one.n / one.all)} <span class="dim">{say(INSIGHT.n, { n: one.all })}</span>
                  </td>
                  <td>
                    <ul class="ins-why">
                      <For each={one.reasons.slice(0, SHOWN)}>
                        {({ reason, n }) => (
                          <li>
                            <button type="button" class="ins-name" onClick={() => props.onBehind(one.id, reason)}>
                              {reasonWords(reason)[inLanguage()]} <span class="dim">{n}</span>
                            </button>
                            <i style={{ width: `${Math.max(4, (n / most()) * 72)}px` }} />
                          </li>
                        )}
                      </For>
                      <Show when={one.reasons.length > SHOWN}>
                        <li class="dim">{say(INSIGHT.moreOf, { n: one.reasons.length - SHOWN })}</li>
                      </Show>
                    </ul>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  );
}
