// The versions of articles as a browser meets them: a list without words, one whole, and nothing for who is not signed in.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readAnswerPack } from "../../shared/domain/knowledge.ts";
import { readArticleVersion, readArticleVersions } from "../../shared/wire/articleApi.ts";
import { buildArticle } from "../../test/kit/buildPack.ts";
import { openOwnShop, type Browser, type OwnShop } from "../../test/kit/ownShop.ts";
import { createFrozen } from "../room/frozen.ts";

let shop: OwnShop;
let owner: Browser;
beforeEach(async () => {
  shop = openOwnShop();
  owner = (await shop.owner()).browser;
  const frozen = createFrozen(shop.sql());
  for (const version of [1, 2]) {
    const answer = { zh: `第 ${version} 版`, en: `Version ${version}` };
    frozen.freeze(buildArticle("returns", "return_exchange", { version, answer }), {
      at: version,
      by: "sue",
      why: "更新",
      from: version - 1,
    });
  }
});
afterEach(() => shop.close());

describe("[R290] all that is said now, by HTTP", () => {
  it("is given to a member, as it was published, with what is for a tier; to nobody else, and kept nowhere", async () => {
    createFrozen(shop.sql()).freeze(buildArticle("gold-only", "coupon", { audience: { tiers: ["gold"] } }), {
      at: 3,
      by: "sue",
      why: "",
      from: 0,
    });
    const pack = await owner.get(readAnswerPack, "GET", "/api/pack");
    expect(pack.articles.map((one) => [one.id, one.version])).toEqual([
      ["gold-only", 1],
      ["returns", 2],
    ]);
    expect((await shop.browser().ask("GET", "/api/pack")).kind).toBe("signed-out");
  });
});

describe("[R217] versions by HTTP", () => {
  it("are listed newest first, without their words, and given one by one", async () => {
    const { versions } = await owner.get(readArticleVersions, "GET", "/api/articles/returns/versions");
    expect(versions.map(({ version, by, why, from }) => [version, by, why, from])).toEqual([
      [2, "sue", "更新", 1],
      [1, "sue", "更新", undefined],
    ]);
    expect(JSON.stringify(versions)).not.toContain("第 1 版");
    const one = await owner.get(readArticleVersion, "GET", "/api/articles/returns/versions/1");
    expect(one).toMatchObject({ version: 1, article: { status: "published", answer: { zh: "第 1 版" } } });
    expect(await owner.get(readArticleVersions, "GET", "/api/articles/nothing/versions")).toEqual({ versions: [] });
  });

  it("are nobody's who is not signed in; what is no version is unknown", async () => {
    for (const path of ["/api/articles/returns/versions", "/api/articles/returns/versions/1"])
      expect((await shop.browser().ask("GET", path)).kind).toBe("signed-out");
    for (const odd of ["3", "0", "-1", "1.5", "x", "1e999", "constructor"])
      expect([odd, (await owner.ask("GET", `/api/articles/returns/versions/${odd}`)).kind]).toEqual([odd, "unknown"]);
    expect((await owner.ask("POST", "/api/articles/returns/versions", {})).status).toBe(404);
  });
});
