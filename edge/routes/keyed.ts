// The doors for programs: an API key as bearer, no cookie, no origin. What a key may is the room's to say.
import { Hono, type Context } from "hono";
import type { AppPorts } from "./appPorts.ts";
import { refusal } from "./refusal.ts";
import { answered, reading } from "./visit.ts";

const KEY = /^Bearer (zgk_[A-Za-z0-9_-]{20,100})$/;

/** The key that came with a request. */
export const keyIn = (c: Context): string | undefined => KEY.exec(c.req.header("authorization") ?? "")?.[1];
export const noKey = (): Response => refusal({ kind: "signed-out", words: "an API key is needed: Authorization: Bearer zgk_…" });

export function keyedRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  app.get("/api/v1/tickets", (c) =>
    reading(c, ports, async ({ room }) => {
      const secret = keyIn(c);
      return secret === undefined ? noKey() : answered(await room.ticketsForKey(secret, c.req.query("since") ?? ""));
    }),
  );
  return app;
}
