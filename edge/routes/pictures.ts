// The doors of pictures: a member gives one, whoever is told its address gets it. What it is is told by its bytes, never by what is said of it.
import { Hono } from "hono";
import { hexOf } from "../../shared/core/bytes.ts";
import { PICTURE_BYTES, readPicture } from "../../shared/domain/picture.ts";
import { PICTURE_NAME, pictureAddress, pictureName, type KeptPicture } from "../../shared/wire/pictureApi.ts";
import type { AppPorts } from "./appPorts.ts";
import { readBytes } from "./body.ts";
import { refusal } from "./refusal.ts";
import { changing } from "./visit.ts";

const TYPES: Readonly<Record<string, string>> = { webp: "image/webp", jpg: "image/jpeg", png: "image/png" };
const noPicture = () => refusal({ kind: "unknown", words: "there is no such picture" });

export function pictureRoutes(ports: AppPorts): Hono {
  const app = new Hono();
  app.put("/api/pictures", (c) =>
    changing(c, ports, async ({ room, token, shop }) => {
      const body = await readBytes(c.req.raw, PICTURE_BYTES, "the picture");
      if (!body.ok) return refusal(body.error);
      const picture = readPicture(body.value);
      if (picture === undefined) {
        const session = await room.session(token); // a stranger is told nothing of what we take
        if (!session.ok) return refusal(session.error);
        return refusal({ kind: "malformed", words: "no picture, or more than a picture", reason: "picture-unfit" });
      }
      const name = pictureName(await digest(body.value), picture);
      const kept = await room.putPicture(token, name, body.value);
      if (!kept.ok) return refusal(kept.error);
      const { width, height } = picture;
      return Response.json({ address: pictureAddress(shop, name), width, height } satisfies KeptPicture);
    }),
  );
  app.get("/w/:shop/pictures/:name", async (c): Promise<Response> => {
    const room = ports.locate(c.req.param("shop"));
    const name = c.req.param("name");
    if (room === undefined || !PICTURE_NAME.test(name)) return noPicture();
    const headers = {
      "content-type": TYPES[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream",
      "content-disposition": `attachment; filename="${name}"`, // shown in a page of ours, or saved: never a page itself
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "cache-control": "public, max-age=31536000, immutable", // its name is what it is
      etag: `"${name}"`,
    };
    if (c.req.header("if-none-match") === headers.etag) return c.body(null, 304, headers);
    const found = await room.picture(name);
    return found.ok ? c.body(found.value, 200, headers) : noPicture();
  });
  return app;
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
