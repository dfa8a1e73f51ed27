// The doors to orders: programs with a key, the desk's import and its undoing, an agent's look at a ticket's orders, and the demo's customer. Keeps rights and limits.
import { readJson } from "../../shared/core/check.ts";
import { readId, type Clock, type TicketId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { HOUR, MINUTE, SECOND } from "../../shared/core/time.ts";
import { toBase64url } from "../../shared/core/base64url.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import { readImport, type Import, type RowVerdict } from "../../shared/wire/ordersApi.ts";
import type { Scope } from "../../shared/wire/peopleApi.ts";
import type { Sql } from "../host/ports.ts";
import { createWindow } from "./attempts.ts";
import type { Audit } from "./audit.ts";
import { textOf } from "./columns.ts";
import type { Opening } from "./opening.ts";
import type { Orders } from "./orders.ts";
import type { OrdersDoor } from "./peopleDoor.ts";
import { readMeta, writeMeta } from "./schema.ts";
import type { Sessions } from "./sessions.ts";

export interface OrdersDoorPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly sessions: Sessions;
  readonly audit: Audit;
  readonly orders: Orders;
  readonly opening: Pick<Opening, "cardsOf">;
  /** The key with that secret, when it may do that. */
  readonly keyFor: (secret: string, scope: Scope) => Result<unknown>;
  /** A ticket that is there and holds its words. */
  readonly ticketOf: (id: TicketId) => Ticket | undefined;
  readonly isDemo: () => boolean;
  readonly shopId: () => string;
  readonly identitySecret: () => string;
  readonly mac: (secret: string, text: string) => string;
}

const LAST = "orders_import"; // the last import, as JSON
const CHUNKS = 120; // a minute, of one member: 24,000 rows
const DEMO_CUSTOMER = { id: "u-demo", name: "苏小雨", tier: "silver" } as const;

const noOrder = refuse("unknown", "there is no such order");

export function createOrdersDoor(ports: OrdersDoorPorts): OrdersDoor {
  const { sql, sessions, audit, orders } = ports;
  const chunks = createWindow(ports.clock, MINUTE);
  const last = (): Import | undefined => {
    const json = readMeta(sql, LAST);
    const read = json === undefined ? undefined : readJson(readImport, json, "the last import");
    return read?.ok === true ? read.value : undefined;
  };
  const remember = (one: Import): void => writeMeta(sql, LAST, JSON.stringify(one));

  return {
    async putOrders(secret, rows) {
      const key = ports.keyFor(secret, "orders:write");
      return key.ok ? ok({ rows: sql.transaction(() => rows.map((one) => orders.put(one, "", false))) }) : key;
    },
    async orderForKey(secret, number) {
      const key = ports.keyFor(secret, "orders:read");
      if (!key.ok) return key;
      const order = orders.of(number);
      return order === undefined ? noOrder : ok({ order });
    },
    async orders(token) {
      const known = sessions.ofToken(token, "importOrders");
      if (!known.ok) return known;
      const latest = last();
      return ok({ orders: orders.count(), ...(latest === undefined ? {} : { last: latest }) });
    },
    async importOrders(token, ask, rows) {
      const known = sessions.ofToken(token, "importOrders");
      if (!known.ok) return known;
      const by = known.value.member.id;
      const rate = chunks.take(by, CHUNKS);
      if (!rate.ok) return rate;
      if (ask.dry) return ok({ rows: rows.map((one) => orders.put(one, "", true)) });
      return sql.transaction((): Result<{ readonly rows: readonly RowVerdict[] }> => {
        const { batch, name } = ask;
        if (ask.first) {
          sql.run("DELETE FROM order_undo");
          remember({ batch, name, by, at: ports.clock(), made: 0, changed: 0, refused: 0, undone: false });
        }
        const before = last();
        if (before?.batch !== batch || before.undone)
          return refuse("conflict", "another import has begun, or this one was taken back", "import-overtaken");
        const done = rows.map((one) => orders.put(one, batch, false));
        const sum = (did: RowVerdict["did"]): number => done.filter((one) => one.did === did).length;
        const after = {
          ...before,
          made: before.made + sum("made"),
          changed: before.changed + sum("changed"),
          refused: before.refused + sum("refused"),
        };
        remember(after);
        if (ask.last) audit.write(by, "orders imported", `${after.made} made, ${after.changed} changed, ${after.refused} refused`);
        return ok({ rows: done });
      });
    },
    async undoImport(token, batch) {
      const known = sessions.ofToken(token, "importOrders");
      if (!known.ok) return known;
      const latest = last();
      if (latest?.batch !== batch || latest.undone) return refuse("conflict", "this import is not the last one any more", "import-gone");
      return sql.transaction(() => {
        const rows = sql.all("SELECT number, before FROM order_undo");
        const back = rows.filter((row) => orders.takeBack(textOf(row, "number"), textOf(row, "before"), batch)).length;
        sql.run("DELETE FROM order_undo");
        remember({ ...latest, undone: true });
        audit.write(known.value.member.id, "orders import undone", `${back} of ${rows.length}`);
        return ok({ back, kept: rows.length - back });
      });
    },
    async ticketOrders(token, id) {
      const known = sessions.ofToken(token, "read");
      if (!known.ok) return known;
      const ticketId = readId<TicketId>(id);
      const ticket = ticketId === undefined ? undefined : ports.ticketOf(ticketId);
      return ticket === undefined ? refuse("unknown", "there is no such ticket") : ok({ orders: ports.opening.cardsOf(ticket) });
    },
    async demoCustomer() {
      if (!ports.isDemo()) return refuse("unknown", "this shop is no demo");
      const exp = Math.floor((ports.clock() + HOUR) / SECOND);
      const head = toBase64url(new TextEncoder().encode(JSON.stringify({ shop: ports.shopId(), ...DEMO_CUSTOMER, exp })));
      const secret = sql.transaction(ports.identitySecret);
      return ok({ token: `${head}.${ports.mac(secret, head)}` });
    },
  };
}
