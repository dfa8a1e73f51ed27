// What the shop says of itself: policy, published articles, products, as folded from their documents. Remembered until one changes.
import { isPlain } from "../../shared/core/check.ts";
import { readArticle, readProduct, type AnswerPack, type Article, type Product } from "../../shared/domain/knowledge.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import { DEFAULT_POLICY, readPolicy, type Policy } from "../../shared/domain/policy.ts";
import { indexPack, type PackIndex } from "../../shared/domain/retrieve.ts";
import type { Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";
import type { Change } from "./turn.ts";

export interface Catalogue {
  readonly policy: () => Policy;
  readonly pack: () => AnswerPack;
  /** The pack made ready for finding. */
  readonly index: () => PackIndex;
  /** The category of a product; undefined for one the shop does not have. */
  readonly categoryOf: (product: string) => string | undefined;
  /** Something changed: reads it again when next asked. */
  readonly noticed: (changes: readonly Change[]) => void;
  readonly forget: () => void;
}

const VERSION_CHARS = 16; // of the hash: enough that two packs of a shop never share one

export function createCatalogue(sql: Sql, hash: (text: string) => string): Catalogue {
  let policy: Policy | undefined;
  let pack: AnswerPack | undefined;
  let index: PackIndex | undefined;
  let categories: ReadonlyMap<string, string> | undefined;
  const policyNow = (): Policy => (policy ??= readRow(sql, SHOP_DOC, readPolicy) ?? DEFAULT_POLICY);
  const packNow = (): AnswerPack => (pack ??= makePack(sql, hash, policyNow()));
  const forget = (): void => {
    policy = undefined;
    pack = undefined;
    index = undefined;
    categories = undefined;
  };
  return {
    policy: policyNow,
    pack: packNow,
    index: () => (index ??= indexPack(packNow())),
    categoryOf(product) {
      categories ??= new Map(packNow().products.map((one) => [one.id, one.category]));
      return categories.get(product);
    },
    noticed: (changes) => {
      if (changes.some((one) => one.view.kind !== "ticket")) forget();
    },
    forget,
  };
}

function readRow<T>(sql: Sql, name: string, check: (value: unknown) => T | undefined): T | undefined {
  const row = sql.all("SELECT row FROM docs WHERE name = ?", name)[0];
  return row === undefined ? undefined : check(JSON.parse(textOf(row, "row")));
}

function makePack(sql: Sql, hash: (text: string) => string, policy: Policy): AnswerPack {
  const articles: Article[] = [];
  const products: Product[] = [];
  for (const row of sql.all("SELECT row FROM docs WHERE kind IN ('article', 'product') ORDER BY name")) {
    const raw: unknown = JSON.parse(textOf(row, "row"));
    const product = readProduct(raw);
    const article = product === undefined ? readArticle(raw) : undefined;
    if (product !== undefined) products.push(product);
    else if (article?.status === "published") articles.push(article);
    else if (article === undefined && !isPlain(raw)) throw new Error("a folded row that cannot be read");
  }
  const shop = { name: policy.name, hours: hoursOf(policy) };
  const { bot } = policy;
  return { version: hash(JSON.stringify([shop, bot, articles, products])).slice(0, VERSION_CHARS), shop, bot, articles, products };
}

const DAY_MINUTES = 24 * 60;

/** The usual day's hours in words; a shop without any says that people read later. */
function hoursOf(policy: Policy): AnswerPack["shop"]["hours"] {
  const usual = policy.calendar.week.find((day) => day.length > 0);
  if (usual === undefined) return { zh: "留言", en: "by message" };
  const daily = policy.calendar.week.every((day) => day.length > 0);
  if (daily && usual.every(({ from, to }) => from === 0 && to === DAY_MINUTES)) return { zh: "全天", en: "around the clock" };
  const spans = usual.map(({ from, to }) => `${clockOf(from)}–${clockOf(to)}`).join(", ");
  return { zh: `${daily ? "每天" : "工作日"} ${spans}`, en: `${daily ? "daily" : "on working days"} ${spans}` };
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
