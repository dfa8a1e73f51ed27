// The desk's doors: the shop's face, demo sign-in, session, how often macros are used, socket tickets, sockets, catch-up pages. Who may what is the room's to say.
import { Hono } from "hono";
import { shape, string } from "../../shared/core/check.ts";
import type { AppPorts } from "./appPorts.ts";
import { isUpgrade } from "./body.ts";
import { refusal } from "./refusal.ts";
import { answered, changing, entered, noCookie, reading, saying } from "./visit.ts";

const readDemoSignIn = shape({ member: string(64, 1) });
const noSocket = (): Response => refusal({ kind: "malformed", words: "this door is a WebSocket" });

export function deskRoutes(ports: AppPorts): Hono {
  const app = new Hono();

  app.get("/api/shop", (c) => reading(c, ports, async ({ room, shop }) => c.json({ ...(await room.face()), id: shop })));

  app.post("/api/session", (c) =>
    saying(c, ports, readDemoSignIn, async ({ room, shop, from }, { member }) => entered(c, shop, await room.signIn(member, from))),
  );

  app.get("/api/session", (c) =>
    reading(c, ports, async ({ room, shop, token }) => {
      const session = await room.session(token);
      return session.ok ? c.json({ ...session.value, shop }) : refusal(session.error);
    }),
  );

  app.delete("/api/session", (c) =>
    changing(c, ports, async ({ room, token }) => {
      await room.signOut(token);
      return c.body(null, 204, { "set-cookie": noCookie(c) });
    }),
  );

  app.get("/api/budget", (c) => reading(c, ports, async ({ room, token }) => answered(await room.dayBudget(token))));

  app.get("/api/macros/uses", (c) => reading(c, ports, async ({ room, token }) => answered(await room.macroUses(token))));

  app.post("/api/socket-ticket", (c) => changing(c, ports, async ({ room, token }) => answered(await room.socketTicket(token))));

  app.get("/feed", (c) =>
    reading(c, ports, async ({ room, token }) => {
      const { since = "", upTo = "", after = "" } = c.req.query();
      const page = await room.feed(token, since, upTo, after);
      return page.ok ? c.body(page.value, 200, { "content-type": "application/octet-stream" }) : refusal(page.error);
    }),
  );

  app.get("/s", async (c): Promise<Response> => {
    if (!isUpgrade(c.req.raw)) return noSocket();
    return changing(c, ports, ({ shop }) => ports.upgrade(shop, { door: "desk", ticket: c.req.query("ticket") ?? "" }, c.req.raw));
  });

  app.get("/y/:doc", async (c): Promise<Response> => {
    if (!isUpgrade(c.req.raw)) return noSocket();
    const ask = { door: "y", ticket: c.req.query("ticket") ?? "", doc: c.req.param("doc") } as const;
    return changing(c, ports, ({ shop }) => ports.upgrade(shop, ask, c.req.raw));
  });

  return app;
}
