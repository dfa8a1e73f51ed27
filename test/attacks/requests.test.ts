// Requests no browser of ours makes, at every door the router knows, over https: another site's, a cookie from a neighbour, a path that is something else.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readInviteToken, type OwnersShop, openOwnersShop } from "./ownersShop.ts";
import { ORIGIN, PASSWORD } from "../kit/ownShop.ts";

const COOKIE = "__Host-zg_session";
const CAPABILITY = `Bearer ${"m".repeat(22)}`;

let shop: OwnersShop;
beforeEach(async () => {
  shop = await openOwnersShop();
});
afterEach(() => shop.close());

const ask = async (method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit): Promise<Response> => {
  const init = { method, headers, ...(body === undefined ? {} : { body, duplex: "half" }) };
  return shop.app.fetch(new Request(ORIGIN + path, init as RequestInit));
};
const kindOf = async (answer: Response): Promise<string> => {
  const read = (await answer.json()) as { readonly error?: { readonly kind?: string } };
  return read.error?.kind ?? "";
};
const mine = (more: Record<string, string> = {}) => ({ origin: ORIGIN, cookie: `${COOKIE}=${shop.token}`, ...more });

/** Every door as the router has it: method, and a path with ids in the place of names. */
const doors = (): readonly (readonly [method: string, path: string])[] =>
  shop.app.routes
    .filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => [method, path.replace(":shop", "shop").replace(/:\w+/g, "x-1").replace("*", "x")]);

describe("another site's page", () => {
  const elsewhere: readonly (readonly [name: string, headers: Record<string, string>])[] = [
    ["another host", { origin: "https://evil.example" }],
    ["a sandbox", { origin: "null" }],
    ["our name with another port", { origin: `${ORIGIN}:8443` }],
    ["our name without TLS", { origin: ORIGIN.replace("https", "http") }],
    ["a name that begins as ours", { origin: `${ORIGIN}.evil.example` }],
    ["a name that ends as ours", { origin: ORIGIN.replace("https://", "https://evil-") }],
    ["a user in front of ours", { origin: ORIGIN.replace("https://", "https://evil@") }],
    ["ours in capitals, as no browser writes it", { origin: ORIGIN.toUpperCase() }],
    ["ours with a path", { origin: `${ORIGIN}/` }],
    ["two origins", { origin: `${ORIGIN}, https://evil.example` }],
    ["nothing in it", { origin: "" }],
    ["ours, and its browser says cross-site", { origin: ORIGIN, "sec-fetch-site": "cross-site" }],
    ["none, and its browser says same-site: a neighbour's subdomain", { "sec-fetch-site": "same-site" }],
    ["none, and its browser says cross-site", { "sec-fetch-site": "cross-site" }],
    [
      "another's, with a forwarded host",
      { origin: "https://evil.example", "x-forwarded-host": "evil.example", forwarded: "host=evil.example" },
    ],
  ];
  for (const [name, headers] of elsewhere)
    it(`changes nothing by any door that knows the cookie, whatever the origin says: ${name}`, async () => {
      const before = shop.rows();
      const changing = doors().filter(([method, path]) => method !== "GET" && !path.startsWith("/w/"));
      expect(changing.length).toBeGreaterThan(18);
      for (const [method, path] of changing) {
        const answer = await ask(method, path, { cookie: `${COOKIE}=${shop.token}`, ...headers }, "{}");
        expect([method, path, answer.status, await kindOf(answer)]).toEqual([method, path, 403, "forbidden"]);
      }
      expect(shop.rows()).toBe(before);
    });

  it("opens no socket with the cookie and a good ticket", async () => {
    const before = shop.rows();
    for (const path of ["/s?ticket=x", "/y/shop?ticket=x", "/w/shop/socket/t-1"])
      for (const headers of [{ origin: "https://evil.example" }, { origin: ORIGIN, "sec-fetch-site": "cross-site" }])
        expect((await ask("GET", path, { ...headers, upgrade: "websocket", cookie: `${COOKIE}=${shop.token}` })).status).toBe(403);
    expect(shop.rows()).toBe(before);
  });

  it("is told by no door that it may read, be framed, or keep an answer", async () => {
    for (const [method, path] of doors()) {
      const answer = await ask(method, path, { origin: "https://evil.example" });
      expect([path, answer.headers.get("access-control-allow-origin")]).toEqual([path, null]);
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      if (answer.status !== 200) expect(answer.headers.get("cache-control")).toBe("no-store");
    }
    expect((await ask("OPTIONS", "/api/session", { origin: "https://evil.example", "access-control-request-method": "POST" })).status).toBe(
      404,
    );
  });
});

