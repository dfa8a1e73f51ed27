// What every answer says beside its body: what a page may do, who may keep it, what a cookie is for. And that nothing built asks anybody else.
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { FULL_FILES, RUNTIME_FILES } from "../../models/manifest.ts";
import { readShopDoc, writeShop } from "../../shared/doc/shopDoc.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import { openDesk, value } from "../contract/deskClient.ts";
import { createShopper } from "../contract/shopperClient.ts";
import { clearAway } from "../kit/clearAway.ts";
import { builtConfig, startWrangler } from "../kit/wranglerHost.ts";
import { COOKIE, publicRoom, tokenIn } from "./publicRoom.ts";
import { AGENT, OWNER } from "./shopAtWork.ts";

const built = resolve(import.meta.dirname, "../../dist/client");
let edge: Edge;

/** What answers for the built files: on one's own machine we do (host/files.ts), on the platform a service of its own, whose code wrangler runs. */
const HOSTS: readonly (readonly [name: string, start: (data: string) => Promise<Edge>])[] = [
  ["workerd alone", (data) => startEdge({ port: 0, host: "127.0.0.1", data, quiet: true })],
  ["the platform's asset service", (data) => startWrangler(builtConfig(), data, 0)],
];

const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(edge.url + path, { redirect: "manual", ...init });

/** A path as it is written: `fetch` would tidy it first. */
function raw(path: string): Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders }> {
  const { hostname, port } = new URL(edge.url);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path }, (answer) => {
      answer.resume();
      done({ status: answer.statusCode ?? 0, headers: answer.headers });
    });
    asked.once("error", fail);
    asked.end();
  });
}

/** The policy as its directives. */
function policyOf(answer: Response): ReadonlyMap<string, string> {
  const parts = (answer.headers.get("content-security-policy") ?? "").split(";").map((one) => one.trim());
  return new Map(parts.filter((one) => one !== "").map((one) => [one.split(" ", 1)[0] ?? "", one.slice(one.indexOf(" ") + 1)]));
}

