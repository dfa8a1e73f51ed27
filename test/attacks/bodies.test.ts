// Bodies that are something else than they say: packed, nested, doubled, polluted, numbers that are none, or that trickle in for ever.
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BODY_MS, readBody } from "../../edge/routes/body.ts";
import { ORIGIN, PASSWORD } from "../kit/ownShop.ts";
import { openOwnersShop, type OwnersShop } from "./ownersShop.ts";

let shop: OwnersShop;
beforeEach(async () => {
  shop = await openOwnersShop();
});
afterEach(() => shop.close());

const ask = async (method: string, path: string, headers: Record<string, string>, body: BodyInit): Promise<Response> =>
  shop.app.fetch(new Request(ORIGIN + path, { method, headers, body }));
const mine = () => ({ origin: ORIGIN, cookie: `__Host-zg_session=${shop.token}` });
const kindOf = async (answer: Response): Promise<string> => {
  const read = (await answer.json()) as { readonly error?: { readonly kind?: string } };
  return read.error?.kind ?? "";
};

describe("a body", () => {
  const SIGN_IN = "/api/session/password";
  const says = async (body: BodyInit, headers: Record<string, string> = {}, path = SIGN_IN): Promise<string> => {
    const answer = await ask("POST", path, { ...mine(), ...headers }, body);
    return `${answer.status} ${await kindOf(answer)}`;
  };

  it("that is packed is not unpacked: a bomb stays its few bytes", async () => {
    const good = JSON.stringify({ login: "linxi", password: PASSWORD });
    const bomb = gzipSync(Buffer.alloc(50_000_000, 0x20));
    for (const encoding of ["gzip", "deflate", "br", "gzip, gzip", "identity"])
      expect(await says(gzipSync(good), { "content-encoding": encoding })).toBe("400 malformed");
    expect(await says(bomb.subarray(0, 1_900), { "content-encoding": "gzip" })).toBe("400 malformed");
    expect(await says(bomb, { "content-encoding": "gzip" })).toBe("413 too-large");
  });

  it("is what its bytes say, whatever its header calls it", async () => {
    for (const type of [
      "application/x-www-form-urlencoded",
      "multipart/form-data; boundary=x",
      "text/plain",
      "text/html",
      "application/xml",
      "",
    ]) {
      expect(await says("login=linxi&password=x", { "content-type": type })).toBe("400 malformed");
      expect(await says(`{"login":"linxi","password":"wrong"}`, { "content-type": type })).toMatch(/^(401 signed-out|429 rate)$/);
    }
    expect(await says(`\ufeff{"login":"linxi","password":"${PASSWORD}"}`)).toMatch(/^(400 malformed|200 |401 signed-out|429 rate)$/);
  });

  it("that nests by the thousand is refused at every door that hears one, also where a library is to read it", async () => {
    const deep = (n: number): string => "[".repeat(n) + "]".repeat(n);
    for (const path of ["/api/session/passkey", "/api/me/passkey"])
      for (const n of [40, 5_000, 15_000])
        expect(await says(`{"challenge":"x","label":"x","answer":{"id":"x","response":${deep(n)}}}`, {}, path)).toBe("400 malformed");
    expect(await says(`{"login":${deep(900)}}`)).toBe("400 malformed");
    const objects = `${'{"a":'.repeat(3_000)}1${"}".repeat(3_000)}`;
    expect(await says(`{"challenge":"x","answer":${objects}}`, {}, "/api/session/passkey")).toBe("400 malformed");
  });

  it("with one key twice says the last, once: nobody else reads it differently", async () => {
    const answer = await ask(
      "POST",
      "/api/keys",
      mine(),
      '{"name":"first","name":"second","scopes":["orders:write"],"scopes":["tickets:read"]}',
    );
    expect(await answer.json()).toMatchObject({ key: { name: "second", scopes: ["tickets:read"] } });
  });

  it("with __proto__ or constructor in it is read without, and leaves nothing behind on anything", async () => {
    const evil = '"__proto__":{"role":"owner","active":true},"constructor":{"prototype":{"role":"owner"}}';
    const person = `{"name":{"zh":"周敏","en":"Z",${evil}},"role":"agent","skills":{},"languages":["zh"],"capacity":5,${evil}}`;
    const made = (await (await ask("POST", "/api/people", mine(), person)).json()) as { readonly person: { readonly member: object } };
    expect(made.person.member).toMatchObject({ role: "agent" });
    expect(JSON.stringify(made)).not.toContain("prototype");
    expect(await says(`{${evil}}`)).toBe("400 malformed");
    expect(await says(person.replace('"skills":{}', '"skills":{"__proto__":3}'), {}, "/api/people")).toBe("400 malformed");
    expect(await says(person.replace('"skills":{}', '"skills":{"constructor":3}'), {}, "/api/people")).toBe("200 ");
    expect(({} as { readonly role?: string }).role).toBeUndefined();
  });

  it("with numbers that are none, or too large to be any, is refused", async () => {
    const person = (capacity: string): string =>
      `{"name":{"zh":"周","en":"Z"},"role":"agent","skills":{"aftersale":1},"languages":["zh"],"capacity":${capacity}}`;
    for (const odd of ["1e999", "-1e999", "-1", "101", '"5"', "null", "true", "[5]", "{}", "9007199254740993e5"])
      expect([odd, await says(person(odd), {}, "/api/people")]).toEqual([odd, "400 malformed"]);
    for (const odd of ["NaN", "Infinity", "0x10", "1_000", "+5", "05"])
      expect(await says(person(odd), {}, "/api/people")).toBe("400 malformed");
    for (const odd of ["1.5", "0", "4", "1e1", "1e-400"])
      expect(await says(person("5").replace('"aftersale":1', `"aftersale":${odd}`), {}, "/api/people")).toBe("400 malformed");
    expect(await says(person("5").replace('"aftersale":1', '"aftersale":-0'), {}, "/api/people")).toBe("400 malformed");
  });

  it("with half an emoji in it is kept whole", async () => {
    const answer = await ask("POST", "/api/keys", mine(), '{"name":"a\\ud83d","scopes":["tickets:read"]}');
    expect(await answer.json()).toMatchObject({ key: { name: "a\ufffd" } });
  });

  it("that breaks off is refused, though what came would be a whole one", async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(to) {
        to.enqueue(new TextEncoder().encode('{"name":"k","scopes":["tickets:read"]}'));
        to.error(new Error("gone"));
      },
    });
    const request = new Request(ORIGIN, { method: "POST", body: broken, duplex: "half" } as RequestInit);
    expect(await readBody(request, 1_000_000, (v) => v, "the request")).toMatchObject({ ok: false, error: { kind: "malformed" } });
    let sent = 0;
    const half = new ReadableStream<Uint8Array>({
      pull(to) {
        if (sent++ === 0) to.enqueue(new TextEncoder().encode('{"a":1}'));
        else to.error(new Error("gone"));
      },
    });
    const read = await readBody(new Request(ORIGIN, { method: "POST", body: half, duplex: "half" } as RequestInit), 1_000, (v) => v, "it");
    expect(read).toMatchObject({ ok: false, error: { words: "it broke off" } });
  });

  it("[R147] that trickles is cut off when its time is over, whatever still arrives, and says so", async () => {
    let sent = 0;
    let left = false;
    const drip = new ReadableStream<Uint8Array>({
      async pull(to) {
        await new Promise((done) => setTimeout(done, 20));
        to.enqueue(Uint8Array.of(0x20));
        sent++;
      },
      cancel: () => void (left = true),
    });
    const request = new Request(ORIGIN, { method: "POST", body: drip, duplex: "half" } as RequestInit);
    const read = await readBody(request, 1_000_000, (v) => v, "the request", 100);
    expect(read).toMatchObject({ ok: false, error: { kind: "too-slow" } });
    expect([sent > 0, left]).toEqual([true, true]);
    expect(BODY_MS).toBe(15_000);
  });
});
