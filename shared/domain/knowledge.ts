// Articles, products and the answer pack: what the bot may say. Types and checks; what may be said when and to whom is in sayable.ts, of which
// product it is true in graph.ts, an article's life in review.ts.
import { boolean, integer, list, number, oneOf, optional, record, shape, string, type Check, type Checked } from "../core/check.ts";
import { readId, type ArticleId, type MemberId, type MessageId, type ProductId, type TicketId } from "../core/ids.ts";
import { LANGUAGES } from "./languages.ts";
import { readGreetings } from "./greeting.ts";
import { isSafeAddress } from "./markdown.ts";
import { readBotPolicy, readCategories, readVariables } from "./policy.ts";
import { INTENT_IDS } from "./intentIds.ts";
import { CHANNELS, TIERS } from "./ticket.ts";

export type Language = (typeof LANGUAGES)[number];

/* @__NO_SIDE_EFFECTS__ */
const bilingual = (max: number) => shape({ zh: string(max, 1), en: string(max, 1) });

/** Where an article holds: the whole shop, one category and those below it, products with an attribute value, one product, or one variant of it. Most specific wins. */
export type Scope =
  | { readonly at: "shop" }
  | { readonly at: "category"; readonly category: string }
  | { readonly at: "attribute"; readonly name: string; readonly value: string; readonly category?: string }
  | { readonly at: "product"; readonly product: ProductId }
  /** A variant is named as in the product's list, in Chinese. */
  | { readonly at: "variant"; readonly product: ProductId; readonly variant: string };

const productId: Check<ProductId> = (v) => readId<ProductId>(v);
const articleId: Check<ArticleId> = (v) => readId<ArticleId>(v);
const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const messageId: Check<MessageId> = (v) => readId<MessageId>(v);
const ticketId: Check<TicketId> = (v) => readId<TicketId>(v);

const readScope: Check<Scope> = (v) => {
  const raw = shape({
    at: oneOf(["shop", "category", "attribute", "product", "variant"]),
    category: optional(string(60, 1)),
    name: optional(string(60, 1)),
    value: optional(string(60, 1)),
    product: optional(productId),
    variant: optional(string(60, 1)),
  })(v);
  if (raw === undefined) return undefined;
  switch (raw.at) {
    case "shop":
      return { at: "shop" };
    case "category":
      return raw.category === undefined ? undefined : { at: "category", category: raw.category };
    case "attribute":
      if (raw.name === undefined || raw.value === undefined) return undefined;
      return {
        at: "attribute",
        name: raw.name,
        value: raw.value,
        ...(raw.category === undefined ? {} : { category: raw.category }),
      };
    case "product":
      return raw.product === undefined ? undefined : { at: "product", product: raw.product };
    case "variant":
      if (raw.product === undefined || raw.variant === undefined) return undefined;
      return { at: "variant", product: raw.product, variant: raw.variant };
  }
};

export const ARTICLE_STATES = ["draft", "review", "published", "archived"] as const;
export const ARTICLE_DEEDS = ["write", "submit", "giveBack", "publish", "rollBack", "archive", "restore"] as const;
export const ANSWER_CHARS = 4_000;
/** Example wordings in one language. */
export const QUESTIONS_MOST = 40;
/** Links below an answer. */
export const LINKS_MOST = 10;
export const WHY_CHARS = 400;
export const ALIASES_MOST = 20;

/** The last step of an article's life. `n` only rises, by one: of two at once the second is refused. */
export const readDeed = shape({
  n: integer(1),
  did: oneOf(ARTICLE_DEEDS),
  by: memberId,
  at: number(0),
  why: optional(string(WHY_CHARS)),
  /** Of a roll-back: the version whose words are said again. */
  from: optional(integer(1)),
});
export type ArticleDeed = Checked<typeof readDeed>;

const address: Check<string> = (v) => (typeof v === "string" && isSafeAddress(v) ? v : undefined);

