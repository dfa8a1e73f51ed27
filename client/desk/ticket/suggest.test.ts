// Suggestions: what fits the product and the last words.
import { describe, expect, it } from "vitest";
import { asId, type ArticleId, type MessageId, type ProductId, type ShopperId, type TicketId } from "../../../shared/core/ids.ts";
import { atOnce } from "../../../shared/core/atOnce.ts";
import type { Article, Product, Scope } from "../../../shared/domain/knowledge.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import { indexPack, type PackIndex } from "../../../shared/domain/packIndex.ts";
import { NO_ASSIGNMENT, type Ticket } from "../../../shared/domain/ticket.ts";
import { publishing } from "./published.ts";
import { suggestions } from "./suggest.ts";

const article = (id: string, scope: Scope, over: Partial<Article> = {}): Article => ({
  id: asId<ArticleId>(id),
  intent: "product_usage",
  aspect: "缩水",
  scope,
  status: "published",
  version: 1,
  title: { zh: "会缩水吗", en: "Does it shrink" },
  answer: { zh: "会一点", en: "A little" },
  questions: { zh: ["洗了会缩水吗"], en: [] },
  updatedAt: 0,
  ...over,
});
const shirt: Product = {
  id: asId<ProductId>("shirt"),
  category: "衬衫",
  title: { zh: "亚麻衬衫", en: "Linen shirt" },
  price: 239,
  attributes: { 材质: { zh: "亚麻", en: "linen" } },
  variants: [],
  updatedAt: 0,
};
const asked = (text: string, product?: ProductId): Ticket => ({
  head: {
    id: asId<TicketId>("t"),
    shopper: { id: asId<ShopperId>("s"), name: "何雨桐", tier: "none" },
    channel: "widget",
    language: "zh",
    createdAt: 0,
    ...(product === undefined ? {} : { product }),
  },
  number: 1,
  messages: [{ kind: "shopper", id: asId<MessageId>("m"), at: 1, text }],
  statusWish: undefined,
  assignWish: undefined,
  handoff: { at: 1, cause: "asked", reason: "", summary: "", intents: ["product_usage"], facts: [], cited: [] },
  assignment: NO_ASSIGNMENT,
  type: "presale",
  priority: undefined,
  sla: undefined,
  deliveries: {},
  labels: {},
  note: "",
});

const indexKnowledge = (
  articles: readonly Article[],
  products: readonly Product[],
  policy: Pick<Policy, "variables" | "categories"> = {},
): PackIndex => indexPack(atOnce(publishing(undefined, { articles, products, policy })));

describe("suggestions", () => {
  const index = indexKnowledge(
    [
      article("shop", { at: "shop" }),
      article("linen", { at: "attribute", name: "材质", value: "亚麻" }),
      article("wool", { at: "attribute", name: "材质", value: "羊毛" }),
      article("draft", { at: "shop" }, { status: "draft", version: 0 }),
    ],
    [shirt],
  );
  const ids = (ticket: Ticket): string =>
    suggestions(ticket, index, 1)
      .map((one) => one.article.id)
      .join(" ");

  it("puts the answer for this product's material first, and never the other material's or a draft", () => {
    expect(ids(asked("这个衣服洗了会缩水吗", shirt.id))).toBe("linen shop");
  });
  it("without a product offers only what is true whatever it is", () => {
    expect(ids(asked("洗了会缩水吗"))).toBe("shop");
  });
  it("helps after the hand-off with articles that name the shop's own words, in those words", () => {
    const named = article("named", { at: "shop" }, { answer: { zh: "用{洗涤剂}手洗", en: "Hand wash with {洗涤剂}" } });
    const policy = { variables: { 洗涤剂: { zh: "中性皂", en: "mild soap" } } };
    const [first] = suggestions(asked("洗了会缩水吗"), indexKnowledge([named], [], policy), 1);
    expect(first?.article.answer).toEqual({ zh: "用中性皂手洗", en: "Hand wash with mild soap" });
    expect(suggestions(asked("洗了会缩水吗"), indexKnowledge([named], []), 1)).toEqual([]);
  });
  it("offers plain words to send: no marks, links written out, no pictures, the article's own links below", () => {
    const marked = article(
      "marked",
      { at: "shop" },
      {
        answer: { zh: "**会**缩，看[说明](https://shop.example/care) ![图](/a.png)\n- 冷水\n- [本店](/help)", en: "A little" },
        links: [{ words: { zh: "尺码表", en: "Sizes" }, to: "https://shop.example/sizes" }],
      },
    );
    const [first] = suggestions(asked("洗了会缩水吗"), indexKnowledge([marked], []), 1);
    expect(first?.article.answer.zh).toBe("会缩，看说明 https://shop.example/care\n- 冷水\n- 本店\n尺码表 https://shop.example/sizes");
  });

  it("offers what is for members of a tier to them alone", () => {
    const gold = article("gold", { at: "shop" }, { audience: { tiers: ["gold"] } });
    const ticket = asked("洗了会缩水吗");
    const member: Ticket = { ...ticket, head: { ...ticket.head, shopper: { ...ticket.head.shopper, tier: "gold" } } };
    expect(suggestions(ticket, indexKnowledge([gold], []), 1)).toEqual([]);
    expect(suggestions(member, indexKnowledge([gold], []), 1).map((one) => one.article.id)).toEqual(["gold"]);
  });
});
