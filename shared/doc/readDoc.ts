// From a document of any kind to its row: used by the device's store and the room alike, so both see the same.
import type * as Y from "yjs";
import { ok, type Result } from "../core/result.ts";
import type { Comments } from "../domain/comment.ts";
import type { Article, Product } from "../domain/knowledge.ts";
import type { DocKind } from "../domain/names.ts";
import type { Policy } from "../domain/policy.ts";
import type { PutAways } from "../domain/putAway.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { ShopLists } from "../domain/shopLists.ts";
import { foldTicketRow, type TicketRow } from "../domain/ticketRow.ts";
import { ARTICLE_ROOTS, declareArticle, readArticleDoc, readComments } from "./articleDoc.ts";
import { declareProduct, PRODUCT_ROOTS, readProductDoc } from "./productDoc.ts";
import { declareShop, listsIn, putAwaysIn, readShopDoc, SHOP_ROOTS } from "./shopDoc.ts";
import { declareTicket, readTicketDoc, TICKET_ROOTS } from "./ticketDoc.ts";

/** Everything a document says, as plain data. */
export type DocView =
  | { readonly kind: "ticket"; readonly ticket: Ticket; readonly row: TicketRow }
  | { readonly kind: "article"; readonly article: Article; readonly comments: Comments }
  | { readonly kind: "product"; readonly product: Product }
  | { readonly kind: "shop"; readonly policy: Policy; readonly putAways: PutAways; readonly lists: ShopLists };

/** The kinds that are Yjs documents (`team` is plain JSON). */
export type CrdtKind = Exclude<DocKind, "team">;

const ROOTS: Readonly<Record<CrdtKind, readonly string[]>> = {
  ticket: TICKET_ROOTS,
  article: ARTICLE_ROOTS,
  product: PRODUCT_ROOTS,
  shop: SHOP_ROOTS,
};

/** Root names a document of that kind may have. */
export function rootsOf(kind: CrdtKind): readonly string[] {
  return ROOTS[kind];
}

/** Declares the root types of that kind on a fresh document. Throws (Yjs) when a root came as another type: the gate catches it. */
export function declareRoots(kind: CrdtKind, doc: Y.Doc): void {
  switch (kind) {
    case "ticket":
      return declareTicket(doc);
    case "article":
      return declareArticle(doc);
    case "product":
      return declareProduct(doc);
    case "shop":
      return declareShop(doc);
  }
}

/** Reads a document of a kind. Refuses one that does not hold its schema. */
export function readDoc(kind: CrdtKind, doc: Y.Doc): Result<DocView> {
  declareRoots(kind, doc);
  switch (kind) {
    case "ticket": {
      const ticket = readTicketDoc(doc);
      return ticket.ok ? ticketView(ticket.value) : ticket;
    }
    case "article": {
      const article = readArticleDoc(doc);
      return article.ok ? ok({ kind, article: article.value, comments: readComments(doc) }) : article;
    }
    case "product": {
      const product = readProductDoc(doc);
      return product.ok ? ok({ kind, product: product.value }) : product;
    }
    case "shop": {
      const policy = readShopDoc(doc);
      return policy.ok ? ok({ kind, policy: policy.value, putAways: putAwaysIn(doc), lists: listsIn(doc) }) : policy;
    }
  }
}

const ticketViews = new WeakMap<Ticket, Result<DocView>>(); // a ticket that reads as it read has the row it had

function ticketView(ticket: Ticket): Result<DocView> {
  const known = ticketViews.get(ticket) ?? ok({ kind: "ticket", ticket, row: foldTicketRow(ticket) });
  ticketViews.set(ticket, known);
  return known;
}

/** A document that was never written reads as nothing, not as broken. */
export function isEmptyDoc(doc: Y.Doc): boolean {
  return doc.store.clients.size === 0;
}
