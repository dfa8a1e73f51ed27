// The list of built files and the answers over it. Real files in a folder of its own; workerd itself is in test/edge/headers.test.ts.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { listFiles } from "./fileList.ts";
import { answerFile, packedFor } from "./files.ts";

const folder = mkdtempSync(join(tmpdir(), "zhanggui-files-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "desk"));
const RULES = `/*
  ! X-One
  X-One: general

/desk/*
  ! X-One
  X-One: of: the desk
  Cache-Control: no-cache
`;
writeFileSync(join(folder, "_headers"), RULES);
writeFileSync(join(folder, ".secret"), "not for anybody");
writeFileSync(join(folder, "desk/index.html"), "<p>desk</p>");
writeFileSync(join(folder, "a.js"), "1;");
const list = listFiles(folder);

const ask = (path: string, init: RequestInit = {}): Promise<Response | undefined> =>
  answerFile(list, new Request(`http://shop${path}`, init), async (file) => new Response(readFileSync(join(folder, file))));

describe("built files on one's own machine", () => {
  it("a file is given with its type, its hash and what the rules say of its path; the last fitting rule counts", async () => {
    const script = await ask("/a.js");
    expect(await script?.text()).toBe("1;");
    expect(Object.fromEntries(script?.headers ?? [])).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=0, must-revalidate",
      "x-one": "general",
    });
    const page = await ask("/desk/?x=1");
    expect([page?.status, page?.headers.get("x-one"), page?.headers.get("cache-control")]).toEqual([200, "of: the desk", "no-cache"]);
  });

  it("who has it already is not sent it again; who has another is", async () => {
    const etag = (await ask("/a.js"))?.headers.get("etag") ?? "";
    expect((await ask("/a.js", { headers: { "if-none-match": `"other", W/${etag}` } }))?.status).toBe(304);
    expect((await ask("/a.js", { headers: { "if-none-match": '"other"' } }))?.status).toBe(200);
  });

  it("another spelling of an address leads to the address; what is not listed is nobody's to have", async () => {
    for (const path of ["/desk", "/desk/index", "/desk/index.html", "/%64esk/", "//desk//", "/desk?x=1"]) {
      const answer = await ask(path);
      expect([path, answer?.status, answer?.headers.get("location")]).toEqual([path, 307, path.includes("?") ? "/desk/?x=1" : "/desk/"]);
    }
    for (const path of ["/", "/_headers", "/.secret", "/desk/..%2f.secret", "/%zz", "/a.js/", "/__proto__", "/constructor"])
      expect([path, await ask(path)]).toEqual([path, undefined]);
  });

  it("only asking is answered", async () => {
    expect((await ask("/a.js", { method: "POST" }))?.status).toBe(405);
    expect(await (await ask("/a.js", { method: "HEAD" }))?.text()).toBe("");
  });

  it("two rules that say the same name are a mistake of the build, and it does not start", () => {
    writeFileSync(join(folder, "_headers"), "/*\n  X: 1\n/a.js\n  X: 2\n");
    expect(() => listFiles(folder)).toThrow("twice");
    writeFileSync(join(folder, "_headers"), RULES);
  });

  it("text is packed for who can unpack it, and nothing else is touched", async () => {
    const asked = (accept: string): Request => new Request("http://shop/", { headers: { "accept-encoding": accept } });
    const text = (): Response => new Response("{}", { headers: { "content-type": "application/json", "content-length": "2" } });
    expect(packedFor(asked("gzip, br"), text()).headers.get("content-encoding")).toBe("gzip");
    expect(packedFor(asked("gzip, br"), text()).headers.has("content-length")).toBe(false);
    expect(packedFor(asked("br"), text()).headers.get("content-encoding")).toBe("br");
    expect(packedFor(asked("identity"), text()).headers.has("content-encoding")).toBe(false);
    const bytes = new Response("..", { headers: { "content-type": "application/octet-stream" } });
    expect(packedFor(asked("gzip"), bytes)).toBe(bytes);
    const none = new Response(null, { status: 304, headers: { "content-type": "application/json" } });
    expect(packedFor(asked("gzip"), none)).toBe(none);
  });
});
