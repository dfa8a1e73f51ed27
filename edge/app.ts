// The HTTP door: Hono routes over any rooms. Checks method, size, shape and origin; knows no storage and decides nothing about a shop.
import { Hono } from "hono";
import type { AppPorts } from "./routes/appPorts.ts";
import { hearOut } from "./routes/body.ts";
import { deskRoutes } from "./routes/desk.ts";
import { widgetRoutes } from "./routes/widget.ts";
import { refusal } from "./routes/refusal.ts";

/** The whole HTTP face of the edge. Unknown paths are 404, a bug is a 500 without details. */
export function createApp(ports: AppPorts): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    await hearOut(c.req.raw);
    if (c.res.status === 101) return; // an upgraded socket has no headers to set
    const isKept = c.res.headers.has("cache-control");
    c.header("x-content-type-options", "nosniff"); // not c.res.headers: what the room itself answered cannot be written to
    c.header("referrer-policy", "no-referrer");
    if (!isKept) c.header("cache-control", "no-store");
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
