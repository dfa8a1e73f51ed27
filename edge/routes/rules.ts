// The door to a set of inspection rules that judged a conversation, as it was then. Who may is the room's to say.
import { Hono } from "hono";
import type { AppPorts } from "./appPorts.ts";
import { answered, reading } from "./visit.ts";

/** GET /api/rules/:version → 200 RuleSet (shared/domain/inspection/rule.ts): whoever may read the desk. A version never says anything else. */
export function ruleRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  app.get("/api/rules/:version", (c) =>
    reading(c, ports, async ({ room, token }) => answered(await room.ruleSet(token, c.req.param("version")))),
  );
  return app;
}
