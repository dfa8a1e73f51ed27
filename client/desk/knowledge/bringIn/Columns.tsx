// Which columns a sheet may have, and what they may be called. Draws only.
import { For, Show, type JSX } from "solid-js";
import { ARTICLE_COLUMNS, ARTICLE_NEEDS } from "../../../../shared/domain/importing/articleSheet.ts";
import { PRODUCT_COLUMNS } from "../../../../shared/domain/importing/productSheet.ts";
import { inLanguage, say, type Phrase } from "../../../ui/words.ts";
import { BRING, COLUMN } from "./bringInWords.ts";

const HAN = /\p{Script=Han}/u;
const PRODUCT_MUST: readonly string[] = ["id", "title", "category", "price"]; // of a new one

export function Columns(): JSX.Element {
  return (
    <details class="rest">
      <summary>{say(BRING.whichColumns)}</summary>
      <Table words={BRING.ofProducts} columns={Object.entries(PRODUCT_COLUMNS)} needed={PRODUCT_MUST} />
      <Table words={BRING.ofArticles} columns={Object.entries(ARTICLE_COLUMNS)} needed={ARTICLE_NEEDS} />
    </details>
  );
}

function Table(props: {
  readonly words: Phrase;
  readonly columns: readonly (readonly [string, readonly string[]])[];
  readonly needed: readonly string[];
}): JSX.Element {
  return (
    <>
      <h3>{say(props.words)}</h3>
      <dl class="sheet-columns t12">
        <For each={props.columns}>
          {([column, names]) => (
            <>
              <dt>
                {COLUMN[column]?.[inLanguage()] ?? column}
                <Show when={props.needed.includes(column)}>
                  {" "}
                  <span class="tag">{say(BRING.needed)}</span>
                </Show>
              </dt>
              <dd class="mid">{names.filter((one) => inLanguage() === "zh" || !HAN.test(one)).join(" · ")}</dd>
            </>
          )}
        </For>
      </dl>
    </>
  );
}
