// The doors of files in conversations as browsers meet them: told by their bytes, given as attachments that no cache keeps, to nobody without a right.
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildJpeg, buildPng, buildWebp } from "../../test/kit/buildPicture.ts";
import { openOwnShop, ORIGIN, type Browser, type OwnShop } from "../../test/kit/ownShop.ts";
import { asId } from "../../shared/core/ids.ts";
import { FILE_BYTES } from "../../shared/domain/sentFile.ts";
import { deskFilePath, readKeptFile } from "../../shared/wire/fileApi.ts";
import { WIDGET_PROTOCOL } from "../../shared/wire/version.ts";

const TICKET = "t-1";
const CAPABILITY = "c".repeat(22);
const WIDGET = "/w/shop";

let shop: OwnShop;
let owner: Browser;
beforeEach(async () => {
  shop = openOwnShop();
  owner = (await shop.owner()).browser;
  const turns = [{ kind: "say", id: "m-1", at: 1, text: "在吗" }];
  const start = { shopper: "s-1", name: "小雨", language: "zh", createdAt: 1 };
  const post = { protocol: WIDGET_PROTOCOL, ticket: TICKET, start, turns };
  const said = await shop.browser().ask("POST", "/w/shop/turns", post, { authorization: `Bearer ${CAPABILITY}` });
  expect(said.status).toBe(200);
});
afterEach(() => shop.close());

type Headers = Readonly<Record<string, string>>;
const member = (): Headers => ({ origin: ORIGIN, cookie: `__Host-zg_session=${owner.token()}` });
const shopper = (capability = CAPABILITY): Headers => ({ authorization: `Bearer ${capability}` });
const send = (method: string, path: string, headers: Headers, body?: Uint8Array<ArrayBuffer>): Promise<Response> =>
  Promise.resolve(shop.app.fetch(new Request(ORIGIN + path, { method, headers, ...(body === undefined ? {} : { body }) })));
const bytesOf = (words: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(words));
const rows = (): number => shop.sql().all("SELECT id FROM files").length;

describe("[R355] giving a file", () => {
  it("keeps it under the hash of its bytes, whatever it is said to be, for a member and for the shopper", async () => {
    const bytes = buildWebp(320, 200);
    const id = createHash("sha256").update(bytes).digest("hex");
    const answer = await send("PUT", deskFilePath(TICKET), { ...member(), "content-type": "text/html" }, bytes);
    expect(readKeptFile(await answer.json())).toEqual({ id, kind: "webp", bytes: bytes.length, width: 320, height: 200 });
    const pdf = await send("PUT", `${WIDGET}/files/${TICKET}`, shopper(), bytesOf("%PDF-1.7\n%%EOF"));
    expect(readKeptFile(await pdf.json())).toMatchObject({ kind: "pdf" });
    expect(rows()).toBe(2);
  });

  it("takes none with two faces, none that is a page or a program, none too large; nothing is kept", async () => {
    for (const bytes of [
      buildJpeg(4, 3, [], "<script>alert(1)</script>"),
      buildPng(4, 3, [["eXIf", "GPS"]]),
      bytesOf("<!doctype html><script>alert(1)</script>"),
      bytesOf(" <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
      bytesOf("GIF89a\u0000"),
      bytesOf("PK\u0003\u0004"),
    ])
      for (const [path, who] of [
        [deskFilePath(TICKET), member()],
        [`${WIDGET}/files/${TICKET}`, shopper()],
      ] as const) {
        const answer = await send("PUT", path, { ...who, "content-type": "image/png" }, bytes);
        expect([answer.status, await answer.json()]).toEqual([400, { error: expect.objectContaining({ reason: "file-unfit" }) }]);
      }
    expect((await send("PUT", deskFilePath(TICKET), member(), new Uint8Array(FILE_BYTES + 1).fill(65))).status).toBe(413);
    expect(rows()).toBe(0);
  });

  it("is for members from our own pages, and for the conversation's own device; a stranger is told nothing", async () => {
    expect((await send("PUT", deskFilePath(TICKET), { origin: ORIGIN }, buildPng())).status).toBe(401);
    expect((await send("PUT", deskFilePath(TICKET), { origin: ORIGIN }, bytesOf("<p>"))).status).toBe(401);
    expect((await send("PUT", deskFilePath(TICKET), { ...member(), origin: "https://evil.example" }, buildPng())).status).toBe(403);
    expect((await send("PUT", `${WIDGET}/files/${TICKET}`, {}, buildPng())).status).toBe(404);
    expect((await send("PUT", `${WIDGET}/files/${TICKET}`, shopper("d".repeat(22)), buildPng())).status).toBe(404);
    expect((await send("PUT", "/w/other/files/t-1", shopper(), buildPng())).status).toBe(404);
    expect(rows()).toBe(0);
  });
});

describe("[R356] a file that was given", () => {
  const given = async (): Promise<string> => {
    const answer = await send("PUT", deskFilePath(TICKET), member(), bytesOf("第一行，不是网页"));
    const kept = readKeptFile(await answer.json());
    if (kept === undefined) throw new Error(`not kept: ${answer.status}`);
    return kept.id;
  };

  it("comes as an attachment in a sandbox, as what it is, and no cache keeps it", async () => {
    const id = await given();
    const answer = await send("GET", deskFilePath(TICKET, id), member());
    expect(await answer.text()).toBe("第一行，不是网页");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": expect.stringMatching(/^attachment; filename="[0-9a-f]{12}\.txt"$/),
      "content-security-policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    });
  });

  it("is had by nobody who only knows its address, nor by any trick with it", async () => {
    const id = await given();
    expect((await send("GET", deskFilePath(TICKET, id), {})).status).toBe(401);
    expect((await send("GET", `${WIDGET}/files/${TICKET}/${id}`, {})).status).toBe(404);
    expect((await send("GET", `${WIDGET}/files/${TICKET}/${id}`, member())).status).toBe(404); // another door's proof
    expect((await send("GET", `${WIDGET}/pictures/${id}.txt`, shopper())).status).toBe(404);
    for (const path of [`${id}.html`, `${id}/`, id.toUpperCase(), `..%2f${id}`, `${id}%00`, "' OR 1=1 --", "0".repeat(64)])
      expect([path, (await send("GET", `/api/files/${TICKET}/${path}`, member())).status]).toEqual([path, 404]);
    expect((await send("GET", deskFilePath(asId("t-2"), id), member())).status).toBe(404);
    expect((await send("DELETE", deskFilePath(TICKET, id), member())).status).toBe(404);
  });
});
