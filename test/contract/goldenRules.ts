// The contract of golden conversations: who reads and writes them, what is kept, and that they stay.
import { describe, expect, it } from "vitest";
import { expected } from "../../shared/domain/dialogues/notation.ts";
import type { WrittenDialogue } from "../../shared/domain/dialogues/written.ts";
import { GOLDENS_MOST } from "../../shared/wire/goldenApi.ts";
import type { RoomOf } from "./ask.ts";
import { signIn, value } from "./deskClient.ts";
import { AMY, OWN, SUE } from "./smallShop.ts";

const golden = (id: string, says = "几天能到"): WrittenDialogue => ({
  id,
  shows: `shows ${id}`,
  language: "zh",
  turns: [{ says, does: expected("answer delivery") }, { person: "button" }],
});

export function goldenRules(roomOf: RoomOf): void {
  const door = () => roomOf().door;
  const ids = async (token: string): Promise<readonly string[]> => value(await door().goldens(token)).goldens.map((one) => one.id);

  describe("[R250] golden conversations", () => {
    it("are written by a supervisor or the owner, read by every member, and by nobody else", async () => {
      const [agent, supervisor, owner] = [await signIn(roomOf(), AMY), await signIn(roomOf(), SUE), await signIn(roomOf(), OWN)];
      expect(await door().putGolden(supervisor, golden("g-1"))).toEqual({ ok: true, value: true });
      expect(await door().putGolden(owner, golden("g-2"))).toEqual({ ok: true, value: true });
      expect(value(await door().goldens(agent)).goldens).toEqual([golden("g-1"), golden("g-2")]);
      expect(await door().putGolden(agent, golden("g-3"))).toMatchObject({ ok: false, error: { kind: "forbidden" } });
      expect(await door().dropGolden(agent, "g-1")).toMatchObject({ ok: false, error: { kind: "forbidden" } });
      for (const refused of [
        await door().goldens("nobody"),
        await door().putGolden("nobody", golden("g-3")),
        await door().dropGolden("nobody", "g-1"),
      ])
        expect(refused).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      expect(await ids(agent)).toEqual(["g-1", "g-2"]);
    });

    it("are replaced under their id, taken away, and a second taking away is nothing new", async () => {
      const supervisor = await signIn(roomOf(), SUE);
      for (const id of ["a", "b", "c"]) await door().putGolden(supervisor, golden(id));
      await door().putGolden(supervisor, golden("a", "多久能送到"));
      const first = value(await door().goldens(supervisor)).goldens.find((one) => one.id === "a");
      expect(first?.turns[0]).toMatchObject({ says: "多久能送到" });
      expect(value(await door().dropGolden(supervisor, "b"))).toBe(true);
      expect(value(await door().dropGolden(supervisor, "b"))).toBe(true);
      expect(new Set(await ids(supervisor))).toEqual(new Set(["a", "c"]));
      const log = JSON.stringify(value(await door().auditLines(await signIn(roomOf(), OWN), 0)));
      expect(log.match(/golden removed/g)).toHaveLength(1);
      expect(log).not.toContain("几天能到"); // ids, never words
    });

    it("are at most as many as can be run through, and one of them can still be changed", async () => {
      const supervisor = await signIn(roomOf(), SUE);
      for (let i = 0; i < GOLDENS_MOST; i++) expect((await door().putGolden(supervisor, golden(`g-${i}`))).ok).toBe(true);
      expect(await door().putGolden(supervisor, golden("one-more"))).toMatchObject({
        ok: false,
        error: { kind: "full", reason: "goldens-full" },
      });
      expect((await door().putGolden(supervisor, golden("g-7", "几天到"))).ok).toBe(true);
      expect(await ids(supervisor)).toHaveLength(GOLDENS_MOST);
    });
  });
}
