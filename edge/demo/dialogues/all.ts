// The written dialogues of the demo shop, gathered, with the pack and the moment they were written for: what the bot's policy is tested and measured on.
// Data only.
import type { AnswerPack } from "../../../shared/domain/knowledge.ts";
import { demoArticles, demoHours, demoPolicy, demoProducts } from "../demoShop.ts";
import { enLong } from "./enLong.ts";
import { enPeople } from "./enPeople.ts";
import { enProduct } from "./enProduct.ts";
import { enShop } from "./enShop.ts";
import type { Written } from "./write.ts";
import { zhChoices } from "./zhChoices.ts";
import { zhEdges } from "./zhEdges.ts";
import { zhLong } from "./zhLong.ts";
import { zhPeople } from "./zhPeople.ts";
import { zhProduct } from "./zhProduct.ts";
import { zhShop } from "./zhShop.ts";
import { zhTalk } from "./zhTalk.ts";

export const demoDialogues: readonly Written[] = [
  ...zhProduct,
  ...zhChoices,
  ...zhShop,
  ...zhTalk,
  ...zhPeople,
  ...zhEdges,
  ...enProduct,
  ...enShop,
  ...enPeople,
  ...zhLong,
  ...enLong,
];

/** The moment of dialogues that name none. */
export const DEMO_NOW = Date.UTC(2026, 10, 23, 6);

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** The demo shop's answer pack, in the order the room makes it. */
export function demoPack(): AnswerPack {
  return {
    version: "demo",
    shop: { name: demoPolicy.name, hours: demoHours },
    bot: demoPolicy.bot,
    articles: demoArticles.filter((one) => one.status === "published").toSorted(byId),
    products: demoProducts.toSorted(byId),
  };
}