const pages = (): void => {
  for (const page of ["/desk/", "/widget/", "/demo/"])
    it(`${page} may run our own scripts, ask our own server, and nothing else`, async () => {
      const answer = await get(page);
      const policy = policyOf(answer);
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(policy)).toMatchObject({
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "zhanggui-template zhanggui-worker",
      });
      expect([...policy.values()].join(" ")).not.toMatch(/unsafe|https?:|data:|\*/);
      const fromMemory = [...policy].flatMap(([what, where]) => (where.includes("blob:") ? what : []));
      expect(fromMemory).toEqual(["img-src"]); // a picture of a conversation; never a script, a frame or a worker
      expect(answer.headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(answer.headers.get("cross-origin-embedder-policy")).toBe("require-corp");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      const features = (answer.headers.get("permissions-policy") ?? "").split(", ");
      for (const one of ["camera=()", "microphone=()", "geolocation=()", "payment=()", "usb=()", "unload=()"])
        expect(features).toContain(one);
      const own = ["clipboard-write", "publickey-credentials-create", "publickey-credentials-get", "screen-wake-lock"].map(
        (one) => `${one}=(self)`,
      );
      expect(features.filter((one) => !one.endsWith("=()"))).toEqual(page === "/desk/" ? own : []);
      expect(await answer.text()).not.toMatch(/<script(?![^>]* src=)|\son\w+=|javascript:/i);
    });

  it("nobody may frame the desk or the demo shop; a shop's page may frame the widget", async () => {
    expect(policyOf(await get("/desk/")).get("frame-ancestors")).toBe("'none'");
    expect(policyOf(await get("/demo/")).get("frame-ancestors")).toBe("'none'");
    expect(policyOf(await get("/widget/")).get("frame-ancestors")).toBe("'self'");
    expect((await get("/widget/")).headers.get("x-frame-options")).toBeNull();
    expect((await get("/widget/")).headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    const owner = await openDesk(
      publicRoom(() => edge.url),
      OWNER,
    );
    const sites = ["https://shop.example", "http://shop.example", "https://*.shop.example", "https://shop.example; script-src *"];
    const policy = value(readShopDoc(owner.doc(SHOP_DOC)));
    await owner.push(
      SHOP_DOC,
      owner.change(SHOP_DOC, (doc) => writeShop(doc, { ...policy, sites })),
    );
    owner.close();
    const ancestors = async (path: string) => policyOf(await get(path)).get("frame-ancestors");
    await expect.poll(() => ancestors("/widget/?shop=demo")).toBe("'self' https://shop.example");
    expect(await ancestors("/widget/index.html?shop=demo")).toBe("'self' https://shop.example");
    expect(await ancestors("/widget/?shop=nowhere")).toBe("'self'");
  });

  it("no other spelling of a page's address gives the page without its policy", async () => {
    const spellings = [
      "/widget",
      "/widget/index",
      "/%77idget/",
      "/widget/%69ndex.html",
      "/widget//",
      "//widget/",
      "/WIDGET/",
      "/widget/.%2f",
      "/widget/..%2fdesk/",
    ];
    for (const path of [...spellings, "/desk", "/%64esk/", "/desk/index.html", "//desk/", "/demo", "/demo/index.html", "/%64emo/"]) {
      const answer = await raw(path);
      const isPage = answer.status === 200 && /text\/html/.test(answer.headers["content-type"] ?? "");
      expect([path, isPage]).toEqual([path, false]);
    }
    for (const path of ["/widget/./", "/x/../widget/", "/widget/?shop=demo", "/widget/index.html"]) {
      const answer = await raw(path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.headers["content-security-policy"]).toMatch(/script-src 'self';.*frame-ancestors 'self'/);
    }
  });

  it("what is no page may do nothing, and is used by our own pages alone; the loader by everybody", async () => {
    for (const path of [
      "/icons/widget.svg",
      "/icons/desk-192.png",
      `/assets/${readdirSync(join(built, "assets"))[0] ?? ""}`,
      "/widget.js",
    ]) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(Object.fromEntries(policyOf(answer))).toEqual({ "default-src": "'none'", "frame-ancestors": "'none'" });
      expect(answer.headers.get("cross-origin-resource-policy")).toBe(path === "/widget.js" ? "cross-origin" : "same-origin");
      await answer.body?.cancel();
    }
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
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
      });
      expect(answer.headers.get("cross-origin-embedder-policy")).toBe("require-corp"); // else an isolated page may not start it
    }
  });

  it("the thread that works pages out ahead may ask nobody and make nothing", async () => {
    const script = readdirSync(join(built, "desk")).find((one) => /^ahead-[\w-]{8}\.js$/.test(one)) ?? "";
    const answer = await get(`/desk/${script}`);
    expect(answer.headers.get("content-type")).toContain("javascript");
    expect(answer.headers.get("cache-control")).toContain("immutable");
    expect(Object.fromEntries(policyOf(answer))).toEqual({
      "default-src": "'none'",
      "require-trusted-types-for": "'script'",
      "trusted-types": "'none'",
    });
    expect(answer.headers.get("cross-origin-embedder-policy")).toBe("require-corp"); // else an isolated page may not start it
    await answer.body?.cancel();
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
    for (const path of ["/desk/", "/demo/"]) expect((await get(path)).headers.get("cache-control")).toContain("must-revalidate");
    expect((await get("/widget/")).headers.get("cache-control")).toBe("no-cache");
  });
};

const doors = (): void => {
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
      expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
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
};

for (const [name, start] of HOSTS)
  describe(name, () => {
    const data = mkdtempSync(join(tmpdir(), "zhanggui-headers-"));
    beforeAll(async () => {
      edge = await start(data);
    });
    afterAll(async () => {
      await edge.close();
      clearAway(data);
    });
    describe("pages", pages);
    describe("doors", doors);
  });

describe("what is built", () => {
  const IN_WORDS_ONLY = [
    "http://www.w3.org/", // names of XML languages; nobody goes there
    "https://github.com/yjs/yjs/issues/438", // in yjs' warning about being loaded twice
    "https://tinyurl.com/y2uuvskb", // in Dexie's message that IndexedDB is missing
    "http://bit.ly/2kdckMn", // in another of Dexie's
    "https://bit.ly/wb-precache", // in a warning of workbox'
    "https://simplewebauthn.dev/docs/packages/browser", // in two warnings about how it is called
    "https://shop.example", // an address as an example, beside a field of the settings
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
