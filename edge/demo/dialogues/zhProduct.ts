// Chinese dialogues about what a product is like: the page, a product named, and what is carried from one question to the next. Content only.
import { group, held, shows } from "./write.ts";

export const zhProduct = group("zh-product", "zh", [
  shows("the linen page gets the linen answer", { page: "p-linen-shirt" }, ["这个洗了会缩水不", "answer a-shrink-linen of p-linen-shirt"]),
  shows("the chiffon page gets the other answer", { page: "p-moss-dress" }, [
    "裙子下水会缩吗",
    "answer a-shrink-polyester of p-moss-dress",
  ]),
  held("an article of the very product stands before one of its fabric", { page: "p-merino-crew" }, [
    "这毛衣洗了缩不缩水啊",
    "answer a-shrink-merino of p-merino-crew",
  ]),
  shows(
    "「那红色的呢?」 is the same question of another colour of the same dress",
    { page: "p-linen-dress" },
    ["白色的透不透啊", "answer a-sheer-linen-dress of p-linen-dress"],
    ["那红色的呢?", "answer a-sheer-linen-dress of p-linen-dress"],
  ),
  held(
    "a colour asked after another one, about stock",
    { page: "p-wool-scarf" },
    ["石灰色有货吗", "answer a-stock"],
    ["那砖红的呢", "answer a-stock"],
  ),
  shows(
    "「它多久到?」 after a question about the product",
    { page: "p-oxford-shirt" },
    ["会起球吗", "answer a-pill-cotton of p-oxford-shirt"],
    ["那它多久能到广东", "answer a-delivery-time"],
  ),
  shows(
    "「换成羊毛的会不会缩水」 leaves the linen page for wool",
    { page: "p-linen-shirt" },
    ["会缩水吗", "answer a-shrink-linen of p-linen-shirt"],
    ["换成羊毛的会不会缩水", "answer a-shrink-wool"],
  ),
  held(
    "another fabric named with nothing else leans on the question before",
    { page: "p-oxford-shirt" },
    ["这个会起球不", "answer a-pill-cotton of p-oxford-shirt"],
    ["羊毛的呢", "answer a-pill-wool"],
  ),
  shows(
    "the product named once is remembered for the next question",
    {},
    ["亚麻立领衬衫可以机洗吗", "answer a-wash-linen of p-linen-shirt"],
    ["那会掉色吗", "answer a-fade-linen of p-linen-shirt"],
  ),
  shows(
    "「那个半入耳的呢」 on the page of another pair",
    { page: "p-headphones" },
    ["续航咋样", "answer a-battery-headphones of p-headphones"],
    ["那个半入耳的呢", "answer a-battery-buds-air of p-buds-air"],
  ),
  held(
    "what one pair can stand, and then the other",
    { page: "p-buds-anc" },
    ["跑步出汗没事吧", "answer a-water-ipx4 of p-buds-anc"],
    ["头戴式的防水吗", "answer a-water-none of p-headphones"],
  ),
  shows(
    "two questions one after the other about the kettle on the page",
    { page: "p-kettle" },
    ["烧水的时候吵不吵", "answer a-noise-kettle of p-kettle"],
    ["宿舍能用吗", "answer a-power-kettle of p-kettle"],
  ),
  held(
    "a power bank: onto the plane, then how many charges",
    { page: "p-power-20k" },
    ["这个能带上飞机不", "answer a-plane-bank of p-power-20k"],
    ["给手机能充几次", "answer a-capacity-bank of p-power-20k"],
  ),
  shows(
    "clothes for a child: safety, then the size",
    { page: "p-kids-tee" },
    ["宝宝贴身穿可以吗", "answer a-safety-kids"],
    ["身高一米一穿几码", "answer a-size-kids"],
  ),
  shows(
    "another piece of the same kind named on this page",
    { page: "p-merino-crew" },
    ["机洗会缩吗", "answer a-shrink-merino of p-merino-crew"],
    ["羊毛V领开衫呢", "answer a-shrink-wool of p-wool-cardigan"],
  ),
  held("a product of another kind named on this page", { page: "p-cotton-tee" }, [
    "苔绿雪纺连衣裙起静电吗",
    "answer a-static-polyester of p-moss-dress",
  ]),
  shows("the wrong page: the earphones are asked about on a shirt's", { page: "p-linen-shirt" }, [
    "耳机打游戏有延迟吗",
    "answer a-lag-earphones",
  ]),
  held("the wrong page: a power bank by its everyday name", { page: "p-linen-dress" }, ["你们那个充电宝能上飞机吗", "answer a-plane-bank"]),
  shows("size by height and weight on a shirt's page", { page: "p-drape-shirt" }, ["我168 120斤穿什么码合适", "answer a-size-shirt"]),
  held("size of trousers by the waist", { page: "p-suit-trousers" }, ["腰围70选多大的", "answer a-size-trousers"]),
  shows("what it is made of, in a shopper's words", { page: "p-silk-shirt" }, [
    "这是真丝的吗 什么面料",
    "answer a-material-silk of p-silk-shirt",
  ]),
  held("how warm it is", { page: "p-wool-cardigan" }, ["冬天穿暖和吗", "answer a-warm-knit of p-wool-cardigan"]),
  shows("bed size", { page: "p-linen-bedding" }, ["我家1.8的床 买哪个尺寸", "answer a-size-home"]),
  shows("does it go with an iPhone", { page: "p-buds-air" }, ["苹果手机能用不", "answer a-works-earphones of p-buds-air"]),
]);
