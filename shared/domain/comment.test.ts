// Comments: signed, never changed, in the order of who answered whom; and what of them may be written.
import { describe, expect, it } from "vitest";
import { asId, type CommentId, type MemberId } from "../core/ids.ts";
import { COMMENTS_MOST, mayComment, readComment, talksOf, type Comment, type Comments } from "./comment.ts";
import type { Role } from "./team.ts";

const AMY = asId<MemberId>("amy");
const SUE = asId<MemberId>("sue");
const agent = (of: MemberId) => ({ id: of, role: "agent" }) as const;
const id = (name: string): CommentId => asId(name);
const one = (name: string, parts: Partial<Comment> = {}): Comment => ({ id: id(name), by: AMY, at: 1, n: 1, text: `${name} 说`, ...parts });
const all = (...comments: readonly Comment[]): Comments => Object.fromEntries(comments.map((each) => [each.id, each]));
const BEGUN = one("a");

describe("[R311] talks", () => {
  it("stand in the order of who answered whom, whatever the devices' clocks say; the last word on it says whether it is over", () => {
    const talk = talksOf(
      all(
        one("c", { under: BEGUN.id, n: 3, at: 1, text: "最后" }),
        one("b", { under: BEGUN.id, n: 2, at: 9_000, by: SUE, did: "resolved" }),
        { ...BEGUN, at: 50_000 },
      ),
    );
    expect(talk.map(({ answers, isResolved, n }) => ({ answers: answers.map((each) => each.id), isResolved, n }))).toEqual([
      { answers: ["b", "c"], isResolved: true, n: 3 },
    ]);
    const again = { id: id("d"), by: SUE, at: 0, n: 4, under: BEGUN.id, did: "reopened" } as const;
    expect(talksOf(all(BEGUN, one("b", { under: BEGUN.id, n: 2, did: "resolved" }), again))[0]?.isResolved).toBe(false);
  });

  it("answered by two at once read the same for both: by the clocks, then by their ids", () => {
    const [b, c] = [one("b", { under: BEGUN.id, n: 2, at: 7 }), one("c", { under: BEGUN.id, n: 2, at: 7, by: SUE })];
    expect(talksOf(all(c, BEGUN, b))).toEqual(talksOf(all(b, c, BEGUN)));
    expect(talksOf(all(c, BEGUN, b))[0]?.answers.map((each) => each.id)).toEqual(["b", "c"]);
  });

  it("begin with words, of a stretch or of the whole; an answer says something, or that it is over", () => {
    const on = { language: "zh", from: { client: 1, clock: 0 }, to: { client: 1, clock: 3 }, quote: "三天" } as const;
    const good = [
      BEGUN,
      { ...BEGUN, on },
      one("b", { under: BEGUN.id, n: 2 }),
      { id: "c", by: AMY, at: 1, n: 2, under: "a", did: "resolved" },
    ];
    for (const each of good) expect(readComment(each)).toEqual(each);
    const bad = [
      ...[
        { ...BEGUN, text: undefined },
        { ...BEGUN, text: "" },
        { ...BEGUN, did: "resolved" },
        { ...BEGUN, n: 2 },
      ],
      ...[one("b", { under: BEGUN.id, n: 1 }), one("b", { under: BEGUN.id, n: 2, on }), { id: "b", by: AMY, at: 1, n: 2, under: "a" }],
      ...[
        { ...BEGUN, on: { ...on, language: "fr" } },
        { ...BEGUN, on: { ...on, from: 3 } },
        { ...BEGUN, on: { ...on, quote: "" } },
      ],
    ];
    for (const each of bad) expect([each, readComment(each)]).toEqual([each, undefined]);
  });
});

