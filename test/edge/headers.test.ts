// What every answer says beside its body: what a page may do, who may keep it, what a cookie is for. And that nothing built asks anybody else.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEdge, type Edge } from "../../edge/host/workerdHost.ts";
import { FULL_FILES, RUNTIME_FILES } from "../../models/manifest.ts";
import { value } from "../contract/deskClient.ts";
import { createShopper } from "../contract/shopperClient.ts";
import { COOKIE, publicRoom, tokenIn } from "./publicRoom.ts";
import { AGENT } from "./shopAtWork.ts";

const built = resolve(import.meta.dirname, "../../dist/client");
const data = mkdtempSync(join(tmpdir(), "zhanggui-headers-"));
let edge: Edge;

beforeAll(async () => {
  edge = await startEdge({ port: 0, host: "127.0.0.1", data, quiet: true });
});
afterAll(async () => {
  await edge.close();
  rmSync(data, { recursive: true, force: true });
});

const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(edge.url + path, { redirect: "manual", ...init });

/** The policy as its directives. */
function policyOf(answer: Response): ReadonlyMap<string, string> {
  const parts = (answer.headers.get("content-security-policy") ?? "").split(";").map((one) => one.trim());
  return new Map(parts.filter((one) => one !== "").map((one) => [one.split(" ", 1)[0] ?? "", one.slice(one.indexOf(" ") + 1)]));
}

describe("pages", () => {
  for (const page of ["/desk/", "/widget/", "/demo/"])
    it(`${page} may run our own scripts, ask our own server, and nothing else`, async () => {
      const answer = await get(page);
      const policy = policyOf(answer);
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(policy)).toMatchObject({
        "default-src": "'none'",
        "script-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
      });
      expect([...policy.values()].join(" ")).not.toMatch(/unsafe-eval|https?:|\*/);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      expect(answer.headers.get("permissions-policy")).toContain("camera=()");
      expect(await answer.text()).not.toMatch(/<script(?![^>]* src=)|\son\w+=|javascript:/i);
    });

  it("nobody may frame the desk or the demo shop; a shop's page may frame the widget", async () => {
    expect(policyOf(await get("/desk/")).get("frame-ancestors")).toBe("'none'");
    expect(policyOf(await get("/demo/")).get("frame-ancestors")).toBe("'none'");
    expect(policyOf(await get("/widget/")).get("frame-ancestors")).toBeUndefined();
    expect((await get("/widget/")).headers.get("x-frame-options")).toBeNull();
  });

  it("the ear's worker may compile WASM and ask our own server; the pages themselves may not compile", async () => {
    for (const page of ["desk", "widget"]) {
      const script = readdirSync(join(built, page)).find((one) => /^ear-[\w-]{8}\.js$/.test(one)) ?? "";
      const answer = await get(`/${page}/${script}`);
      expect(answer.headers.get("content-type")).toContain("javascript");
      expect(answer.headers.get("cache-control")).toContain("immutable");
      expect(Object.fromEntries(policyOf(answer))).toEqual({
        "default-src": "'none'",
        "script-src": "'self' 'wasm-unsafe-eval'",
        "connect-src": "'self'",
      });
    }
  });

  it("the full ear's files lie under addresses with their hashes and may be kept for ever", async () => {
    const files = readdirSync(join(built, "ear"), { recursive: true, encoding: "utf8" }).filter((one) => /\.\w+$/.test(one));
    expect(files.length).toBe(FULL_FILES.length + RUNTIME_FILES.length);
    for (const file of files) {
      const answer = await get(`/ear/${file}`);
      expect([file, answer.status, answer.headers.get("cache-control")]).toEqual([file, 200, "public, max-age=31536000, immutable"]);
      if (file.endsWith(".mjs")) expect(answer.headers.get("content-type")).toContain("javascript");
      await answer.body?.cancel();
    }
  });

  it("the loader may be kept for a while; what has a hash in its name for ever; workers and pages are asked for again", async () => {
    const hashed = readdirSync(join(built, "assets")).filter((one) => one.endsWith(".js"));
    expect((await get("/widget.js")).headers.get("cache-control")).toMatch(/^public, max-age=\d+$/);
    expect((await get("/widget.js")).headers.get("content-type")).toContain("javascript");
    expect((await get(`/assets/${hashed[0] ?? ""}`)).headers.get("cache-control")).toContain("immutable");
    for (const path of ["/desk/sw.js", "/widget/sw.js"]) expect((await get(path)).headers.get("cache-control")).toBe("no-cache");
    for (const path of ["/desk/", "/widget/", "/demo/"])
      expect((await get(path)).headers.get("cache-control")).toContain("must-revalidate");
  });
});

