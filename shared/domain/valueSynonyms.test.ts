// Other words for a value.
import { describe, expect, it } from "vitest";
import { buildArticle, buildPack } from "../../test/kit/buildPack.ts";
import { indexPack } from "./packIndex.ts";
import { valuesIn } from "./retrieve.ts";
import { wordsFor } from "./valueSynonyms.ts";

describe("wordsFor", () => {
  it("gives what every shop says for a material, itself first, and nothing for a shop's own word", () => {
    expect(wordsFor("聚酯纤维")).toEqual(expect.arrayContaining(["聚酯纤维", "涤纶", "polyester"]));
    expect(wordsFor("桑蚕丝")[0]).toBe("桑蚕丝");
    expect(wordsFor("桑蚕丝")).toContain("真丝");
    expect(wordsFor("半亩特织")).toEqual(["半亩特织"]);
  });
});

describe("valuesIn", () => {
  it("hears a value in any word for it, and no other", () => {
    const scope = (value: string) => ({ scope: { at: "attribute", name: "面料", value } }) as const;
    const articles = ["聚酯纤维", "桑蚕丝", "羊毛"].map((one, n) => buildArticle(`a${n}`, "product_info", scope(one)));
    const index = indexPack({ ...buildPack(), articles });
    expect(valuesIn("涤纶的料子不缩的吧", "面料", index)).toEqual(["聚酯纤维"]);
    expect(valuesIn("真丝晒几次就发白了吧", "面料", index)).toEqual(["桑蚕丝"]);
    expect(valuesIn("is silk hard to wash", "面料", index)).toEqual(["桑蚕丝"]);
    expect(valuesIn("会缩水吗", "面料", index)).toEqual([]);
  });
});
