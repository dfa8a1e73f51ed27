// What was given, as an agent reads it: named in the shop team's language, with days reckoned while «昨天» still means yesterday. Never keeps, never decides.
import type { Product } from "../knowledge.ts";
import type { Entity, EntityKind, When } from "./entity.ts";
import { findEntities } from "./findEntities.ts";
import { shopWords, type ShopWords } from "./shopWords.ts";

/** One thing given. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

const MOST_FACTS = 12;

const NAMES: Readonly<Record<Exclude<EntityKind, "attribute" | "aspect">, string>> = {
  order: "订单号",
  tracking: "快递单号",
  courier: "快递",
  phone: "手机",
  amount: "金额",
  date: "日期",
  duration: "时长",
  product: "商品",
  size: "尺码",
  height: "身高",
  weight: "体重",
};

export interface FactsOf {
  /** When the message was said (ms), and the shop's time zone. */
  readonly now: number;
  readonly zone: string;
  /** The shop's products: named ones become facts. */
  readonly products?: readonly Product[] | undefined;
}

/** Everything given in a text, in the order it was said, each value once. What she asks about (aspects) is not given. */
export function findFacts(text: string, { now, zone, products }: FactsOf): readonly Fact[] {
  const shop = products === undefined ? undefined : wordsOfShop(products);
  const found: Fact[] = [];
  for (const one of findEntities(text, { now, zone, shop })) {
    const fact = factOf(one, text.slice(one.start, one.end), products ?? []);
    if (fact !== undefined && !found.some((other) => other.value === fact.value)) found.push(fact);
  }
  return found.slice(0, MOST_FACTS);
}

function factOf(entity: Entity, said: string, products: readonly Product[]): Fact | undefined {
  const value = said.normalize("NFKC").trim();
  switch (entity.kind) {
    case "aspect":
      return undefined;
    case "attribute":
      return { name: entity.value.name, value };
    case "product": {
      const title = products.find((one) => one.id === entity.value)?.title.zh;
      return title === undefined ? undefined : { name: NAMES.product, value: title };
    }
    case "date":
      return { name: NAMES.date, value: value + reckoned(value, entity.value) };
    case "size":
      return { name: NAMES.size, value: entity.value };
    case "duration":
      return entity.value === undefined ? undefined : { name: NAMES.duration, value: value.replace(/了$/, "") };
    default:
      return { name: NAMES[entity.kind], value };
  }
}

/** « (2026-12-04)» after «昨天»; nothing where the day is written out. */
function reckoned(value: string, when: When | undefined): string {
  if (when?.from === undefined || value.includes(when.from)) return "";
  return when.to === undefined || when.to === when.from ? ` (${when.from})` : ` (${when.from} – ${when.to})`;
}

const made = new WeakMap<readonly Product[], ShopWords>();

/** A shop's words, made once for the same list of products. */
function wordsOfShop(products: readonly Product[]): ShopWords {
  const known = made.get(products) ?? shopWords(products);
  made.set(products, known);
  return known;
}
