// After the sale: returns, sending back, refunds, faults, warranty, installation, progress. Content only.
import { both, entry, inCategory } from "../entry.ts";

export const aftersaleArticles = [
  entry({
    id: "a-return",
    intent: "return_exchange",
    zh: ["我想退货", "七天无理由怎么退", "可以换货吗", "不喜欢能退吗", "退货有什么条件", "拆了包装还能退吗"],
    en: ["I want to return this", "What is your return policy?", "Can I exchange it?", "Can I return it if opened?"],
    title: both("退换货", "Returns and exchanges"),
    answer: both(
      "签收 7 天内支持无理由退货，15 天内可以换货。衣服请保持吊牌在、没有穿洗；小家电配件齐全、没有人为损坏就行，拆封试用不影响。在订单里点「申请售后」，选退货或换货，审核一般几个小时。",
      "Return for any reason within 7 days of delivery, exchange within 15. Clothes: tags on, unworn and unwashed. Electronics: complete and undamaged, opening and trying is fine. Press After-sale in the order; approval usually takes a few hours.",
    ),
  }),
  entry({
    id: "a-return-late",
    intent: "return_exchange",
    zh: ["超过七天还能退吗", "吊牌剪了能退吗", "洗过了还能退吗", "赠品要退吗"],
    en: ["Can I return it after 7 days?", "I cut off the tag, can I return it?", "I washed it, can I still return it?"],
    title: both("超期、剪吊牌、洗过", "Late, without the tag, or washed"),
    answer: both(
      "没有质量问题的，超过 7 天或穿洗过会影响二次销售，一般走不了无理由。有质量问题的不受这些限制，剪了吊牌、洗过也可以申请：在订单里点「申请售后」，选质量问题，上传照片，由同事核对。",
      "Without a fault, after 7 days or once worn and washed, the no-reason return usually does not apply. With a fault those limits do not matter, tag or wash: press After-sale in the order, choose quality, upload photos, and a colleague checks them.",
    ),
  }),
  entry({
    id: "a-exchange",
    intent: "return_exchange",
    zh: ["怎么换货", "想换个颜色", "换大一码怎么操作", "换货要多久", "可以先发新的吗"],
    en: ["How do I exchange it?", "I want another colour", "How long does an exchange take?"],
    title: both("怎么换货", "How to exchange"),
    answer: both(
      "订单里点「申请售后—换货」，选新的颜色或尺码，按提示寄回。我们收到检查无误，当天寄出新的，全程约 4–7 天；银卡以上会员可以先寄新的。",
      "Press After-sale, Exchange in the order, choose the new colour or size and send it back as shown. Once checked, the new one ships the same day: 4–7 days in all. Silver members and up get the new one first.",
    ),
  }),
  entry({
    id: "a-send-back",
    intent: "return_shipping",
    zh: ["退货寄到哪里", "退货地址是什么", "怎么寄回去", "可以上门取件吗", "退货单号填哪里"],
    en: [
      "Where do I send the return?",
      "What is the return address?",
      "Can you pick it up?",
      "Where do I enter the return tracking number?",
    ],
    title: both("寄回方式与地址", "Sending it back"),
    answer: both(
      "售后申请通过后，售后单里会显示退货地址，可以点「预约上门取件」，快递员打包好来取；自己寄的话，寄出后在售后单里填单号。请不要寄到付，也不要寄到包裹上的发件地址。",
      "Once approved, the case shows the return address and lets you book a pick-up; if you post it yourself, enter the number in the case. Please do not send it cash on delivery or to the sender's address on the parcel.",
    ),
  }),
  entry({
    id: "a-send-back-fix",
    intent: "return_shipping",
    zh: ["退货单号填错了", "取件的没来", "预约取件怎么改", "原包装丢了怎么寄"],
    en: ["I entered the wrong return number", "Nobody came to pick it up", "I no longer have the box"],
    title: both("单号、取件与包装", "Numbers, pick-ups and boxes"),
    answer: both(
      "单号填错在售后单里点「修改物流」就行；取件没来可以重新预约，改约两次还没来请转人工。原盒子没了，用结实的纸箱包好，小家电垫一层缓冲就可以。",
      "Correct the number under Edit tracking in the case. Book again if nobody came; after two tries ask for a person. Without the box, a sturdy carton will do, padded for electronics.",
    ),
  }),
  entry({
    id: "a-refund-how",
    intent: "refund_request",
    zh: ["怎么申请退款", "没发货怎么退款", "只退一件可以吗", "能仅退款吗", "怎么撤销退款申请"],
    en: ["How do I request a refund?", "Can I get a refund for one item?", "How do I withdraw a refund request?"],
    title: both("怎么申请退款", "Requesting a refund"),
    answer: both(
      "订单里点「申请售后」：还没出库的选「仅退款」；收到货的选「退货退款」，可以只勾其中一件，原因照实选就好。改主意了，在我们收到退件前点「撤销申请」即可。",
      "Press After-sale in the order: refund only if it has not left, return and refund if received, for a single item too; choose the true reason. Changed your mind? Withdraw it any time before the return reaches us.",
    ),
  }),
  entry({
    id: "a-refund-deposit",
    intent: "refund_request",
    zh: ["定金能退吗", "预售不想要了", "尾款没付定金怎么办"],
    en: ["Is the deposit refundable?", "I don't want the pre-order any more"],
    title: both("定金", "Deposits"),
    answer: both(
      "付尾款前因为我们的原因发不了货，定金全退；付过尾款后和普通订单一样，收货 7 天内可以退货退款，定金一起退。没付尾款且过了时间的，定金按预售规则处理，商品页会写明。",
      "If we cannot deliver, the deposit is refunded in full; after the balance is paid it is an ordinary order, with the deposit part of the refund. If the balance is not paid in time, the pre-order terms on the page apply.",
    ),
  }),
  entry({
    id: "a-refund-when",
    intent: "refund_progress",
    zh: ["退款多久到账", "退款什么时候到账", "退款一般要几天", "退货后多久退钱", "退款要手续费吗"],
    en: ["How long does a refund take?", "When do I get my money back?", "When will the refund arrive?", "Is there a refund fee?"],
    title: both("退款多久到账", "How long a refund takes"),
    answer: both(
      "没出库的当天退；退货的，仓库收到后 1–2 个工作日检查完就退。退出后微信支付、支付宝一般 24 小时内到账，银行卡 1–5 个工作日。退款不收手续费。进度在「我的—退款售后」里看。",
      "Not shipped: the same day. Returned: 1–2 working days after it reaches us. Then WeChat Pay and Alipay within about 24 hours, cards 1–5 working days. There is no fee. Progress is under My returns and refunds.",
    ),
  }),
  entry({
    id: "a-refund-mine",
    intent: "refund_progress",
    zh: ["我的退款到哪一步了", "退款怎么还没到", "查一下退款", "怎么查退款进度", "都五天了钱还没退"],
    en: ["Where is my refund?", "My refund has not arrived", "Check my refund please", "How do I follow my refund?"],
    title: both("怎么查退款进度", "Following a refund"),
    answer: both(
      "在「我的—退款售后」里点开那一笔，能看到走到哪一步。退件到仓后 1–2 个工作日检查完就退，退出后微信支付、支付宝一般 24 小时内到账，银行卡 1–5 个工作日。我看不到您的订单；超过这个时间的，请点「转人工」，同事去财务核实。",
      "Open it under My returns and refunds to see its step. We refund 1–2 working days after the parcel reaches us; WeChat Pay and Alipay then take about 24 hours, cards 1–5 working days. I cannot see your order; past these times ask for a person, who checks with finance.",
    ),
  }),
  entry({
    id: "a-refund-where",
    intent: "refund_destination",
    zh: ["钱退到哪里了", "退款退到哪个账户", "原路退回是什么意思", "用了礼品卡退到哪", "卡注销了退款怎么办"],
    en: ["Where does the refund go?", "Which account is refunded?", "My card is closed, what about the refund?"],
    title: both("退款退到哪里", "Where a refund goes"),
    answer: both(
      "原路退回：微信支付退到零钱或原卡，支付宝退到余额或原卡，银行卡退回原卡；礼品卡和积分退回账户。原卡注销了，款会先到银行，请联系发卡行，或转人工帮您开退款凭证。",
      "The way you paid: WeChat Pay and Alipay to the wallet or card used, cards to the same card, gift cards and points to your account. If the card is closed, ask the issuing bank, or a person here for proof of the refund.",
    ),
  }),
  entry({
    id: "a-damaged",
    intent: "damaged_wrong_missing",
    zh: ["收到是坏的", "衣服有破洞", "发错颜色了", "少了一件", "收到的尺码不对", "配件没有"],
    en: ["It arrived damaged", "You sent the wrong item", "An item is missing", "There is a hole in it"],
    title: both("破损、发错、少件", "Damaged, wrong or missing"),
    answer: both(
      "很抱歉，给您添麻烦了。签收 7 天内拍一张整体、一张问题处、一张面单的照片，在订单里点「申请售后」上传；核对后补发、换货或退款由您选，来回运费我们出。",
      "We are sorry for the trouble. Within 7 days take a photo of the whole, of the fault and of the label, and upload them under After-sale in the order; after checking, choose a resend, exchange or refund, postage on us.",
    ),
  }),
  entry({
    id: "a-damaged-electronics",
    intent: "damaged_wrong_missing",
    scope: inCategory("耳机"),
    zh: ["耳机收到就没声音", "右边耳机没声音", "新耳机充不进电", "开不了机"],
    en: ["The earphones arrived dead", "The right side has no sound", "My new earphones do not charge"],
    title: both("耳机到手有问题", "Faulty earphones on arrival"),
    answer: both(
      "很抱歉。先试一下重置：两只放回盒里，长按按键 10 秒再配对。还是不行的话，签收 15 天内直接给您换新，请在订单里申请售后，运费我们出。",
      "We are sorry. Try a reset first: both in the case, hold the button for 10 seconds, pair again. If that fails, within 15 days we exchange it for a new one, postage on us: press After-sale in the order.",
    ),
  }),
  entry({
    id: "a-resend",
    intent: "damaged_wrong_missing",
    zh: ["补发什么时候寄", "少的那件补发了吗", "换的新的寄了吗", "补发要多久"],
    en: ["When do you resend it?", "Have you sent the missing item?", "How long does a resend take?"],

    title: both("补发多久寄出", "When a resend ships"),
    answer: both(
      "审核通过后一般 24 小时内寄出，寄出后单号会写在「我的—退款售后」的那一单里。超过 24 小时还没有单号的，请点「转人工」，同事去仓库核实。",
      "It leaves within about 24 hours of approval, and its number is then in that case under My returns and refunds. No number after 24 hours? Ask for a person, who checks with the warehouse.",
    ),
  }),
  entry({
    id: "a-warranty",
    intent: "warranty_repair",
    zh: ["保修多久", "坏了能修吗", "怎么报修", "在哪里维修", "保修要什么凭证"],
    en: ["How long is the warranty?", "Is there a warranty?", "Can you repair it?", "How do I claim the warranty?"],
    title: both("保修与维修", "Warranty and repair"),
    answer: both(
      "小家电保修一年，从签收日算：7 天内出现性能故障可退，15 天内可换新，一年内免费修，来回运费我们出，凭订单就行。寄回苏州维修，一般 7–10 天；摔坏、进水属于人为，可以付费修，先报价再修。",
      "Electronics have a one-year warranty from delivery: with a fault, refund within 7 days, exchange within 15, free repair for a year, postage on us; the order is proof. Repairs take 7–10 days in Suzhou. Drops and water are repaired at a price we quote first.",
    ),
  }),
  entry({
    id: "a-warranty-clothes",
    intent: "warranty_repair",
    zh: ["衣服开线了能修吗", "扣子掉了怎么办", "拉链坏了保修吗", "衣服质保多久"],
    en: ["A seam came open, can you fix it?", "A button fell off", "Is there a warranty on clothes?"],
    title: both("衣服的质保", "Care for clothes"),
    answer: both(
      "衣服 90 天内开线、掉扣、拉链坏，免费修补或换新，运费我们出；超过 90 天也可以寄来修，只收运费。扣子每件都带一颗备用的，在水洗标上。",
      "Within 90 days open seams, lost buttons and broken zips are mended or replaced free, postage on us; after that we mend for the postage. A spare button is on each label.",
    ),
  }),
  entry({
    id: "a-install",
    intent: "installation",
    zh: ["要安装吗", "风扇怎么装", "有师傅上门安装吗", "安装收费吗", "台灯怎么夹"],
    en: ["Does it need assembling?", "Is there an installation service?", "How do I put the fan together?"],
    title: both("安装", "Assembly"),
    answer: both(
      "店里的小家电都不用上门安装，也就没有安装费。落地扇要自己装底座和扇网，约 10 分钟，盒里有工具和图示；卡住了请点「转人工」，同事一步步带您装。",
      "Nothing here needs an installer, so there is no fee. The standing fan takes about 10 minutes for base and grille, with tools and drawings in the box; if you get stuck, ask for a person to guide you.",
    ),
  }),
  entry({
    id: "a-case-time",
    intent: "aftersale_progress",
    zh: ["售后审核要多久", "售后申请怎么还没通过", "图片传不上去", "审核不通过怎么办", "怎么关闭售后单"],
    en: ["How long does approval take?", "Why was my request declined?", "I can't upload the photos"],
    title: both("售后审核", "Approval of a case"),
    answer: both(
      "审核一般 4 小时内，晚间提交的次日上午看。图片每张不超过 10 MB、至多 6 张，传不上换个网络再试。没通过会写明原因，补充照片可以再提交；有异议请转人工复核。",
      "Usually within 4 hours, in the morning if filed at night. Up to 6 photos of 10 MB; try another network if they fail. A refusal states why: add photos and file again, or ask for a person to review it.",
    ),
  }),
  entry({
    id: "a-case-mine",
    intent: "aftersale_progress",
    zh: ["我的售后到哪一步了", "换货寄出来了吗", "维修好了吗", "退的货你们收到了吗"],
    en: ["What is the status of my return?", "Has my exchange shipped?", "Is the repair done?", "Did you get my return?"],
    title: both("怎么查售后进度", "Following a case"),
    answer: both(
      "在「我的—退款售后」里点开那一单，审核、收货、检查、寄出各一步，都有时间。一般审核 4 小时内，到仓后检查 1–2 个工作日，维修 7–10 天。我看不到您的售后单；比这更久的，请点「转人工」，同事查到后回复您。",
      "Open it under My returns and refunds: approval, arrival, check and dispatch each have a time. Approval usually takes 4 hours, the check 1–2 working days, a repair 7–10 days. I cannot see your case; if it takes longer, ask for a person, who looks it up and answers.",
    ),
  }),
];
