// The chat page's answer: its policy by shop, how long a list is believed, and what a browser that kept the page is told.
import { describe, expect, it } from "vitest";
import type { RoomDoor } from "../host/ports.ts";
import { frameRoutes } from "./frame.ts";

const BUILT = "default-src 'none'; frame-ancestors 'self'; base-uri 'none'";

function setUp() {
  let now = 0;
  let asked = 0;
  const sites: string[] = ["https://a.example"];
  const answer = async (): Promise<readonly string[]> => {
    asked++;
    return [...sites];
  };
  const room = { sites: answer } as unknown as RoomDoor; // the one question this door has
  const app = frameRoutes(
    {
      home: "home",
      locate: (shop) => (shop === "home" || shop === "other" ? room : undefined),
      page: async () =>
        new Response("<!doctype html>", { headers: { etag: '"built-1"', "content-type": "text/html", "content-security-policy": BUILT } }),
    },
    () => now,
  );
  const get = async (path: string, headers: Readonly<Record<string, string>> = {}) =>
    app.fetch(new Request(`https://desk.test${path}`, { headers }));
  const ancestors = async (path: string): Promise<string | undefined> =>
    /frame-ancestors ([^;]*)/.exec((await get(path)).headers.get("content-security-policy") ?? "")?.[1];
  return { get, ancestors, sites, asked: () => asked, pass: (ms: number) => (now += ms) };
}

describe("the chat page", () => {
  it("may be framed by the sites of the shop it is asked for, of the only shop where none is named, of no shop that does not exist", async () => {
    const { ancestors } = setUp();
    for (const path of ["/widget/", "/widget/?shop=", "/widget/?shop=home", "/widget/index.html?shop=home&lang=zh"])
      expect([path, await ancestors(path)]).toEqual([path, "'self' https://a.example"]);
    for (const path of ["/widget/?shop=nowhere", "/widget/?shop=__proto__", "/widget/?shop=%27self%27%20https://evil.example"])
      expect([path, await ancestors(path)]).toEqual([path, "'self'"]);
  });

  it("keeps the rest of its policy as it was built", async () => {
    const { get } = setUp();
    expect((await get("/widget/")).headers.get("content-security-policy")).toBe(
      "default-src 'none'; frame-ancestors 'self' https://a.example; base-uri 'none'",
    );
  });

  it("asks the room for its list once in fifteen seconds, however many open it; then a site that was taken off is out", async () => {
    const { ancestors, sites, asked, pass } = setUp();
    await ancestors("/widget/");
    sites.length = 0;
    for (let i = 0; i < 50; i++) expect(await ancestors("/widget/")).toContain("https://a.example");
    expect(asked()).toBe(1);
    pass(15_000);
    expect(await ancestors("/widget/")).toBe("'self'");
    expect(asked()).toBe(2);
  });

  it("is not fetched again while page and list are the same, and is when the list is another: a browser keeps the old policy at a 304", async () => {
    const { get, sites, pass } = setUp();
    const first = await get("/widget/");
    const etag = first.headers.get("etag") ?? "";
    expect([first.headers.get("cache-control"), await first.text()]).toEqual(["no-cache", "<!doctype html>"]);
    for (const held of [etag, `W/${etag}`]) {
      const again = await get("/widget/", { "if-none-match": held });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
      expect(again.headers.get("content-security-policy")).toBe(first.headers.get("content-security-policy"));
    }
    sites.push("https://b.example");
    pass(15_000);
    expect((await get("/widget/", { "if-none-match": etag })).status).toBe(200);
    expect((await get("/widget/?shop=nowhere", { "if-none-match": etag })).status).toBe(200);
  });
});
