// Stock y-websocket clients learn nothing from a refused handshake (a browser hides its status) and dial again every 2.5 s for ever. So a refused one is let on
// a line that says why and nothing else, and ends with a code: 3.x stops for good at 44xx; 2.x, which heeds no code, at least stays on the line that long.
import type { MiddlewareHandler } from "hono";
import type { AppPorts } from "./appPorts.ts";
import { isOurOrigin, isUpgrade } from "./body.ts";

const TOLD: Readonly<Record<number, string>> = {
  400: "there are no documents of that name",
  401: "please sign in, and ask for a fresh ticket",
  403: "you may not go here",
  404: "there is no such document",
  410: "this document was erased",
};

/** After the route: a refusal that trying again cannot mend becomes a close code, 4000 and its status. All others stay as they are. */
export function tellStockClients({ refuseOnTheLine }: Pick<AppPorts, "refuseOnTheLine">): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const words = TOLD[c.res.status];
    if (words === undefined || !isUpgrade(c.req.raw) || !isOurOrigin(c.req.raw)) return; // another site's page is not let on any line
    const line = refuseOnTheLine?.(4_000 + c.res.status, words);
    if (line !== undefined) c.res = line;
  };
}
