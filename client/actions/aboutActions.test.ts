// What a member keeps of a shopper: on one ticket, seen from all of theirs, later than what was said before, whatever a clock shows.
import { expect, it } from "vitest";
import { openTestShelf, roomTicket, T0 } from "../../test/kit/buildShelf.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { asId, type MemberId, type TagId } from "../../shared/core/ids.ts";
import { knownOf, SHOPPER_NOTE_CHARS, type KnownShopper } from "../../shared/domain/aboutShopper.ts";
import { commit } from "../store/commit.ts";
import { createQueries } from "../store/queries.ts";
import { createAboutActions } from "./aboutActions.ts";

const VIP = { id: asId<TagId>("vip"), name: "老客" };

async function desk() {
  const shelf = openTestShelf();
  const [one, two] = [roomTicket("t1"), roomTicket("t2")]; // of one shopper
  await commit(shelf, { kind: "feed", entries: [one.entry(), two.entry()], cursor: "c1" });
  const queries = createQueries(shelf);
  const at = { now: T0 };
  const as = (member: string) =>
    createAboutActions({
      shelf,
      actor: { kind: "member", id: asId<MemberId>(member), role: "agent" },
      clock: () => at.now++,
      random: seededRandom(7),
    });
  const known = async (): Promise<KnownShopper> => knownOf((await queries.ofShopper("shopper1")).map((row) => row.about));
  return { as, at, known, one: one.id, two: two.id, queries };
}

it("[R690] noted on one ticket it is known on the other, and taken back there", async () => {
  const { as, known, one, two } = await desk();
  expect((await as("anna").keepNote(one, "  对羊毛过敏 ", await known())).ok).toBe(true);
  expect((await known()).note).toMatchObject({ text: "对羊毛过敏", by: "anna" });
  await as("bob").keepNote(two, "", await known());
  expect((await known()).note).toBeUndefined();
});

it("[R690] who says more says it later, though their clock is a day behind", async () => {
  const { as, at, known, one, two } = await desk();
  await as("anna").keepNote(one, "住三楼", await known());
  at.now = T0 - 86_400_000;
  await as("bob").keepNote(two, "搬到五楼", await known());
  expect((await known()).note?.text).toBe("搬到五楼");
  await as("anna").tagShopper(one, VIP, true, await known());
  await as("bob").tagShopper(two, VIP, false, await known());
  expect((await known()).tags).toEqual([]);
});

it("the same again changes nothing, and too much is refused", async () => {
  const { as, known, one, queries } = await desk();
  await as("anna").keepNote(one, "住三楼", await known());
  await as("anna").keepNote(one, "住三楼 ", await known());
  expect(await as("anna").tagShopper(one, VIP, false, await known())).toEqual({ ok: true, value: false });
  expect((await queries.counts()).unsent).toBe(1);
  const long = "好".repeat(SHOPPER_NOTE_CHARS + 1);
  expect(await as("anna").keepNote(one, long, await known())).toMatchObject({ ok: false, error: { kind: "malformed" } });
});
