// An answer pack of any size, made of the demo shop's: more products, each with articles of its own in words of its own beside the shared ones. The same size always gives the same pack.
import { asId, type ArticleId, type ProductId } from "../../shared/core/ids.ts";
import type { AnswerPack, Article, Product } from "../../shared/domain/knowledge.ts";
import { demoPack } from "../../models/eval/finding.ts";

const ARTICLES_EACH = 12; // of one product beyond what holds for its category and fabric

/** The demo shop grown to so many articles. */
export function packOf(articles: number): AnswerPack {
  const demo = demoPack();
  const more: Article[] = [];
  const products: Product[] = [];
  for (let n = 0; demo.articles.length + more.length < articles; n++) {
    const like = demo.products[n % demo.products.length];
    if (like === undefined) break;
    const product = {
      ...like,
      id: asId<ProductId>(`${like.id}-${n}`),
      title: { zh: `${like.title.zh}${n}号`, en: `${like.title.en} no. ${n}` },
    };
    products.push({ ...product, page: `/demo/?p=${product.id}` });
    for (let i = 0; i < ARTICLES_EACH && demo.articles.length + more.length < articles; i++) {
      const one = demo.articles[(n * ARTICLES_EACH + i) % demo.articles.length];
      if (one !== undefined) more.push(ownOf(one, product, n));
    }
  }
  return { ...demo, version: `demo-${articles}`, articles: [...demo.articles, ...more], products: [...demo.products, ...products] };
}

/** The same question asked of one product by its name, every other wording as it was. */
function ownOf(one: Article, product: Product, n: number): Article {
  const named = (words: readonly string[], title: string): string[] => words.map((text, i) => (i % 2 === 0 ? `${title} ${text}` : text));
  return {
    ...one,
    id: asId<ArticleId>(`${one.id}-${n}`),
    scope: { at: "product", product: product.id },
    title: { zh: `${product.title.zh}：${one.title.zh}`, en: `${product.title.en}: ${one.title.en}` },
    questions: { zh: named(one.questions.zh, product.title.zh), en: named(one.questions.en, product.title.en) },
  };
}
