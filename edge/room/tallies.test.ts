// The room's own tally: right after every kind of turn, in a shop from before there was one, and after it went wrong.
import { afterEach, describe, expect, it } from "vitest";
import { asId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { bucketsOf, NOTHING_COUNTED, totalOf, type Tally } from "../../shared/wire/tally.ts";
import { WIDGET_PROTOCOL } from "../../shared/wire/version.ts";
import { SMALL_SHOP } from "../../test/contract/smallShop.ts";
import { createNodeRoom, type NodeRoom } from "../host/nodeHost.ts";
import type { Sql } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import { createTallies, forgetTally, readTally } from "./tallies.ts";

let host: NodeRoom | undefined;
afterEach(() => host?.close());

function openShop(): { readonly sql: Sql; readonly post: (n: number) => Promise<unknown> } {
  const kept: Sql[] = [];
  host = createNodeRoom({
    file: ":memory:",
    clock: () => 1_000,
    random: () => 0.5,
    weights: () => new Uint8Array(0), // no ear: the room goes on without labels
    seed: SMALL_SHOP,
    around: (sql) => {
      kept.push(sql);
      return sql;
    },
  });
  const [sql] = kept;
  if (sql === undefined) throw new Error("no database");
  const { room } = host;
  return {
    sql,
    post: (n) =>
      room.turns("c".repeat(22), {
        protocol: WIDGET_PROTOCOL,
        ticket: asId<TicketId>(`t-${n % 3}`),
        start: { shopper: asId(`s-${n % 3}`), name: "小雨", language: "zh", createdAt: 1 },
        turns: [{ kind: "say", id: asId<MessageId>(`m-${n}`), at: 1, text: `第 ${n} 句` }],
      }),
  };
}

const counted = (sql: Sql): Tally =>
  totalOf(bucketsOf(sql.all("SELECT name, seq FROM docs").map((row) => ({ name: textOf(row, "name"), seq: numberOf(row, "seq") }))));

describe("the room's tally", () => {
  it("[R38] in the newest row is the one counted from all rows, after every turn", async () => {
    const { sql, post } = openShop();
    expect(readTally(sql)).toEqual(counted(sql));
    for (let n = 0; n < 8; n++) {
      await post(n);
      expect(readTally(sql)).toEqual(counted(sql));
    }
    expect(readTally(sql)).not.toEqual(NOTHING_COUNTED);
  });

  it("[R38] is counted where the newest row was written before there was one", async () => {
    const { sql, post } = openShop();
    await post(1);
    sql.run("UPDATE docs SET tally = ''");
    expect(readTally(sql)).toEqual(counted(sql));
  });

  it("[R90] is counted from the rows of a room that was put back, whatever their newest says, and kept from there", async () => {
    const { sql, post } = openShop();
    await post(1);
    sql.run("UPDATE docs SET tally = '1.1'");
    forgetTally(sql);
    expect(readTally(sql)).toEqual(counted(sql));
  });

  it("[R39] that went wrong is mended by the first doubt, and logged; who doubts in vain is told nothing", () => {
    const { sql } = openShop();
    const tally = { value: { a: 1, b: 1 } };
    const said: unknown[] = [];
    const tallies = createTallies({ sql, tally, log: (line) => said.push(line["event"]) });
    const sums = bucketsOf(sql.all("SELECT name, seq FROM docs").map((row) => ({ name: textOf(row, "name"), seq: numberOf(row, "seq") })));
    expect(tallies.listing(sums)).toEqual({ kind: "listing", buckets: [], docs: [] });
    expect([tallies.now(), said]).toEqual([counted(sql), ["tally"]]);
    tallies.listing(bucketsOf([]));
    expect(said).toEqual(["tally", "diverged"]);
  });

  it("[R39] lists as many whole buckets as a frame holds, one at least", () => {
    const { sql } = openShop();
    const tallies = createTallies({ sql, tally: { value: counted(sql) }, log: () => undefined, pageBytes: 1 });
    const { buckets, docs } = tallies.listing(bucketsOf([]));
    expect(buckets).toHaveLength(1);
    expect(docs.length).toBeGreaterThan(0);
  });
});
