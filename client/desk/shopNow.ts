// The shop as screens need it at hand: who is who, who is here, the clock's targets, the knowledge. Read once for the whole desk.
import { createEffect, createMemo, createSignal, onCleanup, type Accessor } from "solid-js";
import type { Article, Product } from "../../shared/domain/knowledge.ts";
import { DEFAULT_POLICY, type Policy } from "../../shared/domain/policy.ts";
import type { PackIndex } from "../../shared/domain/packIndex.ts";
import type { Found } from "../../shared/domain/retrieve.ts";
import type { Member } from "../../shared/domain/team.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import type { PersonHere } from "../store/heard.ts";
import { whenIdle } from "../understanding/fullWish.ts";
import { live, liveWhole } from "../ui/live.ts";
import { say, told } from "../ui/words.ts";
import type { Desk } from "./desk.ts";
import { TICKET } from "./ticket/words.ts";

export interface ShopNow {
  readonly members: Accessor<readonly Member[]>;
  readonly people: Accessor<readonly PersonHere[]>;
  /** What is promised to whom, and in which hours. */
  readonly policy: Accessor<Policy>;
  /** Articles to offer for a ticket, best first; none until what finds them has come, after the first paint. */
  readonly suggestions: (ticket: Ticket) => readonly Found[];
  readonly nameOf: (member: string) => string;
  readonly titleOf: (article: string) => string;
  readonly product: (id: string) => Product | undefined;
  /** All of them, and of products those off sale too; undefined: not read yet. Read once for all pages: a large shop has thousands. */
  readonly articles: Accessor<readonly Article[] | undefined>;
  readonly products: Accessor<readonly Product[] | undefined>;
  /** A product by its Chinese title, as hand-offs name it, in the reader's language. */
  readonly productTitled: (title: string) => string;
}

export function createShopNow(desk: Desk): ShopNow {
  const known = desk.kept.face?.members ?? [];
  const team = live<readonly Member[]>(desk.queries.members, []);
  const people = live<readonly PersonHere[]>(desk.queries.people, []);
  const policy = live<Policy>(desk.queries.policy, DEFAULT_POLICY);
  const articles = liveWhole<readonly Article[] | undefined>(desk.queries.articles, undefined);
  const products = liveWhole<readonly Product[] | undefined>(desk.queries.allProducts, undefined); // a ticket may be about one that is off sale
  const byId = createMemo(() => ({
    articles: new Map(articles()?.map((one) => [one.id as string, one])),
    products: new Map(products()?.map((one) => [one.id as string, one])),
  }));
  const [suggest, setSuggest] = createSignal<typeof import("./ticket/suggest.ts").suggestions>();
  const [index, setIndex] = createSignal<PackIndex>();
  const [look, setLook] = createSignal<ReturnType<typeof import("./ticket/suggesting.ts").createSuggesting>>();
  void whenIdle()
    .then(() => Promise.all([import("./ticket/suggest.ts"), import("./ticket/suggesting.ts"), import("../pack/pace.ts")]))
    .then(
      ([{ suggestions }, { createSuggesting }, { pagePace }]) => {
        setSuggest(() => suggestions);
        const { shop } = desk.kept.session;
        setLook(() => createSuggesting({ shop, fetch: fetch.bind(globalThis), pace: pagePace, made: setIndex }));
      },
      () => undefined, // its script cannot be had now: nothing is offered
    );
  const [online, setOnline] = createSignal(0);
  const isBack = (): void => void setOnline((n) => n + 1);
  addEventListener("online", isBack);
  onCleanup(() => removeEventListener("online", isBack));
  createEffect(() => {
    online();
    const [written, goods] = [articles() ?? [], products() ?? []];
    void look()?.({ articles: written, products: goods.filter((one) => one.off !== true), policy: policy() });
  });
  const members = createMemo(() => (team().length > 0 ? team() : known));
  return {
    members,
    people,
    policy,
    suggestions: (ticket) => {
      const [find, knowledge] = [suggest(), index()];
      return find === undefined || knowledge === undefined ? [] : find(ticket, knowledge, Date.now());
    },
    nameOf: (id) => {
      const member = members().find((one) => one.id === id);
      return member === undefined ? say(TICKET.somebody) : told(member.name);
    },
    titleOf: (id) => {
      const article = byId().articles.get(id);
      return article === undefined ? id : told(article.title);
    },
    product: (id) => byId().products.get(id),
    articles,
    products,
    productTitled: (title) => {
      const product = products()?.find((one) => one.title.zh === title);
      return product === undefined ? title : told(product.title);
    },
  };
}
