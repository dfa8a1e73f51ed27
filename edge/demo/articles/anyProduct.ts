// Product questions whose answer holds for the whole shop, and the single products that differ from their fabric. Content only.
import { both, entry, inCategory, ofProduct } from "../entry.ts";

const info = { intent: "product_info" } as const;

export const anyProductArticles = [
  entry({
    ...info, id: "a-info-general", needs: ["product"],
    zh: ["介绍一下这款", "这个怎么样", "有详细参数吗", "和另一款有什么区别", "这款有什么特点"],
    en: ["Tell me about this one", "What are the specifications?", "How does it differ from the other one?"],
    title: both("看这款的参数", "About this product"),
    answer: both(
      "这款的材质、尺码和参数都列在商品页的「商品参数」里，数值都是我们自己测的。您想了解哪一点，比如材质、洗护、续航，直接问我就好。",
      "Material, sizes and specifications are listed on the product page under details, measured by us. Ask me about any point: material, care, battery and so on.",
    ),
  }),
  entry({
    ...info, id: "a-material", aspect: "材质", needs: ["product"],
    zh: ["是什么材质的", "什么面料", "成分是多少", "是纯棉的吗", "含多少亚麻"],
    en: ["What is it made of?", "Which fabric is it?", "Is it pure cotton?", "How much linen is in it?"],
    title: both("材质成分", "Material"),
    answer: both(
      "成分以商品页「材质」一栏和衣服水洗标为准，两处是一致的，百分比写得很清楚。小家电的用料也写在参数里。",
      "The composition is on the product page under material and on the sewn-in label, percentages and all; the two agree. For electronics the materials are in the specifications.",
    ),
  }),
  entry({
    ...info, id: "a-colour-accuracy", aspect: "色差",
    zh: ["有色差吗", "实物和图片颜色一样吗", "颜色准不准", "会不会偏色"],
    en: ["Is the color accurate?", "Does it look like the photo?", "Is there a colour difference?"],
    title: both("色差", "Colour accuracy"),
    answer: both(
      "图片是自然光下拍的，没有加滤镜，但屏幕和光线不同，会有轻微色差。商品页有白天和室内两张对照图；收到觉得颜色不合意，7 天内可以退换。",
      "Photos are taken in daylight without filters, yet screens and light differ a little. The product page shows it by day and indoors; if the colour is not what you hoped, you have 7 days to return or exchange it.",
    ),
  }),
  entry({
    ...info, id: "a-colours", aspect: "颜色", needs: ["product"],
    zh: ["有哪些颜色", "有黑色吗", "还有别的颜色吗", "哪个颜色耐脏"],
    en: ["What colors does it come in?", "Do you have it in black?", "Any other colours?"],
    title: both("有哪些颜色", "Colours"),
    answer: both(
      "现有颜色都在商品页的颜色选项里，灰掉的是暂时没货。没有列出的颜色目前没有做，您想要什么色可以告诉我，我记给选品的同事。",
      "The colours we have are in the options on the product page; greyed ones are out of stock. Others are not made at present, but tell me which you would like and I will pass it on.",
    ),
  }),
  entry({
    ...info, id: "a-smell", aspect: "气味",
    zh: ["有味道吗", "新的会不会有异味", "塑料味重吗", "味道大怎么去"],
    en: ["Does it smell?", "Is there a chemical smell?", "How do I get rid of the smell?"],
    title: both("气味", "Smell"),
    answer: both(
      "衣服出厂前水洗过，新的可能有一点布料味，过一遍水晾干就没了；小家电拆封通风一天即可。如果味道刺鼻，请先别用，拍照联系我们处理。",
      "Clothes are washed before they leave; any fabric smell goes after one rinse. Air electronics for a day. If a smell is sharp, do not use it and send us a photo.",
    ),
  }),
  entry({
    ...info, id: "a-safety-clothes", aspect: "安全",
    zh: ["甲醛超标吗", "安全等级是什么", "有质检报告吗", "是 A 类还是 B 类"],
    en: ["Is it free of formaldehyde?", "What safety class is it?", "Do you have a test report?"],
    title: both("安全等级与检测报告", "Safety class and test reports"),
    answer: both(
      "贴身衣物都达到国标 B 类，婴幼儿款按 A 类做，等级印在水洗标上；小家电该有 3C 的都有。检测报告在商品页可以看，需要原件照片请转人工发给您。",
      "Clothes worn next to the skin meet class B of the national standard, baby items class A, as printed on the label; electronics carry 3C where required. Reports are on the product page; ask for a person if you need a photo of the original.",
    ),
  }),
  entry({
    ...info, id: "a-safety-kids", aspect: "安全", scope: inCategory("童装"),
    zh: ["宝宝能穿吗", "婴儿贴身穿安全吗", "童装是 A 类吗", "有荧光剂吗"],
    en: ["Is it safe for babies?", "Is it class A?", "Can a baby wear it next to the skin?"],
    title: both("童装安全等级", "Kids' clothes: safety class"),
    answer: both(
      "儿童 T 恤和背带裤是 A 类，婴幼儿可以贴身穿；摇粒绒外套是 B 类，建议穿在里衣外面。新衣服请先洗一次再给孩子穿。",
      "The kids' T-shirt and dungarees are class A, fine next to a baby's skin; the fleece jacket is class B and goes over other clothes. Wash new clothes once before wearing.",
    ),
  }),
  entry({
    ...info, id: "a-origin", aspect: "产地",
    zh: ["产地是哪里", "哪里生产的", "是进口的吗", "自己工厂做的吗"],
    en: ["Where is it made?", "Is it imported?", "What is the country of origin?"],
    title: both("产地", "Where it is made"),
    answer: both(
      "衣服和家居布品在江苏苏州做，小家电由广东东莞的合作工厂生产，都是国产，产地写在商品页和吊牌上。",
      "Clothes and home linen are made in Suzhou, electronics by a partner factory in Dongguan: all made in China, as stated on the page and the tag.",
    ),
  }),
  entry({
    ...info, id: "a-made-when", aspect: "生产日期",
    zh: ["生产日期是什么时候", "是今年的新款吗", "是不是库存货", "电池放久了吗"],
    en: ["When was it made?", "Is it this year's model?", "Is it old stock?"],
    title: both("生产日期", "Date of making"),
    answer: both(
      "日期印在吊牌或机身标签上。小家电我们按批次进货，发出的一般是半年内生产的；衣服当季备货，往季款会在标题里写明。",
      "The date is on the tag or the body label. Electronics come in batches and usually ship within half a year of making; clothes are made for the season, and earlier seasons say so in the title.",
    ),
  }),
  entry({
    ...info, id: "a-weight", aspect: "重量", needs: ["product"],
    zh: ["重不重", "有多重", "多少克", "带出门沉吗"],
    en: ["How heavy is it?", "How much does it weigh?"],
    title: both("重量", "Weight"),
    answer: both(
      "重量写在商品页「重量」一栏，是不含包装的净重，衣服按 M 码称，其他尺码会差一点。",
      "The weight is on the product page, without packaging; clothes are weighed in size M, other sizes differ slightly.",
    ),
  }),
  entry({
    ...info, id: "a-packaging", aspect: "包装",
    zh: ["有礼盒吗", "能帮忙包装成礼物吗", "包装是什么样的", "送人有礼品袋吗"],
    en: ["Do you have a gift box?", "Can you gift-wrap it?", "How is it packaged?"],
    title: both("包装与礼盒", "Packaging and gift boxes"),
    answer: both(
      "平时用可回收纸盒发出，衣服带一个棉布袋。需要礼盒可以在购物车加购，12 元一个，会附一张手写卡，内容写在订单备注里就行；礼物单不放价格小票。",
      "We ship in recyclable boxes, clothes in a cotton bag. A gift box is 12 yuan in the cart and comes with a handwritten card: put the words in the order note. Gifts go without a price slip.",
    ),
  }),
  entry({
    ...info, id: "a-in-the-box", aspect: "配件",
    zh: ["里面有什么配件", "带充电头吗", "送数据线吗", "包装清单有什么", "可以单买配件吗"],
    en: ["What is in the box?", "Does it come with a charger?", "Is the cable included?", "Can I buy spare parts?"],
    title: both("盒里有什么", "What is in the box"),
    answer: both(
      "充电的小家电都带一条 USB-C 线和说明书，不带充电头；入耳耳机另有大中小三副耳塞套。水壶底座、耳塞套可以单买，请转人工帮您查库存。",
      "Rechargeable items come with a USB-C cable and a manual, no charger; in-ear earphones with three sizes of tips. Kettle bases and ear tips are sold separately: ask for a person to check stock.",
    ),
  }),
  // ---- products that differ from what their fabric would say
  entry({
    ...info, id: "a-shrink-merino", aspect: "缩水", scope: ofProduct("p-merino-crew"), needs: ["product"],
    zh: ["这件毛衣会缩水吗", "机洗会缩吗", "羊毛缩水怎么办"],
    en: ["Will this sweater shrink?", "Does it shrink in the machine?"],
    title: both("细支羊毛毛衣会缩水吗", "Fine wool sweater: does it shrink?"),
    answer: both(
      "这件做过防缩处理，用洗衣机的羊毛档、30 ℃ 以下、装洗衣袋洗，尺寸变化在 2% 以内。烘干还是会缩，请平铺阴干。",
      "It has a shrink-resistant finish: on the wool cycle, below 30 °C, in a laundry bag, it changes by less than 2%. Tumble drying still shrinks it, so dry flat.",
    ),
  }),
  entry({
    ...info, id: "a-wash-merino", aspect: "洗涤", scope: ofProduct("p-merino-crew"), needs: ["product"],
    zh: ["这件毛衣可以机洗吗", "毛衣怎么洗", "能用洗衣机洗吗"],
    en: ["Is this sweater machine washable?", "How do I wash the sweater?"],
    title: both("细支羊毛毛衣怎么洗", "Fine wool sweater: washing"),
    answer: both(
      "可以机洗，请用羊毛档、30 ℃ 以下、中性洗涤剂、装洗衣袋。洗好平铺阴干，不要烘干和挂晾。",
      "Machine wash on the wool cycle below 30 °C, neutral detergent, in a laundry bag. Dry flat; no tumble drying or hanging.",
    ),
  }),
  entry({
    ...info, id: "a-shrink-bedding", aspect: "缩水", scope: ofProduct("p-linen-bedding"), needs: ["product"],
    zh: ["四件套会缩水吗", "被套洗了会变小吗", "床单缩水吗"],
    en: ["Will the bedding shrink?", "Does the duvet cover shrink?"],
    title: both("四件套会缩水吗", "Bedding: does it shrink?"),
    answer: both(
      "首次水洗约缩 2–3%，被套和床单裁的时候已经各放大了 5 厘米，洗后正好套得上。水温 40 ℃ 以下，不要高温烘干。",
      "It shrinks about 2–3% on the first wash; the covers and sheet are cut 5 cm larger, so they fit afterwards. Below 40 °C, no hot drying.",
    ),
  }),
  entry({
    ...info, id: "a-pill-towel", aspect: "起球", scope: ofProduct("p-cotton-towel"), needs: ["product"],
    zh: ["浴巾掉毛吗", "会不会掉絮", "毛巾起球吗"],
    en: ["Does the towel shed?", "Does it leave lint?"],
    title: both("浴巾掉毛吗", "Towel: does it shed?"),
    answer: both(
      "华夫格是织纹，不是毛圈，很少掉毛。新的先过一遍清水，浮絮就干净了；首次别和深色衣服一起洗。",
      "Waffle is a weave without loops, so it sheds little. Rinse it once when new, and keep it apart from dark clothes on the first wash.",
    ),
  }),
  entry({
    ...info, id: "a-sheer-linen-dress", aspect: "透不透", scope: ofProduct("p-linen-dress"), needs: ["product"],
    zh: ["白色裙子透吗", "裙子有内衬吗", "透不透"],
    en: ["Is the white dress see-through?", "Does the dress have a lining?"],
    title: both("棉麻连衣裙透吗", "Linen dress: see-through?"),
    answer: both(
      "裙身有一层纯棉里料到膝盖，白色也不透；膝盖以下是单层，逆光会看到一点腿的轮廓。",
      "A cotton lining reaches the knee, so even the white is opaque; below the knee it is one layer and shows a slight outline against the light.",
    ),
  }),
  entry({
    ...info, id: "a-warm-knit", aspect: "保暖", scope: inCategory("针织"), needs: ["product"],
    zh: ["暖和吗", "保暖怎么样", "冬天穿冷不冷"],
    en: ["Is it warm enough?", "Does it keep you warm in winter?"],
    title: both("针织保暖", "Knitwear: warmth"),
    answer: both(
      "羊毛开衫偏厚，10 ℃ 上下加外套刚好；细支毛衣适合打底，15 ℃ 左右单穿；纯棉短袖是春夏款，不保暖。",
      "The wool cardigan is thick, right around 10 °C with a coat; the fine wool sweater layers well, alone at about 15 °C; the cotton knit is for spring and summer.",
    ),
  }),
  entry({
    ...info, id: "a-fit", aspect: "版型", needs: ["product"],
    zh: ["版型偏大还是偏小", "是宽松的吗", "显不显胖", "是正码吗"],
    en: ["Does it run small?", "Is it a loose fit?", "Is it true to size?"],
    title: both("版型", "Fit"),
    answer: both(
      "这款的版型写在商品页「版型」一栏：标「正码」按平时尺码选，标「宽松」的喜欢合身可以选小一码。拿不准的话告诉我身高体重，我按尺码表帮您看。",
      "See fit on the product page: true to size means your usual; loose means you may go one down for a closer fit. Unsure? Tell me height and weight and I will check the table.",
    ),
  }),
];
