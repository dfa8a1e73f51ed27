// From a document's plain view to its row on the shelf. Called only inside a commit or a rebuild; never reads.
import { never } from "../../shared/core/result.ts";
import type { DocView } from "../../shared/doc/readDoc.ts";
import type { DocName } from "../../shared/domain/names.ts";
import { readDocName } from "../../shared/domain/names.ts";
import type { Shelf } from "./db.ts";

/** Writes the rows of these views. */
export async function project(shelf: Shelf, views: readonly DocView[]): Promise<void> {
  const { tickets, articles, products, singles } = shelf.db;
  const of = <K extends DocView["kind"]>(kind: K): Extract<DocView, { kind: K }>[] =>
    views.filter((view): view is Extract<DocView, { kind: K }> => view.kind === kind);
  const rows = of("ticket").map((view) => view.row);
  if (rows.length > 0) await tickets.bulkPut(rows);
  const written = of("article").map((view) => view.article);
  if (written.length > 0) await articles.bulkPut(written);
  const goods = of("product").map((view) => view.product);
  if (goods.length > 0) await products.bulkPut(goods);
  for (const view of of("shop")) await singles.put({ key: "policy", value: view.policy });
}

/** Takes away the row of a document that is no longer (or not yet) readable. */
export async function unproject(shelf: Shelf, name: DocName): Promise<void> {
  const read = readDocName(name);
  if (read === undefined) return;
  const { tickets, articles, products, singles } = shelf.db;
  switch (read.kind) {
    case "ticket":
      await tickets.where("id").equals(read.id).delete();
      return;
    case "article":
      await articles.where("id").equals(read.id).delete();
      return;
    case "product":
      await products.where("id").equals(read.id).delete();
      return;
    case "shop":
      await singles.delete("policy");
      return;
    case "team":
      await singles.delete("team");
      return;
    default:
      never(read.kind);
  }
}
