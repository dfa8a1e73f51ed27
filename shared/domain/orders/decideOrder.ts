// The bot's move where a question is about the shopper's own order: an answer from data, which order it is, or what is needed to open one. Pure; invents nothing.
import type { Cause } from "../cause.ts";
import type { Line } from "../question.ts";
import type { IntentId } from "../taxonomy.ts";
import type { BotMove } from "../ticket.ts";
import { claimOf } from "./claim.ts";
import type { About } from "./about.ts";
import type { OrderCard } from "./order.ts";
import { orderMeant } from "./whichOrder.ts";

/** The orders as whoever decides knows them. */
export interface OrdersHere {
  /** Those that may be shown to this shopper. */
  readonly cards: readonly OrderCard[];
  /** A device has only what the room has shown it, and leaves the rest to the room. */
  readonly by: "room" | "device";
  /** The room's word about the newest message: its number and tail fit no order; or too many did not. */
  readonly claim?: "unfit" | "spent" | undefined;
}

export type OrderMove = Extract<BotMove, { did: "order" }>;
export type OrderOutcome =
  /** `person`: why somebody must do the rest. */
  | { readonly kind: "order"; readonly move: OrderMove; readonly person?: string }
  | { readonly kind: "ask"; readonly move: Extract<BotMove, { did: "ask" }> }
  | { readonly kind: "none"; readonly cause: Cause; readonly reason: string }
  /** The room knows more: it decides about the whole message. */
  | { readonly kind: "defer" };

const ORDER_ASKS = 3; // for the number, for the tail, once more because of a slip

const ABOUT: Partial<Readonly<Record<IntentId, About>>> = {
  logistics_track: "tracking",
  delivery_time: "tracking",
  ship_out: "tracking",
  refund_progress: "refund",
  aftersale_progress: "refund",
  order_modify: "address",
  order_status: "status",
  invoice: "invoice",
};
/** Asked of one's own order only; the others may be a question about the shop («几天能到»). */
const ALWAYS: ReadonlySet<IntentId> = new Set<IntentId>(["logistics_track", "order_modify", "order_status"]);
const OWN =
  /我[的买下拍]|订单|单号|下[的了]?单|拍下|买了|买的|已经[买拍]|还没[到发收退]|怎么还[没不]|(?:几|[一二三四五六七八九十\d]+)天了|它|进度|\b(?:my|mine|i (?:bought|ordered|paid)|order|it)\b/i;

/** What an order says to a question of that intent; undefined: it is none about an order, and articles answer. */
export function orderOutcome(intent: IntentId | undefined, lines: readonly Line[], here: OrdersHere): OrderOutcome | undefined {
  const about = intent === undefined ? undefined : ABOUT[intent];
  if (intent === undefined || about === undefined) return undefined;
  const claim = claimOf(lines);
  const given = claim.isNew || spokenOf(lines);
  if (!ALWAYS.has(intent) && !given && !OWN.test(textsOf(lines)) && !(about === "refund" && here.cards.some((one) => one.refund)))
    return undefined;
  return outcome(about, lines, here);
}

/** A message that only gives an order (its number, the tail, a tapped one): what was asked before it, or how it stands. Undefined: it gives none. */
export function onOrderGiven(before: IntentId | undefined, lines: readonly Line[], here: OrdersHere): OrderOutcome | undefined {
  const about = (before === undefined ? undefined : ABOUT[before]) ?? "status";
  return claimOf(lines).isNew ? outcome(about, lines, here) : undefined;
}

function outcome(about: About, lines: readonly Line[], here: OrdersHere): OrderOutcome | undefined {
  const meant = orderMeant(lines, here.cards, about);
  if (meant.kind === "one") return answer(meant.card, about);
  if (here.by === "device" && meant.kind !== "several") return { kind: "defer" };
  if (meant.kind === "several")
    return ask(lines, { choices: meant.cards.map((one) => one.number), reason: `${meant.cards.length} 张订单都可能` });
  if (here.claim === "spent") return { kind: "none", cause: "unclear", reason: "订单号和手机后四位多次对不上" };
  const claim = claimOf(lines);
  if (here.claim === "unfit") return ask(lines, { missing: "fit", reason: "订单号和手机后四位对不上" });
  if (claim.number !== undefined && claim.isNew) return ask(lines, { missing: "tail", reason: "有订单号，缺手机后四位" });
  return asksOf(lines) > 0 && !claim.isNew ? undefined : ask(lines, { reason: "要登录，或订单号和手机后四位" });
}

function answer(card: OrderCard, about: About): OrderOutcome {
  const move: OrderMove = { did: "order", order: card.number, about, reason: `订单数据：${about}` };
  const isBefore = card.state === "unpaid" || card.state === "paid";
  const person = about === "address" && isBefore && card.page === undefined ? "订单还没发货，顾客要改" : undefined;
  return person === undefined ? { kind: "order", move } : { kind: "order", move, person };
}

function ask(
  lines: readonly Line[],
  what: { readonly choices?: readonly string[]; readonly missing?: "tail" | "fit"; readonly reason: string },
): OrderOutcome {
  if (asksOf(lines) >= ORDER_ASKS) return { kind: "none", cause: "unclear", reason: `${what.reason}；不再反问` };
  return { kind: "ask", move: { did: "ask", about: "order", choices: [], ...what } };
}

const asksOf = (lines: readonly Line[]): number =>
  lines.filter((one) => one.from === "bot" && one.move.did === "ask" && one.move.about === "order").length;

/** Was an order answered about in the bot's last turn? Then a short question is about it. */
function spokenOf(lines: readonly Line[]): boolean {
  const last = lines.findLast((one) => one.from === "bot");
  return last?.from === "bot" && (last.move.did === "order" || (last.move.did === "ask" && last.move.about === "order"));
}

/** The newest words, and those they lean on when they only give an order. */
function textsOf(lines: readonly Line[]): string {
  const said = lines.flatMap((one) => (one.from === "shopper" ? [one.text] : []));
  return said.at(-1) ?? "";
}
