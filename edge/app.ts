// The HTTP door: Hono routes over any rooms. Checks method, size, shape and origin; knows no storage and decides nothing about a shop.
import { Hono } from "hono";
import type { RoomDoor, SocketAsk } from "./host/ports.ts";
import { deskRoutes } from "./routes/desk.ts";
import { widgetRoutes } from "./routes/widget.ts";
import { refusal } from "./routes/refusal.ts";

/** What the app needs of its host. */
export interface AppPorts {
  /** The room of a shop; a shop that does not exist is made only where the host says so. */
  readonly locate: (shop: string) => RoomDoor | undefined;
  /** Hands a WebSocket upgrade to the shop's room. */
  readonly upgrade: (shop: string, ask: SocketAsk, request: Request) => Promise<Response>;
  /** The shop meant when a desk names none: a host with one shop. */
  readonly home: string;
  /** Public facts of the running build, for /health. */
  readonly version: string;
}

/** The whole HTTP face of the edge. Unknown paths are 404, a bug is a 500 without details. */
export function createApp(ports: AppPorts): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    if (c.res.status === 101) return; // an upgraded socket has no headers to set
    c.res.headers.set("x-content-type-options", "nosniff");
    c.res.headers.set("referrer-policy", "no-referrer");
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
  });
  app.get("/health", (c) => c.json({ ok: true, version: ports.version }));
  app.get("/", (c) => c.redirect("/desk/", 302));
  app.route("/", deskRoutes(ports));
  app.route("/w", widgetRoutes(ports));
  app.notFound(() => refusal({ kind: "unknown", words: "no such door" }));
  app.onError((error) => {
    console.error(JSON.stringify({ bug: error.name, words: error.message.slice(0, 200) }));
    return Response.json({ error: { kind: "bug", words: "something broke here; nothing was changed" } }, { status: 500 });
  });
  return app;
}
