// What the work list is folded from, as it comes in pieces, and the list when it is asked for. The same in the worker and, where there is none, in the page.
import { isPlain } from "../../../../shared/core/check.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";
import { workList, type WorkList, type WorkOf } from "../../../../shared/domain/workList.ts";

/** Posted by the page: conversations as they are read, the shop as it is now, and the wish for a list. */
export type ToFold =
  | { readonly kind: "tickets"; readonly tickets: readonly Ticket[] }
  | { readonly kind: "shop"; readonly shop: Omit<WorkOf, "tickets" | "now"> }
  | { readonly kind: "ask"; readonly now: number };

/** Takes a post; gives the list where that was asked for and there is a shop. A conversation that comes again is the one it is now. */
export function createFold(): (post: ToFold) => WorkList | undefined {
  const tickets = new Map<string, Ticket>();
  let shop: Omit<WorkOf, "tickets" | "now"> | undefined;
  return (post) => {
    switch (post.kind) {
      case "tickets":
        for (const one of post.tickets) tickets.set(one.head.id, one);
        return undefined;
      case "shop":
        shop = post.shop;
        return undefined;
      case "ask":
        return shop === undefined ? undefined : workList({ ...shop, tickets: [...tickets.values()], now: post.now });
    }
  };
}

// Both ends are of one build and post plain copies of values that were checked when they were read: here it is only told which is which.

export function isToFold(value: unknown): value is ToFold {
  return isPlain(value) && ["tickets", "shop", "ask"].some((one) => one === value["kind"]);
}

export function isWorkList(value: unknown): value is WorkList {
  return isPlain(value) && Array.isArray(value["items"]) && Array.isArray(value["away"]);
}
