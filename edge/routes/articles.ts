// The doors to what was published: all that is said now, and the versions of articles. Who may is the room's to say.
import { Hono } from "hono";
import { integer } from "../../shared/core/check.ts";
import type { AppPorts } from "./appPorts.ts";
import { answered, reading } from "./visit.ts";

const readVersion = integer(1);

export function articleRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  app.get("/api/pack", (c) => reading(c, ports, async ({ room, token }) => answered(await room.wholePack(token))));
  app.get("/api/articles/:id/versions", (c) =>
    reading(c, ports, async ({ room, token }) => answered(await room.articleVersions(token, c.req.param("id")))),
  );
  app.get("/api/articles/:id/versions/:version", (c) =>
    reading(c, ports, async ({ room, token }) => {
      const version = readVersion(Number(c.req.param("version"))) ?? 0; // what is no number is no version either
      return answered(await room.articleVersion(token, c.req.param("id"), version));
    }),
  );
  return app;
}