describe("a cookie", () => {
  const session = async (cookie: string): Promise<number> => (await ask("GET", "/api/session", { cookie })).status;

  it("is needed at every door that is not for everybody", async () => {
    const forAll = [
      "/health",
      "/",
      "/api/shop",
      "/api/demo/customer",
      "/w/shop/pack",
      "/s",
      "/y/x-1",
      "/y/x",
      "/w/shop/socket/x-1",
      "/w/shop/conversation/x-1",
      "/w/shop/pictures/x-1",
      "/w/shop/files/x-1/x-1",
    ];
    const closed = doors().filter(([method, path]) => method === "GET" && !forAll.includes(path));
    expect(closed.length).toBeGreaterThan(8);
    for (const [method, path] of closed) expect([path, (await ask(method, path)).status]).toEqual([path, 401]);
  });

  it("of a neighbour's making is not ours: only the name that a browser lets nobody else set", async () => {
    expect(await session(`${COOKIE}=${shop.token}`)).toBe(200);
    for (const name of [
      "zg_session",
      "__Secure-zg_session",
      "__host-zg_session",
      "__HOST-ZG_SESSION",
      "x__Host-zg_session",
      "\u00a0__Host-zg_session",
    ])
      expect([name, await session(`${name}=${shop.token}`)]).toEqual([name, 401]);
    expect(await session(`a=1; ${COOKIE}=stolen; ${COOKIE}=${shop.token}`)).toBe(401); // the first counts, as everywhere
    expect(await session(`a="; ${COOKIE}=${shop.token}"`)).toBe(401);
    expect(await session(`${COOKIE}=${shop.token}\u0000`.replace("\u0000", "%00"))).toBe(401);
  });

  it("known before somebody signs in is worth nothing after: a session begins with a name of its own", async () => {
    expect(shop.passwordSet).toBe(200);
    const body = JSON.stringify({ login: "linxi", password: PASSWORD });
    const answer = await ask("POST", "/api/session/password", { origin: ORIGIN, cookie: `${COOKIE}=fixed-by-somebody` }, body);
    const given =
      /__Host-zg_session=([\w-]{32}); Secure; Path=\/; HttpOnly; SameSite=Strict/.exec(answer.headers.get("set-cookie") ?? "")?.[1] ?? "";
    expect(answer.status).toBe(200);
    expect([given === "fixed-by-somebody", given === shop.token, given]).toEqual([false, false, expect.stringMatching(/^[\w-]{32}$/)]);
    expect(await session(`${COOKIE}=fixed-by-somebody`)).toBe(401);
  });
});

describe("a header", () => {
  it("names no other method, shop, address or person", async () => {
    const before = shop.rows();
    const games = {
      "x-http-method-override": "DELETE",
      "x-method-override": "DELETE",
      "x-original-url": "/api/people",
      "x-rewrite-url": "/api/people",
      "x-forwarded-for": "127.0.0.1",
      "x-real-ip": "127.0.0.1",
      "x-zhanggui-ask": JSON.stringify({ door: "desk", ticket: "x" }),
      authorization: "Basic b3duZXI6b3duZXI=",
    };
    expect((await ask("GET", "/api/session", { ...mine(), ...games })).status).toBe(200);
    expect((await ask("GET", "/api/people", games)).status).toBe(401);
    expect((await ask("GET", "/api/v1/tickets", { ...games, ...mine() })).status).toBe(401); // a person's cookie is no key
    expect(shop.rows()).toBe(before);
  });

  it("another host in it makes us nobody else: what we send names no host at all", async () => {
    for (const host of ["evil.example", "localhost", `${ORIGIN.replace("https://", "")}.evil.example`]) {
      const answer = await ask("GET", "/", { host });
      expect([answer.status, answer.headers.get("location")]).toEqual([302, "/desk/"]);
      expect((await ask("POST", "/api/session/password", { host, origin: ORIGIN }, "{}")).status).toBe(403);
    }
  });
});

