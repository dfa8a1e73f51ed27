// Why a conversation ended, as its words tell: one of the reasons every shop begins with, and the line that says so. A guess to be accepted; never set by itself. Pure.
import type { MessageId } from "../../core/ids.ts";
import { spokenIn } from "../inspection/inspectTicket.ts";
import { solvedOf } from "../inspection/solved.ts";
import { createFind, plainOf, type Find } from "../inspection/spelling.ts";
import { asks, talkOf } from "../inspection/talk.ts";
import { isHeld, type Message, type Ticket } from "../ticket.ts";

export interface SuggestedReason {
  /** Of the shop's list. */
  readonly id: string;
  /** The line it comes from. */
  readonly message: MessageId | undefined;
}

const findPaid = createFind({
  any: [
    "(?:补偿|赔付|赔偿|补差|返还|退差价|返现|红包|优惠券|代金券|无门槛券).{0,8}(?:已|发|到账|给(?:您|你)|放|好了)|(?:已|给(?:您|你)|为(?:您|你)|帮(?:您|你)).{0,8}(?:补偿|赔付|赔偿|补(?:了|个)?差|返(?:还|现)|红包|优惠券|代金券|无门槛)",
    "\\b(?:compensat|goodwill|voucher for you|coupon for you|credited you)",
  ],
  unless: ["(?:没有|不能|无法|没法|不支持).{0,6}(?:补|赔|返|券)|优惠券.{0,6}(?:怎么|用不了|领|过期|吗)"],
});
const findExchanged = createFind({
  any: [
    "(?:已|同意|可以|帮(?:您|你)|给(?:您|你)|为(?:您|你)).{0,8}(?:退货|换货|退换|换新|换一?件|补发|重发)|(?:退货|换货|售后)(?:申请)?.{0,6}(?:通过|提交|登记|办好|受理|成功)|寄回",
    "\\b(?:exchanged|replacement|return (?:label|request)|send (?:it|them) back|sent? a new one|resen[dt])",
  ],
  unless: ["(?:不能|无法|没法|不支持|不可以).{0,4}(?:退|换|补)"],
});
const findOutside = createFind({
  unless: ["(?:配送|师傅|快递|小哥|站点|骑手|派件)[^。！!]{0,24}(?:电话|联系|打)|(?:电话|联系)[^。！!]{0,8}(?:配送|师傅|快递|小哥|站点)"],
  any: [
    "(?:电话|线下|门店|实体店|维修点|网点|上门).{0,10}(?:联系|沟通|处理|解决|办理|咨询|检测)|(?:打|拨|致)电|给(?:您|你)(?:打|回)(?:个)?电话",
    "\\b(?:call you|phone you|in (?:the )?store|visit (?:the|a) (?:shop|store|centre|center))\\b",
  ],
});
const findMixedUp = createFind({
  any: ["误会|误解|看错|搞错|弄错|记错|理解错|原来是|没看(?:清|到)|\\b(?:my mistake|misunderst|misread|mixed (?:it )?up|got it wrong)"],
  unless: ["你们?(?:搞|弄|发|写|看)错|您?们(?:搞|弄|发|写)错|发错|没误会"],
});

type Said = Exclude<Message, { readonly kind: "event" }>;

/** `reasons`: ids in use. Undefined where nothing tells, or the shop has put that reason away. */
export function suggestReason(ticket: Ticket, reasons: readonly string[], now: number): SuggestedReason | undefined {
  const said = ticket.messages.filter((one): one is Said => one.kind !== "event" && !isHeld(ticket, one.id));
  const ours = said.filter((one) => one.kind === "agent");
  const theirs = said.filter((one) => one.kind === "shopper");
  const talk = talkOf(spokenIn(ticket), { now });
  const solved = solvedOf(talk);
  const last = said.at(-1);
  const isLeft = last?.kind === "agent" && solved !== "yes" && ENDS_ASKING.test(last.text) && !OFFERS_MORE.test(last.text);
  const found: readonly (readonly [string, Said | undefined])[] = [
    ["misunderstood", lineWith(theirs, findMixedUp)],
    ["compensated", lineWith(ours, findPaid)],
    ["exchanged", lineWith(ours, findExchanged)],
    ["elsewhere", solved === "yes" ? undefined : lineWith(ours, findOutside)],
    ["silent", isLeft ? last : undefined],
    ["solved", solved === "yes" ? theirs.at(-1) : undefined],
  ];
  const [id, line] = found.find(([one, message]) => message !== undefined && reasons.includes(one)) ?? [];
  return id === undefined ? undefined : { id, message: line?.id };
}

/** The newest that says it and is no question. */
const lineWith = (lines: readonly Said[], find: Find): Said | undefined =>
  lines.findLast((one) => find(plainOf(one.text)) !== undefined && !asksIn(one.text));

/** We asked, and were left without an answer; «还有什么可以帮您» asks nothing. */
const ENDS_ASKING = /[?？][\s~]*$|[吗呢么]\s*[。~]?$/;
const OFFERS_MORE = /(?:还有|有没有|其他|其它|别的).{0,14}(?:帮|问题|需要|服务|效劳)|anything else|else i can/i;

const asksIn = (text: string): boolean => asks(plainOf(text));
