// Parcels: where they are, how long they take, where they go, what went wrong, and what they cost. Content only.
import { both, entry } from "../entry.ts";

export const logisticsArticles = [
  entry({
    id: "a-track",
    intent: "logistics_track",
    zh: ["我的快递到哪了", "查一下物流", "包裹现在在哪", "快递单号多少", "怎么查快递"],
    en: ["Where is my parcel?", "Track my order", "What is my tracking number?", "How do I track it?"],
    title: both("怎么查物流", "Tracking a parcel"),
    answer: both(
      "在订单详情点「查看物流」，能看到单号和每一步，单号可以复制去快递那边查。刚出库的一般 24 小时内才有记录。我看不到您的订单；超过 48 小时没有更新的，请点「转人工」，同事联系快递核实。",
      "Press Tracking in the order for the number and every step; you can copy the number and look it up with the carrier. A new parcel shows up within about 24 hours. I cannot see your order; if nothing has moved for 48 hours, ask for a person, who checks with the carrier.",
    ),
  }),
  entry({
    id: "a-track-stuck",
    intent: "logistics_track",
    zh: ["物流三天没动了", "快递卡在中转站", "物流信息不更新", "单号查不到"],
    en: ["The tracking has not moved for days", "My parcel is stuck", "The tracking number does not work"],
    title: both("物流不更新", "Tracking has stopped"),
    answer: both(
      "刚出库的单号一般 24 小时内才有记录；中转停一两天多半是线路繁忙。超过 48 小时没动，请转人工，我们联系快递查件，确认丢件就补发或退款，由您选。",
      "A new number shows up within about 24 hours, and a day or two at a hub is usually traffic. After 48 hours without movement ask for a person: we open a search, and if it is lost, resend or refund, as you choose.",
    ),
  }),
  entry({
    id: "a-delivery-time",
    intent: "delivery_time",
    zh: ["几天能到北京", "大概多久能送到", "明天能到吗", "到广东要几天", "新疆几天到"],
    en: ["How long does delivery take?", "How many days to Beijing?", "Will it arrive tomorrow?"],
    title: both("送达时效", "Delivery time"),
    answer: both(
      "从苏州发出后：江浙沪 1–2 天，京津、广东、湖北等多数省份 2–4 天，东北、西南 3–5 天，新疆、西藏、内蒙古 5–8 天。这是平时的大致时间，天气和活动期间会有延迟。",
      "After leaving Suzhou: Jiangsu, Zhejiang and Shanghai 1–2 days, most provinces 2–4, northeast and southwest 3–5, Xinjiang, Tibet and Inner Mongolia 5–8. These are usual times; weather and sales can add to them.",
    ),
  }),
  entry({
    id: "a-delivery-fast",
    intent: "delivery_time",
    zh: ["能加急吗", "急用能发快一点吗", "有特快吗", "周末派送吗", "晚上几点还送"],
    en: ["Is there express delivery?", "I need it urgently", "Do they deliver on weekends?"],
    title: both("加急与派送时间", "Express and delivery hours"),
    answer: both(
      "结算页可以选「特快」，加 18 元，多数城市能快 1 天左右，具体以快递为准。派送一般在 8:00–20:00，周末照常送。",
      "Choose Express at checkout for 18 yuan: about a day faster to most cities, as the carrier allows. Delivery is usually 8:00–20:00, weekends too.",
    ),
  }),
  entry({
    id: "a-scope",
    intent: "delivery_scope",
    zh: ["能送货上门吗", "发什么快递", "乡镇能送到吗", "可以放驿站吗", "发港澳台吗", "能发香港吗", "能自提吗"],
    en: [
      "Do you deliver to my door?",
      "Which carrier do you use?",
      "Do you ship abroad?",
      "Do you ship to Hong Kong?",
      "Can I pick it up?",
    ],
    title: both("配送范围与方式", "Where and how we deliver"),
    answer: both(
      "大陆各省都发，乡镇大多能到，由合作快递按当地网点派送。默认送货上门，想放驿站或快递柜可以在备注里写；暂时不发港澳台和海外，也没有自提点。",
      "We ship to all provinces of mainland China and most townships, by the carrier that serves your area. To the door by default; write it in the note if you prefer a locker or pick-up point. Not yet to Hong Kong, Macau, Taiwan or abroad, and no pick-up at ours.",
    ),
  }),
  entry({
    id: "a-scope-carrier",
    intent: "delivery_scope",
    zh: ["能指定快递吗", "想改别的快递", "不要放快递柜", "快递员没送上门"],
    en: ["Can I choose the carrier?", "Please don't leave it in a locker", "The courier did not come to my door"],
    title: both("指定快递与上门", "Choosing a carrier, and door delivery"),
    answer: both(
      "普通快递由系统按您的地址分配，指定不了；选「特快」走固定的一家。备注「送货上门」我们会写在面单上；没有上门的，转人工告诉我们，我们联系网点补送。",
      "Standard delivery is assigned by address; Express always uses one carrier. Write door delivery in the note and it is printed on the label; if they did not come up, ask for a person and we have the branch deliver again.",
    ),
  }),
  entry({
    id: "a-schedule",
    intent: "delivery_schedule",
    zh: ["可以周末再送吗", "晚几天发货行吗", "能约时间送吗", "我出差下周再送", "可以提前送吗"],
    en: ["Can you deliver on the weekend?", "Can you ship it later?", "Can I choose a delivery time?"],
    title: both("约定送达时间", "Choosing when it comes"),
    answer: both(
      "没出库的订单可以在备注里写希望发货的日期，15 天以内都可以。已经在路上的，等快递员的派送短信来了，回复或点链接改约时间，具体由网点安排。",
      "Before it leaves, write the shipping date you want in the note, up to 15 days ahead. Once on its way, use the carrier's delivery message to change the time; the branch arranges it.",
    ),
  }),
  entry({
    id: "a-not-received",
    intent: "not_received",
    zh: ["显示签收了我没收到", "快递说放门口了没看到", "谁签收了我的包裹", "没收到货却显示已送达"],
    en: ["It says delivered but I did not get it", "My parcel is marked as received", "Who signed for my parcel?"],
    title: both("显示签收没收到", "Marked delivered, not received"),
    answer: both(
      "先别急。请看看家人、门卫、驿站或快递柜有没有代收；都没有的话请点「转人工」，留下订单号，同事联系快递核实签收底单，一般 24 小时内给您答复，确认丢失就补发或退款，由您选。",
      "Please see first whether family, the gatehouse, a pick-up point or a locker has it. If not, ask for a person and leave the order number: a colleague asks the carrier for the proof of delivery and answers, usually within 24 hours. If lost, we resend or refund, as you choose.",
    ),
  }),
  entry({
    id: "a-not-received-general",
    intent: "not_received",
    zh: ["包裹被别人拿走了怎么办", "快递丢了赔吗", "丢件怎么处理"],
    en: ["What if my parcel is lost?", "Someone took my parcel", "Do you compensate lost parcels?"],
    title: both("丢件怎么处理", "If a parcel is lost"),
    answer: both(
      "快递途中丢件由我们负责，不用您去追快递。确认丢失后，您可以选补发（有货时）或全额退款；请点「转人工」，留下订单号，同事来登记。",
      "A parcel lost on the way is ours to settle, not yours. Once confirmed, choose a replacement (if in stock) or a full refund; ask for a person and leave the order number, and a colleague registers it.",
    ),
  }),
  entry({
    id: "a-refuse",
    intent: "refuse_parcel",
    zh: ["我要拒收", "不想要了可以拒收吗", "拒收后怎么退款", "包装破了能拒收吗", "拒收要付运费吗"],
    en: ["I want to refuse the parcel", "Can I refuse delivery?", "How do I get my refund if I refuse it?"],
    title: both("拒收", "Refusing a parcel"),
    answer: both(
      "可以当面拒收，告诉快递员就行，再在订单里点「申请退款」。快件回到仓库后 1–2 个工作日退款；外箱破损、发错的运费我们出，不想要了的，退回的运费由您承担，8 元，从退款里扣。",
      "You may refuse it at the door and then press Request refund in the order. We refund within 1–2 working days of its return. Damaged or wrong: we bear the postage; changed your mind: the way back is yours, 8 yuan, taken off the refund.",
    ),
  }),
  entry({
    id: "a-freight",
    intent: "freight",
    zh: ["运费多少", "满多少包邮", "包邮吗", "新疆运费多少"],
    en: ["How much is shipping?", "Is shipping free?", "What is the free shipping threshold?"],
    title: both("运费", "Shipping fee"),
    answer: both(
      "实付满 88 元包邮，不满收 8 元；新疆、西藏、内蒙古满 188 元包邮，不满收 18 元。特快另加 18 元。",
      "Free from 88 yuan paid, otherwise 8 yuan; Xinjiang, Tibet and Inner Mongolia free from 188, otherwise 18. Express is 18 more.",
    ),
  }),
  entry({
    id: "a-freight-return",
    intent: "freight",
    zh: ["退货运费谁出", "有运费险吗", "退换货要自己出邮费吗", "运费险赔多少", "运费怎么报销"],
    en: ["Who pays the return postage?", "Is there return insurance?", "Is the return free?"],
    title: both("退货运费与运费险", "Return postage and insurance"),
    answer: both(
      "质量问题、发错、少件，来回运费都由我们出。不喜欢、不合适：服饰类我们送运费险，按距离赔 8–12 元；小家电没有运费险，退回运费由您承担。首次换码来回免运费。",
      "Faulty, wrong or missing: we pay both ways. Not to your liking: clothes carry return insurance, 8–12 yuan by distance; electronics do not, and the return postage is yours. The first size change is free both ways.",
    ),
  }),
];
