// What changed in an answer pack since the one a device has: made by the room, merged by the device, and refused where it does not fit. Pure.
import { integer, list, shape, string, type Checked } from "../core/check.ts";
import { print64 } from "../core/hash32.ts";
import { refuse, ok, type Result } from "../core/result.ts";
import { PACK_MOST, readArticle, readPackHead, readProduct, type AnswerPack } from "./knowledge.ts";

const AT_CHARS = 60;

/** Where the room stood when it gave a pack: what a device says to be given only what came after. Opaque to devices. */
export const readPackAt = shape({ at: string(AT_CHARS) });

/** The head is always whole: it is small. */
export const readPackDelta = shape({
  /** The version of the pack it is added to. */
  onto: string(64, 1),
  head: readPackHead,
  /** New ones and those that may have changed; all of them are as the newest pack has them. */
  articles: list(readArticle, PACK_MOST),
  products: list(readProduct, PACK_MOST),
  /** Ids of those that are not in it, or no longer. */
  gone: shape({ articles: list(string(64, 1), PACK_MOST), products: list(string(64, 1), PACK_MOST) }),
  /** Of what the merged pack must hold. */
  print: string(16, 16),
  count: integer(0),
});
export type PackDelta = Checked<typeof readPackDelta>;

const WORTH = 0.5; // of all items; above that the whole pack is hardly more

/**
 * What a device with the pack `onto` lacks, when only the items named may have changed since. Undefined: the whole pack is the better answer.
 */
export function deltaOf(
  pack: AnswerPack,
  onto: string,
  changed: { readonly articles: ReadonlySet<string>; readonly products: ReadonlySet<string> },
): PackDelta | undefined {
  const { articles, products, ...head } = pack;
  if (changed.articles.size + changed.products.size > WORTH * (articles.length + products.length)) return undefined;
  const gone = (all: readonly { readonly id: string }[], ids: ReadonlySet<string>): string[] => {
    const left = new Set(ids);
    for (const one of all) left.delete(one.id);
    return [...left];
  };
  return {
    onto,
    head,
    articles: articles.filter((one) => changed.articles.has(one.id)),
    products: products.filter((one) => changed.products.has(one.id)),
    gone: { articles: gone(articles, changed.articles), products: gone(products, changed.products) },
    print: packPrint(pack),
    count: articles.length + products.length,
  };
}

/** The pack with what changed; refused (`conflict`) where the delta is meant for another pack, or the outcome is not what the room has. */
export function mergePack(pack: AnswerPack, delta: PackDelta): Result<AnswerPack> {
  if (delta.onto !== pack.version) return refuse("conflict", "the delta is for another pack");
  const merged = {
    ...delta.head,
    articles: mergeItems(pack.articles, delta.articles, delta.gone.articles),
    products: mergeItems(pack.products, delta.products, delta.gone.products),
  };
  const fits = merged.articles.length + merged.products.length === delta.count && packPrint(merged) === delta.print;
  return fits ? ok(merged) : refuse("conflict", "the delta does not make the pack that the room has");
}

/** By rising id, as the room has them: of two articles alike in everything the first one is said. */
function mergeItems<T extends { readonly id: string }>(had: readonly T[], changed: readonly T[], gone: readonly string[]): readonly T[] {
  const items = new Map(had.map((one) => [one.id, one]));
  for (const one of changed) items.set(one.id, one);
  for (const id of gone) items.delete(id);
  return [...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Which articles in which version, and which products as of when. A version never changes its words, so that is enough. */
function packPrint({ articles, products }: Pick<AnswerPack, "articles" | "products">): string {
  const lines = [...articles.map((one) => `${one.id} ${one.version}`), ...products.map((one) => `${one.id} ${one.updatedAt}`)];
  return print64(lines.join("\n"));
}
