// Role × verb × field, asked of the gate itself with real updates: every field its kind has, found by asking the kind's own check.
import { describe, expect, it } from "vitest";
import type * as Y from "yjs";
import type { Check } from "../../shared/core/check.ts";
import { asId, type ArticleId, type MemberId, type MessageId, type ProductId, type TicketId } from "../../shared/core/ids.ts";
import { readArticle, readProduct, type Article, type Product } from "../../shared/domain/knowledge.ts";
import { articleDocName, productDocName, SHOP_DOC, type DocName } from "../../shared/domain/names.ts";
import { DEFAULT_POLICY, readPolicy, type Policy } from "../../shared/domain/policy.ts";
import { ROLES } from "../../shared/domain/team.ts";
import { readMessage } from "../../shared/domain/ticket.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";
import { writeProduct } from "../../shared/doc/productDoc.ts";
import type { CrdtKind } from "../../shared/doc/readDoc.ts";
import { putAway, takeBack, writeShop } from "../../shared/doc/shopDoc.ts";
import { createTicket } from "../../shared/doc/ticketDoc.ts";
import { aTicket, BEN, TICKET } from "./aTicket.ts";
import { answers, docOf, EVERYBODY, MEMBERS, NOBODY, NOT_ITS_NAME, OWNER, SUPERIORS, type Answers } from "./answers.ts";
import { changedAt, leavesOf, missingIn } from "./fields.ts";
import { fullTicket, HEAD, MESSAGES, PARTS, signedIf } from "./fullTicket.ts";

const ARTICLE: Article = {
  id: asId<ArticleId>("a-1"),
  intent: "delivery_time",
  aspect: "缩水",
  scope: { at: "attribute", name: "材质", value: "棉麻", category: "衬衫" },
  validFrom: 1,
  validTo: 2,
  status: "draft",
  version: 2,
  title: { zh: "几天到", en: "How long" },
  answer: { zh: "三天", en: "Three days" },
  questions: { zh: ["几天"], en: ["when"] },
  needs: ["product"],
  kind: "article",
  audience: { tiers: ["gold"], channels: ["widget"], languages: ["zh"] },
  links: [{ words: { zh: "尺码表", en: "Sizes" }, to: "/sizes" }],
  sources: [{ ticket: asId<TicketId>("t-1"), message: asId<MessageId>("m-1") }],
  deed: { n: 3, did: "submit", by: MEMBERS.supervisor, at: 1, why: "看看", from: 1 },
  print: "0123456789abcdef",
  updatedAt: 1,
};
const { deed: _deed, print: _print, ...NEW } = { ...ARTICLE, version: 0 };
const PRODUCT: Product = {
  id: asId<ProductId>("p-1"),
  category: "衬衫",
  title: { zh: "亚麻衬衫", en: "Linen shirt" },
  price: 199,
  attributes: { 材质: { zh: "棉麻", en: "Linen" } },
  variants: [{ name: { zh: "白", en: "White" }, stock: 3, attributes: { 颜色: { zh: "白", en: "White" } } }],
  page: "https://shop.example/p-1",
  aliases: ["麻衬衣"],
  off: false,
  updatedAt: 1,
};
const TEAM = { id: "t", name: { zh: "售后", en: "After-sale" }, members: ["amy"], takes: ["aftersale"], overflowMs: 60_000, next: "u" };
const HOURS = { ...DEFAULT_POLICY.calendar, holidays: ["2026-10-01"], workdays: ["2026-10-10"] };

const POLICY: Policy = {
  ...DEFAULT_POLICY,
  slaRules: [
    {
      id: "vip",
      name: "VIP",
      on: true,
      tiers: ["gold"],
      channels: ["widget"],
      intents: ["invoice"],
      levels: ["P1"],
      targets: DEFAULT_POLICY.sla.P0,
      calendar: "night",
    },
  ],
  ...{ slaPauses: { waiting: false, snoozed: true }, wrapUp: "required" },
  goals: { fcr: 0.8, csat: 0.9, quick: 0.8, quality: 0.9, proactive: 0.3 },
  calendars: { night: { name: { zh: "夜班", en: "Nights" }, hours: HOURS } },
  dispatch: { ...DEFAULT_POLICY.dispatch, strategy: "leastLoaded", weights: { widget: 1 }, teams: [TEAM] },
  calendar: { ...DEFAULT_POLICY.calendar, holidays: ["2026-10-01"], workdays: ["2026-10-10"] },
  color: "#123456",
  sites: ["https://shop.example"],
  tiers: { gold: 0.5 },
  variables: { 快递公司: { zh: "顺丰", en: "SF Express" } },
  categories: { 衬衫: { name: { zh: "衬衣", en: "Shirts" }, parent: "上装", attributes: { 洗涤: { zh: "手洗", en: "Hand wash" } } } },
  readMarks: true,
  greetings: [
    {
      id: "g-1",
      name: "尺码",
      on: true,
      when: { page: "/p/", product: PRODUCT.id, category: "衬衫", seconds: 20, basket: 100, order: "late" },
      say: { text: { zh: "要帮您看看尺码吗？", en: "Shall we look at sizes?" } },
      languages: ["zh"],
      who: "visitors",
      from: 1,
      to: 2,
    },
  ],
};

