// The doors to the figures of long ranges (shared/wire/figuresApi.ts). Who may is the room's to say.
import { Hono, type Context } from "hono";
import { SHARE_NAMES } from "../../shared/domain/insight/measures.ts";
import { readSlice, type FiguresAsk } from "../../shared/wire/figuresApi.ts";
import type { AppPorts } from "./appPorts.ts";
import { answered, reading } from "./visit.ts";

export function figureRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  app.get("/api/figures", (c) => reading(c, ports, async ({ room, token }) => answered(await room.figures(token, askIn(c)))));
  app.get("/api/figures/behind", (c) =>
    reading(c, ports, async ({ room, token }) => {
      const share = SHARE_NAMES.find((one) => one === c.req.query("share"));
      return answered(await room.figuresBehind(token, askIn(c), share));
    }),
  );
  app.get("/api/surges", (c) => reading(c, ports, async ({ room, token }) => answered(await room.surges(token))));
  return app;
}

/** Undefined: no range that can be read; said to members alone. */
function askIn(c: Context): FiguresAsk | undefined {
  const [from, to] = [dayIn(c.req.query("from")), dayIn(c.req.query("to"))];
  const slice = readSlice(c.req.query("slice") ?? "all");
  return from === undefined || to === undefined || slice === undefined ? undefined : { from, to, slice };
}

const dayIn = (text: string | undefined): number | undefined => (/^\d{1,6}$/.test(text ?? "") ? Number(text) : undefined);
