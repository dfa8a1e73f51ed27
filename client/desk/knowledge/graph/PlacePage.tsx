// One place of the graph: where it stands, what is said there and why, and what it is. Draws; Graph binds it.
import { createMemo, For, Match, Show, Switch, type JSX } from "solid-js";
import { say } from "../../../ui/words.ts";
import { graphAddress } from "../../route.ts";
import { Answers, type OnWrite } from "./Answers.tsx";
import { attributesAt, packOf, saidAt, scopeAt, silentAt } from "./answers.ts";
import { CategoryParts } from "./CategoryParts.tsx";
import { GRAPH } from "./graphWords.ts";
import { NewCategory } from "./NewOnes.tsx";
import type { PartsProps } from "./parts.ts";
import { ProductParts, VariantParts } from "./ProductParts.tsx";
import type { Node, Place } from "./tree.ts";

export interface PlaceProps extends PartsProps {
  /** From the shop down to the place. */
  readonly path: readonly Node[];
  readonly now: number;
  readonly unsent: boolean;
  readonly onWrite: OnWrite;
}

const KIND = {
  shop: GRAPH.kindShop,
  category: GRAPH.kindCategory,
  product: GRAPH.kindProduct,
  variant: GRAPH.kindVariant,
  off: GRAPH.offSale,
} as const;

export function PlacePage(props: PlaceProps): JSX.Element {
  const place = (): Place => props.node.place;
  const product = createMemo(() => {
    const now = place();
    return now.at === "product" || now.at === "variant" ? props.products.find((one) => one.id === now.product) : undefined;
  });
  const sold = createMemo(() => props.products.filter((one) => one.off !== true));
  const pack = createMemo(() => packOf(props.articles, sold(), props.policy));
  const isSaid = (): boolean => place().at !== "off" && product()?.off !== true;
  const said = createMemo(() => (isSaid() ? saidAt(pack(), place(), props.now) : []));
  const onWrite = (): OnWrite | undefined => (scopeAt(place(), sold()) === undefined ? undefined : props.onWrite);
  return (
    <main class="know-page graph-page scroll" aria-label={props.node.name}>
      <header class="place-head">
        <nav class="crumbs t12" aria-label={say(GRAPH.tree)}>
          <For each={props.path.slice(0, -1)}>
            {(one) => (
              <>
                <a href={graphAddress(one.id)}>{one.name}</a>
                <span aria-hidden="true">/</span>
              </>
            )}
          </For>
        </nav>
        <h1>{props.node.name}</h1>
        <div class="acts">
          <span class="tag line">{say(KIND[place().at])}</span>
          <Show when={props.node.holds > 0}>
            <span class="t12 dim">{say(GRAPH.holds, { n: props.node.holds })}</span>
          </Show>
          <Show when={props.node.own > 0}>
            <span class="t12 dim">{say(GRAPH.hangHere, { n: props.node.own })}</span>
          </Show>
          <Show when={props.unsent}>
            <span class="tag off">{say(GRAPH.unsent)}</span>
          </Show>
        </div>
        <Show when={!props.mayEdit}>
          <p class="t12 dim">{say(GRAPH.readOnly)}</p>
        </Show>
      </header>
      <Show when={isSaid()}>
        <Answers said={said()} silent={silentAt(said())} attributes={attributesAt(pack(), place())} onWrite={onWrite()} />
      </Show>
      <Switch>
        <Match when={place().at === "shop"}>
          <Show when={props.mayEdit}>
            <NewCategory words={say(GRAPH.addCategory)} onAdd={(name) => props.deeds.addCategory(name, undefined)} />
          </Show>
        </Match>
        <Match when={categoryOf(place())} keyed>
          {(key) => <CategoryParts {...props} category={key} />}
        </Match>
        <Match when={place().at === "product" && product()}>{(one) => <ProductParts {...props} product={one()} />}</Match>
        <Match when={place().at === "variant" && product()}>{(one) => <VariantParts {...props} product={one()} />}</Match>
      </Switch>
    </main>
  );
}

const categoryOf = (place: Place): string | undefined => (place.at === "category" ? place.category : undefined);