describe("an id in a path", () => {
  it("is looked for as it stands, and found by nobody: no prototype, no way up, no second half", async () => {
    const odd = [
      "__proto__",
      "constructor",
      "toString",
      "..",
      "%2e%2e%2fme",
      "a%00b",
      "a%0d%0aset-cookie:x=1",
      "*",
      "%25",
      "' OR 1=1 --",
      "a/b",
      "\u202e",
      "x".repeat(5_000),
    ];
    for (const one of odd.map((id) => (id.includes("%") ? id : encodeURIComponent(id)))) {
      for (const [method, path, body] of [
        ["DELETE", `/api/sessions/${one}`],
        ["DELETE", `/api/keys/${one}`],
        ["DELETE", `/api/me/passkey/${one}`],
        ["POST", `/api/people/${one}/invite`],
        ["PATCH", `/api/people/${one}`, '{"role":"owner"}'],
        ["GET", `/api/sessions?member=${one}`],
        ["GET", `/api/shop?shop=${one}`],
      ] as const) {
        const answer = await ask(method, path, mine(), body);
        expect([method, path, answer.status]).toEqual([method, path, 404]);
        expect(answer.headers.get("set-cookie")).toBeNull();
      }
    }
  });

  it("is none of another kind: a token, an invitation or a key in the place of an id, or of each other", async () => {
    const invite = readInviteToken(await (await ask("POST", `/api/people/${shop.agent}/invite`, mine())).json());
    const key = (
      (await (await ask("POST", "/api/keys", mine(), '{"name":"k","scopes":["tickets:read"]}')).json()) as { readonly secret: string }
    ).secret;
    for (const secret of [invite, key, shop.token]) {
      expect((await ask("DELETE", `/api/sessions/${secret}`, mine())).status).toBe(404);
      if (secret !== shop.token) expect((await ask("GET", "/api/session", { cookie: `${COOKIE}=${secret}` })).status).toBe(401);
      if (secret !== key) expect((await ask("GET", "/api/v1/tickets", { authorization: `Bearer zgk_${secret}` })).status).toBe(401);
      if (secret !== invite)
        expect((await ask("POST", "/api/session/invite", { origin: ORIGIN }, JSON.stringify({ token: secret }))).status).toBe(404);
    }
    expect((await ask("GET", "/api/v1/tickets", { authorization: CAPABILITY })).status).toBe(401);
    expect((await ask("GET", "/api/v1/tickets", { authorization: `Bearer ${key}` })).status).toBe(200);
  });
});

describe("doors that are not there yet", () => {
  it("no upload of just any file, no proxy, no import: their paths answer that there is no such door, whoever asks", async () => {
    for (const path of [
      "/upload",
      "/files",
      "/api/files",
      "/api/uploads",
      "/w/shop/files",
      "/w/shop/upload",
      "/api/webhooks",
      "/api/hooks",
      "/api/fetch?url=http://169.254.169.254/",
      "/proxy",
      "/api/import",
    ])
      for (const method of ["GET", "POST", "PUT"])
        expect([path, (await ask(method, path, mine(), method === "GET" ? undefined : "x")).status]).toEqual([path, 404]);
  });
});

describe("the log that is taken away", () => {
  it("is lines of JSON as an attachment: what looks like a formula stands inside a value, and no file is named by who asks", async () => {
    await ask("POST", "/api/keys", mine(), '{"name":"=cmd|\' /C calc\'!A0","scopes":["tickets:read"]}');
    await ask("POST", "/api/session/password", { origin: ORIGIN }, '{"login":"+1234567","password":"=1+1"}');
    const answer = await ask("GET", "/api/audit/export?shop=shop&filename=x.html", mine());
    expect(answer.headers.get("content-type")).toBe("application/x-ndjson");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="audit-shop.jsonl"');
    const lines = (await answer.text()).trimEnd().split("\n");
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ n: expect.any(Number) as number });
    expect(lines.filter((one) => !one.startsWith("{"))).toEqual([]);
    expect(lines.join("")).not.toMatch(/calc|1\+1|\+1234567/);
  });
});
