// Speaking first: a table of pages and what is said on them.
import { describe, expect, it } from "vitest";
import { asId, type ArticleId, type ProductId } from "../core/ids.ts";
import { DAY, MINUTE, SECOND } from "../core/time.ts";
import { readGreeting, type Greeting } from "./greeting.ts";
import type { AnswerPack, Article, Product } from "./knowledge.ts";
import type { OrderCard } from "./orders/order.ts";
import {
  afterDismissed,
  afterPage,
  afterSaid,
  decideGreeting,
  NEVER_GREETED,
  ordersOf,
  whyNot,
  type Greeted,
  type Onlooker,
} from "./proactive.ts";

const NOW = 1_000 * DAY;
const rule = (id: string, more: Partial<Greeting> = {}): Greeting => ({
  id,
  name: id,
  on: true,
  when: {},
  say: { text: { zh: `${id}？`, en: `${id}?` } },
  ...more,
});
const article: Article = {
  id: asId<ArticleId>("size"),
  intent: "size_advice",
  scope: { at: "shop" },
  status: "published",
  version: 1,
  title: { zh: "怎么选尺码", en: "Which size" },
  answer: { zh: "看尺码表。", en: "See the table." },
  questions: { zh: ["我穿多大"], en: [] },
  updatedAt: 0,
};
const shirt: Product = {
  id: asId<ProductId>("shirt"),
  category: "衬衫",
  title: { zh: "亚麻衬衫", en: "Linen shirt" },
  price: 199,
  attributes: {},
  variants: [],
  updatedAt: 0,
};
const pack = (...greetings: readonly Greeting[]): AnswerPack => ({
  version: "1",
  shop: { name: { zh: "店", en: "Shop" }, hours: { zh: "", en: "" } },
  categories: { 衬衫: { parent: "上衣" } },
  articles: [article],
  products: [shirt],
  greetings,
});
const who = (more: Partial<Onlooker> = {}): Onlooker => ({
  language: "zh",
  path: "/cart/",
  since: NOW - MINUTE,
  signedIn: false,
  talking: false,
  ...more,
});
const greeted = (more: Partial<Greeted>): Greeted => ({ ...NEVER_GREETED, ...more });

const HOLDS: readonly (readonly [string, Partial<Greeting>, Partial<Onlooker>])[] = [
  ["a rule without conditions holds everywhere", {}, {}],
  ["the path contains it, in whatever case", { when: { page: "/CART" } }, {}],
  ["the product on the page", { when: { product: shirt.id } }, { product: "shirt" }],
  ["a category above the product's", { when: { category: "上衣" } }, { product: "shirt" }],
  ["long enough on the page", { when: { seconds: 60 } }, {}],
  ["a basket of that worth", { when: { basket: 199 } }, { basket: 199 }],
  ["a parcel that is late", { when: { order: "late" } }, { orders: [{ late: true, refunded: false }] }],
  ["a refund that is done", { when: { order: "refunded" } }, { orders: [{ late: false, refunded: true }] }],
  ["to customers, one who is signed in", { who: "customers" }, { signedIn: true }],
  ["within its dates", { from: NOW - DAY, to: NOW + DAY }, {}],
];
const HINDERED: readonly (readonly [string, Partial<Greeting>, Partial<Onlooker>, Partial<Greeted>])[] = [
  ["off", { on: false }, {}, {}],
  ["dates", { to: NOW - 1 }, {}, {}],
  ["dates", { from: NOW + 1 }, {}, {}],
  ["language", { languages: ["en"] }, {}, {}],
  ["who", { who: "visitors" }, { signedIn: true }, {}],
  ["page", { when: { page: "/sale" } }, {}, {}],
  ["product", { when: { product: asId<ProductId>("fan") } }, { product: "shirt" }, {}],
  ["product", { when: { category: "上衣" } }, {}, {}],
  ["basket", { when: { basket: 200 } }, { basket: 199 }, {}],
  ["basket", { when: { basket: 0 } }, {}, {}],
  ["order", { when: { order: "late" } }, {}, {}],
  ["order", { when: { order: "late" } }, { orders: [{ late: false, refunded: true }] }, {}],
  ["unsayable", { say: { article: asId<ArticleId>("gone") } }, {}, {}],
  ["talking", {}, { talking: true }, {}],
  ["said", {}, {}, { said: ["a"] }],
  ["visit", {}, {}, { said: ["b"], visit: 1, seenAt: NOW - MINUTE }],
  ["dismissed", {}, {}, { dismissedAt: NOW - 29 * DAY }],
];

