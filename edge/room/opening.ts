// Which orders a ticket's shopper is shown: their own by a signed identity, others by number and phone tail, tried a few times. The room alone judges; what was
// opened is a verdict of the ticket. Says nothing of why a try failed.
import type { Doc } from "yjs";
import type { Clock, MessageId } from "../../shared/core/ids.ts";
import type { Result } from "../../shared/core/result.ts";
import { DAY } from "../../shared/core/time.ts";
import type { Language } from "../../shared/domain/knowledge.ts";
import { setVerdicts } from "../../shared/doc/ticketDoc.ts";
import { isSignedShopper } from "../../shared/domain/identity.ts";
import { claimOf } from "../../shared/domain/orders/claim.ts";
import type { OrdersHere } from "../../shared/domain/orders/decideOrder.ts";
import { NOTHING_OPENED, orderKey, type OrderCard } from "../../shared/domain/orders/order.ts";
import { linesOf } from "../../shared/domain/question.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import type { Sql } from "../host/ports.ts";
import { textOf } from "./columns.ts";
import { ticketIn } from "./events.ts";
import type { Orders } from "./orders.ts";
import { sameSecret } from "./secrets.ts";

export const WRONG_MOST = 5; // in one conversation, and of one number in a day
const OPEN_MOST = 20; // orders of one conversation; the newest of a signed customer
const SHOWN_NEWEST = 4; // what every Shown carries: some 600 bytes each
const SHOWN_MOST = 8;

export interface OpeningPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly hash: (text: string) => string;
  readonly seal: (text: string) => string;
  readonly orders: Orders;
  /** What the shop calls a product it still has; the order's own title else. */
  readonly titleOf: (product: string, language: Language) => string | undefined;
  /** Counts one more try from that network address. */
  readonly mayTry: (address: string) => Result<true>;
}

export interface Opening {
  /** The newest message may open an order: judges it, and writes the verdict. */
  readonly hear: (doc: Doc, message: MessageId, address: string) => void;
  /** What this ticket's shopper may be told of, newest first. */
  readonly cardsOf: (ticket: Ticket) => readonly OrderCard[];
  /** The same, as little as the widget needs: the newest, and those the conversation speaks of. */
  readonly shownOf: (ticket: Ticket) => readonly OrderCard[];
  /** For the bot's law, at that message; undefined where the shop gives no orders. */
  readonly here: (ticket: Ticket, message: MessageId) => OrdersHere | undefined;
}

export function createOpening(ports: OpeningPorts): Opening {
  const { sql, orders } = ports;
  const cardsOf = (ticket: Ticket): readonly OrderCard[] => {
    const { id } = ticket.head.shopper;
    const own = isSignedShopper(id) ? orders.ofOwner(id, OPEN_MOST) : [];
    const opened = (ticket.orders ?? NOTHING_OPENED).numbers.flatMap((one) => orders.of(one) ?? []);
    const all = new Map([...own, ...opened].map((one) => [orderKey(one.number), one]));
    const titled = (card: OrderCard): OrderCard => ({
      ...card,
      items: card.items.map((one) => ({ ...one, title: (one.product && ports.titleOf(one.product, ticket.head.language)) || one.title })),
    });
    return [...all.values()].toSorted((a, b) => b.placedAt - a.placedAt).map(titled);
  };
  /** Does the tail fit that order? The same work, and the same answer, whether there is such an order or not. */
  const fits = (number: string, tail: string, address: string): boolean => {
    const now = ports.clock();
    const key = ports.seal(`tries ${number}`);
    const row = sql.all("SELECT times FROM order_tries WHERE key = ?", key)[0];
    const wrong = (row === undefined ? [] : timesOf(textOf(row, "times"))).filter((one) => one > now - DAY);
    const card = orders.of(number);
    const known = card === undefined || card.tail === "" ? "none" : card.tail;
    const isRight = sameSecret(tail, known, ports.hash);
    if (wrong.length >= WRONG_MOST || !ports.mayTry(address).ok) return false;
    if (isRight) return true;
    // at once, not with the turn: a try is counted though the turn fails, and the next in the same post sees it
    sql.run("DELETE FROM order_tries WHERE last < ?", now - DAY);
    sql.run("INSERT OR REPLACE INTO order_tries (key, times, last) VALUES (?, ?, ?)", key, JSON.stringify([...wrong, now]), now);
    return false;
  };
  return {
    cardsOf,
    hear(doc, message, address) {
      if (!orders.any()) return;
      const ticket = ticketIn(doc);
      const { number, tail, isNew } = claimOf(linesOf(ticket));
      if (!isNew || number === undefined || tail === undefined) return;
      if (cardsOf(ticket).some((one) => orderKey(one.number) === number)) return;
      const { unfit: _last, ...before } = ticket.orders ?? NOTHING_OPENED;
      if (before.wrong >= WRONG_MOST || before.numbers.length >= OPEN_MOST) return;
      const card = fits(number, tail, address) ? orders.of(number) : undefined;
      const after =
        card === undefined
          ? { ...before, wrong: before.wrong + 1, unfit: message }
          : { ...before, numbers: [...before.numbers, card.number] };
      setVerdicts(doc, { orders: after });
    },
    shownOf(ticket) {
      const cards = cardsOf(ticket);
      if (cards.length === 0) return [];
      const spoken = new Set(ticket.messages.slice(-40).flatMap((one) => (one.kind === "bot" ? ordersIn(one.move) : [])));
      return [...cards.slice(0, SHOWN_NEWEST), ...cards.slice(SHOWN_NEWEST).filter((one) => spoken.has(one.number))].slice(0, SHOWN_MOST);
    },
    here(ticket, message) {
      if (!orders.any()) return undefined;
      const { wrong, unfit } = ticket.orders ?? NOTHING_OPENED;
      return { cards: cardsOf(ticket), by: "room", claim: wrong >= WRONG_MOST ? "spent" : unfit === message ? "unfit" : undefined };
    },
  };
}

type Move = Extract<Ticket["messages"][number], { kind: "bot" }>["move"];

function ordersIn(move: Move): readonly string[] {
  if (move.did === "order") return [move.order];
  return move.did === "ask" && move.about === "order" ? move.choices : [];
}

function timesOf(json: string): readonly number[] {
  const raw: unknown = JSON.parse(json);
  if (!Array.isArray(raw)) throw new Error("a row of tries that cannot be read");
  return raw.filter((one): one is number => typeof one === "number");
}
