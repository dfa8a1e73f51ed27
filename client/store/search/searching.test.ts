// The search of a tab: one of two keeps the index and the other is told; a full disk is said, and the newest are read until there is space.
import { openTestShelf, TEST_KEY, T0 } from "../../../test/kit/buildShelf.ts";
import { tell } from "../../../test/kit/buildSearch.ts";
import { describe, expect, it, onTestFinished } from "vitest";
import { asId, type DeviceId } from "../../../shared/core/ids.ts";
import { commit } from "../commit.ts";
import type { Shelf } from "../db.ts";
import { openIndex, type OpenIndex } from "./searchDb.ts";
import { createSearching, type Searching, type SearchState } from "./searching.ts";

interface Tab {
  readonly searching: Searching;
  readonly states: SearchState[];
  readonly index: OpenIndex;
  readonly ids: (typed: string) => Promise<readonly string[]>;
}

/** How long is waited for what; `off`: called off. */
interface Wait {
  readonly ms: number;
  readonly work: () => void;
  off: boolean;
}

/** `held`: waits that only the test ends. */
function openTab(shelf: Shelf, held?: Wait[]): Tab {
  const device = asId<DeviceId>(shelf.db.name.split(":").at(-1) ?? "");
  const index = openIndex({ shop: shelf.shop, member: shelf.member, device }, TEST_KEY);
  const states: SearchState[] = [];
  const searching = createSearching({
    shelf,
    index,
    tell: (state) => void states.push(state),
    later(work, ms) {
      if (held !== undefined && ms > 0) {
        const wait = { ms, work, off: false };
        held.push(wait);
        return () => void (wait.off = true);
      }
      const timer = setTimeout(work, Math.min(ms, 5)); // a minute is not waited for
      return () => clearTimeout(timer);
    },
  });
  onTestFinished(() => searching.close());
  const ids = async (typed: string) => {
    const { tickets } = await searching.find({ typed, midnight: T0, most: 20 });
    return tickets.map((one) => one.row.id);
  };
  return { searching, states, index, ids };
}

const says = (shelf: Shelf, id: string, text: string) => commit(shelf, { kind: "feed", entries: [tell({ id, says: [text] })], cursor: id });

describe("the search of a tab", () => {
  it("keeps the index from the moment it leads, and takes in what is committed after", async () => {
    const shelf = openTestShelf();
    await says(shelf, "t1", "退款");
    const tab = openTab(shelf);
    tab.searching.lead();
    await expect.poll(() => tab.states.at(-1)?.how).toBe("ready");
    await says(shelf, "t2", "退款快一点");
    await expect.poll(() => tab.ids("退款")).toHaveLength(2);
    expect(tab.states[0]).toMatchObject({ how: "building" });
  });

  it("waits while page after page comes, so that the catch-up has the machine; but not for ever", async () => {
    const shelf = openTestShelf();
    const held: Wait[] = [];
    const tab = openTab(shelf, held);
    const due = (): Wait[] => held.filter((one) => !one.off);
    tab.searching.lead();
    await expect.poll(() => tab.states.at(-1)?.how).toBe("ready");
    await says(shelf, "t1", "退款");
    await expect.poll(() => due().map((one) => one.ms)).toEqual([300]);
    for (let i = 2; i <= 6; i++) await says(shelf, `t${i}`, "退款");
    await expect.poll(() => due().map((one) => one.ms)).toEqual([1_500]);
    for (let i = 7; i <= 80; i++) await says(shelf, `t${i}`, "物流");
    const [waiting] = due();
    await says(shelf, "t81", "退款");
    await expect.poll(() => shelf.db.touched.count()).toBe(81);
    expect(due()).toEqual([waiting]); // put off so often that it is not put off again
    waiting?.work();
    await expect.poll(() => tab.ids("退款")).toHaveLength(7);
  });

  it("a tab that does not lead finds by the same index, is told when it moves, and keeps it when its turn comes", async () => {
    const shelf = openTestShelf();
    const [leader, other] = [openTab(shelf), openTab(openTestShelf("anna", shelf))];
    leader.searching.lead();
    await says(shelf, "t1", "退款");
    await expect.poll(() => other.ids("退款")).toEqual(["t1"]);
    const told = other.states.length;
    await says(shelf, "t2", "退款");
    await expect.poll(() => other.states.length).toBeGreaterThan(told);
    leader.searching.close();
    other.searching.lead();
    await expect.poll(() => other.states.at(-1)?.how).toBe("ready");
  });

  it("says that the disk is full, reads the newest meanwhile, and goes on by itself once there is space", async () => {
    const shelf = openTestShelf();
    await says(shelf, "t1", "退款");
    const tab = openTab(shelf);
    let full = true;
    tab.index.db.use({
      stack: "dbcore",
      name: "full",
      create: (down) => ({
        ...down,
        table(name) {
          const table = down.table(name);
          const refuses = (): boolean => full && name === "blocks";
          return {
            ...table,
            mutate: (request) => (refuses() ? Promise.reject(new DOMException("no space", "QuotaExceededError")) : table.mutate(request)),
          };
        },
      }),
    });
    tab.searching.lead();
    await expect.poll(() => tab.states.some((one) => one.how === "full" || one.how === "broken")).toBe(true);
    const found = await tab.searching.find({ typed: "退款", midnight: T0, most: 20 });
    expect(found.tickets.map((one) => one.row.id)).toEqual(["t1"]);
    full = false;
    await expect.poll(() => tab.states.at(-1)?.how).toBe("ready");
    expect(await tab.ids("退款")).toEqual(["t1"]);
  });

  it("remembers what was meant, the newest first, and forgets it when asked", async () => {
    const tab = openTab(openTestShelf());
    for (const typed of ["退", "退款", "物流", "退款"]) await tab.searching.remember(typed);
    expect(await tab.searching.recent()).toEqual(["退款", "物流"]);
    await tab.searching.forgetRecent();
    expect(await tab.searching.recent()).toEqual([]);
  });
});
