// The door by which a desk searches what it does not hold. What is searched for comes in a body, never in an address.
import { Hono } from "hono";
import { readSearchAsk } from "../../shared/wire/searchApi.ts";
import type { AppPorts } from "./appPorts.ts";
import { answered, saying } from "./visit.ts";

const ASK_BYTES = 8_000; // eight words of two hundred characters

export function searchRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  app.post("/api/search", (c) =>
    saying(c, ports, readSearchAsk, async ({ room, token }, ask) => answered(await room.searchTickets(token, ask)), ASK_BYTES),
  );
  return app;
}
