// From shelf to screen: signals and keyed lists that follow the shelf, and stop when their owner goes.
import { openTestShelf, roomTicket } from "../../test/kit/buildShelf.ts";
import { createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";
import { commit } from "../store/commit.ts";
import type { Shelf } from "../store/db.ts";
import { createQueries } from "../store/queries.ts";
import { until } from "../../test/kit/until.ts";
import { live, liveList, liveOn, liveWhole } from "./live.ts";

const receive = (shelf: Shelf, ...ids: readonly string[]) =>
  commit(shelf, { kind: "feed", entries: ids.map((id) => roomTicket(id).entry()) });

describe("live", () => {
  it("follows a query, from its initial value on", async () => {
    const shelf = openTestShelf();
    const { counts, dispose } = createRoot((dispose) => ({ counts: live(() => createQueries(shelf).counts(), undefined), dispose }));
    expect(counts()).toBeUndefined();
    await until("the first answer", () => counts()?.open === 0);
    await receive(shelf, "t1", "t2");
    await until("the new count", () => counts()?.open === 2);
    dispose();
    await receive(shelf, "t3");
    await new Promise((done) => setTimeout(done, 20));
    expect(counts()?.open).toBe(2);
  });

  it("of all of a kind goes on following after its rests, and comes to what there is at last", async () => {
    const shelf = openTestShelf();
    let asked = 0;
    const slowly = async (): Promise<number> => {
      asked++;
      const found = await shelf.db.tickets.toArray();
      const until = performance.now() + 20; // as thousands of rows would take
      while (performance.now() < until);
      return found.length;
    };
    const { count, dispose } = createRoot((dispose) => ({ count: liveWhole(slowly, -1), dispose }));
    await until("the first answer", () => count() === 0);
    for (let n = 1; n <= 30; n++) await receive(shelf, `t${n}`);
    await until("all of them", () => count() === 30);
    expect(asked).toBeLessThan(30);
    await receive(shelf, "t31");
    await until("one more, after a rest", () => count() === 31);
    dispose();
  });

  it("asks anew when its key changes", async () => {
    const shelf = openTestShelf();
    await receive(shelf, "t1", "t2");
    const [id, setId] = createSignal("t1");
    const { row, dispose } = createRoot((dispose) => ({
      row: liveOn(id, (key) => shelf.db.tickets.where("id").equals(key).first(), undefined),
      dispose,
    }));
    await until("the first", () => row()?.id === "t1");
    setId("t2");
    await until("the second", () => row()?.id === "t2");
    dispose();
  });

  it("keeps a row that did not change the same object", async () => {
    const shelf = openTestShelf();
    await receive(shelf, "t1");
    const { list, dispose } = createRoot((dispose) => ({
      list: liveList(
        () => "all",
        () => createQueries(shelf).all(),
      ),
      dispose,
    }));
    await until("one row", () => list.ready() && list.rows.length === 1);
    const first = list.rows[0];
    await receive(shelf, "t2");
    await until("two rows", () => list.rows.length === 2);
    expect(list.rows.find((row) => row.id === first?.id)).toBe(first);
    dispose();
  });
});
