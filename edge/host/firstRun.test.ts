// The first start of a shop of one's own: the token is shown once, and stands nowhere.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { mintSetupToken, nameOfHost, ownShopVars, readStartAsk, rememberMinted, saySetup } from "./firstRun.ts";

const folder = mkdtempSync(join(tmpdir(), "zhanggui-first-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("npm start", () => {
  it("opens the demo unless a shop of one's own is asked for", () => {
    expect(readStartAsk([], {})).toEqual({ own: false, newToken: false });
    expect(readStartAsk(["--shop"], {})).toEqual({ own: true, newToken: false });
    expect(readStartAsk([], { ZHANGGUI_SHOP: "on" })).toEqual({ own: true, newToken: false });
    expect(readStartAsk(["--new-setup-token"], {})).toEqual({ own: true, newToken: true });
    expect(() => readStartAsk(["--shpo"], {})).toThrow("--shpo");
  });

  it("mints a token at the first start over a folder, later only when another is wanted, and writes it nowhere", () => {
    const data = join(folder, "data");
    const first = mintSetupToken(data, false) ?? "";
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(mintSetupToken(data, false)).not.toBe(first); // the first never reached the room
    rememberMinted(data);
    expect(mintSetupToken(data, false)).toBeUndefined();
    expect(mintSetupToken(data, true)).toMatch(/^[\w-]{43}$/);
    for (const name of readdirSync(data)) expect(name + readFileSync(join(data, name), "utf8")).not.toContain(first);
  });

  it("gives the Worker the token's hash alone", () => {
    expect(ownShopVars("t")).toEqual({ DEMO: "off", SHOP: "shop", SETUP_HASH: createHash("sha256").update("t").digest("hex") });
    expect(ownShopVars(undefined)).toEqual({ DEMO: "off", SHOP: "shop" });
  });

  it("shows the link when there is a token and it is still wanted, never otherwise", () => {
    const desk = `http://${nameOfHost("127.0.0.1")}:8787/desk/`;
    expect(saySetup(true, "tok", desk)).toContain("http://localhost:8787/desk/#setup=tok");
    expect(saySetup(true, undefined, desk)).toContain("--new-setup-token");
    expect(saySetup(false, "tok", desk)).not.toContain("tok");
  });
});
