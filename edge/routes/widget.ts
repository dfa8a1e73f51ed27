// The shopper's doors: turns, the conversation as shown, the answer pack, the socket. One conversation, one capability.
import { Hono } from "hono";
import { isPlain, type Check } from "../../shared/core/check.ts";
import { readId, type TicketId } from "../../shared/core/ids.ts";
import { CAPABILITY, readTurns, TURNS_BYTES, WIDGET_SUBPROTOCOL, type Turns } from "../../shared/wire/widgetApi.ts";
import { WIDGET_PROTOCOL, WIDGET_PROTOCOL_LEAST } from "../../shared/wire/version.ts";
import type { AppPorts } from "./appPorts.ts";
import { bearerOf, isOurOrigin, isUpgrade, readBody } from "./body.ts";
import { refusal } from "./refusal.ts";
import { visitorOf } from "./visit.ts";

const noShop = () => refusal({ kind: "unknown", words: "no such shop" });
const noConversation = () => refusal({ kind: "unknown", words: "there is no such conversation" }); // the room's own words for a stranger

/** A post of another protocol may be of any shape: told apart before its shape is looked at. */
const readPost: Check<Turns | "another protocol"> = (v) => {
  const protocol = isPlain(v) ? v["protocol"] : undefined;
  return typeof protocol === "number" && (protocol < WIDGET_PROTOCOL_LEAST || protocol > WIDGET_PROTOCOL)
    ? "another protocol"
    : readTurns(v);
};

export function widgetRoutes(ports: AppPorts): Hono {
  const app = new Hono();

  app.get("/:shop/pack", async (c): Promise<Response> => {
    const room = ports.locate(c.req.param("shop"));
    if (room === undefined) return noShop();
    const news = await room.packAfter(versionIn(c.req.header("if-none-match") ?? ""), c.req.query("after") ?? "");
    const version = news.kind === "same" ? news.version : (news.kind === "whole" ? news.pack : news.delta.head).version;
    const headers = { etag: `"${version}"`, "cache-control": "no-cache" };
    if (news.kind === "same") return c.body(null, 304, headers);
    return c.json({ ...(news.kind === "whole" ? news.pack : news.delta), at: news.at }, 200, headers);
  });

  app.post("/:shop/turns", async (c): Promise<Response> => {
    const room = ports.locate(c.req.param("shop"));
    if (room === undefined) return noShop();
    const capability = bearerOf(c.req.header("authorization"));
    if (capability === undefined) return refusal({ kind: "signed-out", words: "a capability is needed" });
    const body = await readBody(c.req.raw, TURNS_BYTES, readPost, "the post");
    if (!body.ok) return refusal(body.error);
    if (body.value === "another protocol") return refusal({ kind: "old-protocol", words: "please reload the page" });
    const shown = await room.turns(capability, body.value, visitorOf(c));
    return shown.ok ? c.json(shown.value) : refusal(shown.error);
  });

  app.get("/:shop/conversation/:ticket", async (c): Promise<Response> => {
    const room = ports.locate(c.req.param("shop"));
    if (room === undefined) return noShop();
    const capability = bearerOf(c.req.header("authorization"));
    const ticket = readId<TicketId>(c.req.param("ticket"));
    if (capability === undefined || ticket === undefined) return noConversation();
    const shown = await room.shown(capability, ticket);
    return shown.ok ? c.json(shown.value) : refusal(shown.error);
  });

  app.get("/:shop/socket/:ticket", async (c): Promise<Response> => {
    const shop = c.req.param("shop");
    if (!isUpgrade(c.req.raw)) return refusal({ kind: "malformed", words: "this door is a WebSocket" });
    if (!isOurOrigin(c.req.raw)) return refusal({ kind: "forbidden", words: "this door opens from our own pages only" });
    if (ports.locate(shop) === undefined) return noShop();
    const [protocol, capability = ""] = (c.req.header("sec-websocket-protocol") ?? "").split(",").map((part) => part.trim());
    const ticket = readId<TicketId>(c.req.param("ticket"));
    if (protocol !== WIDGET_SUBPROTOCOL || !CAPABILITY.test(capability) || ticket === undefined) return noConversation();
    return ports.upgrade(shop, { door: "widget", ticket, capability }, c.req.raw);
  });

  return app;
}

/** The version an ETag names; a proxy that packs may have made it a weak one. */
const versionIn = (etag: string): string => /^(?:W\/)?"([^"]*)"$/.exec(etag)?.[1] ?? "";
