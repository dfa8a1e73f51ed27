// Suggestions: what fits the product and the last words.
import { describe, expect, it } from "vitest";
import { asId, type ArticleId, type MessageId, type ProductId, type ShopperId, type TicketId } from "../../../shared/core/ids.ts";
import type { Article, Product, Scope } from "../../../shared/domain/knowledge.ts";
import { NO_ASSIGNMENT, type Ticket } from "../../../shared/domain/ticket.ts";
import { indexKnowledge, suggestions } from "./suggest.ts";

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

describe("suggestions", () => {
  const index = indexKnowledge(
    [
      article("shop", { at: "shop" }),
      article("linen", { at: "attribute", name: "材质", value: "亚麻" }),
      article("wool", { at: "attribute", name: "材质", value: "羊毛" }),
      article("draft", { at: "shop" }, { status: "draft" }),
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
});