const EITHER = /^scope\.|\.say\./; // what has one of several shapes shows one of them

interface Kind<D> {
  readonly name: DocName;
  readonly kind: CrdtKind;
  readonly id: string;
  readonly check: Check<D>;
  readonly sample: D & object;
  readonly write: (doc: Y.Doc, data: D) => void;
  readonly rule: Answers;
  readonly but: Readonly<Record<string, Answers>>;
}

const article = (status: Article["status"], rule: Answers, but: Kind<Article>["but"]): Kind<Article> => {
  const sample = { ...ARTICLE, status };
  return { name: articleDocName(ARTICLE.id), kind: "article", id: ARTICLE.id, check: readArticle, sample, write: writeArticle, rule, but };
};
/** A deed is done anew, in one's own name; the one that stands there is nobody's to change, not even who did it. */
const STAYS: Answers = { owner: "forbidden", supervisor: "conflict", agent: "forbidden" };
const LIFE: Kind<Article>["but"] = {
  ...{ id: NOT_ITS_NAME, status: NOBODY, version: NOBODY, print: NOBODY, "deed.by": NOBODY },
  ...{ "deed.n": STAYS, "deed.did": STAYS, "deed.at": STAYS, "deed.why": STAYS, "deed.from": STAYS },
};
const KINDS: readonly (readonly [name: string, all: (see: <D>(kind: Kind<D>) => void) => void])[] = [
  ["a draft", (see) => see(article("draft", EVERYBODY, LIFE))],
  [
    "an article in review",
    (see) => see(article("review", EVERYBODY, { ...LIFE, "deed.n": { ...STAYS, supervisor: "in" } })) /* sent to review again */,
  ],
  ["a published article, whose shoppers get what was frozen", (see) => see(article("published", EVERYBODY, LIFE))],
  ["an archived article", (see) => see(article("archived", EVERYBODY, LIFE))],
  [
    "a product",
    (see) =>
      see<Product>({
        name: productDocName(PRODUCT.id),
        kind: "product",
        id: PRODUCT.id,
        check: readProduct,
        sample: PRODUCT,
        write: writeProduct,
        rule: SUPERIORS,
        but: { id: NOT_ITS_NAME },
      }),
  ],
  [
    "the shop",
    (see) =>
      see<Policy>({
        name: SHOP_DOC,
        kind: "shop",
        id: "shop",
        check: readPolicy,
        sample: { ...POLICY, retention: { wordsMonths: 12, auditYears: 3, rowsDays: 90 } },
        write: writeShop,
        rule: SUPERIORS,
        but: { demo: NOBODY, "retention.wordsMonths": OWNER, "retention.auditYears": OWNER, "retention.rowsDays": OWNER },
      }),
  ],
];

