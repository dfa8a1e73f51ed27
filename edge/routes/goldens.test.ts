// The doors to golden conversations as a browser meets them: a body that is checked, the cookie, and nothing from elsewhere.
import { afterEach, beforeEach, expect, it } from "vitest";
import { expected } from "../../shared/domain/dialogues/notation.ts";
import { GOLDEN_BYTES, readGoldens } from "../../shared/wire/goldenApi.ts";
import { openOwnShop, type Browser, type OwnShop } from "../../test/kit/ownShop.ts";

const GOLDEN = {
  id: "zh-01",
  shows: "几天能到",
  language: "zh",
  turns: [{ says: "几天能到", does: expected("answer a-delivery-time") }],
} as const;

let shop: OwnShop;
let owner: Browser;
beforeEach(async () => {
  shop = openOwnShop();
  owner = (await shop.owner()).browser;
});
afterEach(() => shop.close());

it("[R251] a golden conversation is put, read back as it was, and deleted", async () => {
  expect((await owner.ask("PUT", "/api/goldens", GOLDEN)).status).toBe(204);
  expect(await owner.get(readGoldens, "GET", "/api/goldens")).toEqual({ goldens: [GOLDEN] });
  expect((await owner.ask("DELETE", "/api/goldens/zh-01")).status).toBe(204);
  expect(await owner.get(readGoldens, "GET", "/api/goldens")).toEqual({ goldens: [] });
});

it("[R251] what is no dialogue, is too long, or comes from another page is refused and kept nowhere", async () => {
  for (const odd of [
    {},
    { ...GOLDEN, id: "" },
    { ...GOLDEN, language: "fr" },
    { ...GOLDEN, turns: [{ says: "?" }] },
    { ...GOLDEN, page: "../x" },
  ])
    expect((await owner.ask("PUT", "/api/goldens", odd)).kind, JSON.stringify(odd)).toBe("malformed");
  const long = { ...GOLDEN, turns: Array.from({ length: 40 }, () => ({ says: "长".repeat(GOLDEN_BYTES / 40), does: [] })) };
  expect((await owner.ask("PUT", "/api/goldens", long)).kind).toBe("too-large");
  expect((await owner.ask("PUT", "/api/goldens", GOLDEN, { origin: "https://elsewhere.test" })).kind).toBe("forbidden");
  expect((await shop.browser().ask("GET", "/api/goldens")).kind).toBe("signed-out");
  expect(await owner.get(readGoldens, "GET", "/api/goldens")).toEqual({ goldens: [] });
});
