// The doors to alerts outside the desk (shared/wire/alertsApi.ts). Who may is the room's to say.
import { Hono } from "hono";
import { readAlertSettings } from "../../shared/domain/alerts/alertRules.ts";
import { ALERT_BYTES, readChannelAsk, readPushAsk, readPushEnd } from "../../shared/wire/alertsApi.ts";
import type { AppPorts } from "./appPorts.ts";
import { answered, changing, done, pageOf, reading, saying } from "./visit.ts";

export function alertRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  app.get("/api/alerts", (c) => reading(c, ports, async ({ room, token }) => answered(await room.alerts(token))));
  app.put("/api/alerts/rules", (c) =>
    saying(c, ports, readAlertSettings, async ({ room, token }, said) => done(await room.putAlertRules(token, said)), ALERT_BYTES),
  );
  app.post("/api/alerts/channels", (c) =>
    saying(c, ports, readChannelAsk, async ({ room, token }, said) => answered(await room.putChannel(token, said, pageOf(c))), ALERT_BYTES),
  );
  app.delete("/api/alerts/channels/:id", (c) =>
    changing(c, ports, async ({ room, token }) => done(await room.dropChannel(token, c.req.param("id")))),
  );
  app.post("/api/alerts/channels/:id/test", (c) =>
    changing(c, ports, async ({ room, token }) => answered(await room.testChannel(token, c.req.param("id")))),
  );
  app.get("/api/alerts/log", (c) =>
    reading(c, ports, async ({ room, token }) => answered(await room.alertLog(token, numberIn(c.req.query("before"))))),
  );
  app.post("/api/alerts/log/:id/again", (c) =>
    changing(c, ports, async ({ room, token }) => done(await room.alertAgain(token, numberIn(c.req.param("id"))))),
  );
  app.get("/api/me/push", (c) => reading(c, ports, async ({ room, token }) => answered(await room.push(token))));
  app.put("/api/me/push", (c) =>
    saying(c, ports, readPushAsk, async ({ room, token }, said) => done(await room.putPush(token, said, pageOf(c)))),
  );
  app.delete("/api/me/push", (c) =>
    saying(c, ports, readPushEnd, async ({ room, token }, { endpoint }) => done(await room.dropPush(token, endpoint))),
  );
  app.post("/api/me/push/test", (c) => changing(c, ports, async ({ room, token }) => answered(await room.testPush(token))));
  return app;
}

const numberIn = (text: string | undefined): number => (/^\d{1,15}$/.test(text ?? "") ? Number(text) : 0);
