// How a garment of the demo shop is described: the same attribute names on each, so that articles can be attached to their values.
import type { Product } from "../../../shared/domain/knowledge.ts";
import { both, item, type Both } from "../entry.ts";
import { FABRICS, SHEERNESS, STRETCH, THICKNESS, type DemoCategory, type Fabric } from "../words.ts";

const CARE: Readonly<Record<Fabric, Both>> = {
  棉麻: both(
    "30 ℃ 以下手洗或轻柔机洗，平铺阴干，中温熨烫",
    "Hand wash or gentle machine wash below 30 °C, dry flat in the shade, medium iron",
  ),
  纯棉: both("40 ℃ 以下机洗，深浅分开，反面晾干", "Machine wash below 40 °C, separate colours, dry inside out"),
  聚酯纤维: both("40 ℃ 以下机洗，悬挂晾干，低温熨烫", "Machine wash below 40 °C, hang to dry, low iron"),
  羊毛: both(
    "30 ℃ 以下中性洗涤剂手洗，平铺阴干，不可烘干",
    "Hand wash below 30 °C with neutral detergent, dry flat in the shade, do not tumble dry",
  ),
  桑蚕丝: both(
    "冷水真丝洗涤剂手洗或干洗，不拧不晒，垫布低温熨烫",
    "Cold hand wash with silk detergent or dry clean, no wringing or sun, low iron under a cloth",
  ),
};

interface Garment {
  readonly id: string;
  readonly category: DemoCategory;
  readonly title: Both;
  readonly price: number;
  readonly fabric: Fabric;
  /** What the sewn-in label says: percentages and all. */
  readonly label: Both;
  readonly stretch: keyof typeof STRETCH;
  readonly thickness: keyof typeof THICKNESS;
  readonly sheerness: keyof typeof SHEERNESS;
  readonly fit: Both;
  /** The size table in one line, centimetres. */
  readonly sizes: Both;
  readonly colours: readonly Both[];
  readonly grams: number;
  /** When the piece is washed otherwise than its fabric. */
  readonly care?: Both;
  readonly safety?: Both;
  readonly variants: Product["variants"];
}

const CLASS_B = both("GB 18401 B 类（可直接接触皮肤）", "GB 18401 class B (may touch the skin)");
/** For babies: the stricter class. */
export const CLASS_A = both("GB 31701 A 类（婴幼儿可用）", "GB 31701 class A (for babies)");

const listed = (all: readonly Both[]): Both => both(all.map((one) => one.zh).join("、"), all.map((one) => one.en).join(", "));

/** A garment as a product; care follows from the fabric unless it says otherwise. */
export function garment(one: Garment): Product {
  return item({
    id: one.id,
    category: one.category,
    title: one.title,
    price: one.price,
    attributes: {
      面料: FABRICS[one.fabric],
      材质: one.label,
      洗护: one.care ?? CARE[one.fabric],
      颜色: listed(one.colours),
      尺码: one.sizes,
      版型: one.fit,
      弹力: STRETCH[one.stretch],
      厚薄: THICKNESS[one.thickness],
      透度: SHEERNESS[one.sheerness],
      重量: both(`约 ${one.grams} 克`, `about ${one.grams} g`),
      安全等级: one.safety ?? CLASS_B,
      产地: both("江苏苏州", "Suzhou, Jiangsu, China"),
    },
    variants: one.variants,
  });
}
