// The rows of a saved view and how many there are: the right ones, in their order, and never more than a limit is read.
import { describe, expect, it } from "vitest";
import { aRow } from "../../test/kit/buildRow.ts";
import { openTestShelf } from "../../test/kit/buildShelf.ts";
import { asId, type MemberId, type TicketId } from "../../shared/core/ids.ts";
import { isInView, type Facts, type Filter } from "../../shared/domain/ticketView.ts";
import type { TicketRow } from "../../shared/domain/ticketRow.ts";
import { calledKey, followedKey, rowTies } from "../../shared/domain/ties/ticketTies.ts";
import { createQueries } from "./queries.ts";
import { COUNT_MOST, countInViews, rowsInView, type Asked } from "./inView.ts";
import { onTickets } from "./onTickets.ts";

const ANNA = asId<MemberId>("anna");
const BOB = asId<MemberId>("bob");
const FACTS: Facts = { me: ANNA, unreadOf: (row) => row.unanswered, dueOf: () => "ok", teamOf: () => "", categoriesOf: () => [] };
const ask = (filter: Filter): Asked => ({ filter, isIn: (row) => isInView(row, filter, FACTS) });
const id = (n: number): TicketId => asId<TicketId>(`t${String(n).padStart(5, "0")}`);

async function shelfWith(rows: readonly TicketRow[]) {
  const shelf = openTestShelf();
  await shelf.db.tickets.bulkPut([...rows]);
  return shelf;
}

const ROWS: readonly TicketRow[] = [
  aRow({ id: id(1), score: 10, tier: "gold", assignee: ANNA }),
  aRow({ id: id(2), score: 90, tier: "gold", phase: "queued" }),
  aRow({ id: id(3), score: 50, tier: "none", assignee: BOB }),
  aRow({ id: id(4), score: 50, tier: "gold", phase: "snoozed", assignee: ANNA }),
  aRow({ id: id(5), score: 5, tier: "gold", phase: "closed", open: 0, updatedAt: 70, assignee: ANNA }),
  aRow({ id: id(6), score: 5, tier: "gold", phase: "resolved", open: 0, updatedAt: 90 }),
];
const numbers = (rows: readonly TicketRow[]): string => rows.map((row) => Number(row.id.slice(1))).join(" ");

describe("what calls me, and what I follow", () => {
  const tied = (key: (open: 0 | 1) => string): NonNullable<Asked["tied"]> => [{ open: key(1), ended: key(0) }];
  const called = (n: number, open: 0 | 1, at: number): TicketRow => {
    const ties = rowTies({ called: [{ id: `m${n}`, by: BOB, at, member: ANNA, from: 0, to: 3 }] }, open, n);
    return aRow({ id: id(n), score: n, open, phase: open === 1 ? "open" : "closed", ...ties });
  };
  const rows = [...ROWS, called(11, 1, 50), called(12, 0, 99), called(13, 1, 60)];
  it("[R359] stands in its view, the latest call first, what is done last; counted alike", async () => {
    const shelf = await shelfWith(rows);
    const facts = { ...FACTS, myCalls: ["m:anna"] };
    const asked: Asked = {
      filter: { mentioned: true },
      tied: tied((open) => calledKey("m:anna", open)),
      isIn: (row) => isInView(row, { mentioned: true }, facts),
    };
    expect(numbers((await rowsInView(shelf, asked, 50)).rows)).toBe("13 11 12");
    expect(await countInViews(shelf, [asked, ask({ tiers: ["diamond"] })])).toEqual([
      { n: 3, isWhole: true },
      { n: 0, isWhole: true },
    ]);
  });
  it("[R360] and whoever is called follows, until the row says otherwise", async () => {
    const shelf = await shelfWith(rows);
    const asked: Asked = {
      filter: { followed: true, phases: ["open"] },
      tied: tied((open) => followedKey("anna", open)),
      isIn: (row) => isInView(row, { followed: true, phases: ["open"] }, FACTS),
    };
    expect(numbers((await rowsInView(shelf, asked, 50)).rows)).toBe("13 11");
    await shelf.db.tickets.put(aRow({ id: id(13), score: 13 }));
    expect(numbers((await rowsInView(shelf, asked, 50)).rows)).toBe("11");
  });
  it("[R361] a link is seen from both its ends", async () => {
    const shelf = await shelfWith([
      aRow({ id: id(1) }),
      aRow({ id: id(2), ...rowTies({ links: { [id(1)]: { by: ANNA, at: 1 } } }, 1, 1) }),
    ]);
    const { linked } = createQueries(shelf);
    expect(numbers(await linked({ id: id(1) }))).toBe("2");
    expect(numbers(await linked({ id: id(2), links: [id(1)] }))).toBe("1");
  });
});

