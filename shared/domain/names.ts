// The names of documents: `ticket:<id>`, `article:<id>`, `product:<id>`, `shop`; and `team`, which is plain JSON and no CRDT.
import { readId, type ArticleId, type ProductId, type TicketId } from "../core/ids.ts";

export const DOC_KINDS = ["ticket", "article", "product", "shop", "team"] as const;
export type DocKind = (typeof DOC_KINDS)[number];

declare const named: unique symbol;
/** A checked document name. */
export type DocName = string & { readonly [named]: true };

export const SHOP_DOC = "shop" as DocName;
export const TEAM_DOC = "team" as DocName;

export const ticketDocName = (id: TicketId): DocName => `ticket:${id}` as DocName;
export const articleDocName = (id: ArticleId): DocName => `article:${id}` as DocName;
export const productDocName = (id: ProductId): DocName => `product:${id}` as DocName;

/** Reads a document name from outside: kind and id, or undefined for an unknown kind or a bad id. */
export function readDocName(value: unknown): { readonly name: DocName; readonly kind: DocKind; readonly id: string } | undefined {
  if (typeof value !== "string") return undefined;
  if (value === "shop" || value === "team") return { name: value as DocName, kind: value, id: value };
  const colon = value.indexOf(":");
  const kind = value.slice(0, colon);
  const id = readId<TicketId>(value.slice(colon + 1));
  if (id === undefined || (kind !== "ticket" && kind !== "article" && kind !== "product")) return undefined;
  return { name: value as DocName, kind, id };
}
