// The shop as screens need it at hand: who is who, who is here, the clock's targets, the knowledge. Read once for the whole desk.
import { createMemo, type Accessor } from "solid-js";
import type { Product } from "../../shared/domain/knowledge.ts";
import { DEFAULT_POLICY, type Policy } from "../../shared/domain/policy.ts";
import type { PackIndex } from "../../shared/domain/retrieve.ts";
import type { Member } from "../../shared/domain/team.ts";
import type { PersonHere } from "../store/queries.ts";
import { live } from "../ui/live.ts";
import { say, told } from "../ui/words.ts";
import type { Desk } from "./desk.ts";
import { indexKnowledge } from "./ticket/suggest.ts";
import { TICKET } from "./ticket/words.ts";

export interface ShopNow {
  readonly members: Accessor<readonly Member[]>;
  readonly people: Accessor<readonly PersonHere[]>;
  readonly sla: () => Policy["sla"];
  readonly index: Accessor<PackIndex>;
  readonly nameOf: (member: string) => string;
  readonly titleOf: (article: string) => string;
  readonly product: (id: string) => Product | undefined;
  /** A product by its Chinese title, as hand-offs name it, in the reader's language. */
  readonly productTitled: (title: string) => string;
}

export function createShopNow(desk: Desk): ShopNow {
  const known = desk.kept.face?.members ?? [];
  const team = live<readonly Member[]>(desk.queries.members, []);
  const people = live<readonly PersonHere[]>(desk.queries.people, []);
  const policy = live<Policy>(desk.queries.policy, DEFAULT_POLICY);
  const articles = live(desk.queries.articles, []);
  const products = live(desk.queries.products, []);
  const index = createMemo(() => indexKnowledge(articles(), products()));
  const members = createMemo(() => (team().length > 0 ? team() : known));
  return {
    members,
    people,
    sla: () => policy().sla,
    index,
    nameOf: (id) => {
      const member = members().find((one) => one.id === id);
      return member === undefined ? say(TICKET.somebody) : told(member.name);
    },
    titleOf: (id) => {
      const article = index().articles.get(id);
      return article === undefined ? id : told(article.title);
    },
    product: (id) => index().products.get(id),
    productTitled: (title) => {
      const product = products().find((one) => one.title.zh === title);
      return product === undefined ? title : told(product.title);
    },
  };
}
