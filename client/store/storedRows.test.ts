// Copies read as they lie on the disk: those asked for and no others, however far apart they lie, and still sealed.
import { openTestShelf, roomTicket, TEST_KEY } from "../../test/kit/buildShelf.ts";
import { describe, expect, it } from "vitest";
import { asId, type TicketId } from "../../shared/core/ids.ts";
import { SHOP_DOC, ticketDocName, type DocName } from "../../shared/domain/names.ts";
import { commit } from "./commit.ts";
import type { Shelf } from "./db.ts";
import { createSeal } from "./seal.ts";
import { openedRow, SEALED, shapeOfLine } from "./sealedRow.ts";
import { storedDocs } from "./storedRows.ts";
import { TABLES } from "./tables.ts";

const nameAt = (i: number): DocName => ticketDocName(asId<TicketId>(`t${String(i).padStart(3, "0")}`));

async function withTickets(n: number): Promise<Shelf> {
  const shelf = openTestShelf();
  const entries = Array.from({ length: n }, (_, i) => {
    const ticket = roomTicket(`t${String(i).padStart(3, "0")}`);
    ticket.says(`第 ${i} 句`);
    return ticket.entry();
  });
  await commit(shelf, { kind: "feed", entries, cursor: "c" });
  return shelf;
}

const read = (shelf: Shelf, names: readonly DocName[]) => {
  const { sealed, db } = shelf;
  if (sealed === undefined) throw new Error("a shelf without a seal");
  return db.transaction("r", db.docs, () => storedDocs(shelf, sealed, names));
};

describe("copies as they lie on the disk", () => {
  it("are those that were asked for, close together or far apart, in any order; none where there is none", async () => {
    const shelf = await withTickets(60);
    const asks = [
      [5, 3, 4],
      [59, 0, 30],
      [0, 1, 2, 3, 50, 51, 59],
      [7],
      [58, 200, 59],
      [100, 101],
      [],
      Array.from({ length: 60 }, (_, i) => i),
    ];
    for (const ask of asks) {
      const found = await read(shelf, ask.map(nameAt));
      expect([...found.keys()].toSorted()).toEqual(
        ask
          .filter((i) => i < 60)
          .map(nameAt)
          .toSorted(),
      );
      for (const [name, row] of found) expect(row["name"]).toBe(name);
    }
    expect((await read(shelf, [SHOP_DOC, nameAt(1)])).size).toBe(1);
  });

  it("stay sealed, and open with the key to what the shelf itself reads", async () => {
    const shelf = await withTickets(4);
    const found = await read(shelf, [nameAt(2), nameAt(0)]);
    const row = found.get(nameAt(2));
    if (row === undefined) throw new Error("no row");
    expect(Object.keys(row).toSorted()).toEqual(["name", SEALED]);
    const opened = openedRow(createSeal(TEST_KEY), shapeOfLine("docs", TABLES.docs), row);
    expect(opened).toEqual(await shelf.db.docs.get(nameAt(2)));
  });

  it("leave every other question as it was: it is answered open", async () => {
    const shelf = await withTickets(3);
    await read(shelf, [nameAt(0), nameAt(2)]);
    expect((await shelf.db.docs.bulkGet([nameAt(0), nameAt(2)])).map((one) => one?.kind)).toEqual(["ticket", "ticket"]);
    expect((await shelf.db.docs.toArray()).length).toBe(3);
    expect(shelf.unreadable.noted()).toBe(0);
  });
});
