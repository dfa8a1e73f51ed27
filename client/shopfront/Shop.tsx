// The demo shop: a shelf of products, and one product's page. It stands for anybody's shop, so it wears its own clothes and knows nothing of the chat.
import { For, Show, type Accessor, type JSX } from "solid-js";
import type { AnswerPack, Language, Product } from "../../shared/domain/knowledge.ts";
import { categoryName, categoryRank } from "../../shared/domain/shopNames.ts";
import { Picture } from "../widget/Picture.tsx";
import type { Customer } from "./customer.ts";
import { addressOf, type Place } from "./place.ts";
import { ProductPage } from "./ProductPage.tsx";
import { shopWord } from "./words.ts";

export interface Visit {
  readonly pack: AnswerPack;
  readonly place: Accessor<Place>;
  readonly go: (place: Place) => void;
  readonly customer: Customer;
}

/** A link inside the shop: changes the page without loading it. */
function ShopLink(props: {
  readonly to: Place;
  readonly go: Visit["go"];
  readonly current?: boolean;
  readonly class?: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <a
      href={addressOf(props.to)}
      class={props.class}
      aria-current={props.current === true ? "page" : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        props.go(props.to);
      }}
    >
      {props.children}
    </a>
  );
}

export function Shop(props: Visit): JSX.Element {
  const language = (): Language => props.place().language;
  const products = props.pack.products.toSorted((a, b) => categoryRank(a.category) - categoryRank(b.category));
  const categories = [...new Set(products.map((one) => one.category))];
  const product = (): Product | undefined => props.pack.products.find((one) => one.id === props.place().product);
  const category = (): string | undefined => product()?.category ?? props.place().category;
  const shelf = (): readonly Product[] => products.filter((one) => category() === undefined || one.category === category());
  const at = (change: Partial<Place>): Place => ({ product: undefined, category: undefined, language: language(), ...change });
  return (
    <>
      <header class="shop-top">
        <ShopLink to={at({})} go={props.go} class="shop-name">
          {props.pack.shop.name[language()]}
        </ShopLink>
        <nav aria-label={shopWord("shelf", language())}>
          <ShopLink to={at({})} go={props.go} current={category() === undefined}>
            {shopWord("all", language())}
          </ShopLink>
          <For each={categories}>
            {(one) => (
              <ShopLink to={at({ category: one })} go={props.go} current={category() === one}>
                {categoryName(one, language())}
              </ShopLink>
            )}
          </For>
        </nav>
        <SignIn customer={props.customer} language={language()} />
        <ShopLink to={{ ...props.place(), language: language() === "zh" ? "en" : "zh" }} go={props.go} class="shop-language">
          {shopWord("other", language())}
        </ShopLink>
      </header>
      <main>
        <Show when={product()} keyed fallback={<Shelf products={shelf()} language={language()} go={props.go} />}>
          {(one) => <ProductPage product={one} language={language()} />}
        </Show>
      </main>
    </>
  );
}

/** The demo has one customer; its server signs for them, as any shop's would. */
function SignIn(props: { readonly customer: Customer; readonly language: Language }): JSX.Element {
  const words = (): string => {
    if (props.customer.isIn()) return `${shopWord("signedIn", props.language)} · ${shopWord("signOut", props.language)}`;
    return shopWord(props.customer.failed() ? "noSignIn" : "signIn", props.language);
  };
  return (
    <button type="button" class="shop-sign" onClick={() => void props.customer.turn()}>
      {words()}
    </button>
  );
}

function Shelf(props: { readonly products: readonly Product[]; readonly language: Language; readonly go: Visit["go"] }): JSX.Element {
  return (
    <>
      <p class="shop-try">{shopWord("tryOrders", props.language)}</p>
      <ul class="shop-shelf">
        <For each={props.products}>
          {(one) => (
            <li>
              <ShopLink to={{ product: one.id, category: undefined, language: props.language }} go={props.go}>
                <Picture product={one} />
                <b>{one.title[props.language]}</b>
                <span>¥{one.price}</span>
              </ShopLink>
            </li>
          )}
        </For>
      </ul>
    </>
  );
}
