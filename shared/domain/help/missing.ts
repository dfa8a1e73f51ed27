// What is still to be asked before a matter can be dealt with: which order, which product, what size … and how to ask it. Data of the trade; pure.
import { classifyTicket } from "../classify.ts";
import { smalltalkIn } from "../cues.ts";
import type { Entity, EntityKind } from "../entities/entity.ts";
import { findEntities } from "../entities/findEntities.ts";
import type { ShopWords } from "../entities/shopWords.ts";
import { filesOf } from "../filesOf.ts";
import type { IntentId } from "../taxonomy.ts";
import type { Ticket } from "../ticket.ts";

export const ASKED_FOR = ["order", "product", "body", "photo", "reason", "change", "invoice"] as const;
export type Wanted = (typeof ASKED_FOR)[number];

export interface Missing {
  readonly what: Wanted;
  readonly name: Both;
  /** The question, ready to be sent. */
  readonly ask: Both;
  /** We have asked for it already, and it was not given since. */
  readonly isAsked: boolean;
}

interface Both {
  readonly zh: string;
  readonly en: string;
}

const NEEDS: readonly (readonly [intents: readonly IntentId[], needs: readonly Wanted[]])[] = [
  [["size_advice"], ["product", "body"]],
  [["product_info", "product_usage", "stock", "price", "authenticity", "installation"], ["product"]],
  [
    [
      "order_status",
      "order_cancel",
      "ship_out",
      "logistics_track",
      "delivery_schedule",
      "not_received",
      "refuse_parcel",
      "price_protection",
    ],
    ["order"],
  ],
  [["return_shipping", "refund_progress", "refund_destination", "aftersale_progress", "payment_issue"], ["order"]],
  [["order_modify"], ["order", "change"]],
  [
    ["return_exchange", "refund_request"],
    ["order", "reason"],
  ],
  [
    ["damaged_wrong_missing", "warranty_repair", "complaint_product"],
    ["order", "photo"],
  ],
  [["invoice"], ["order", "invoice"]],
];
const BY_INTENT: ReadonlyMap<IntentId, readonly Wanted[]> = new Map(
  NEEDS.flatMap(([intents, needs]) => intents.map((id) => [id, needs] as const)),
);

interface Asking {
  readonly name: Both;
  readonly ask: Both;
  /** One of these in the shopper's words gives it. */
  readonly given?: readonly EntityKind[];
  /** … or words like these. */
  readonly said?: RegExp;
  /** Words of ours that ask for it. */
  readonly asked: RegExp;
}

const ASKING: Readonly<Record<Wanted, Asking>> = {
  order: {
    name: { zh: "哪张订单", en: "Which order" },
    ask: { zh: "麻烦把订单号发我一下，我马上帮您查。", en: "Could you send me the order number, please? I’ll look it up right away." },
    given: ["order", "tracking"],
    asked: /订单号|哪(?:个|张|笔|一?单)|单号|order (?:number|no)|which order/i,
  },
  product: {
    name: { zh: "哪件商品", en: "Which product" },
    ask: { zh: "请问您问的是哪一件？发我链接或商品名都可以。", en: "Which product is it about? A link or its name will do." },
    given: ["product"],
    said: /https?:\/\/|\[链接x\]|\[商品x\]/,
    asked: /哪(?:个|一?件|一?款|种)|链接|which (?:one|product|item)|link to/i,
  },
  body: {
    name: { zh: "身高体重", en: "Height and weight" },
    ask: {
      zh: "方便说一下身高和体重吗？也可以说平时穿的尺码，我帮您选。",
      en: "What are your height and weight, or the size you usually take? I’ll pick the right one.",
    },
    given: ["height", "weight"],
    said: /平时穿|一般穿|usually (?:wear|take)|平常穿/i,
    asked: /身高|体重|平时穿|height|weight|usual size/i,
  },
  photo: {
    name: { zh: "照片", en: "A picture" },
    ask: {
      zh: "麻烦拍张照片发我，有问题的地方和外包装各一张就好。",
      en: "Could you send me a picture of the problem, and one of the parcel, please?",
    },
    said: /\[图片x?\]|\[照片\]/,
    asked: /照片|图片|拍(?:张|个|一?下|照)|截图|photo|picture/i,
  },
  reason: {
    name: { zh: "为什么退", en: "Why it goes back" },
    ask: {
      zh: "方便说一下是哪里不合适吗？这样好帮您选最省事的办法。",
      en: "May I ask what is not right with it? Then I can find the easiest way for you.",
    },
    said: /不合适|大了|小了|太(?:大|小|长|短|薄|厚|紧|松)|色差|不喜欢|不想要|不需要|不要了|买错|拍错|质量|坏|破|开线|掉色|发错|少(?:发|了)|瑕疵|起球|缩水|不好用|没用|与描述|不符|异味|味道|过敏|后悔|重复|太慢|等不|not (?:fit|right|as described|need)|(?:too|wrong) (?:big|small|large|tight|loose|long|short|size|colou?r|late)|broken|damaged|defect|fault|changed my mind|don'?t (?:like|want|need)/i,
    asked: /原因|为什么|哪里不|什么问题|怎么了|why|reason|what (?:is|was) (?:wrong|not right)/i,
  },
  change: {
    name: { zh: "改成什么", en: "What to change it to" },
    ask: {
      zh: "请问要改成什么？地址、颜色还是尺码，写给我就好。",
      en: "What should it be changed to: the address, the colour or the size?",
    },
    given: ["size", "attribute"],
    said: /改(?:成|为|到)|换(?:成|为)|(?:新)?地址(?:是|[:：])|收[件货]人|change (?:it |the \w+ )?to|instead of|new address/i,
    asked: /改成|换成|改为|新地址|change[d]? to|new address/i,
  },
  invoice: {
    name: { zh: "发票抬头", en: "Who the invoice is for" },
    ask: {
      zh: "请问发票开个人还是公司？公司的话把抬头和税号发我。",
      en: "Is the invoice for you or a company? For a company I need its name and tax number.",
    },
    said: /抬头|税号|个人的?(?:发票|就)|开个人|公司|企业|专票|普票|company|personal|tax (?:number|id)|vat/i,
    asked: /抬头|税号|个人还是|公司还是|company|tax number/i,
  },
};

