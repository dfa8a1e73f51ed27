// What was published, as an agent is offered it: the pack shoppers are answered from, and what is out for some of them only. Never a draft. Pure.
import type { AnswerPack, Article, Product } from "../../../shared/domain/knowledge.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import { hasChanges, isOut } from "../../../shared/domain/review.ts";
import { isFor } from "../../../shared/domain/sayable.ts";

/** The shop as this device has it: articles as they are being written, products and settings. */
export interface Shelved {
  readonly articles: readonly Article[];
  readonly products: readonly Product[];
  readonly policy: Pick<Policy, "variables" | "categories">;
}

const ANYBODY = { tier: "none", channel: "widget" } as const;

/**
 * The pack with what no device's pack has (for members of a tier, for other channels), where this device knows the published words of it: the draft is
 * those very words. Without a pack (no network yet) that is all there is. `version` is another one whenever anything of it is.
 */
export function* publishing(pack: AnswerPack | undefined, { articles, products, policy }: Shelved): Generator<undefined, AnswerPack> {
  const packed = new Set(pack?.articles.map((one) => one.id));
  const more: Article[] = [];
  for (const one of articles) {
    const isMissing = isOut(one) && !packed.has(one.id) && (pack === undefined || !isFor(one, ANYBODY));
    if (isMissing && isAsPublished(one)) more.push({ ...one, status: "published" });
    if (isMissing) yield; // a print is read of each
  }
  const { variables, categories } = policy;
  const head = { ...(variables === undefined ? {} : { variables }), ...(categories === undefined ? {} : { categories }) };
  const version = [
    pack?.version ?? "",
    ...more.map((one) => `${one.id} ${one.version}`),
    ...products.map((one) => `${one.id} ${one.updatedAt}`),
    JSON.stringify(head),
  ].join("\n");
  const shop = pack?.shop ?? { name: { zh: "", en: "" }, hours: { zh: "", en: "" } };
  return { version, shop, ...head, articles: [...(pack?.articles ?? []), ...more], products };
}

/** One published before prints were kept is, as long as nobody took it up again. */
function isAsPublished(article: Article): boolean {
  return hasChanges(article) === false || (hasChanges(article) === undefined && article.status === "published");
}

/** Another one whenever something is published, archived or restored: then the pack is worth asking for. */
export function outNow(articles: readonly Article[]): string {
  return articles
    .filter(isOut)
    .map((one) => `${one.id} ${one.version}`)
    .join("\n");
}
