// What a member may put away from the work list, and what it leaves in the outbox.
import { describe, expect, it } from "vitest";
import { openTestShelf, shopEntry, T0 } from "../../test/kit/buildShelf.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { asId, type MemberId, type MessageId } from "../../shared/core/ids.ts";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import { PUT_AWAY_NOTE_CHARS } from "../../shared/domain/putAway.ts";
import type { Role } from "../../shared/domain/team.ts";
import { commit } from "../store/commit.ts";
import { createQueries } from "../store/queries.ts";
import { createWorkActions } from "./workActions.ts";

async function desk(role: Role = "supervisor", isHere = true) {
  const shelf = openTestShelf();
  if (isHere) await commit(shelf, { kind: "feed", entries: [shopEntry(DEFAULT_POLICY)], cursor: "c1" });
  const queries = createQueries(shelf);
  let now = T0;
  const actor = { kind: "member", id: asId<MemberId>("anna"), role } as const;
  return {
    actions: createWorkActions({ shelf, actor, clock: () => now++, random: seededRandom(7) }),
    away: queries.putAways,
    unsent: async () => (await queries.outbox()).map(({ summary }) => summary.what),
  };
}

describe("what is done with on the work list", () => {
  it("is marked with who, when, why and which questions, and comes back", async () => {
    const { actions, away, unsent } = await desk();
    const asked = asId<MessageId>("m-1");
    expect((await actions.putAway("g.m-1", " 不卖这个 ", { questions: [asked] })).ok).toBe(true);
    expect(await away()).toEqual({ "g.m-1": { by: "anna", at: expect.any(Number), note: "不卖这个", questions: ["m-1"] } });
    expect((await actions.takeBack("g.m-1")).ok).toBe(true);
    expect(await away()).toEqual({});
    expect(await unsent()).toEqual(["work", "work"]);
  });

  it("is for those who publish; an agent is refused, and nothing is kept", async () => {
    const { actions, away, unsent } = await desk("agent");
    expect(await actions.putAway("a.returns.1", "")).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(await away()).toEqual({});
    expect(await unsent()).toEqual([]);
  });

  it("has a note of some length, and needs the shop to be here", async () => {
    const { actions } = await desk();
    expect(await actions.putAway("a.returns.1", "长".repeat(PUT_AWAY_NOTE_CHARS + 1))).toMatchObject({
      ok: false,
      error: { kind: "too-large" },
    });
    const early = await desk("supervisor", false);
    expect(await early.actions.putAway("a.returns.1", "")).toMatchObject({ ok: false, error: { kind: "unknown" } });
  });
});
