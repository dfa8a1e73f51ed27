// Sheets to fill in, and what leaves as files. No real product, no real shop.
import { articleLines } from "../../../../shared/domain/importing/articleSheet.ts";
import { productLines } from "../../../../shared/domain/importing/productSheet.ts";
import type { Article, Product } from "../../../../shared/domain/knowledge.ts";
import { contentOf } from "../../../../shared/domain/review.ts";

const MARK = "\uFEFF"; // lets spreadsheets see UTF-8

export const PRODUCT_SAMPLE = `${MARK}商品编号,标题,英文标题,品类,价格,页面,别名,规格,属性:面料,属性:产地
p-linen-shirt,亚麻立领衬衫,Linen band-collar shirt,衬衫,199,/shirt,麻衬衫; 立领衬衫,本白 M | Off-white M ×12; 本白 L | Off-white L ×8,棉麻 | Linen-cotton,杭州 | Hangzhou
p-wool-scarf,羊毛围巾,Wool scarf,围巾,129,,,,羊毛 | Wool,
`;

export const ARTICLE_SAMPLE = `${MARK}标题,英文标题,意图,方面,适用于,答案,英文答案,问法,英文问法,开始,结束
棉麻会缩水吗,Does linen shrink,商品属性,缩水,属性:面料=棉麻,第一次请用冷水洗，会缩 2% 左右。,Wash it cold the first time; it shrinks by about 2%.,会缩水吗; 洗了变小吗,will it shrink,,
七天无理由退货,Seven-day returns,退换货,,全店,签收七天内，吊牌还在就能退。,Within seven days and with its tags on.,能退吗,can I return it,,
`;

export type CsvOf = (lines: readonly (readonly string[])[]) => string;

export function productsCsv(products: readonly Product[], csvOf: CsvOf): Blob {
  return new Blob([MARK, csvOf(productLines(products.filter((one) => one.off !== true)))], { type: "text/csv" });
}

export function articlesCsv(articles: readonly Article[], zone: string, csvOf: CsvOf): Blob {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }); // 2026-11-20 09:00:00
  const kept = articles.filter((one) => one.status !== "archived");
  return new Blob([MARK, csvOf(articleLines(kept, (at) => clock.format(at)))], { type: "text/csv" });
}

export function everythingJson(products: readonly Product[], articles: readonly Article[]): Blob {
  const all = {
    products: products.filter((one) => one.off !== true).map(({ updatedAt: _at, ...card }) => card),
    articles: articles.filter((one) => one.status !== "archived").map(contentOf),
  };
  return new Blob([`${JSON.stringify(all, null, 2)}\n`], { type: "application/json" });
}
