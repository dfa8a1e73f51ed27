// The products a question may be about, as choices: those its words half name, then one for each different answer. Pure.
import type { ProductId } from "../core/ids.ts";
import { holdsFor } from "./graph.ts";
import type { Question } from "./question.ts";
import type { PackIndex } from "./packIndex.ts";
import { categoriesIn, titleShare, type Found } from "./retrieve.ts";

/** At most `most` products the answer could be about: those the text half names first, then one for each different answer. */
export function likelyProducts(
  found: readonly Found[],
  question: Pick<Question, "text">,
  index: PackIndex,
  most: number,
): readonly ProductId[] {
  const named = categoriesIn(question.text, index);
  const all = index.pack.products.filter((one) => named.length === 0 || named.includes(one.category));
  const share = titleShare(question.text, index);
  const seen = new Map<string, number>(); // how many products of the same answer stand before it
  const ranked = all.flatMap((product, place) => {
    const mine = found.find((one) => holdsFor(one.article.scope, product, index.pack.categories));
    if (mine === undefined) return [];
    const before = seen.get(mine.article.id) ?? 0;
    seen.set(mine.article.id, before + 1);
    return [{ product, place, before, share: share(product) }];
  });
  ranked.sort((a, b) => b.share - a.share || a.before - b.before || a.place - b.place);
  const told = ranked.filter((one) => one.share > 0);
  return (told.length > 1 ? told : ranked).slice(0, most).map((one) => one.product.id); // one the words do not name is no choice beside several they do
}