/** To whom it may be said; a list that is absent: to all. */
export const readAudience = shape({
  tiers: optional(list(oneOf(TIERS), TIERS.length)),
  channels: optional(list(oneOf(CHANNELS), CHANNELS.length)),
  languages: optional(list(oneOf(LANGUAGES), LANGUAGES.length)),
});
export type Audience = Checked<typeof readAudience>;

/** One answer. `title`, `answer` (light Markdown) and `questions` (example wordings, for finding it) in both languages. */
export const readArticle = shape({
  id: articleId,
  intent: oneOf(INTENT_IDS),
  /** What about: 缩水, 掉色, 续航 … ; absent: the intent as a whole. */
  aspect: optional(string(40, 1)),
  scope: readScope,
  /** First and last moment it may be said (ms); absent: always. */
  validFrom: optional(number(0)),
  validTo: optional(number(0)),
  status: oneOf(ARTICLE_STATES),
  /** The newest that was published; 0: none yet. */
  version: integer(0),
  title: bilingual(120),
  answer: shape({ zh: string(ANSWER_CHARS), en: string(ANSWER_CHARS) }),
  questions: shape({ zh: list(string(200, 1), QUESTIONS_MOST), en: list(string(200, 1), QUESTIONS_MOST) }),
  /** What it needs to know before it may be said. */
  needs: optional(list(oneOf(["product", "order"]), 2)),
  /** A fact is short and may have no wordings; absent: an article. */
  kind: optional(oneOf(["article", "fact"])),
  audience: optional(readAudience),
  /** Said below the answer. */
  links: optional(list(shape({ words: bilingual(80), to: address }), LINKS_MOST)),
  /** What a draft was begun from: lines of agents, by where they stand. Beside what it says: no part of a version, never in a pack. */
  sources: optional(list(shape({ ticket: ticketId, message: messageId }), 5)),
  deed: optional(readDeed),
  /** Print of what was last published (review.ts). */
  print: optional(string(32, 1)),
  updatedAt: number(0),
});
export type Article = Checked<typeof readArticle>;

/** One product as the bot and the agent see it; attribute names and values are the shop's own words. */
export const readProduct = shape({
  id: productId,
  category: string(60, 1),
  title: bilingual(120),
  price: number(0), // yuan
  attributes: record(bilingual(200), 40), // key: Chinese attribute name, e.g. 材质
  /** A variant's attributes are its own beside the product's (颜色=白). */
  variants: list(shape({ name: bilingual(60), stock: integer(), attributes: optional(record(bilingual(200), 20)) }), 60),
  page: optional(string(300)),
  /** Other names shoppers have for it, in either language. */
  aliases: optional(list(string(60, 1), ALIASES_MOST)),
  /** Not sold any more: shoppers and the bot know nothing of it; it may be put back. */
  off: optional(boolean),
  updatedAt: number(0),
});
export type Product = Checked<typeof readProduct>;

/** All of a pack but its articles and products. */
const packHead = {
  version: string(64, 1),
  /** `pictures`: origins beside our own that pictures may come from. `zone`: IANA. */
  shop: shape({
    name: bilingual(60),
    hours: bilingual(60),
    zone: optional(string(60, 1)),
    pictures: optional(list(string(200), 50)),
  }),
  /** The shop gives its orders: a shopper's own are answered from data. */
  orders: optional(boolean),
  /** The shop's own thresholds, so that the device's bot decides as the room's would. */
  bot: optional(readBotPolicy),
  /** What the shop's own words stand for, and how its categories hang together. */
  variables: optional(readVariables),
  categories: optional(readCategories),
  /** Those that are on. */
  greetings: optional(readGreetings),
};
export const PACK_MOST = 5_000; // articles, and products

export const readPackHead = shape(packHead);

/** What a widget keeps on the device to answer without a network. `version` changes when any part does. */
export const readAnswerPack = shape({
  ...packHead,
  /** As they were published, without who did it. */
  articles: list(readArticle, PACK_MOST),
  products: list(readProduct, PACK_MOST),
});
export type AnswerPack = Checked<typeof readAnswerPack>;
