// What a search gives a screen. Types only.
import type { Article, Product } from "../../../shared/domain/knowledge.ts";
import type { Snippet } from "../../../shared/domain/searching/marks.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { Line } from "./entry.ts";

/** A line that says what was searched for. */
export interface FoundLine extends Snippet {
  readonly from: Line["from"];
  readonly at: number;
  readonly message?: string;
}

export interface FoundTicket {
  readonly row: TicketRow;
  readonly lines: readonly FoundLine[];
  /** Where the shopper's name says it. */
  readonly name: Snippet["marks"];
}

/** Somebody whose name was searched for, with the newest of their tickets among those found. */
export interface FoundShopper {
  readonly shopper: string;
  readonly newest: TicketRow;
  readonly name: Snippet["marks"];
  readonly tickets: number;
}

/** An order number that was searched for, and a ticket that is about it. */
export interface FoundOrder {
  readonly number: Snippet;
  readonly row: TicketRow;
}

export interface FoundThing<T extends Article | Product> {
  readonly thing: T;
  readonly lines: readonly FoundLine[];
}

export interface Found {
  readonly tickets: readonly FoundTicket[];
  readonly shoppers: readonly FoundShopper[];
  readonly orders: readonly FoundOrder[];
  readonly articles: readonly FoundThing<Article>[];
  readonly products: readonly FoundThing<Product>[];
  /** Tickets that meet it, as far as the index says; more than are listed. */
  readonly total: number;
  /** Operators nobody understood. */
  readonly unknown: readonly string[];
  /** `index`: all of the shelf; `newest`: only so many of the newest were read, for there is no index. */
  readonly by: "index" | "newest";
}

export const NOTHING_FOUND: Found = {
  ...{ tickets: [], shoppers: [], orders: [], articles: [], products: [] },
  ...{ total: 0, unknown: [], by: "index" },
};
