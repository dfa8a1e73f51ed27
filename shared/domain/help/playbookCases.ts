// The playbooks every shop begins with, for the commonest matters. Data of the trade; each can be called otherwise, changed, moved and put away.
import type { IntentId } from "../taxonomy.ts";
import type { Playbook } from "./playbook.ts";

type Said = readonly [zh: string, en: string];

/** The first of the intents gives the playbook its id. */
type Case = readonly [intents: readonly [IntentId, ...IntentId[]], name: Said, steps: readonly Said[]];

const CASES: readonly Case[] = [
  [
    ["complaint_escalation"],
    ["纠纷与曝光", "Dispute or public complaint"],
    [
      ["先道歉，把对方的要求复述一遍", "Apologise first, and say back what they ask for"],
      ["不争对错，不许不确定的事", "Do not argue, and promise nothing uncertain"],
      ["查清订单、物流和此前的会话", "Look up the order, the parcel and what was said before"],
      ["告诉主管，定下给什么方案", "Tell a supervisor and settle what to offer"],
      ["说清方案和几点前回复，到点必回", "Say the offer and by when you will be back; keep it"],
    ],
  ],
  [
    ["complaint_service", "complaint_product"],
    ["投诉", "Complaint"],
    [
      ["道歉，承认给对方添的麻烦", "Apologise and own the trouble it caused"],
      ["问清：哪张订单、哪里不好、想怎么办", "Ask: which order, what went wrong, what would help"],
      ["要照片或截图，不让对方再说第二遍", "Ask for a picture once, never for the same thing twice"],
      ["给一个做得到的方案和时间", "Offer something you can do, with a time"],
      ["定一个跟进，方案落实后回话", "Plan a follow-up and report back once it is done"],
    ],
  ],
  [
    ["refund_progress", "refund_destination", "aftersale_progress"],
    ["退款到哪了", "Where is the refund"],
    [
      ["查退款单：申请、寄回、签收、质检、打款到哪一步", "Look up the refund: asked, sent back, arrived, checked, paid"],
      ["说清卡在哪一步、为什么", "Say which step it is at and why"],
      ["能催就催：仓库或财务", "Chase whoever has it: warehouse or finance"],
      ["说清退回哪里、几天内到账，不说「马上」", "Say where it goes and in how many days, never “soon”"],
      ["超过时效就定跟进，到账后告诉对方", "If it is late, plan a follow-up and tell them when it is paid"],
    ],
  ],
  [
    ["return_exchange", "refund_request", "return_shipping"],
    ["退换货", "Return or exchange"],
    [
      ["核对订单和签收日期，在不在退换期内", "Check the order and the day of arrival: still in time?"],
      ["问清原因；质量问题要照片", "Ask why; for a fault ask for a picture"],
      ["说清运费谁出、有没有运费险", "Say who pays the postage and whether it is insured"],
      ["把申请路径或寄回地址发给对方", "Send the way to apply, or the address to send it to"],
      ["说清收到后几天退款或换出", "Say in how many days after arrival it is refunded or sent anew"],
    ],
  ],
  [
    ["damaged_wrong_missing"],
    ["破损、错发、少件", "Damaged, wrong or missing"],
    [
      ["道歉，要商品和外包装的照片", "Apologise and ask for pictures of the goods and the parcel"],
      ["对照订单和出库记录", "Compare with the order and the packing record"],
      ["给选择：补发、换货、退款", "Offer: send again, exchange, refund"],
      ["定下后登记，说清几天内办好", "Register what was chosen and say by when"],
      ["破损件先别让对方寄回，等确认", "Do not have it sent back before that is agreed"],
    ],
  ],
  [
    ["not_received"],
    ["显示签收但没收到", "Marked delivered, not received"],
    [
      ["查物流的签收人和地点", "Look up who signed for it and where"],
      ["请对方看看驿站、快递柜、家人和门卫", "Ask them to check lockers, neighbours and family"],
      ["联系快递核实，要签收证明", "Ask the courier for proof of delivery"],
      ["说清几小时内回复", "Say within how many hours you will be back"],
      ["核实没送到：补发或退款", "Not delivered after all: send again or refund"],
    ],
  ],
  [
    ["logistics_track", "delivery_time", "delivery_schedule"],
    ["快递到哪了", "Where is the parcel"],
    [
      ["查物流，看最近一次更新是什么时候", "Look up the parcel and its last update"],
      ["超过两天没动：联系快递催", "Nothing for two days: chase the courier"],
      ["说清现在在哪、大概哪天到", "Say where it is and about which day it comes"],
      ["对方等急用：看能不能改派或退款", "If they need it in time: another courier, or a refund"],
    ],
  ],
  [
    ["ship_out", "order_status"],
    ["什么时候发货", "When will it be sent"],
    [
      ["查订单：现货还是预售，付款时间", "Look up the order: in stock or pre-order, paid when"],
      ["说清按承诺最晚哪天发", "Say the latest day it ships as promised"],
      ["已经晚了：道歉，联系仓库", "Already late: apologise and ask the warehouse"],
      ["发出后把单号发给对方", "Send the parcel number once it has left"],
    ],
  ],
  [
    ["order_modify", "order_cancel"],
    ["改订单、取消订单", "Change or cancel an order"],
    [
      ["看订单是否已经出库", "See whether it has left the warehouse"],
      ["没出库：记下改成什么，请仓库拦下", "Not yet: note the change and have it held"],
      ["已出库：说清只能改派、拒收或收到后退", "Already gone: redirect, refuse, or return it"],
      ["改好后复述一遍给对方核对", "Say back what was changed for them to check"],
    ],
  ],
  [
    ["size_advice", "product_info", "product_usage", "recommend"],
    ["售前：选哪个", "Before buying: which one"],
    [
      ["问清给谁用、什么场合、身高体重或平时尺码", "Ask who it is for, what for, and the usual size"],
      ["按详情页和尺码表答，不说「最」「绝对」", "Answer from the page and the size table, without superlatives"],
      ["没有把握的说「我去核实」，别猜", "Say you will check rather than guess"],
      ["给一个明确的推荐和理由", "Recommend one, and say why"],
      ["说清发货时间和退换", "Say when it ships and how it can be returned"],
    ],
  ],
  [
    ["stock", "price", "promotion", "coupon", "price_protection"],
    ["活动、价格、补货", "Offers, price, restock"],
    [
      ["看活动在不在有效期、这件商品参不参加", "Check that the offer runs and covers this product"],
      ["把规则一次说全：门槛、时间、能不能叠加", "Give the whole rule: threshold, dates, what adds up"],
      ["买贵了：按价保办，要订单号", "Paid more: price protection, with the order number"],
      ["没有的优惠不许", "Promise no discount there is not"],
    ],
  ],
  [
    ["invoice"],
    ["发票", "Invoice"],
    [
      ["要订单号和抬头；公司要税号", "Ask for the order and who it is for; a company’s tax number"],
      ["电子还是纸质，普票还是专票", "Electronic or paper, plain or special"],
      ["登记后说清几天内开好、发到哪里", "Register it and say by when and where it is sent"],
    ],
  ],
  [
    ["warranty_repair", "installation"],
    ["保修、维修、安装", "Warranty, repair, fitting"],
    [
      ["看购买日期，在不在保修期", "Check the day it was bought: still in warranty?"],
      ["问清故障，请对方先试两步排查", "Ask what fails and have two things tried first"],
      ["要故障的照片或视频", "Ask for a picture or a video of the fault"],
      ["登记维修或预约上门，说清谁联系、几天内", "Register the repair or visit; say who calls and by when"],
    ],
  ],
  [
    ["payment_issue", "payment_method", "member_wallet"],
    ["支付异常", "Payment problem"],
    [
      ["要付款截图和时间，不问密码和验证码", "Ask for a picture of the payment and its time, never a password or code"],
      ["查订单有没有收到款、有没有重复扣", "See whether it arrived, and whether it was taken twice"],
      ["没到账：说清原路退回和时间", "Not arrived: say that it goes back the same way, and when"],
      ["重复扣款：登记退款，定跟进", "Taken twice: register the refund and plan a follow-up"],
    ],
  ],
  [
    ["account", "privacy_request"],
    ["账号与隐私", "Account and privacy"],
    [
      ["按店里的办法核实是本人，不要验证码", "Make sure it is them the shop’s way, never by a code"],
      ["只说本人的订单，不说别人的", "Speak of their own orders only"],
      ["要删除资料：交给主管按流程办", "To erase data: hand it to a supervisor"],
    ],
  ],
  [
    ["follow_up"],
    ["催促", "Chasing a reply"],
    [
      ["道歉，看上一次答应了什么、几点前", "Apologise; see what was promised last, and by when"],
      ["现在就去问，几分钟内先回一句", "Ask now, and say something within minutes"],
      ["还没好：给新的时间，定跟进", "Not done yet: give a new time and plan a follow-up"],
    ],
  ],
];

function given([intents, [zh, en], steps]: Case, at: number): Playbook {
  const id = intents[0].replaceAll("_", "-");
  return {
    id,
    name: { zh, en },
    intents: [...intents],
    steps: steps.map(([one, two], i) => ({ id: `${id}-${i + 1}`, text: { zh: one, en: two } })),
    place: at + 1,
  };
}

export const BEGINNING: readonly Playbook[] = CASES.map(given);
