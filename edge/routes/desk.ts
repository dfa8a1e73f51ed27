// The desk's doors: demo sign-in, session, socket tickets, sockets, catch-up pages. Who may what is the room's to say.
import { Hono, type Context } from "hono";
import { getCookie } from "hono/cookie";
import { shape, string } from "../../shared/core/check.ts";
import type { AppPorts } from "./appPorts.ts";
import type { RoomDoor } from "../host/ports.ts";
import { isOurOrigin, isUpgrade, readBody } from "./body.ts";
import { refusal } from "./refusal.ts";

const COOKIE = "zg_session";
const SIGN_IN_BYTES = 2_000;
const SESSION_SECONDS = 30 * 24 * 3600; // a tablet that is away for weeks still signs in

const noShop = () => refusal({ kind: "unknown", words: "no such shop" });
const foreign = () => refusal({ kind: "forbidden", words: "this door opens from our own pages only" });

export function deskRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  const shopOf = (c: Context): string => c.req.query("shop") ?? ports.home;
  const roomOf = (c: Context): RoomDoor | undefined => ports.locate(shopOf(c));

  app.get("/api/shop", async (c): Promise<Response> => {
    const room = roomOf(c);
    return room === undefined ? noShop() : c.json({ ...(await room.face()), id: shopOf(c) });
  });

  app.post("/api/session", async (c): Promise<Response> => {
    const room = roomOf(c);
    if (room === undefined) return noShop();
    if (!isOurOrigin(c.req.raw)) return foreign();
    const body = await readBody(c.req.raw, SIGN_IN_BYTES, shape({ member: string(64, 1) }), "the sign-in");
    if (!body.ok) return refusal(body.error);
    const signed = await room.signIn(body.value.member);
    if (!signed.ok) return refusal(signed.error);
    return c.json({ ...signed.value.session, shop: shopOf(c) }, 200, { "set-cookie": cookieFor(c, signed.value.token, SESSION_SECONDS) });
  });

  app.get("/api/session", async (c): Promise<Response> => {
    const session = await roomOf(c)?.session(tokenOf(c));
    if (session === undefined) return noShop();
    return session.ok ? c.json({ ...session.value, shop: shopOf(c) }) : refusal(session.error);
  });

  app.delete("/api/session", async (c): Promise<Response> => {
    if (!isOurOrigin(c.req.raw)) return foreign();
    await roomOf(c)?.signOut(tokenOf(c));
    return c.body(null, 204, { "set-cookie": cookieFor(c, "", 0) });
  });

  app.post("/api/socket-ticket", async (c): Promise<Response> => {
    if (!isOurOrigin(c.req.raw)) return foreign();
    const ticket = await roomOf(c)?.socketTicket(tokenOf(c));
    if (ticket === undefined) return noShop();
    return ticket.ok ? c.json(ticket.value) : refusal(ticket.error);
  });

  app.get("/feed", async (c): Promise<Response> => {
    const { since = "", upTo = "", after = "" } = c.req.query();
    const page = await roomOf(c)?.feed(tokenOf(c), since, upTo, after);
    if (page === undefined) return noShop();
    return page.ok ? c.body(page.value, 200, { "content-type": "application/octet-stream" }) : refusal(page.error);
  });

  app.get("/s", async (c): Promise<Response> => {
    if (!isUpgrade(c.req.raw)) return refusal({ kind: "malformed", words: "this door is a WebSocket" });
    if (!isOurOrigin(c.req.raw)) return foreign();
    if (roomOf(c) === undefined) return noShop();
    return ports.upgrade(shopOf(c), { door: "desk", ticket: c.req.query("ticket") ?? "" }, c.req.raw);
  });

  app.get("/y/:doc", async (c): Promise<Response> => {
    if (!isUpgrade(c.req.raw)) return refusal({ kind: "malformed", words: "this door is a WebSocket" });
    if (!isOurOrigin(c.req.raw)) return foreign();
    if (roomOf(c) === undefined) return noShop();
    return ports.upgrade(shopOf(c), { door: "y", ticket: c.req.query("ticket") ?? "", doc: c.req.param("doc") }, c.req.raw);
  });

  return app;
}

function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === "https:";
}

function tokenOf(c: Context): string {
  return getCookie(c, isSecure(c) ? `__Host-${COOKIE}` : COOKIE) ?? "";
}

/** `__Host-` where the page is https; plain http (one machine, a shop's own network) cannot carry that prefix. */
function cookieFor(c: Context, token: string, seconds: number): string {
  const base = `Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;
  return isSecure(c) ? `__Host-${COOKIE}=${token}; Secure; ${base}` : `${COOKIE}=${token}; ${base}`;
}