describe("[R18] the whole matrix, role × field, through the gate:", () => {
  for (const [name, run] of KINDS)
    it(`${name}: every field its check knows, by every role`, () => {
      run((kind) => {
        expect(missingIn(kind.check, kind.sample).filter((one) => !EITHER.test(one))).toEqual([]);
        const live = docOf(kind.name, kind.kind, (doc) => kind.write(doc, kind.sample));
        const got: Record<string, Answers> = {};
        const wanted: Record<string, Answers> = {};
        for (const path of leavesOf(kind.sample).filter(([first]) => first !== "scope")) {
          const changed = changedAt(kind.check, kind.sample, path);
          got[path.join(".")] = answers(live, kind.id, (doc) => kind.write(doc, changed));
          wanted[path.join(".")] = kind.but[path.join(".")] ?? kind.rule;
        }
        expect(got).toEqual(wanted);
        expect(Object.keys(kind.but).filter((field) => !(field in got))).toEqual([]);
      });
    });

  it("a thing of the work list, by every role: done with and taken back by those who publish, in their own name", () => {
    const live = docOf(SHOP_DOC, "shop", (doc) => writeShop(doc, POLICY));
    expect(answers(live, "shop", (doc, by) => putAway(doc, "a.delivery.1", { by, at: 1, note: "已改" }))).toEqual(SUPERIORS);
    expect(answers(live, "shop", (doc) => putAway(doc, "a.delivery.1", { by: BEN, at: 1 }))).toEqual(NOBODY);
    const marked = docOf(SHOP_DOC, "shop", (doc) => {
      writeShop(doc, POLICY);
      putAway(doc, "a.delivery.1", { by: BEN, at: 1 });
    });
    expect(answers(marked, "shop", (doc) => takeBack(doc, "a.delivery.1"))).toEqual(SUPERIORS);
    expect(answers(marked, "shop", (doc, by) => putAway(doc, "a.delivery.1", { by, at: 2 }))).toEqual(SUPERIORS);
  });

  it("an article's scope, by every role", () => {
    for (const [status, rule] of [
      ["draft", EVERYBODY],
      ["published", EVERYBODY],
    ] as const) {
      const live = docOf(articleDocName(ARTICLE.id), "article", (doc) => writeArticle(doc, { ...ARTICLE, status }));
      expect(answers(live, ARTICLE.id, (doc) => writeArticle(doc, { ...ARTICLE, status, scope: { at: "shop" } }))).toEqual(rule);
      const back = answers(live, ARTICLE.id, (doc) => writeArticle(doc, { ...ARTICLE, status, version: 1 }));
      expect(back).toEqual(NOBODY);
      expect(answers(live, ARTICLE.id, (doc) => doc.getText("zh").insert(0, "字"))).toEqual(rule);
    }
  });

  it("a new document, by every role: drafts by all, what is published, products and the shop by those who may, tickets by nobody", () => {
    const name = articleDocName(ARTICLE.id);
    expect(answers(docOf(name, "article"), ARTICLE.id, (doc) => writeArticle(doc, NEW))).toEqual(EVERYBODY);
    const published = { ...NEW, status: "published", version: 1 } as const;
    expect(answers(docOf(name, "article"), ARTICLE.id, (doc) => writeArticle(doc, published))).toEqual(SUPERIORS);
    expect(answers(docOf(productDocName(PRODUCT.id), "product"), PRODUCT.id, (doc) => writeProduct(doc, PRODUCT))).toEqual(SUPERIORS);
    expect(answers(docOf(SHOP_DOC, "shop"), "shop", (doc) => writeShop(doc, POLICY))).toEqual(SUPERIORS);
    expect(answers(docOf(SHOP_DOC, "shop"), "shop", (doc) => writeShop(doc, { ...POLICY, demo: true }))).toEqual(NOBODY);
    const fresh = docOf(aTicket().name, "ticket");
    expect(answers(fresh, TICKET, (doc) => createTicket(doc, HEAD))).toEqual(NOBODY);
  });

  it("a ticket: every field of every part, by every role", () => {
    const live = fullTicket();
    const got: Record<string, Answers> = {};
    const wanted: Record<string, Answers> = {};
    for (const { root, key, check, value, rule, but = {} } of PARTS) {
      if (typeof value === "object") expect(missingIn(check, value)).toEqual([]);
      for (const path of leavesOf(value)) {
        const field = path.join(".");
        const changed = changedAt<unknown>(check, value, path);
        got[`${root}/${key}/${field}`] = answers(live, TICKET, (doc, by) => doc.getMap(root).set(key, signedIf(rule, field, changed, by)));
        wanted[`${root}/${key}/${field}`] = but[field] ?? rule;
      }
      got[`${root}/${key}`] = answers(live, TICKET, (doc) => doc.getMap(root).delete(key));
      wanted[`${root}/${key}`] = key === "head" ? NOT_ITS_NAME : NOBODY;
    }
    expect(got).toEqual(wanted);
    expect(Object.keys(got).length).toBeGreaterThan(70);
    expect(answers(live, TICKET, (doc) => doc.getText("note").insert(0, "备注"))).toEqual(EVERYBODY);
  });

  it("a ticket: every field of every kind of message that is there, by every role", () => {
    const live = fullTicket();
    for (const [i, message] of MESSAGES.entries()) {
      expect(missingIn(readMessage, message)).toEqual([]);
      for (const path of leavesOf(message)) {
        if (path.at(-1) === "kind" || path.at(-1) === "did") continue; // another kind is another message: below
        const changed = changedAt<unknown>(readMessage, message, path);
        const swap = (doc: Y.Doc): void => {
          doc.getArray("messages").delete(i, 1);
          doc.getArray("messages").insert(i, [changed]);
        };
        expect([path, answers(live, TICKET, swap)]).toEqual([path, NOBODY]);
      }
      expect(answers(live, TICKET, (doc) => doc.getArray("messages").delete(i, 1))).toEqual(NOBODY);
    }
  });

  it("a ticket: a new message of every kind, in every name, by every role", () => {
    const live = fullTicket();
    const fresh = MESSAGES.map((one) => ({ ...one, id: asId<MessageId>("m-new") }));
    const seen = { shopper: 1, shop: 1, assignment: 3 };
    for (const one of fresh)
      expect([one.kind, answers(live, TICKET, (doc) => doc.getArray("messages").push([one]))]).toEqual([one.kind, NOBODY]);
    const own = (by: MemberId, more: object = {}) => ({ kind: "agent", id: "m-new", at: 9, text: "好", by, seen, ...more });
    expect(answers(live, TICKET, (doc, by) => doc.getArray("messages").push([own(by)]))).toEqual(EVERYBODY);
    expect(answers(live, TICKET, (doc) => doc.getArray("messages").push([own(BEN)]))).toEqual(NOBODY);
    for (const more of [{ shopper: 9 }, { shop: 9 }, { assignment: 9 }])
      expect(answers(live, TICKET, (doc, by) => doc.getArray("messages").push([own(by, { seen: { ...seen, ...more } })]))).toEqual(NOBODY);
  });

  it("every role is in the matrix", () => {
    expect(Object.keys(MEMBERS).toSorted()).toEqual([...ROLES].toSorted());
  });
});
