// The doors to the figures of long ranges (shared/wire/figuresApi.ts). Who may is the room's to say.
import { Hono, type Context } from "hono";
import { SHARE_NAMES } from "../../shared/domain/insight/measures.ts";
import { readSlice, type FiguresAsk } from "../../shared/wire/figuresApi.ts";
import type { AppPorts } from "./appPorts.ts";
import { refusal } from "./refusal.ts";
import { answered, reading } from "./visit.ts";

export function figureRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  app.get("/api/figures", (c) =>
    reading(c, ports, async ({ room, token }) => {
      const ask = askIn(c);
      return ask === undefined ? unfit() : answered(await room.figures(token, ask));
    }),
  );
  app.get("/api/figures/behind", (c) =>
    reading(c, ports, async ({ room, token }) => {
      const ask = askIn(c);
      const share = SHARE_NAMES.find((one) => one === c.req.query("share"));
      return ask === undefined ? unfit() : answered(await room.figuresBehind(token, ask, share));
    }),
  );
  return app;
}

const unfit = (): Response => refusal({ kind: "malformed", words: "days and a slice are needed", reason: "range-unfit" });

function askIn(c: Context): FiguresAsk | undefined {
  const [from, to] = [dayIn(c.req.query("from")), dayIn(c.req.query("to"))];
  const slice = readSlice(c.req.query("slice") ?? "all");
  return from === undefined || to === undefined || slice === undefined ? undefined : { from, to, slice };
}

const dayIn = (text: string | undefined): number | undefined => (/^\d{1,6}$/.test(text ?? "") ? Number(text) : undefined);
