// What the shop says of itself: policy and products as folded from their documents, articles as they were published. Remembered until one changes;
// what is only drafted changes nothing here.
import { PACK_MOST, readProduct, type AnswerPack, type Article, type Product } from "../../shared/domain/knowledge.ts";
import { articleDocName, SHOP_DOC } from "../../shared/domain/names.ts";
import { DEFAULT_POLICY, readPolicy, type Policy } from "../../shared/domain/policy.ts";
import { indexPack, type PackIndex } from "../../shared/domain/packIndex.ts";
import { isOut } from "../../shared/domain/review.ts";
import { isFor } from "../../shared/domain/sayable.ts";
import type { Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";
import type { Frozen } from "./frozen.ts";
import type { Change } from "./turn.ts";

export interface Catalogue {
  readonly policy: () => Policy;
  readonly pack: () => AnswerPack;
  /** The same for any device: without what is meant for members of a tier, or for other channels than the chat. */
  readonly openPack: () => AnswerPack;
  /** The pack made ready for finding. */
  readonly index: () => PackIndex;
  /** The category of a product; undefined for one the shop does not have. */
  readonly categoryOf: (product: string) => string | undefined;
  /** Something changed: what it touches is read again when next asked. True: it touches the pack. */
  readonly noticed: (changes: readonly Change[]) => boolean;
  readonly forget: () => void;
}

const VERSION_CHARS = 16; // of the hash: enough that two packs of a shop never share one

export function createCatalogue(sql: Sql, hash: (text: string) => string, frozen: Frozen): Catalogue {
  let policy: Policy | undefined;
  let pack: AnswerPack | undefined;
  let open: AnswerPack | undefined;
  let index: PackIndex | undefined;
  let categories: ReadonlyMap<string, string> | undefined;
  const policyNow = (): Policy => (policy ??= readRow(sql, SHOP_DOC, readPolicy) ?? DEFAULT_POLICY);
  const packNow = (): AnswerPack => (pack ??= makePack(sql, hash, policyNow(), frozen.newest()));
  /** Does the pack say of this article what is to be said of it now? */
  const isPacked = (article: Article): boolean => {
    const packed = packNow().articles.find((one) => one.id === article.id);
    return packed?.version === (isOut(article) && frozen.has(article.id, article.version) ? article.version : undefined);
  };
  const forget = (): void => {
    policy = undefined;
    pack = undefined;
    open = undefined;
    index = undefined;
    categories = undefined;
  };
  return {
    policy: policyNow,
    pack: packNow,
    openPack: () => (open ??= openPackOf(packNow(), hash)),
    index: () => (index ??= indexPack(packNow())),
    categoryOf(product) {
      categories ??= new Map(packNow().products.map((one) => [one.id, one.category]));
      return categories.get(product);
    },
    noticed: (changes) => {
      const isOther = ({ view }: Change): boolean => view.kind !== "ticket" && (view.kind !== "article" || !isPacked(view.article));
      const isOtherPack = changes.some(isOther);
      if (isOtherPack) forget();
      return isOtherPack;
    },
    forget,
  };
}

function readRow<T>(sql: Sql, name: string, check: (value: unknown) => T | undefined): T | undefined {
  const row = sql.all("SELECT row FROM docs WHERE name = ?", name)[0];
  return row === undefined ? undefined : check(JSON.parse(textOf(row, "row")));
}

function makePack(sql: Sql, hash: Hash, policy: Policy, newest: readonly Article[]): AnswerPack {
  const products = sql.all("SELECT row FROM docs WHERE kind = 'product' ORDER BY name").flatMap((row): readonly Product[] => {
    const product = readProduct(JSON.parse(textOf(row, "row")));
    return product === undefined || product.off === true ? [] : [product];
  });
  const archived = new Set(sql.all(ARCHIVED).map((row) => textOf(row, "name")));
  const articles = newest.filter((one) => !archived.has(articleDocName(one.id)));
  const { bot, variables, categories, sites } = policy;
  const greetings = (policy.greetings ?? []).filter((one) => one.on);
  const pictures = sites.filter((one) => one.startsWith("https://"));
  return stamped(hash, {
    shop: { name: policy.name, hours: hoursOf(policy), zone: policy.calendar.timeZone, ...(pictures.length === 0 ? {} : { pictures }) },
    bot,
    orders: sql.all("SELECT 1 FROM orders LIMIT 1").length > 0,
    ...(variables === undefined ? {} : { variables }),
    ...(categories === undefined ? {} : { categories }),
    ...(greetings.length === 0 ? {} : { greetings }),
    articles: articles.slice(0, PACK_MOST),
    products: products.slice(0, PACK_MOST),
  });
}

const ARCHIVED = "SELECT name FROM docs WHERE kind = 'article' AND json_extract(row, '$.status') = 'archived'";

type Hash = (text: string) => string;

/** The pack with a version made of all that is in it. */
function stamped(hash: Hash, pack: Omit<AnswerPack, "version">): AnswerPack {
  return { version: hash(JSON.stringify(pack)).slice(0, VERSION_CHARS), ...pack };
}

const ANYBODY = { tier: "none", channel: "widget" } as const;

function openPackOf(pack: AnswerPack, hash: Hash): AnswerPack {
  const { version: _version, ...rest } = pack;
  const articles = pack.articles.filter((one) => isFor(one, ANYBODY));
  return articles.length === pack.articles.length ? pack : stamped(hash, { ...rest, articles });
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