describe("[R310] a comment", () => {
  const answer = one("b", { under: BEGUN.id, n: 2, by: SUE });
  it("is made in one's own name, stays as it was made, and is never taken away", () => {
    expect(mayComment(agent(AMY), {}, all(BEGUN)).ok).toBe(true);
    expect(mayComment(agent(SUE), all(BEGUN), all(BEGUN, answer)).ok).toBe(true);
    expect(mayComment(agent(SUE), all(BEGUN), all(BEGUN)).ok).toBe(true);
    for (const [by, before, after] of [
      [SUE, {}, all(BEGUN)], // in somebody else's name
      [AMY, all(BEGUN), all({ ...BEGUN, text: "改了" })],
      [AMY, all(BEGUN), {}],
      [AMY, all(BEGUN, answer), all(BEGUN)],
    ] as const)
      expect(mayComment(agent(by), before, after)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  });

  it("has not seen more than there is, and stands under one that began a talk", () => {
    const bad = [
      one("c", { under: BEGUN.id, n: 9 }), // nobody could ever answer after it
      one("c", { under: id("nobody"), n: 2 }),
      one("c", { under: answer.id, n: 2 }),
    ];
    for (const each of bad)
      expect(mayComment(agent(AMY), all(BEGUN, answer), all(BEGUN, answer, each))).toMatchObject({
        ok: false,
        error: { kind: "forbidden" },
      });
    expect(mayComment(agent(AMY), all(BEGUN, answer), all(BEGUN, answer, one("c", { under: BEGUN.id, n: 3 }))).ok).toBe(true);
  });

  it("is one too many at last, in words for people", () => {
    const full = all(...Array.from({ length: COMMENTS_MOST }, (_, i) => one(`k${i}`)));
    expect(mayComment(agent(AMY), full, { ...full, z: one("z") })).toMatchObject({ ok: false, error: { kind: "full" } });
    expect(mayComment(agent(AMY), full, full).ok).toBe(true);
  });
});

describe("[R317] a comment taken back", () => {
  const answer = one("b", { under: BEGUN.id, n: 2, by: SUE });
  const back = (of: Comment, by: MemberId, parts: Partial<Comment> = {}): Comment => ({
    ...{ id: id(`back-${of.id}`), by, at: 1, n: 3, under: BEGUN.id, did: "takenBack", of: of.id },
    ...parts,
  });

  it("is shown no more, by whom is said; a talk of which every word was taken back is none", () => {
    const [talk] = talksOf(all(BEGUN, answer, back(BEGUN, AMY)));
    expect([talk?.answers.map((each) => each.id), [...(talk?.gone ?? [])], talk?.n]).toEqual([["b"], [["a", AMY]], 3]);
    expect(talksOf(all(BEGUN, answer, back(BEGUN, AMY), back(answer, SUE, { n: 4 })))).toEqual([]);
    const over = one("c", { under: BEGUN.id, n: 2, did: "resolved" });
    const { text: _text, ...resolved } = over;
    expect(talksOf(all(BEGUN, resolved, back(BEGUN, AMY)))).toEqual([]);
  });

  it("is taken back by its author, or by a supervisor or the owner, and by nobody else; only words are", () => {
    const before = all(BEGUN, answer);
    const tries = (by: MemberId, role: Role, mark: Comment): boolean =>
      mayComment({ id: by, role }, before, { ...before, [mark.id]: mark }).ok;
    expect(tries(AMY, "agent", back(BEGUN, AMY))).toBe(true);
    expect(tries(SUE, "agent", back(BEGUN, SUE))).toBe(false);
    expect(tries(SUE, "supervisor", back(BEGUN, SUE))).toBe(true);
    expect(tries(AMY, "owner", back(answer, AMY))).toBe(true);
    const { text: _text, ...resolved } = one("c", { under: BEGUN.id, n: 3, did: "resolved" });
    const with3 = all(BEGUN, answer, resolved);
    const mark = back(resolved, AMY, { n: 4 });
    expect(mayComment({ id: AMY, role: "owner" }, with3, { ...with3, [mark.id]: mark }).ok).toBe(false);
    expect(tries(AMY, "owner", back({ ...BEGUN, id: id("nobody") }, AMY))).toBe(false);
    const other = one("other");
    const apart = { ...before, other };
    const wrong = back(other, AMY); // another talk's
    expect(mayComment(agent(AMY), apart, { ...apart, [wrong.id]: wrong }).ok).toBe(false);
  });

  it("names what is taken back, and says nothing beside it", () => {
    expect(readComment(back(BEGUN, AMY))).toEqual(back(BEGUN, AMY));
    const { of: _of, ...nothing } = back(BEGUN, AMY);
    for (const bad of [nothing, { ...back(BEGUN, AMY), text: "x" }, { ...back(BEGUN, AMY), did: "resolved" }])
      expect([bad, readComment(bad)]).toEqual([bad, undefined]);
  });
});
