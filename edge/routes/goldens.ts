// The doors to the shop's golden conversations. Who may write them is the room's to say.
import { Hono } from "hono";
import { readWrittenDialogue } from "../../shared/domain/dialogues/written.ts";
import { GOLDEN_BYTES } from "../../shared/wire/goldenApi.ts";
import type { AppPorts } from "./appPorts.ts";
import { answered, changing, done, reading, saying } from "./visit.ts";

export function goldenRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  app.get("/api/goldens", (c) => reading(c, ports, async ({ room, token }) => answered(await room.goldens(token))));
  app.put("/api/goldens", (c) =>
    saying(c, ports, readWrittenDialogue, async ({ room, token }, dialogue) => done(await room.putGolden(token, dialogue)), GOLDEN_BYTES),
  );
  app.delete("/api/goldens/:id", (c) =>
    changing(c, ports, async ({ room, token }) => done(await room.dropGolden(token, c.req.param("id")))),
  );
  return app;
}
