// The shop's orders as rows: given whole by the shop's system or a file, kept masked, found by owner, phone and number. Never in a document, never on the feed.
// Decides nobody's rights; writes in the caller's transaction.
import { readJson } from "../../shared/core/check.ts";
import type { Clock, ShopperId } from "../../shared/core/ids.ts";
import { asId } from "../../shared/core/ids.ts";
import { judgeOrder, type GivenOrder } from "../../shared/domain/orders/judgeOrder.ts";
import { phoneKey } from "../../shared/domain/orders/mask.ts";
import { orderKey, readOrderCard, type OrderCard } from "../../shared/domain/orders/order.ts";
import type { RowVerdict } from "../../shared/wire/ordersApi.ts";
import type { Sql, SqlRow } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";

export interface OrdersPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  /** Of a phone or number under the room's own secret: there are too few phones for a plain hash. */
  readonly seal: (text: string) => string;
  /** The shopper that a signed customer of that id is. */
  readonly shopperOf: (customer: string) => ShopperId;
  /** The shop gives orders now, or none any more: the answer pack says so. */
  readonly flipped: () => void;
}

export interface Orders {
  readonly any: () => boolean;
  readonly count: () => number;
  /** One row: judged, and written where it is new. `batch`: of an import that may be taken back; "" for none. */
  readonly put: (raw: unknown, batch: string, dry: boolean) => RowVerdict;
  readonly of: (number: string) => OrderCard | undefined;
  /** The newest of one owner. */
  readonly ofOwner: (owner: ShopperId, most: number) => readonly OrderCard[];
  readonly countOf: (owners: readonly ShopperId[]) => number;
  /** Whose orders have that phone, or number. */
  readonly ownersBy: (by: "phone" | "order", value: string) => readonly ShopperId[];
  /** Lets go of all of them, and of what an import remembers of them; gives how many there were. */
  readonly erase: (owners: readonly ShopperId[]) => number;
  /** Takes one row of an import back; false where the order was changed since. */
  readonly takeBack: (number: string, before: string, batch: string) => boolean;
}

const OWNED = "ordered-"; // begins the ids of those who ordered and were never signed: they are found, taken away and erased by it
const ID_CHARS = 32; // 128 bits
export const ORDERS_MOST = 100_000;

/** Is this an id made from an order? A device that calls itself so is refused. */
export const isOrderOwner = (shopper: string): boolean => shopper.startsWith(OWNED);

const FULL = { zh: `一家店最多 ${ORDERS_MOST} 张订单。`, en: `A shop keeps at most ${ORDERS_MOST} orders.` };

export function createOrders({ sql, clock, seal, shopperOf, flipped }: OrdersPorts): Orders {
  const ownerOf = ({ customer, phone, card }: GivenOrder): ShopperId =>
    customer !== ""
      ? shopperOf(customer)
      : asId<ShopperId>(OWNED + seal(phone === "" ? `order ${orderKey(card.number)}` : `phone ${phone}`).slice(0, ID_CHARS));
  const rowOf = (key: string): SqlRow | undefined => sql.all("SELECT * FROM orders WHERE number = ?", key)[0];
  const count = (): number => numberOf(sql.all("SELECT COUNT(*) AS n FROM orders")[0] ?? {}, "n");
  const any = (): boolean => sql.all("SELECT 1 FROM orders LIMIT 1").length > 0;
  const write = (given: GivenOrder, batch: string): void => {
    const { card, phone } = given;
    const was = any();
    const sealed = phone === "" ? "" : seal(`phone ${phone}`);
    sql.run(INSERT, orderKey(card.number), ownerOf(given), sealed, card.placedAt, card.updatedAt, clock(), batch, JSON.stringify(card));
    if (!was) flipped();
  };
  return {
    any,
    count,
    put(raw, batch, dry) {
      const judged = judgeOrder(raw, clock());
      if (!judged.ok) return { number: nameOf(raw), did: "refused", ...judged.error };
      const { card } = judged.value;
      const key = orderKey(card.number);
      const known = rowOf(key);
      const updated = known === undefined ? -1 : numberOf(known, "updated");
      if (updated >= card.updatedAt) return { number: card.number, did: updated === card.updatedAt ? "same" : "older" };
      if (known === undefined && count() >= ORDERS_MOST) return { number: card.number, did: "refused", field: "", words: FULL };
      if (!dry) {
        if (batch !== "")
          sql.run(REMEMBER, key, known === undefined ? "" : textOf(known, "owner"), known === undefined ? "" : JSON.stringify(known));
        write(judged.value, batch);
      }
      return { number: card.number, did: known === undefined ? "made" : "changed" };
    },
    of: (number) => {
      const row = rowOf(orderKey(number));
      return row === undefined ? undefined : cardOf(row);
    },
    ofOwner: (owner, most) => sql.all("SELECT card FROM orders WHERE owner = ? ORDER BY placed DESC LIMIT ?", owner, most).map(cardOf),
    countOf: (owners) =>
      owners.reduce((sum, one) => sum + numberOf(sql.all("SELECT COUNT(*) AS n FROM orders WHERE owner = ?", one)[0] ?? {}, "n"), 0),
    ownersBy(by, value) {
      const [column, key] = by === "phone" ? ["phone", seal(`phone ${phoneKey(value)}`)] : ["number", orderKey(value)];
      return sql.all(`SELECT DISTINCT owner FROM orders WHERE ${column} = ?`, key).map((row) => asId<ShopperId>(textOf(row, "owner")));
    },
    erase(owners) {
      let gone = 0;
      for (const one of owners) {
        gone += numberOf(sql.all("SELECT COUNT(*) AS n FROM orders WHERE owner = ?", one)[0] ?? {}, "n");
        sql.run("DELETE FROM order_undo WHERE owner = ? OR number IN (SELECT number FROM orders WHERE owner = ?)", one, one);
        sql.run("DELETE FROM orders WHERE owner = ?", one);
      }
      if (gone > 0 && !any()) flipped();
      return gone;
    },
    takeBack(number, before, batch) {
      const row = rowOf(number);
      if (row === undefined || textOf(row, "batch") !== batch) return false;
      if (before === "") sql.run("DELETE FROM orders WHERE number = ?", number);
      else sql.run(INSERT, ...columnsOf(before));
      if (!any()) flipped();
      return true;
    },
  };
}

const INSERT = "INSERT OR REPLACE INTO orders (number, owner, phone, placed, updated, at, batch, card) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
const REMEMBER = "INSERT OR IGNORE INTO order_undo (number, owner, before) VALUES (?, ?, ?)"; // the first in an import: how it was before all of it

const NAME_CHARS = 60;

/** What a refused row calls itself, for who looks it up in a file. */
function nameOf(raw: unknown): string {
  const said = typeof raw === "object" && raw !== null && "number" in raw ? raw.number : "";
  return typeof said === "string" || typeof said === "number" ? String(said).slice(0, NAME_CHARS) : "";
}

function cardOf(row: SqlRow): OrderCard {
  const read = readJson(readOrderCard, textOf(row, "card"), "an order");
  if (!read.ok) throw new Error("an order's row that cannot be read");
  return read.value;
}

function columnsOf(before: string): readonly [string, string, string, number, number, number, string, string] {
  const row = JSON.parse(before) as SqlRow; // this room wrote it
  return [
    textOf(row, "number"),
    textOf(row, "owner"),
    textOf(row, "phone"),
    numberOf(row, "placed"),
    numberOf(row, "updated"),
    numberOf(row, "at"),
    textOf(row, "batch"),
    textOf(row, "card"),
  ];
}
