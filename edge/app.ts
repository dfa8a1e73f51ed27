// The HTTP door: Hono routes over any rooms. Checks method, size, shape and origin; knows no storage and decides nothing about a shop.
import { Hono } from "hono";
import type { Reason } from "../shared/core/reason.ts";
import type { AppPorts } from "./routes/appPorts.ts";
import { alertRoutes } from "./routes/alerts.ts";
import { articleRoutes } from "./routes/articles.ts";
import { hearOut } from "./routes/body.ts";
import { deskRoutes } from "./routes/desk.ts";
import { figureRoutes } from "./routes/figures.ts";
import { fileRoutes } from "./routes/files.ts";
import { frameRoutes } from "./routes/frame.ts";
import { goldenRoutes } from "./routes/goldens.ts";
import { identityRoutes } from "./routes/identity.ts";
import { keyedRoutes } from "./routes/keyed.ts";
import { ordersRoutes } from "./routes/orders.ts";
import { ownRoutes } from "./routes/own.ts";
import { peopleRoutes } from "./routes/people.ts";
import { pictureRoutes } from "./routes/pictures.ts";
import { privacyRoutes } from "./routes/privacy.ts";
import { ruleRoutes } from "./routes/rules.ts";
import { searchRoutes } from "./routes/search.ts";
import { signInRoutes } from "./routes/signIn.ts";
import { tellStockClients } from "./routes/stockClients.ts";
import { widgetRoutes } from "./routes/widget.ts";
import { createFullDisk, refusal } from "./routes/refusal.ts";

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
    if (!c.res.headers.has("cross-origin-resource-policy")) c.header("cross-origin-resource-policy", "same-origin");
    if (!c.res.headers.has("content-security-policy")) c.header("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    if (!isKept) c.header("cache-control", "no-store");
  });
  app.use("/y/*", tellStockClients(ports));
  app.get("/health", (c) => c.json({ ok: true, version: ports.version }));
  app.get("/", (c) => c.redirect("/desk/", 302));
  for (const routes of [
    deskRoutes,
    signInRoutes,
    ownRoutes,
    peopleRoutes,
    privacyRoutes,
    searchRoutes,
    articleRoutes,
    goldenRoutes,
    ruleRoutes,
    pictureRoutes,
    fileRoutes,
    keyedRoutes,
    ordersRoutes,
    identityRoutes,
    frameRoutes,
    alertRoutes,
    figureRoutes,
  ])
    app.route("/", routes(ports));
  app.route("/w", widgetRoutes(ports));
  app.notFound(() => refusal({ kind: "unknown", words: "no such door" }));
  const fullDisk = createFullDisk(Date.now);
  app.onError((error) => {
    const full = fullDisk(error);
    if (full !== undefined) return refusal(full);
    console.error(JSON.stringify({ bug: error.name, words: error.message.slice(0, 200) }));
    const reason: Reason = "broken";
    return Response.json({ error: { kind: "bug", words: "something broke here; nothing was changed", reason } }, { status: 500 });
  });
  return app;
}
