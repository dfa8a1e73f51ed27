// The owner's doors to the identity secret: GET shows it, POST makes another. Who may is the room's to say.
import { Hono } from "hono";
import type { AppPorts } from "./appPorts.ts";
import { answered, changing, reading } from "./visit.ts";

export function identityRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  app.get("/api/identity", (c) => reading(c, ports, async ({ room, token }) => answered(await room.identitySecret(token))));
  app.post("/api/identity", (c) => changing(c, ports, async ({ room, token }) => answered(await room.newIdentitySecret(token))));
  return app;
}
