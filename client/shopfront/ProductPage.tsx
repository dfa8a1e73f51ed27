// One product of the demo shop: its drawing, price, variants and what it is made of.
import { createSignal, For, Show, type JSX } from "solid-js";
import type { Language, Product } from "../../shared/domain/knowledge.ts";
import { attributeName } from "../../shared/domain/shopNames.ts";
import { Picture } from "../widget/Picture.tsx";
import { optionsOf, type Option } from "./place.ts";
import { shopWord } from "./words.ts";

const CLAIMS = ["版型", "面料", "连接", "容量", "功率", "续航"]; // what the line below the title says, where the product has it
const CLAIMED = 3;

export function ProductPage(props: { readonly product: Product; readonly language: Language }): JSX.Element {
  const options = () => optionsOf(props.product, props.language);
  const claims = (): string =>
    CLAIMS.flatMap((name) => props.product.attributes[name]?.[props.language] ?? [])
      .slice(0, CLAIMED)
      .join(" · ");
  const [isAdded, setAdded] = createSignal(false);
  return (
    <div class="shop-in">
      <div class="shop-big">
        <Picture product={props.product} />
      </div>
      <div class="shop-buy">
        <h1>{props.product.title[props.language]}</h1>
        <p class="d">{claims()}</p>
        <p class="p">
          <small>¥</small>
          {props.product.price}
        </p>
        <Row
          label={shopWord(options().sizes.length > 0 ? "colour" : "kind", props.language)}
          options={options().first}
          language={props.language}
        />
        <Show when={options().sizes.length > 0}>
          <Row label={shopWord("size", props.language)} options={options().sizes} language={props.language} />
        </Show>
        <button type="button" class="shop-add" onClick={() => setAdded(true)}>
          {shopWord("add", props.language)}
        </button>
        <p class="shop-said" role="status">
          {isAdded() ? shopWord("added", props.language) : ""}
        </p>
        <dl class="shop-facts">
          <For each={Object.entries(props.product.attributes)}>
            {([name, value]) => (
              <div>
                <dt>{attributeName(name, props.language)}</dt>
                <dd>{value[props.language]}</dd>
              </div>
            )}
          </For>
        </dl>
      </div>
    </div>
  );
}

function Row(props: { readonly label: string; readonly options: readonly Option[]; readonly language: Language }): JSX.Element {
  const firstThere = (): string | undefined => props.options.find((one) => one.stock > 0)?.label;
  const [chosen, choose] = createSignal<string>();
  const current = (): string | undefined => chosen() ?? firstThere();
  return (
    <Show when={props.options.length > 0}>
      <p class="l" id={`row-${props.label}`}>
        {props.label}
        <span>{current()}</span>
      </p>
      <div class="shop-options" role="group" aria-labelledby={`row-${props.label}`}>
        <For each={props.options}>
          {(one) => (
            <button
              type="button"
              aria-pressed={current() === one.label}
              disabled={one.stock === 0}
              aria-label={one.stock === 0 ? `${one.label}, ${shopWord("soldOut", props.language)}` : undefined}
              onClick={() => choose(one.label)}
            >
              {one.label}
            </button>
          )}
        </For>
      </div>
    </Show>
  );
}
