// From a document's plain view to its row on the shelf. Called only inside a commit or a rebuild; never reads.
import { asId, type TicketId } from "../../shared/core/ids.ts";
import { never } from "../../shared/core/result.ts";
import type { DocView } from "../../shared/doc/readDoc.ts";
import { articleDocName, productDocName, readDocName, ticketDocName, type DocName } from "../../shared/domain/names.ts";
import type { Shelf } from "./db.ts";
import { forgetFacts } from "./forgetFacts.ts";

/** As much of a view as its row is made of. */
export type RowView = Pick<Extract<DocView, { kind: "ticket" }>, "kind" | "row"> | Exclude<DocView, { kind: "ticket" }>;

/** Writes the rows of these views, and says to the search which they are. */
export async function project(shelf: Shelf, views: readonly RowView[]): Promise<void> {
  const { tickets, articles, products, singles } = shelf.db;
  const of = <K extends RowView["kind"]>(kind: K): Extract<RowView, { kind: K }>[] =>
    views.filter((view): view is Extract<RowView, { kind: K }> => view.kind === kind);
  const rows = of("ticket").map((view) => view.row);
  if (rows.length > 0) await tickets.bulkPut(rows);
  await forgetFacts(
    shelf,
    rows.map((row) => row.id),
  );
  const written = of("article").map((view) => view.article);
  if (written.length > 0) await articles.bulkPut(written);
  const goods = of("product").map((view) => view.product);
  if (goods.length > 0) await products.bulkPut(goods);
  for (const { policy, putAways, lists } of of("shop"))
    await singles.bulkPut([
      { key: "policy", value: policy },
      { key: "putAways", value: putAways },
      { key: "lists", value: lists },
    ]);
  await touch(shelf, [
    ...rows.map((row) => ticketDocName(row.id)),
    ...written.map((one) => articleDocName(one.id)),
    ...goods.map((one) => productDocName(one.id)),
  ]);
}

async function touch({ db }: Shelf, docs: readonly DocName[]): Promise<void> {
  if (docs.length > 0) await db.touched.add({ docs });
}

/** The row of a document as it reads now; none where it reads as nothing. */
export async function projectAnew(shelf: Shelf, name: DocName, view: RowView | undefined): Promise<void> {
  if (view === undefined) await unproject(shelf, name);
  else await project(shelf, [view]);
}

/** Takes away the row of a document that is no longer (or not yet) readable. */
export async function unproject(shelf: Shelf, name: DocName): Promise<void> {
  const read = readDocName(name);
  if (read === undefined) return;
  const { tickets, articles, products, singles } = shelf.db;
  await touch(shelf, [read.name]);
  switch (read.kind) {
    case "ticket":
      await tickets.where("id").equals(read.id).delete();
      await forgetFacts(shelf, [asId<TicketId>(read.id)]);
      return;
    case "article":
      await articles.where("id").equals(read.id).delete();
      return;
    case "product":
      await products.where("id").equals(read.id).delete();
      return;
    case "shop":
      await singles.bulkDelete(["policy", "putAways", "lists"]);
      return;
    case "team":
      await singles.delete("team");
      return;
    default:
      never(read.kind);
  }
}