describe("the rows of a saved view", () => {
  it.each<readonly [string, Filter, string]>([
    ["everything: open ones by urgency, then those at an end, latest first", {}, "2 4 3 1 6 5"],
    ["a tier", { tiers: ["gold"] }, "2 4 1 6 5"],
    ["one state", { phases: ["queued"] }, "2"],
    ["several open states", { phases: ["open", "snoozed"] }, "4 3 1"],
    ["what is done, of a time", { phases: ["closed", "resolved"], updatedFrom: 80 }, "6"],
    ["mine that are open", { phases: ["open", "snoozed", "queued"], assignees: [asId<MemberId>("me")] }, "4 1"],
    ["nobody's or a colleague's, done ones too", { assignees: [asId<MemberId>("nobody"), BOB] }, "2 3 6"],
    ["nothing there is", { tiers: ["diamond"] }, ""],
  ])("are right for %s", async (_name, filter, wanted) => {
    const shelf = await shelfWith(ROWS);
    const found = await rowsInView(shelf, ask(filter), 50);
    expect(numbers(found.rows)).toBe(wanted);
    expect(found.isWhole).toBe(true);
    expect(await countInViews(shelf, [ask(filter)])).toEqual([{ n: found.rows.length, isWhole: true }]);
  });

  it("end where enough were found, and say that there may be more", async () => {
    const found = await rowsInView(await shelfWith(ROWS), ask({}), 3);
    expect(numbers(found.rows)).toBe("2 4 3");
    expect(found.isWhole).toBe(false);
  });

  it("are counted together, to a limit: beyond it there are many", async () => {
    const rows = Array.from({ length: COUNT_MOST + 150 }, (_, i) =>
      aRow({ id: id(i), score: i % 7, tier: i % 100 === 0 ? "gold" : "none" }),
    );
    const counts = await countInViews(await shelfWith(rows), [ask({}), ask({ tiers: ["gold"] }), ask({ phases: ["closed"] })]);
    expect(counts).toEqual([
      { n: COUNT_MOST, isWhole: false },
      { n: 7, isWhole: true },
      { n: 0, isWhole: true },
    ]);
  });

  it("are read no further than a limit: of very many the rest is not known", async () => {
    const rows = Array.from({ length: 2_300 }, (_, i) => aRow({ id: id(i), score: 2_300 - i, tier: i > 2_200 ? "gold" : "none" }));
    const shelf = await shelfWith(rows);
    expect(await rowsInView(shelf, ask({ tiers: ["gold"] }), 50)).toEqual({ rows: [], isWhole: false });
    expect(await countInViews(shelf, [ask({ tiers: ["gold"] })])).toEqual([{ n: 0, isWhole: false }]);
  });

  it("are told of when one changes, and no more once nobody listens", async () => {
    const shelf = await shelfWith(ROWS);
    let told = 0;
    const stop = onTickets(shelf, () => told++);
    await shelf.db.tickets.put(aRow({ id: id(1), tier: "silver" }));
    expect(told).toBeGreaterThan(0);
    stop();
    const before = told;
    await shelf.db.tickets.put(aRow({ id: id(1), tier: "gold" }));
    expect(told).toBe(before);
  });
});
