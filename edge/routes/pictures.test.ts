// The doors of pictures as a browser meets them: told by their bytes, kept once under what they are, given for good and never as a page.
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildJpeg, buildPng, buildWebp } from "../../test/kit/buildPicture.ts";
import { openOwnShop, ORIGIN, type Browser, type OwnShop } from "../../test/kit/ownShop.ts";
import { PICTURE_BYTES } from "../../shared/domain/picture.ts";
import { readKeptPicture } from "../../shared/wire/pictureApi.ts";
import { PICTURES_MOST } from "../room/pictures.ts";

let shop: OwnShop;
let owner: Browser;
beforeEach(async () => {
  shop = openOwnShop();
  owner = (await shop.owner()).browser;
});
afterEach(() => shop.close());

const put = (bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(
    shop.app.fetch(
      new Request(`${ORIGIN}/api/pictures`, {
        method: "PUT",
        body: bytes,
        headers: { origin: ORIGIN, cookie: `__Host-zg_session=${owner.token()}`, ...headers },
      }),
    ),
  );
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(shop.app.fetch(new Request(ORIGIN + path, { headers })));
const kept = async (bytes: Uint8Array<ArrayBuffer>) => {
  const answer = await put(bytes);
  const value = readKeptPicture(await answer.json());
  if (value === undefined) throw new Error(`not kept: ${answer.status}`);
  return value;
};
const rows = (): number => shop.sql().all("SELECT name FROM pictures").length;

describe("[R313] giving a picture", () => {
  it("keeps it under the hash of its bytes, once, whatever it is said to be", async () => {
    const bytes = buildWebp(320, 200);
    const name = createHash("sha256").update(bytes).digest("hex");
    const first = await kept(bytes);
    expect(first).toEqual({ address: `/w/shop/pictures/${name}.webp`, width: 320, height: 200 });
    expect(readKeptPicture(await (await put(bytes, { "content-type": "text/html" })).json())).toEqual(first);
    expect(rows()).toBe(1);
    expect((await kept(buildPng())).address).toMatch(/\.png$/);
    expect((await kept(buildJpeg())).address).toMatch(/\.jpg$/);
  });

  it("takes none with two faces: a page behind, before or inside it, or another file under a picture's name", async () => {
    const text = (words: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(words));
    for (const bytes of [
      buildJpeg(4, 3, [], "<script>alert(1)</script>"),
      buildJpeg(4, 3, [[0xfe, "<script>alert(1)</script>"]]),
      buildPng(4, 3, [["tEXt", "<script>alert(1)</script>"]]),
      buildWebp(4, 3, [["EXIF", "GPS"]]),
      text("<!doctype html>"),
      text("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      text("GIF89a/*"),
    ]) {
      const answer = await put(bytes, { "content-type": "image/png" });
      expect([answer.status, await answer.json()]).toEqual([400, { error: expect.objectContaining({ reason: "picture-unfit" }) }]);
    }
    expect((await put(new Uint8Array(PICTURE_BYTES + 1))).status).toBe(413);
    expect((await put(new Uint8Array(0))).status).toBe(400);
    expect(rows()).toBe(0);
  });

  it("is for members, from our own pages; the shop has a bound, in words", async () => {
    expect((await put(buildPng(), { cookie: "" })).status).toBe(401);
    expect((await put(new Uint8Array(3), { cookie: "" })).status).toBe(401);
    expect((await put(buildPng(), { origin: "https://evil.example" })).status).toBe(403);
    for (let i = 0; i < PICTURES_MOST; i++)
      shop.sql().run("INSERT INTO pictures (name, at, maker, bytes) VALUES (?, 0, 'x', ?)", `p${i}`, new Uint8Array(1));
    const answer = await put(buildPng());
    expect([answer.status, await answer.json()]).toEqual([507, { error: expect.objectContaining({ reason: "pictures-full" }) }]);
  });
});

describe("[R314] a picture that was given", () => {
  it("is had by anybody who is told its address, for good, as a picture and never as a page", async () => {
    const bytes = buildWebp(320, 200);
    const { address } = await kept(bytes);
    const answer = await get(address);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/webp",
      "content-disposition": expect.stringMatching(/^attachment; filename="[0-9a-f]{64}\.webp"$/),
      "content-security-policy": expect.stringContaining("sandbox"),
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "public, max-age=31536000, immutable",
    });
    expect((await get(address, { "if-none-match": answer.headers.get("etag") ?? "" })).status).toBe(304);
  });

  it("has one address, and no trick with paths finds another file", async () => {
    const { address } = await kept(buildWebp());
    const name = address.slice(address.lastIndexOf("/") + 1);
    for (const path of [
      address.toUpperCase().replace("/W/SHOP/PICTURES", "/w/shop/pictures"),
      address.replace(".webp", ".png"),
      address.replace(".webp", ""),
      `${address}/`,
      `${address}%00.html`,
      `${address}.html`,
      `/w/shop/pictures/../pictures/${name}x`,
      `/w/shop/pictures/%2e%2e%2f%2e%2e%2fwrangler.toml`,
      `/w/shop/pictures/..%2f..%2f..%2fetc%2fpasswd`,
      `/w/shop/pictures/' OR 1=1 --`,
      `/w/other/pictures/${name}`,
      `/w/shop/pictures/${"0".repeat(64)}.webp`,
      "/w/shop/pictures/",
      "/w/shop/pictures",
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
    expect((await put(buildWebp(), {})).status).toBe(200);
    expect((await shop.app.fetch(new Request(ORIGIN + address, { method: "DELETE", headers: { origin: ORIGIN } }))).status).toBe(404);
  });
});
