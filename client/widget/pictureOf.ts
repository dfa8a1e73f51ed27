// Which drawing stands for a product that has no photograph: by the words of its category and title. Drawings are in pictures.svg.
import type { Product } from "../../shared/domain/knowledge.ts";

const DRAWINGS = [
  ["shirt", /衬衫|衬衣|(?<!t-)shirt/i],
  ["tee", /T恤|t-shirt|童装|背心/i],
  ["knit", /针织|毛衣|开衫|卫衣|外套|knit|sweater|cardigan/i],
  ["trousers", /裤|trouser|pants|jeans/i],
  ["dress", /裙|dress|skirt/i],
  ["scarf", /围巾|披肩|丝巾|scarf|shawl/i],
  ["home", /家居|抱枕|床|毯|枕|home|bedding|cushion/i],
  ["earbuds", /耳机|earbud|headphone/i],
  ["charger", /充电|电源|数据线|charger|power bank|cable/i],
  ["lamp", /灯|lamp|light/i],
  ["fan", /风扇|fan/i],
  ["kettle", /壶|杯|kettle|bottle|mug/i],
  ["keyboard", /键|鼠标|keyboard|mouse/i],
] as const;

export type Drawing = (typeof DRAWINGS)[number][0] | "parcel";

/** The symbol's id. The category decides where it names a drawing, else the title, else a parcel. */
export function pictureOf(product: Pick<Product, "category" | "title">): Drawing {
  for (const text of [product.category, product.title.zh, product.title.en]) {
    const found = DRAWINGS.find(([, words]) => words.test(text));
    if (found !== undefined) return found[0];
  }
  return "parcel";
}