/** Matters in which an order tells the product. */
const BY_ORDER: ReadonlySet<Wanted> = new Set<Wanted>(["product"]);

/** What the shop's data knows at hand: the words for its products, its time zone. */
export interface MissingOf {
  readonly zone: string;
  readonly shop?: ShopWords | undefined;
}

/** What is not given yet of what the ticket's matter needs, those not asked for first. Nothing where nobody knows what it is about. */
export function missingOf(ticket: Ticket, { zone, shop }: MissingOf): readonly Missing[] {
  const matter = classifyTicket(ticket).intents.find((id) => BY_INTENT.has(id));
  const needs = matter === undefined ? [] : (BY_INTENT.get(matter) ?? []);
  if (needs.length === 0) return [];
  const said = ticket.messages.filter((one) => one.kind === "shopper");
  if (smalltalkIn(said.at(-1)?.text ?? "") === "thanks_bye") return []; // they have what they wanted
  const kinds = new Set(said.flatMap((one) => findEntities(one.text, { now: one.at, zone, shop }).map(({ kind }: Entity) => kind)));
  const words = said.map((one) => one.text).join("\n");
  const has = (what: Wanted): boolean => {
    const { given = [], said: like } = ASKING[what];
    return isKnown(ticket, what) || given.some((kind) => kinds.has(kind)) || like?.test(words) === true;
  };
  const hasOrder = has("order");
  return needs
    .filter((what) => !has(what) && !(BY_ORDER.has(what) && hasOrder))
    .map((what) => ({ what, name: ASKING[what].name, ask: ASKING[what].ask, isAsked: wasAsked(ticket, ASKING[what].asked) }))
    .toSorted((a, b) => Number(a.isAsked) - Number(b.isAsked));
}

/** Known without the shopper's having said it in words. */
function isKnown(ticket: Ticket, what: Wanted): boolean {
  switch (what) {
    case "order":
      return (
        (ticket.orders?.numbers.length ?? 0) > 0 ||
        ticket.handoff?.facts.some((one) => one.name === "订单号" || one.name === "快递单号") === true ||
        ticket.messages.some((one) => one.kind === "bot" && one.move.did === "order")
      );
    case "product":
      return (
        ticket.head.product !== undefined ||
        ticket.handoff?.facts.some((one) => one.name === "商品") === true ||
        ticket.messages.some((one) => one.kind === "bot" && one.move.did === "answer" && one.move.product !== undefined)
      );
    case "photo":
      return ticket.messages.some((one) => one.kind === "shopper" && filesOf(one).length > 0);
    case "body":
    case "reason":
    case "change":
    case "invoice":
      return false;
  }
}

const wasAsked = ({ messages }: Ticket, asked: RegExp): boolean =>
  messages.some(
    (one) => (one.kind === "agent" || one.kind === "bot") && asked.test(one.text) && /[?？吗呢]|麻烦|请|could|please/i.test(one.text),
  );
