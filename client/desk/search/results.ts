// What was found, as one list that arrows walk: people and orders first, for there are few of them, then conversations, then what the shop knows. Pure.
import type { Found, FoundOrder, FoundShopper, FoundThing, FoundTicket } from "../../store/search/found.ts";
import type { Article, Product } from "../../../shared/domain/knowledge.ts";
import { articleAddress, graphAddress, ticketAddress } from "../route.ts";
import { nodeId } from "../knowledge/graph/tree.ts";

export type Item =
  | { readonly kind: "shoppers"; readonly id: string; readonly to: string; readonly found: FoundShopper }
  | { readonly kind: "orders"; readonly id: string; readonly to: string; readonly found: FoundOrder }
  | { readonly kind: "tickets"; readonly id: string; readonly to: string; readonly found: FoundTicket }
  | { readonly kind: "articles"; readonly id: string; readonly to: string; readonly found: FoundThing<Article> }
  | { readonly kind: "products"; readonly id: string; readonly to: string; readonly found: FoundThing<Product> };
export type Group = Item["kind"];

export const GROUPS = ["shoppers", "orders", "tickets", "articles", "products"] as const satisfies readonly Group[];

/** Everything found, in the order it is shown. */
export function itemsOf(found: Found): readonly Item[] {
  return [
    ...found.shoppers.map((one): Item => ({ kind: "shoppers", id: `s-${one.shopper}`, to: ticketAddress(one.newest.id), found: one })),
    ...found.orders.map((one): Item => ({ kind: "orders", id: `o-${one.number.text}`, to: ticketAddress(one.row.id), found: one })),
    ...found.tickets.map((one): Item => ({ kind: "tickets", id: `t-${one.row.id}`, to: ticketAddress(one.row.id), found: one })),
    ...found.articles.map((one): Item => ({ kind: "articles", id: `a-${one.thing.id}`, to: articleAddress(one.thing.id), found: one })),
    ...found.products.map(
      (one): Item => ({
        kind: "products",
        id: `p-${one.thing.id}`,
        to: graphAddress(nodeId({ at: "product", product: one.thing.id })),
        found: one,
      }),
    ),
  ];
}

/** The item so many steps away, staying inside. Without one to begin at: the first, or the last. */
export function stepFrom(items: readonly Item[], at: string | undefined, step: number): string | undefined {
  const place = items.findIndex((one) => one.id === at);
  const next = place < 0 ? (step > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, place + step));
  return items[next]?.id;
}