describe("a greeting", () => {
  it.each(HOLDS)("is said: %s", (_what, more, page) => {
    expect(decideGreeting(pack(rule("a", more)), who(page), NEVER_GREETED, NOW)).toMatchObject({ now: { id: "a" }, text: "a？" });
  });

  it.each(HINDERED)("is not said: %s", (why, more, page, remembered) => {
    const one = rule("a", more);
    expect(whyNot(one, pack(one), who(page), greeted(remembered), NOW)).toBe(why);
    expect(decideGreeting(pack(one), who(page), greeted(remembered), NOW)).toEqual({ never: true });
  });

  it("waits for its seconds on the page, and the one that is due before it comes first", () => {
    const both = pack(rule("late", { when: { seconds: 120 } }), rule("soon", { when: { seconds: 90 } }));
    expect(decideGreeting(both, who(), NEVER_GREETED, NOW)).toEqual({ at: NOW + 30 * SECOND });
    expect(decideGreeting(both, who(), NEVER_GREETED, NOW + 30 * SECOND)).toMatchObject({ now: { id: "soon" } });
  });

  it("is the shop's first that holds", () => {
    expect(decideGreeting(pack(rule("a"), rule("b")), who(), NEVER_GREETED, NOW)).toMatchObject({ now: { id: "a" } });
    expect(decideGreeting(pack(rule("a"), rule("b")), who(), greeted({ said: ["a"] }), NOW)).toMatchObject({ now: { id: "b" } });
  });

  it("asks an article's question, or its title where it has none in that language", () => {
    const one = rule("a", { say: { article: article.id } });
    expect(decideGreeting(pack(one), who(), NEVER_GREETED, NOW)).toMatchObject({ text: "我穿多大" });
    expect(decideGreeting(pack(one), who({ language: "en" }), NEVER_GREETED, NOW)).toMatchObject({ text: "Which size" });
  });
});

describe("what the device remembers", () => {
  it("makes one visit of pages less than half an hour apart: one greeting in it, the next in another", () => {
    const both = pack(rule("a"), rule("b"));
    const said = afterSaid(afterPage(NEVER_GREETED, NOW), "a", NOW);
    const soon = afterPage(said, NOW + 29 * MINUTE);
    const later = afterPage(soon, NOW + 60 * MINUTE);
    expect(decideGreeting(both, who(), soon, NOW + 29 * MINUTE)).toEqual({ never: true });
    expect(decideGreeting(both, who(), later, NOW + 60 * MINUTE)).toMatchObject({ now: { id: "b" } });
  });

  it("keeps quiet for a month after one was sent away, and never says that one again", () => {
    const sent = afterDismissed(afterSaid(NEVER_GREETED, "a", NOW), NOW);
    expect(decideGreeting(pack(rule("b")), who(), sent, NOW + 29 * DAY)).toEqual({ never: true });
    expect(decideGreeting(pack(rule("a"), rule("b")), who(), sent, NOW + 31 * DAY)).toMatchObject({ now: { id: "b" } });
  });
});

describe("a rule from outside", () => {
  it("says an article or a text, never both or neither", () => {
    expect(readGreeting(rule("a"))).toEqual(rule("a"));
    expect(readGreeting({ ...rule("a"), say: {} })).toBeUndefined();
    expect(readGreeting({ ...rule("a"), say: { article: "size", text: { zh: "一", en: "a" } } })).toBeUndefined();
    expect(readGreeting({ ...rule("a"), when: { seconds: -1 } })).toBeUndefined();
  });
});

describe("the shopper's own orders", () => {
  const card: OrderCard = {
    number: "ORD-1001",
    state: "shipped",
    placedAt: 0,
    updatedAt: 0,
    name: "苏*",
    tail: "8000",
    address: "",
    items: [],
    amount: 199,
    parcels: [{ carrier: "顺丰", number: "SF1", events: [], eta: NOW }],
  };
  it("are late from the day the parcel was to come until it has come; refunded when the money is back", () => {
    const stand = (more: Partial<OrderCard>, now = NOW + 1) => ordersOf([{ ...card, ...more }], now)[0];
    expect(stand({})).toEqual({ late: true, refunded: false });
    expect(stand({}, NOW)).toEqual({ late: false, refunded: false });
    expect(stand({ state: "delivered" })).toEqual({ late: false, refunded: false });
    expect(stand({ state: "done", refund: { state: "refunded", amount: 1, events: [] } })).toEqual({ late: false, refunded: true });
  });
});
