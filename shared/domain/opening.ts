// The questions a shopper probably has on this page, for the widget's first screen. Only such as the pack can answer.
import { holdsFor } from "./graph.ts";
import type { AnswerPack, Language, Product } from "./knowledge.ts";
import { isSayable } from "./sayable.ts";
import type { IntentId } from "./taxonomy.ts";

const SHOWN = 3; // fits the first screen of a 360-px phone beside the person button
const ON_PRODUCT: readonly IntentId[] = [
  "product_info",
  "size_advice",
  "delivery_time",
  "ship_out",
  "return_exchange",
  "product_usage",
  "warranty_repair",
];
const IN_SHOP: readonly IntentId[] = ["delivery_time", "return_exchange", "refund_progress", "coupon", "ship_out", "freight", "invoice"];

const SIZES = "尺码";

/** Up to three questions, each the first wording of an article that holds here and needs nothing we do not know. */
export function suggestedQuestions(
  pack: AnswerPack,
  product: Product | undefined,
  language: Language,
  now: number,
): readonly { readonly text: string }[] {
  const texts = new Set<string>();
  const listener = { language, tier: "none", channel: "widget", variables: pack.variables ?? {} } as const;
  for (const intent of product === undefined ? IN_SHOP : ON_PRODUCT) {
    const [best] = pack.articles
      .filter((one) => one.intent === intent && isSayable(one, now, listener) && one.needs?.includes("order") !== true)
      .filter((one) =>
        product === undefined
          ? one.scope.at === "shop" && one.needs === undefined
          : one.scope.at !== "variant" && holdsFor(one.scope, product, pack.categories),
      )
      .filter((one) => one.intent !== "size_advice" || product === undefined || comesInSizes(product, pack))
      .sort((a, b) => Number(a.scope.at === "shop") - Number(b.scope.at === "shop"));
    if (best !== undefined) texts.add(best.questions[language][0] ?? best.title[language]);
    if (texts.size === SHOWN) break;
  }
  return [...texts].map((text) => ({ text }));
}

/** In a shop that names sizes at all, a product without them (a fan) is not asked about its size. */
function comesInSizes(product: Product, { products }: AnswerPack): boolean {
  return Object.hasOwn(product.attributes, SIZES) || !products.some((one) => Object.hasOwn(one.attributes, SIZES));
}
