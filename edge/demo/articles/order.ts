// Ordering, changing and cancelling, dispatch. Content only.
import { both, entry } from "../entry.ts";

export const orderArticles = [
  entry({
    id: "a-order-how",
    intent: "how_to_order",
    zh: ["怎么下单", "怎么提交不了订单", "加不进购物车", "怎么买", "点付款没反应"],
    en: ["How do I place an order?", "I can't submit my order", "I can't add it to the cart"],
    title: both("怎么下单", "Placing an order"),
    answer: both(
      "选好颜色尺码，点「加入购物袋」或「立即购买」，填地址、付款就完成了。提交不了多半是缺货、地址没填全，或同款超过 10 件的上限；刷新后还不行，请点「转人工」，说一下页面上的提示。",
      "Choose colour and size, add to bag or buy now, fill in the address and pay. If it will not submit, it is usually stock, an incomplete address, or more than 10 of one item; if refreshing does not help, ask for a person and say what the page shows.",
    ),
  }),
  entry({
    id: "a-order-company",
    intent: "how_to_order",
    zh: ["公司采购怎么下单", "能签合同吗", "企业用户怎么买"],
    en: ["How do companies order?", "Can we sign a contract?"],
    title: both("企业采购", "Ordering for a company"),
    answer: both(
      "20 件以内直接下单，备注里写公司抬头；20 件以上请转人工，可以签合同、对公付款、开专票。",
      "Up to 20 pieces, order normally and write the company name in the note. Above that ask for a person: contract, company payment and VAT invoices are possible.",
    ),
  }),
  entry({
    id: "a-order-status",
    intent: "order_status",
    zh: ["我的订单怎么样了", "查一下我的订单", "订单到哪一步了", "我付款成功了吗"],
    en: ["What is the status of my order?", "Check my order please", "Did my payment go through?"],
    title: both("怎么看订单状态", "Seeing an order's status"),
    answer: both(
      "在「我的—全部订单」里点开就能看到状态：待付款、待发货、待收货、已完成。显示待发货就是付款成功了。我看不到您的订单；如果扣了款还是待付款，请等 30 分钟，仍没变的请点「转人工」核对。",
      "Open it under My orders: to pay, to ship, to receive, done. To ship means your payment went through. I cannot see your order; if you were charged and it still says to pay after 30 minutes, ask for a person to check.",
    ),
  }),
  entry({
    id: "a-order-missing",
    intent: "order_status",
    zh: ["我的订单怎么看不到了", "下单了没有记录", "订单在哪里看", "历史订单去哪了"],
    en: ["I can't see my order", "Where do I find my orders?", "My order disappeared"],
    title: both("看不到订单", "Order not showing"),
    answer: both(
      "请先确认登录的是下单时的手机号或微信，再看「我的—全部订单」，删除的在「订单回收站」。付了款但都没有，请转人工并告诉我们付款时间和金额，同事帮您找。",
      "Check that you are signed in with the phone number or WeChat you ordered with, then look in My orders and in deleted orders. Paid but nothing there? Ask for a person and give the time and amount.",
    ),
  }),
  entry({
    id: "a-order-words",
    intent: "order_status",
    zh: ["待收货是什么意思", "订单状态怎么看", "怎么确认收货", "会自动确认收货吗", "预售订单什么时候付尾款"],
    en: ["What does the order status mean?", "How do I confirm receipt?", "Is receipt confirmed automatically?"],
    title: both("订单状态说明", "What the states mean"),
    answer: both(
      "待付款：30 分钟内未付会自动取消；待发货：仓库在配货；待收货：快递在路上；已完成：您确认收货，或送达 10 天后自动确认。确认收货后，售后期照样有效。",
      "To pay: cancelled after 30 minutes unpaid. To ship: being packed. To receive: on its way. Done: you confirmed, or 10 days after delivery. After-sale rights stay valid after confirmation.",
    ),
  }),
  entry({
    id: "a-order-modify",
    intent: "order_modify",
    zh: ["地址填错了帮我改一下", "想改收货地址", "电话写错了", "颜色选错了能换吗", "尺码拍错了帮我改"],
    en: ["I need to change my address", "I entered the wrong phone number", "I picked the wrong size, can you change it?"],
    title: both("修改订单", "Changing an order"),
    answer: both(
      "还没出库的订单可以改：地址、电话在订单详情点「修改信息」，换颜色尺码点「修改规格」（同价才行）。已经出库的改不了，请点「转人工」，同事联系快递试着转址，能不能转成要看快递。",
      "Before it leaves the warehouse: change address and phone under Edit details, colour or size under Edit options (same price). Once shipped it cannot be edited; ask for a person, who asks the carrier to redirect it, which sometimes works.",
    ),
  }),
  entry({
    id: "a-order-merge",
    intent: "order_modify",
    zh: ["两个订单能合并发货吗", "可以分开发吗", "备注忘写了", "下单后能加备注吗"],
    en: ["Can you combine two orders?", "Can you ship them separately?", "I forgot to add a note"],
    title: both("合并、拆分与备注", "Merging, splitting and notes"),
    answer: both(
      "同一收件人、都没出库的订单会尽量合并成一个包裹，多付的运费会退。想分开寄或补备注，请在出库前点「转人工」说明，同事告诉仓库；以订单页显示为准。",
      "Orders to the same person that have not left are merged when possible, and extra postage is refunded. To split them or add a note, ask for a person before they leave and a colleague tells the warehouse; the order page shows the result.",
    ),
  }),
  entry({
    id: "a-order-cancel",
    intent: "order_cancel",
    zh: ["帮我取消这个订单", "不想要了怎么取消", "拍错了取消", "还没发货能退吗", "取消订单"],
    en: ["Cancel my order please", "I don't want it any more", "How do I cancel an order?"],
    title: both("取消订单", "Cancelling an order"),
    answer: both(
      "没出库的订单，在订单详情点「取消订单」，钱当天原路退回。已经出库的取消不了，收到后不拆封申请退货，或者直接拒收，快件回仓后退款。我不能替您取消，请在订单里操作。",
      "If it has not left, press Cancel in the order and the money goes back the same day, the way you paid. If it has left, return it unopened or refuse the parcel; we refund when it is back. I cannot cancel it for you; please do it in the order.",
    ),
  }),
  entry({
    id: "a-order-restore",
    intent: "order_cancel",
    zh: ["取消的订单能恢复吗", "订单怎么自动取消了", "取消成功了吗", "谁取消了我的订单"],
    en: ["Can I restore a cancelled order?", "Why was my order cancelled?", "Was it cancelled?"],
    title: both("恢复订单与自动取消", "Restoring, and automatic cancelling"),
    answer: both(
      "取消后的订单恢复不了，请重新下单，用过的券会退回来。自动取消通常是 30 分钟内没付款；付过款却被取消的，请转人工，我们查清原因告诉您。",
      "A cancelled order cannot be restored; please order again, your coupon comes back. Automatic cancelling usually means it was not paid in 30 minutes; if you had paid, ask for a person and we find out why.",
    ),
  }),
  entry({
    id: "a-ship-when",
    intent: "ship_out",
    zh: ["今天下单什么时候发货", "几点前下单当天发", "周末发货吗", "多久发货", "从哪里发货"],
    en: ["When will you ship?", "If I order today, when does it ship?", "Do you ship on weekends?", "Where do you ship from?"],
    title: both("多久发货", "When we ship"),
    answer: both(
      "现货每天 17:00 前付款，当天从苏州仓发出，之后的第二天发，周末也发。法定节假日和活动期间会慢一两天，商品页标了预售的按页面日期。",
      "In-stock orders paid by 17:00 leave our Suzhou warehouse the same day, later ones the next, weekends included. Holidays and sales add a day or two; pre-orders follow the date on the page.",
    ),
  }),
  entry({
    id: "a-ship-late",
    intent: "ship_out",
    zh: ["怎么还不发货", "催一下发货", "都三天了还没发", "什么时候能发我的"],
    en: ["Why hasn't my order shipped?", "Please ship my order soon", "It has been three days, still not shipped"],
    title: both("还没发货怎么办", "If it has not shipped"),
    answer: both(
      "抱歉让您等了。现货一般 17:00 前付款当天发、之后次日发，节假日和活动期间慢一两天，预售按商品页日期；在订单详情能看到有没有出库。超过 48 小时还没出库的，请点「转人工」，同事去仓库核实；不想等的可以在订单里直接取消退款。",
      "Sorry for the wait. In-stock orders paid by 17:00 leave the same day, later ones the next; holidays and sales add a day or two, pre-orders follow the page. The order shows whether it has left. After 48 hours ask for a person, who checks with the warehouse; if you would rather not wait, cancel it in the order for a refund.",
    ),
  }),
];
