// What each fabric is made of, as one answer per fabric. Content only; exact percentages are on each product.
import { both } from "../entry.ts";
import { perFabric } from "./perFabric.ts";

export const compositionArticles = perFabric({
  id: "material",
  aspect: "材质",
  title: both("是什么材质", "What is it made of?"),
  zh: ["是什么材质的", "什么面料", "成分是多少", "是纯棉的吗", "含多少亚麻", "料子怎么样"],
  en: ["What is it made of?", "Which fabric is it?", "Is it pure cotton?", "How much linen is in it?"],
  says: {
    棉麻: both(
      "这款是亚麻和棉混纺，亚麻占一半左右，既有麻的透气，又比纯麻柔软。准确的百分比写在商品页「材质」一栏和水洗标上，两处一致。",
      "A blend of linen and cotton, about half and half: it breathes like linen and is softer. The exact share is on the product page and on the sewn-in label.",
    ),
    纯棉: both(
      "这款是 100% 棉，没有混化纤，水洗标上也是这样写的。洗护和普通棉衣一样，很省心。",
      "It is 100% cotton with no synthetics, as the sewn-in label says. It washes like any cotton.",
    ),
    聚酯纤维: both(
      "这款以聚酯纤维为主，有的带一点氨纶增加弹力，特点是垂顺、好打理、干得快。准确的百分比写在商品页「材质」一栏和水洗标上。",
      "Mainly polyester, some with a little elastane for stretch: drapey, easy to care for and quick to dry. The exact share is on the product page and the label.",
    ),
    羊毛: both(
      "这款是 100% 羊毛，没有混腈纶，具体羊毛品种写在商品页「材质」一栏。洗的时候请按羊毛来，别用普通机洗。",
      "It is 100% wool without acrylic; the kind of wool is on the product page. Please wash it as wool, not on a normal machine cycle.",
    ),
    桑蚕丝: both(
      "这款是 100% 桑蚕丝，姆米数（克重）写在商品页「材质」一栏，数字越大越厚实。水洗标上的成分和页面一致。",
      "It is 100% mulberry silk; the momme weight is on the product page, and more means denser. The label says the same.",
    ),
  },
});
