// Of what an article is true: the kind of place, then which. Offers only what the shop has; keeps what is set. Draws.
import { createMemo, Match, Switch, type JSX } from "solid-js";
import { categoryTitle } from "../../../shared/domain/categories.ts";
import type { Product, Scope } from "../../../shared/domain/knowledge.ts";
import type { Categories } from "../../../shared/domain/policy.ts";
import { Pick } from "../../ui/kit/Pick.tsx";
import { inLanguage, say, told } from "../../ui/words.ts";
import { attributeWords } from "../ticket/productWords.ts";
import { firstScope, placesOf } from "./scopes.ts";
import { KNOW } from "./words.ts";

const KINDS = ["shop", "category", "attribute", "product", "variant"] as const;

type Of<At extends Scope["at"]> = Extract<Scope, { at: At }>;

export function ScopePicker(props: {
  readonly scope: Scope;
  readonly products: readonly Product[];
  readonly categories: Categories | undefined;
  readonly onChange: (scope: Scope) => void;
}): JSX.Element {
  const places = createMemo(() => placesOf(props.products, props.categories));
  const kinds = () => KINDS.filter((at) => at === props.scope.at || firstScope(at, places()) !== undefined);
  const is = <At extends Scope["at"]>(at: At): Of<At> | undefined => (isAt(props.scope, at) ? props.scope : undefined);
  const productOptions = (): readonly (readonly [string, string])[] => props.products.map((one) => [one.id, told(one.title)]);
  const productOf = (id: string): Product | undefined => props.products.find((one) => one.id === id);
  const variantsOf = (id: string): readonly (readonly [string, string])[] =>
    (productOf(id)?.variants ?? []).map((one) => [one.name.zh, told(one.name)]);
  const values = (name: string, value: string): readonly string[] => [...new Set([...(places().attributes.get(name) ?? []), value])];
  return (
    <div class="two">
      <Pick
        label={say(KNOW.scope)}
        value={props.scope.at}
        options={kinds().map((at) => [at, say(KNOW[at])])}
        onPick={(value) => {
          const at = KINDS.find((one) => one === value);
          const next = at === undefined ? undefined : firstScope(at, places());
          if (next !== undefined) props.onChange(next);
        }}
      />
      <Switch fallback={<span />}>
        <Match when={is("category")}>
          {(scope) => (
            <Pick
              label={say(KNOW.whichCategory)}
              value={scope().category}
              options={[...new Set([...places().categories, scope().category])].map((one) => [
                one,
                categoryTitle(one, props.categories, inLanguage()),
              ])}
              onPick={(category) => props.onChange({ at: "category", category })}
            />
          )}
        </Match>
        <Match when={is("attribute")}>
          {(scope) => (
            <div class="two">
              <Pick
                label={say(KNOW.whichAttribute)}
                value={scope().name}
                options={[...new Set([...places().attributes.keys(), scope().name])].map((one) => [one, attributeWords(one, inLanguage())])}
                onPick={(name) => {
                  const value = places().attributes.get(name)?.[0];
                  if (value !== undefined) props.onChange({ at: "attribute", name, value });
                }}
              />
              <Pick
                label={say(KNOW.whichValue)}
                value={scope().value}
                options={values(scope().name, scope().value).map((one) => [one, one])}
                onPick={(value) => props.onChange({ ...scope(), value })}
              />
            </div>
          )}
        </Match>
        <Match when={is("product")}>
          {(scope) => (
            <Pick
              label={say(KNOW.whichProduct)}
              value={scope().product}
              options={productOptions()}
              onPick={(id) => {
                const product = productOf(id);
                if (product !== undefined) props.onChange({ at: "product", product: product.id });
              }}
            />
          )}
        </Match>
        <Match when={is("variant")}>
          {(scope) => (
            <div class="two">
              <Pick
                label={say(KNOW.whichProduct)}
                value={scope().product}
                options={productOptions().filter(([id]) => variantsOf(id).length > 0)}
                onPick={(id) => {
                  const product = productOf(id);
                  const variant = product?.variants[0]?.name.zh;
                  if (product !== undefined && variant !== undefined) props.onChange({ at: "variant", product: product.id, variant });
                }}
              />
              <Pick
                label={say(KNOW.whichVariant)}
                value={scope().variant}
                options={variantsOf(scope().product)}
                onPick={(variant) => props.onChange({ ...scope(), variant })}
              />
            </div>
          )}
        </Match>
      </Switch>
    </div>
  );
}

function isAt<At extends Scope["at"]>(scope: Scope, at: At): scope is Of<At> {
  return scope.at === at;
}
