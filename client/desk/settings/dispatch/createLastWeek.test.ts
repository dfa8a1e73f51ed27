// Last week read from a real shelf, and played under other rules.
import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";
import { ANNA, buildMember } from "../../../../test/kit/buildTicket.ts";
import { openTestShelf, roomTicket, shopEntry, T0, teamEntry } from "../../../../test/kit/buildShelf.ts";
import { asId, type MessageId } from "../../../../shared/core/ids.ts";
import { DAY, MINUTE } from "../../../../shared/core/time.ts";
import { appendMessage } from "../../../../shared/doc/ticketDoc.ts";
import { DEFAULT_POLICY } from "../../../../shared/domain/policy.ts";
import { commit } from "../../../store/commit.ts";
import { createQueries } from "../../../store/queries.ts";
import { createLastWeek } from "./createLastWeek.ts";

const RULES = { ...DEFAULT_POLICY.dispatch, strategy: "roundRobin" as const };

/** A shelf with so many conversations that Anna answered a minute after they were offered to her. */
async function shelfWith(talks: number): Promise<ReturnType<typeof createQueries>> {
  const shelf = openTestShelf();
  const entries = Array.from({ length: talks }, (_, i) => {
    const ticket = roomTicket(`t${i}`);
    ticket.says("我要退货");
    const offered = T0 + MINUTE;
    const id = (what: string): MessageId => asId<MessageId>(`${what}-${i}`);
    appendMessage(ticket.doc, { kind: "event", id: id("e"), at: offered, what: "offered", to: ANNA });
    const seen = { shopper: 1, shop: 0, assignment: 1 };
    appendMessage(ticket.doc, { kind: "agent", id: id("a"), at: offered + MINUTE, text: "您好", by: ANNA, seen });
    return ticket.entry();
  });
  await commit(shelf, { kind: "feed", entries: [shopEntry(DEFAULT_POLICY), teamEntry([buildMember()]), ...entries], cursor: "c1" });
  return createQueries(shelf);
}

const begun = (queries: ReturnType<typeof createQueries>, now: number) =>
  createRoot(() => createLastWeek({ queries, policy: () => DEFAULT_POLICY, clock: () => now }));

describe("last week under these rules", () => {
  it("stands under the rules as they are and as they would be", async () => {
    const week = begun(await shelfWith(3), T0 + DAY);
    expect(week.state()).toEqual({ at: "start" });
    week.run(RULES);
    await expect.poll(() => week.state().at).toBe("done");
    const done = week.state();
    expect(done).toMatchObject({
      rules: RULES,
      now: { talks: 3, late: 0 },
      would: { talks: 3, late: 0, load: [{ member: ANNA, talks: 3 }] },
    });
  });

  it("says so where nothing of the week is on this device", async () => {
    const empty = begun(await shelfWith(0), T0 + DAY);
    empty.run(RULES);
    await expect.poll(() => empty.state()).toEqual({ at: "nothing" });
    const old = begun(await shelfWith(2), T0 + 8 * DAY);
    old.run(RULES);
    await expect.poll(() => old.state()).toEqual({ at: "nothing" });
  });

  it("says so where the shelf cannot be read, and begins anew when asked again", async () => {
    const queries = await shelfWith(1);
    let broken = true;
    const whole: typeof queries.whole = (ids) => (broken ? Promise.reject(new Error("the disk")) : queries.whole(ids));
    const week = begun({ ...queries, whole }, T0 + DAY);
    week.run(RULES);
    await expect.poll(() => week.state()).toEqual({ at: "failed" });
    broken = false;
    week.run(RULES);
    await expect.poll(() => week.state().at).toBe("done");
  });
});
