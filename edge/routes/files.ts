// The doors of files in conversations: a member or its shopper gives one, and has what the conversation holds. What it is is told by its bytes; it
// goes out as an attachment in a sandbox, kept by no cache, and never as a page.
import { Hono, type Context } from "hono";
import { hexOf } from "../../shared/core/bytes.ts";
import { readId, type TicketId } from "../../shared/core/ids.ts";
import { readFileBytes } from "../../shared/domain/fileBytes.ts";
import { FILE_BYTES, readFileId, type FileKind } from "../../shared/domain/sentFile.ts";
import { FILE_MS } from "../../shared/wire/fileApi.ts";
import type { FileAsker, RoomDoor } from "../host/ports.ts";
import type { AppPorts } from "./appPorts.ts";
import { bearerOf, readBytes } from "./body.ts";
import { refusal } from "./refusal.ts";
import { changing, reading, visitorOf } from "./visit.ts";

const TYPES: Readonly<Record<FileKind, string>> = {
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
  pdf: "application/pdf",
  txt: "text/plain; charset=utf-8",
};
const noConversation = () => refusal({ kind: "unknown", words: "there is no such conversation" }); // the room's own words for a stranger

export function fileRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  app.put("/api/files/:ticket", (c) => changing(c, ports, ({ room, token }) => put(c, room, { by: "member", token })));
  app.get("/api/files/:ticket/:id", (c) => reading(c, ports, ({ room, token }) => get(c, room, { by: "member", token })));
  app.put("/w/:shop/files/:ticket", (c) => asShopper(c, ports, put));
  app.get("/w/:shop/files/:ticket/:id", (c) => asShopper(c, ports, get));
  return app;
}

type Work = (c: Context, room: RoomDoor, who: FileAsker) => Promise<Response>;

async function asShopper(c: Context, ports: AppPorts, work: Work): Promise<Response> {
  const room = ports.locate(c.req.param("shop") ?? "");
  if (room === undefined) return refusal({ kind: "unknown", words: "no such shop" });
  const capability = bearerOf(c.req.header("authorization"));
  return capability === undefined ? noConversation() : work(c, room, { by: "shopper", capability, address: visitorOf(c).address });
}

async function put(c: Context, room: RoomDoor, who: FileAsker): Promise<Response> {
  const ticket = readId<TicketId>(c.req.param("ticket"));
  if (ticket === undefined) return noConversation();
  const body = await readBytes(c.req.raw, FILE_BYTES, "the file", FILE_MS);
  if (!body.ok) return refusal(body.error);
  const facts = readFileBytes(body.value);
  const strange = facts === undefined ? await turnedAway(room, who) : undefined; // a stranger is told nothing of what we take
  if (strange !== undefined) return strange;
  if (facts === undefined)
    return refusal({ kind: "malformed", words: "neither picture, PDF nor plain text, or more than that", reason: "file-unfit" });
  const id = hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", body.value)));
  const kept = await room.putFile(who, ticket, id, facts, body.value);
  return kept.ok ? Response.json({ id, ...facts }) : refusal(kept.error);
}

/** What a member's door says to who is no member. */
async function turnedAway(room: RoomDoor, who: FileAsker): Promise<Response | undefined> {
  const session = who.by === "member" ? await room.session(who.token) : undefined;
  return session?.ok === false ? refusal(session.error) : undefined;
}

async function get(c: Context, room: RoomDoor, who: FileAsker): Promise<Response> {
  const ticket = readId<TicketId>(c.req.param("ticket"));
  const id = readFileId(c.req.param("id"));
  if (ticket === undefined || id === undefined) return (await turnedAway(room, who)) ?? noConversation();
  const found = await room.file(who, ticket, id);
  if (!found.ok) return refusal(found.error);
  const { kind, bytes } = found.value;
  return new Response(bytes, {
    headers: {
      "content-type": TYPES[kind],
      "content-disposition": `attachment; filename="${id.slice(0, 12)}.${kind}"`,
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "cache-control": "private, no-store", // it is somebody's, and goes when they are erased
    },
  });
}
