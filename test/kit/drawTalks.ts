// Conversations of the demo shop as they may have been: some the bot settled, some a person, with moods, ratings and what was wrong with the goods. The same seed,
// the same talks. Ids of the demo's people and goods; invented lines.
import { asId, type MemberId, type ProductId, type Random, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../../shared/core/time.ts";
import type { IntentId } from "../../shared/domain/taxonomy.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import type { Mood } from "../../shared/domain/understanding.ts";
import { agentWrites, assignedTo, botWrites, buildTicket, handedOff, shopperWrites, wishes } from "./buildTicket.ts";
import { seededRandom } from "./random.ts";

/** What is asked, how often (weight), how well it ends with a person, what is said. */
const MATTERS: readonly { readonly intent: IntentId; readonly weight: number; readonly good: number; readonly says: readonly string[] }[] =
  [
    { intent: "refund_progress", weight: 9, good: 0.7, says: ["退款什么时候到账", "退款五天了还没到"] },
    { intent: "delivery_time", weight: 8, good: 0.9, says: ["几天能到", "今天下单明天能发吗"] },
    { intent: "size_advice", weight: 7, good: 0.9, says: ["165 穿 M 还是 S", "身高 172 穿多大"] },
    {
      intent: "refund_request",
      weight: 6,
      good: 0.6,
      says: ["衬衫洗一次就缩水了，我要退货", "袖口掉色，退货", "起球太厉害，不想要了，怎么退"],
    },
    { intent: "return_exchange", weight: 3, good: 0.8, says: ["和图片色差太大，能换吗", "码小了想换大一码"] },
    { intent: "product_usage", weight: 4, good: 0.9, says: ["洗了会缩水吗", "能机洗吗"] },
    { intent: "invoice", weight: 2, good: 0.95, says: ["发票怎么开", "抬头填错了能重开吗"] },
  ];
const REPLIES = [
  "您好，我马上帮您查。",
  "抱歉给您添麻烦了，我来处理。",
  "已经帮您登记了，24 小时内回复您。",
  "亲，这个我们会尽快安排哦。",
] as const;
const AGENTS = ["m-zhoumin", "m-lihang", "m-chenxiao", "m-fangya"].map((id) => asId<MemberId>(id));
const PRODUCTS = ["p-linen-shirt", "p-linen-shirt", "p-oxford-shirt", "p-linen-dress", "p-silk-scarf"].map((id) => asId<ProductId>(id));

export interface Drawn {
  readonly talks: number;
  /** The newest moment (ms), and how many days before it they begin. */
  readonly now: number;
  readonly days: number;
  readonly seed: number;
}

export function drawTalks({ talks, now, days, seed }: Drawn): readonly Ticket[] {
  const random = seededRandom(seed);
  const span = days * DAY;
  return Array.from({ length: talks }, (_, i) =>
    talkOf(i, now - 2 * HOUR - Math.floor((span * (talks - 1 - i + random())) / talks), random),
  );
}

function talkOf(i: number, from: number, random: Random): Ticket {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? fail();
  const weights = MATTERS.flatMap((one) => Array.from({ length: one.weight }, () => one));
  const matter = pick(weights);
  const product = random() < 0.8 ? pick(PRODUCTS) : undefined;
  const isPerson = random() < 0.55;
  const agent = AGENTS[Math.floor(random() ** 1.4 * AGENTS.length)] ?? pick(AGENTS);
  const isGood = random() < (isPerson ? matter.good + (agent === AGENTS[0] ? 0.1 : 0) - (agent === AGENTS[2] ? 0.15 : 0) : 0.8);
  const mood: Mood = isGood ? (random() < 0.5 ? "positive" : "neutral") : "negative";
  let ticket = buildTicket({
    head: {
      id: asId<TicketId>(`talk-${i}`),
      shopper: {
        id: asId<ShopperId>(`caller-${Math.floor(random() * 400)}`),
        name: pick(["王女士", "李先生", "陈女士", "访客"]),
        tier: "none",
      },
      createdAt: from,
      ...(product === undefined ? {} : { product }),
    },
    number: 10_000 + i,
  });
  ticket = shopperWrites(ticket, pick(matter.says), { at: from, intents: [matter.intent], mood: isPerson ? "neutral" : mood });
  const move = { did: "answer", intent: matter.intent, article: "a-return", version: 1, reason: "" } as const;
  if (!isPerson) {
    ticket = botWrites(ticket, "按页面上的说明：3 天内处理。", { at: from + 2 * SECOND, move });
    return shopperWrites(ticket, isGood ? "好的谢谢" : "没用", { at: from + MINUTE, mood });
  }
  const wantedAt = from + 20 * SECOND;
  ticket = handedOff(ticket, wantedAt, { cause: pick(["asked", "no-answer", "complaint", "button"] as const), intents: [matter.intent] });
  ticket = assignedTo(ticket, agent, { at: wantedAt });
  const wait = Math.floor((agent === AGENTS[2] ? 260 : 70) * SECOND * (0.3 + random() * 1.6));
  ticket = agentWrites(ticket, agent, pick(REPLIES), { at: wantedAt + wait });
  ticket = shopperWrites(ticket, isGood ? "好的" : "太慢了，一直没有解决", { at: wantedAt + wait + MINUTE, mood });
  ticket = agentWrites(ticket, agent, pick(REPLIES), { at: wantedAt + wait + 3 * MINUTE });
  const over = wantedAt + wait + Math.floor((5 + random() ** 3 * 600) * MINUTE);
  const rated = random() < 0.4 ? { satisfaction: { stars: isGood ? 5 : 1 + Math.floor(random() * 3), at: over + MINUTE } } : {};
  return wishes({ ...ticket, ...rated }, "resolved", agent, { at: over });
}

function fail(): never {
  throw new Error("nothing to pick from");
}
