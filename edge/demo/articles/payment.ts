// Paying, instalments, points, gift cards and invoices. Content only.
import { both, entry } from "../entry.ts";

export const paymentArticles = [
  // ---- paying
  entry({
    id: "a-pay-methods",
    intent: "payment_method",
    zh: ["可以货到付款吗", "支持什么付款方式", "能用支付宝吗", "可以微信支付吗", "能刷信用卡吗", "可以找人代付吗"],
    en: ["Do you take cash on delivery?", "Which payment methods do you accept?", "Can I pay by credit card?"],
    title: both("支付方式", "Ways to pay"),
    answer: both(
      "支持微信支付、支付宝和银行卡（借记卡、信用卡），也可以在付款页生成链接请人代付。暂时没有货到付款。",
      "WeChat Pay, Alipay and bank cards (debit or credit); the checkout can also make a link for someone to pay for you. No cash on delivery at present.",
    ),
  }),
  entry({
    id: "a-pay-company",
    intent: "payment_method",
    zh: ["可以对公付款吗", "公司账户怎么付"],
    en: ["Can a company pay by bank account?", "Do you accept corporate payment?"],
    title: both("对公付款", "Company payment"),
    answer: both(
      "可以。下单时选「对公付款」，页面会给出专用收款信息，款到后安排发货，一般一个工作日内到账。请以页面显示的收款信息为准。",
      "Yes. Choose company payment at checkout and use the details shown on that page; we ship when it arrives, usually within one working day. Trust only the details on the page.",
    ),
  }),
  entry({
    id: "a-pay-twice",
    intent: "payment_issue",
    zh: ["扣了两次款", "钱扣了订单没成功", "付款失败但是扣钱了", "重复付款了", "付款一直转圈"],
    en: ["I was charged twice", "I paid but the order failed", "The payment went through twice"],
    title: both("重复扣款或扣款未成单", "Charged twice, or charged without an order"),
    answer: both(
      "别着急。没有生成订单的扣款，系统会在 24 小时内原路退回，银行卡可能到 3 个工作日。超过时间没退，或者扣了两次都显示成功，请点「转人工」，告诉我们两笔的时间和金额，由同事核对。",
      "Please don't worry. A charge without an order goes back within 24 hours, cards up to 3 working days. If it takes longer, or both charges show as paid, ask for a person and give the times and amounts to be checked.",
    ),
  }),
  entry({
    id: "a-pay-fails",
    intent: "payment_issue",
    zh: ["付不了款", "支付失败怎么回事", "提示支付异常", "礼品卡充值没到账"],
    en: ["My payment fails", "It says payment error", "My gift card top-up has not arrived"],
    title: both("付款失败", "Payment fails"),
    answer: both(
      "先看余额和单日限额，再换一种支付方式或换个网络试试；订单会为您保留 30 分钟。礼品卡充值一般几分钟到账，超过 1 小时请转人工查。",
      "Check balance and daily limit, then try another method or network; the order is kept for 30 minutes. Gift card top-ups take a few minutes; after an hour ask for a person.",
    ),
  }),
  entry({
    id: "a-credit",
    intent: "credit_pay",
    zh: ["可以分期吗", "分期手续费多少", "怎么用分期付款", "免息几期", "提前还款怎么算"],
    en: ["Can I pay in instalments?", "What is the instalment fee?", "Is there interest-free credit?"],
    title: both("分期付款", "Instalments"),
    answer: both(
      "单笔满 300 元可以在付款页选分期：3 期手续费由店里承担，6 期和 12 期的手续费会在付款页列清楚，由支付机构收取。退款时按支付机构的规则退还未还部分。",
      "From 300 yuan you can choose instalments at checkout: we bear the fee for 3; for 6 and 12 the fee is shown there and charged by the payment provider. On a refund the unpaid part is settled by the provider's rules.",
    ),
  }),
  entry({
    id: "a-credit-fail",
    intent: "credit_pay",
    zh: ["分期为什么用不了", "没有分期选项", "信用额度在哪开通"],
    en: ["Why is there no instalment option?", "How do I activate credit?"],
    title: both("没有分期选项", "No instalment option"),
    answer: both(
      "常见原因是订单不满 300 元、用了礼品卡，或者支付机构没有给到额度。额度的开通和调整由支付机构审核，我们这边看不到也改不了。",
      "Usually the order is below 300 yuan, a gift card is used, or the payment provider gave no credit. Credit is decided by the provider; we can neither see nor change it.",
    ),
  }),
  entry({
    id: "a-points",
    intent: "member_wallet",
    zh: ["积分怎么用", "积分多少钱", "积分什么时候过期", "怎么攒积分", "退货积分会扣吗"],
    en: ["How do I use points?", "What are points worth?", "When do points expire?"],
    title: both("积分", "Points"),
    answer: both(
      "每实付 1 元积 1 分，100 分抵 1 元，结算页勾选就能用，每单抵扣不超过一成。积分到次年 12 月 31 日有效；退货会收回对应积分，用掉的积分会退回。",
      "You earn 1 point per yuan paid, 100 points are worth 1 yuan, up to a tenth of an order, ticked at checkout. They are valid to 31 December of the following year; a return takes back what it earned and gives back what you used.",
    ),
  }),
  entry({
    id: "a-membership",
    intent: "member_wallet",
    zh: ["会员有什么好处", "怎么升级会员", "银卡金卡有什么区别", "会员要花钱吗"],
    en: ["What are the member benefits?", "How do I become a gold member?", "Is membership free?"],
    title: both("会员等级", "Membership"),
    answer: both(
      "注册就是会员，不收费。近一年实付满 1000 元是银卡，3000 元金卡，8000 元钻卡，分别有 98、97、95 折的会员价和生日券，等级每月 1 日更新。",
      "Signing up makes you a member, free. Over a year, 1,000 yuan makes silver, 3,000 gold, 8,000 diamond, with 2, 3 and 5% off and a birthday coupon; tiers update on the 1st of each month.",
    ),
  }),
  entry({
    id: "a-gift-card",
    intent: "member_wallet",
    zh: ["礼品卡怎么用", "礼品卡有效期多久", "余额能提现吗", "怎么绑定礼品卡", "余额在哪看"],
    en: ["How do I use a gift card?", "How long is a gift card valid?", "Can I withdraw my balance?"],
    title: both("礼品卡与余额", "Gift cards and balance"),
    answer: both(
      "在「我的—礼品卡」输入卡背面的兑换码绑定，付款时勾选抵扣，可以分几次用，自绑定起三年有效。退款退回的余额可以申请提现，礼品卡金额不能提现。",
      "Enter the code on the back under My gift cards, tick it at checkout, use it in parts, valid three years from binding. A balance from refunds can be withdrawn; gift card value cannot.",
    ),
  }),
  // ---- invoices
  entry({
    id: "a-invoice",
    intent: "invoice",
    zh: ["能开电子发票吗", "怎么开发票", "发票在哪下载", "忘记开票能补吗", "可以开专票吗"],
    en: ["Can I get an invoice?", "How do I download my invoice?", "Can you issue a VAT invoice?"],
    title: both("开发票", "Getting an invoice"),
    answer: both(
      "可以，订单详情点「申请开票」，填抬头（公司要税号），确认收货后 24 小时内开好电子普票，发到您填的邮箱，也能在订单里下载。专票请转人工提交资料；下单一年内都能补开。",
      "Yes. Press Request invoice in the order, fill in the title (and tax number for a company), and the electronic invoice comes within 24 hours of receipt by email and in the order. For a special VAT invoice ask for a person. You can request it for a year.",
    ),
  }),
  entry({
    id: "a-invoice-change",
    intent: "invoice",
    zh: ["发票抬头开错了", "发票信息填错能重开吗", "发票金额不对", "退货了发票怎么办"],
    en: ["The name on my invoice is wrong", "Can you reissue the invoice?", "What about the invoice if I return it?"],
    title: both("发票改抬头与重开", "Correcting an invoice"),
    answer: both(
      "电子普票开错了，订单里点「换开发票」重填，原票冲红后一个工作日内出新票，每单可换一次。退货后原票会自动冲红，部分退货按实付金额重开。发票金额是实付金额，不含券和积分抵掉的部分。",
      "Press Reissue in the order and fill it in again; the old one is voided and a new one comes within a working day, once an order. A return voids it, a partial return reissues the paid amount. It shows what you paid, without coupons and points.",
    ),
  }),
  entry({
    id: "a-invoice-mine",
    intent: "invoice",
    zh: ["我的发票开了吗", "查一下我的发票", "发票怎么还没收到"],
    en: ["Has my invoice been issued?", "I have not received my invoice"],
    title: both("怎么查发票", "Finding your invoice"),
    answer: both(
      "在订单详情点「查看发票」，开好的能直接下载。申请后，确认收货 24 小时内会开出并发到您填的邮箱；邮箱里没有，请看看垃圾邮件。我看不到您的订单；过了 24 小时还没有的，请点「转人工」核对。",
      "Press View invoice in the order; once issued, you can download it there. Requested invoices come within 24 hours of confirmed receipt to the mailbox you gave; check spam too. I cannot see your order; after 24 hours ask for a person to check.",
    ),
  }),
];
