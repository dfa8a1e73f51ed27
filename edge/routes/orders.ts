// The doors to orders: a program's with its key, the desk's import and undo, an agent's look, the demo's customer. Who may is the room's to say.
import { Hono } from "hono";
import { ORDERS_BYTES, readImportAsk, readOrdersAsk, readUndoAsk } from "../../shared/wire/ordersApi.ts";
import type { AppPorts } from "./appPorts.ts";
import { readBody } from "./body.ts";
import { keyIn, noKey } from "./keyed.ts";
import { refusal } from "./refusal.ts";
import { answered, changing, reading, saying } from "./visit.ts";

export function ordersRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  app.put("/api/orders", (c) =>
    changing(c, ports, async ({ room }) => {
      const secret = keyIn(c);
      if (secret === undefined) return noKey();
      const body = await readBody(c.req.raw, ORDERS_BYTES, readOrdersAsk, "the orders");
      if (!body.ok) return refusal(body.error);
      return answered(
        await room.putOrders(
          secret,
          body.value.orders.map((one) => one.is),
        ),
      );
    }),
  );
  app.get("/api/orders/:number", (c) =>
    reading(c, ports, async ({ room }) => {
      const secret = keyIn(c);
      return secret === undefined ? noKey() : answered(await room.orderForKey(secret, c.req.param("number")));
    }),
  );
  app.get("/api/orders", (c) => reading(c, ports, async ({ room, token }) => answered(await room.orders(token))));
  app.post("/api/orders/import", (c) =>
    saying(
      c,
      ports,
      readImportAsk,
      async ({ room, token }, { orders, ...ask }) =>
        answered(
          await room.importOrders(
            token,
            ask,
            orders.map((one) => one.is),
          ),
        ),
      ORDERS_BYTES,
    ),
  );
  app.post("/api/orders/undo", (c) =>
    saying(c, ports, readUndoAsk, async ({ room, token }, { batch }) => answered(await room.undoImport(token, batch))),
  );
  app.get("/api/tickets/:id/orders", (c) =>
    reading(c, ports, async ({ room, token }) => answered(await room.ticketOrders(token, c.req.param("id")))),
  );
  app.get("/api/demo/customer", (c) => reading(c, ports, async ({ room }) => answered(await room.demoCustomer())));
  return app;
}
