// What a product or one of its variants is: names, category, price, attributes, variants; to change by who may. Draws only.
import { createMemo, Show, type JSX } from "solid-js";
import type { ProductId } from "../../../../shared/core/ids.ts";
import { categoryTitle, keysOf } from "../../../../shared/domain/categories.ts";
import { attributesOf, variantOf, type Attributes } from "../../../../shared/domain/graph.ts";
import type { Product } from "../../../../shared/domain/knowledge.ts";
import { Icon } from "../../../ui/icons.tsx";
import { tell } from "../../../ui/kit/Toasts.tsx";
import { inLanguage, say, told } from "../../../ui/words.ts";
import { graphAddress } from "../../route.ts";
import { Part } from "../../settings/Part.tsx";
import { Pick } from "../../../ui/kit/Pick.tsx";
import { AttributeRows } from "./AttributeRows.tsx";
import type { GraphDeeds } from "./createGraphDeeds.ts";
import { GRAPH } from "./graphWords.ts";
import { aboveOf, inheritedFrom, type Inherited } from "./inherited.ts";
import { Line } from "./Line.tsx";
import type { PartsProps } from "./parts.ts";
import { VariantRows } from "./VariantRows.tsx";

export function ProductParts(props: PartsProps & { readonly product: Product }): JSX.Element {
  const id = (): ProductId => props.product.id;
  const all = () => props.policy.categories;
  const categories = () =>
    keysOf(
      all(),
      props.products.map((one) => one.category),
    );
  const edit: (fields: Parameters<GraphDeeds["editProduct"]>[1]) => Promise<boolean> = (fields) => props.deeds.editProduct(id(), fields);
  const retitle = (part: Partial<Product["title"]>): Promise<boolean> => edit((before) => ({ title: { ...before.title, ...part } }));
  const reprice = async (said: string): Promise<boolean> => {
    const price = Number(said);
    if (said !== "" && price >= 0) return edit({ price });
    tell({ icon: "alert", words: say(GRAPH.notPrice) });
    return false;
  };
  const alsoCalled = (said: string): Promise<boolean> => {
    const aliases = [...new Set(said.split(/[,，;；、]/).map((one) => one.trim()))].filter((one) => one !== "");
    return edit({ aliases: aliases.length === 0 ? undefined : aliases });
  };
  const inherited = createMemo(() =>
    inheritedFrom(aboveOf(props.product.category, all(), true), props.product.attributes, all(), inLanguage()),
  );
  const usedBy = (variant: string): number =>
    props.articles.filter(
      (one) => one.status !== "archived" && one.scope.at === "variant" && one.scope.product === id() && one.scope.variant === variant,
    ).length;
  return (
    <>
      <Show when={props.mayEdit && props.product.off === true}>
        <div class="acts">
          <button type="button" class="btn primary" onClick={() => void props.deeds.putBack(id())}>
            {say(GRAPH.putBack)}
          </button>
        </div>
      </Show>
      <Show
        when={props.mayEdit}
        fallback={<Facts product={props.product} category={categoryTitle(props.product.category, all(), inLanguage())} />}
      >
        <Part title={say(GRAPH.about)}>
          <div class="form about">
            <div class="two">
              <Line label={say(GRAPH.nameZh)} value={props.product.title.zh} max={120} lang="zh-CN" onCommit={(zh) => retitle({ zh })} />
              <Line label={say(GRAPH.nameEn)} value={props.product.title.en} max={120} lang="en" onCommit={(en) => retitle({ en })} />
            </div>
            <div class="two">
              <Pick
                label={say(GRAPH.category)}
                value={props.product.category}
                options={categories().map((one) => [one, categoryTitle(one, all(), inLanguage())] as const)}
                onPick={(category) => edit({ category })}
              />
              <Line numeric label={say(GRAPH.price)} value={String(props.product.price)} max={12} onCommit={reprice} />
            </div>
            <div class="two">
              <Line
                label={say(GRAPH.aliases)}
                hint={say(GRAPH.aliasesHint)}
                value={(props.product.aliases ?? []).join(inLanguage() === "zh" ? "，" : ", ")}
                max={600}
                onCommit={alsoCalled}
              />
              <Line
                label={say(GRAPH.page)}
                value={props.product.page ?? ""}
                max={300}
                onCommit={(page) => edit({ page: page === "" ? undefined : page })}
              />
            </div>
          </div>
        </Part>
      </Show>
      <AttributeRows
        own={props.product.attributes}
        inherited={inherited()}
        mayEdit={props.mayEdit}
        onChange={(attributes) => edit({ attributes })}
      />
      <VariantRows product={props.product} mayEdit={props.mayEdit} usedBy={usedBy} onChange={(variants) => edit({ variants })} />
      <Show when={props.mayEdit && props.product.off !== true}>
        <Part title={say(GRAPH.onSale)} lead={say(GRAPH.takeOffMore)}>
          <button type="button" class="btn" onClick={() => void props.deeds.takeOff(id())}>
            {say(GRAPH.takeOff)}
          </button>
        </Part>
      </Show>
    </>
  );
}

function Facts(props: { readonly product: Product; readonly category: string }): JSX.Element {
  return (
    <Part title={say(GRAPH.about)}>
      <dl class="goods-facts">
        <dt>{say(GRAPH.category)}</dt>
        <dd>{props.category}</dd>
        <dt>{say(GRAPH.price)}</dt>
        <dd>{props.product.price}</dd>
        <Show when={(props.product.aliases ?? []).length > 0}>
          <dt>{say(GRAPH.aliases)}</dt>
          <dd>{(props.product.aliases ?? []).join(" · ")}</dd>
        </Show>
      </dl>
    </Part>
  );
}

export function VariantParts(props: PartsProps & { readonly product: Product }): JSX.Element {
  const variant = () => (props.node.place.at === "variant" ? variantOf(props.product, props.node.place.variant) : undefined);
  const inherited = createMemo((): readonly Inherited[] => {
    const own = variant()?.attributes ?? {};
    const all = attributesOf(props.product, props.policy.categories);
    return Object.entries(all)
      .filter(([name]) => !Object.hasOwn(own, name))
      .map(([name, value]) => ({ name, value, where: told(props.product.title) }));
  });
  const put = (attributes: Attributes): Promise<boolean> =>
    props.deeds.editProduct(props.product.id, (before) => ({
      variants: before.variants.map((one) => (one.name.zh === variant()?.name.zh ? { ...one, attributes } : one)),
    }));
  return (
    <>
      <Part title={say(GRAPH.about)}>
        <a class="btn" href={graphAddress(`p:${props.product.id}`)}>
          <Icon name="back" />
          {told(props.product.title)}
        </a>
      </Part>
      <AttributeRows own={variant()?.attributes ?? {}} inherited={inherited()} mayEdit={props.mayEdit} onChange={put} />
    </>
  );
}