describe("doors", () => {
  it("answer what nobody may keep or take for something else, be it an answer or a refusal", async () => {
    const room = publicRoom(() => edge.url);
    const shopper = createShopper(room);
    value(await shopper.post(shopper.say("你好")));
    const signed = await get("/api/session", { method: "POST", body: JSON.stringify({ member: AGENT }) });
    const cookie = `${COOKIE}=${tokenIn(signed)}`;
    const authorization = `Bearer ${shopper.capability}`;
    for (const [path, headers, status] of [
      ["/health", {}, 200],
      ["/api/shop", {}, 200],
      ["/api/session", { cookie }, 200],
      ["/api/session", {}, 401],
      ["/feed", { cookie }, 200],
      ["/feed", {}, 401],
      [`/w/demo/conversation/${shopper.ticket}`, { authorization }, 200],
      [`/w/demo/conversation/${shopper.ticket}`, {}, 404],
      ["/w/nowhere/pack", {}, 404],
      ["/s", {}, 400],
      ["/no/such/door", {}, 404],
    ] as const) {
      const answer = await get(path, { headers });
      expect([path, answer.status, answer.headers.get("cache-control"), answer.headers.get("x-content-type-options")]).toEqual([
        path,
        status,
        "no-store",
        "nosniff",
      ]);
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("let the answer pack be kept, and asked for again by its version", async () => {
    const pack = await get("/w/demo/pack");
    const etag = pack.headers.get("etag") ?? "";
    expect([pack.headers.get("cache-control"), pack.headers.get("x-content-type-options")]).toEqual(["no-cache", "nosniff"]);
    expect((await get("/w/demo/pack", { headers: { "if-none-match": etag } })).status).toBe(304);
    expect((await get("/w/demo/pack", { headers: { "if-none-match": '"older"' } })).status).toBe(200);
  });

  it("give a cookie that no script reads and no other site sends, and take it back", async () => {
    const signed = await get("/api/session", { method: "POST", body: JSON.stringify({ member: AGENT }) });
    expect(signed.headers.get("set-cookie")).toMatch(/^zg_session=[\w-]{32}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=2592000$/);
    const left = await get("/api/session", { method: "DELETE", headers: { cookie: `${COOKIE}=${tokenIn(signed)}` } });
    expect(left.status).toBe(204);
    expect(left.headers.get("set-cookie")).toMatch(/^zg_session=; Path=\/; HttpOnly; SameSite=Strict; Max-Age=0$/);
    expect((await get("/api/session", { headers: { cookie: `${COOKIE}=${tokenIn(signed)}` } })).status).toBe(401);
  });
});

describe("what is built", () => {
  const IN_WORDS_ONLY = [
    "http://www.w3.org/", // names of XML languages; nobody goes there
    "https://github.com/yjs/yjs/issues/438", // in yjs' warning about being loaded twice
    "https://tinyurl.com/y2uuvskb", // in Dexie's message that IndexedDB is missing
    "http://bit.ly/2kdckMn", // in another of Dexie's
    "https://bit.ly/wb-precache", // in a warning of workbox'
    // in messages of transformers.js and of the WASM runtime
    "https://huggingface.co/docs/",
    "https://github.com/huggingface/transformers.js/issues/",
    "https://developer.mozilla.org/",
    "https://gist.github.com/hollance/",
    "https://web.dev/cross-origin-isolation-guide/",
    "https://rolldown.rs/in-depth/bundling-cjs",
  ];
  const files = readdirSync(built, { recursive: true, encoding: "utf8" }).filter((one) => /\.(html|js|css|svg|webmanifest)$/.test(one));

  it("has pages, scripts and styles to look at", () => {
    for (const kind of ["html", "js", "css"]) expect(files.some((one) => one.endsWith(kind))).toBe(true);
  });

  for (const file of files)
    it(`${file.replace(/-[\w-]{8}\./, ".")} names no other server`, () => {
      const text = readFileSync(join(built, file), "utf8");
      const found = [...text.matchAll(/\b(?:https?|wss?):\/\/[\w.-]+\.[a-z]{2,}[\w./-]*/g)].map(([url]) => url);
      expect(found.filter((url) => !IN_WORDS_ONLY.some((known) => url.startsWith(known)))).toEqual([]);
      expect(text).not.toMatch(/(?:src|href)=["']\/\/|url\(["']?\/\/|@import\s/);
    });
});
