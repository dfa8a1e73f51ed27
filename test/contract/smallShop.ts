// A shop just large enough for the contract: three agents of different skill, a supervisor, an owner, two articles, two products.
import { createHash } from "node:crypto";
import { asId } from "../../shared/core/ids.ts";
import type { Article, Product } from "../../shared/domain/knowledge.ts";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import type { Member, Role } from "../../shared/domain/team.ts";
import type { ShopSeed } from "../../edge/room/seed.ts";

function member(id: string, role: Role, skills: Readonly<Record<string, number>>, capacity = 5): Member {
  return { id: asId(id), name: { zh: `${id}号`, en: id }, role, skills, languages: ["zh", "en"], capacity, record: {}, active: true };
}

export const AMY = asId<Member["id"]>("amy"); // after-sale
export const BEN = asId<Member["id"]>("ben"); // logistics
export const CAL = asId<Member["id"]>("cal"); // pre-sale
export const SUE = asId<Member["id"]>("sue"); // supervisor, takes no tickets

export const OWN = asId<Member["id"]>("own"); // the owner, takes no tickets either

export const SHIRT: Product = {
  id: asId("shirt"),
  category: "衬衫",
  title: { zh: "亚麻衬衫", en: "Linen shirt" },
  price: 199,
  attributes: { 材质: { zh: "棉麻", en: "Linen" } },
  variants: [],
  updatedAt: 0,
};

export function article(id: string, change: Partial<Article> = {}): Article {
  return {
    id: asId(id),
    intent: "delivery_time",
    scope: { at: "shop" },
    status: "published",
    version: 1,
    title: { zh: "几天到", en: "How long it takes" },
    answer: { zh: "一般三天送到。", en: "Three days as a rule." },
    questions: { zh: ["几天能到"], en: ["how long does it take"] },
    updatedAt: 0,
    ...change,
  };
}

/** A shop of its own before anybody set it up, and what opens it. */
export const EMPTY_SHOP: ShopSeed = { policy: DEFAULT_POLICY, members: [], articles: [], products: [] };
export const SETUP_TOKEN = "contract-set-up-token";
export const SETUP_HASH = createHash("sha256").update(SETUP_TOKEN).digest("hex");

/** Rows that a day of the contract's budget may write. */
export const DAY_ROWS = 400;

const ALL_DAY = [{ from: 0, to: 24 * 60 }];

export const SMALL_SHOP: ShopSeed = {
  policy: {
    ...DEFAULT_POLICY,
    name: { zh: "小店", en: "Small shop" },
    calendar: { ...DEFAULT_POLICY.calendar, week: [ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY] },
    demo: true,
  },
  members: [
    member("amy", "agent", { aftersale: 3 }),
    member("ben", "agent", { logistics: 3 }),
    member("cal", "agent", { presale: 3 }),
    member("sue", "supervisor", {}, 0),
    member("own", "owner", {}, 0),
  ],
  articles: [article("delivery"), article("draft-one", { status: "draft" })],
  products: [SHIRT],
};
