// What a text chooses: the product it names, or the answer to a question the bot asked (a tap, a typed name, «第二个», an order number). Pure.
import { saysYes } from "./cues.ts";
import { givesOrder } from "./entities/given.ts";
import type { Product } from "./knowledge.ts";
import type { PackIndex } from "./packIndex.ts";
import { categoriesIn, titleShare } from "./retrieve.ts";
import { intentOf, readIntentId } from "./taxonomy.ts";
import type { BotMove } from "./ticket.ts";

export type Ask = Extract<BotMove, { did: "ask" }>;

const NAMED = 0.6; // this much of a product's title is its name
const NEAR_NAMED = 0.25; // and this much points to it where only a name is wanted

/** Does the text say so much of the title that this product is meant? */
export function isNamed(text: string, product: Product, index: PackIndex): boolean {
  return titleShare(text, index)(product) >= NAMED;
}

/** The one product a text names: by its title, or as the only one of a category. */
export function productIn(text: string, index: PackIndex): Product | undefined {
  const best = likeliest(text, index.pack.products, index);
  if (best !== undefined && isNamed(text, best, index)) return best;
  const linked = index.pack.products
    .filter((one) => one.page !== undefined && one.page !== "" && text.includes(one.page))
    .toSorted((a, b) => (b.page?.length ?? 0) - (a.page?.length ?? 0))[0]; // a page may begin as another one does: the longest is meant
  if (linked !== undefined) return linked;
  const [category, other] = categoriesIn(text, index);
  const [only, second] = other === undefined ? index.pack.products.filter((one) => one.category === category) : [];
  return second === undefined ? only : undefined;
}

/** The product whose title the text says most of; undefined when none or two alike. */
function likeliest(text: string, products: readonly Product[], index: PackIndex): Product | undefined {
  const share = titleShare(text, index);
  const ranked = products.map((one) => ({ one, share: share(one) })).sort((a, b) => b.share - a.share);
  const [first, second] = ranked;
  return first !== undefined && first.share > (second?.share ?? 0) ? first.one : undefined;
}

const NEAR = 4; // characters around a name: «就是…吧»
const isLittleMore = (text: string, { title }: Product): boolean => text.length <= Math.max(title.zh.length, title.en.length) + NEAR;

const ORDINAL = /^(?:就|要|选)?第?([一二三四1-4])[个件种款条]?[吧的呢啊。.]*$/;
const ORDINALS = ["first|1st", "second|2nd", "third|3rd", "fourth|4th"].map(
  (one) => new RegExp(`^(?:the )?(?:${one})(?: (?:one|item|option))?(?: please)?[.!]*$`, "i"),
);
const LAST = /^(?:就|要|选)?(?:最后|最末)(?:一|那)?[个件种款条]?[吧的呢啊。.]*$|^(?:the )?last(?: one| item| option)?(?: please)?[.!]*$/i;

/** What a reply to the bot's question chooses: a choice's id, or the order number's text. Undefined when it chooses nothing, or `asksElse`. */
export function choiceIn(reply: string, ask: Ask, index: PackIndex, asksElse: boolean): string | undefined {
  const text = reply.normalize("NFKC").trim();
  if (ask.about === "order") return givesOrder(text, true) ? text : undefined;
  const labels = (id: string): readonly string[] => {
    const title = ask.about === "product" ? index.products.get(id)?.title : (namesOfIntent(id) ?? index.articles.get(id)?.title);
    return title === undefined ? [] : [title.zh.normalize("NFKC"), title.en.normalize("NFKC")];
  };
  const exact = ask.choices.find((id) => labels(id).some((label) => label.toLowerCase() === text.toLowerCase()));
  if (exact !== undefined) return exact;
  const nth = placeIn(text, ask.choices.length);
  if (nth !== undefined) return ask.choices[nth];
  if (ask.choices.length === 1 && saysYes(text)) return ask.choices[0];
  if (ask.about === "intent") return undefined;
  const named = productIn(text, index);
  if (asksElse) return named !== undefined && isNamed(text, named, index) && isLittleMore(text, named) ? named.id : undefined;
  return (
    named ??
    likeliest(
      text,
      ask.choices.flatMap((id) => index.products.get(id) ?? []),
      index,
    )
  )?.id;
}

/** Which of so many choices a reply names by its place, from 0. */
function placeIn(text: string, many: number): number | undefined {
  const nth = ORDINAL.exec(text)?.[1];
  if (nth !== undefined) return "一二三四".includes(nth) ? "一二三四".indexOf(nth) : Number(nth) - 1;
  if (LAST.test(text)) return many - 1;
  const place = ORDINALS.findIndex((one) => one.test(text));
  return place < 0 ? undefined : place;
}

/** The product a few words half name («那个半入耳的»), when no other is as near. */
export function nearProduct(text: string, index: PackIndex): Product | undefined {
  const best = likeliest(text, index.pack.products, index);
  return best !== undefined && titleShare(text, index)(best) >= NEAR_NAMED ? best : undefined;
}

function namesOfIntent(id: string): { readonly zh: string; readonly en: string } | undefined {
  const intent = readIntentId(id);
  return intent === undefined ? undefined : intentOf(intent);
}
