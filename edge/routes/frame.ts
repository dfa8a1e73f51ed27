// The chat page as a shop's own sites may frame it: the built page, with the shop's list in its policy. Says nothing about a shop that does not exist.
import { Hono, type Context } from "hono";
import { hexOf } from "../../shared/core/bytes.ts";
import type { Clock } from "../../shared/core/ids.ts";
import { SECOND } from "../../shared/core/time.ts";
import { ancestorsOf, withAncestors } from "../../shared/wire/ancestors.ts";
import type { AppPorts } from "./appPorts.ts";

const KNOWN_MS = 15 * SECOND; // a list is asked of the room at most this often: many shoppers open the page, few owners change the list
const POLICY = "content-security-policy";

export function frameRoutes(ports: Pick<AppPorts, "home" | "locate" | "page">, clock: Clock = Date.now): Hono {
  const app = new Hono();
  const { page: builtPage } = ports;
  if (builtPage === undefined) return app;
  const known = new Map<string, { readonly at: number; readonly ancestors: string }>(); // by shop that exists, so never many

  const ancestorsAt = async (shop: string): Promise<string> => {
    const last = known.get(shop);
    if (last !== undefined && clock() - last.at < KNOWN_MS) return last.ancestors;
    const room = ports.locate(shop);
    if (room === undefined) return ancestorsOf([]);
    const ancestors = ancestorsOf(await room.sites());
    known.set(shop, { at: clock(), ancestors });
    return ancestors;
  };
  const page = async (c: Context): Promise<Response> => {
    const built = await builtPage(new URL("/widget/", c.req.url).href);
    const headers = new Headers(built.headers);
    const shop = c.req.query("shop") ?? "";
    const ancestors = await ancestorsAt(shop === "" ? ports.home : shop);
    headers.set(POLICY, withAncestors(headers.get(POLICY) ?? "", ancestors));
    headers.set("cache-control", "no-cache");
    const etag = `"${await digest(headers.get(POLICY) ?? "", built.headers.get("etag") ?? "")}"`;
    headers.set("etag", etag); // names the policy too: a browser keeps the old one at a 304
    if (c.req.header("if-none-match")?.replace(/^W\//, "") !== etag) return new Response(built.body, { status: built.status, headers });
    await built.body?.cancel();
    for (const name of ["content-length", "content-type", "content-encoding"]) headers.delete(name);
    return new Response(null, { status: 304, headers });
  };
  app.get("/widget/", page);
  app.get("/widget/index.html", page);
  return app;
}

async function digest(...parts: readonly string[]): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(parts.join("\n")));
  return hexOf(new Uint8Array(bytes, 0, 12));
}
