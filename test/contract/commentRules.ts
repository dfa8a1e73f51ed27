// The contract of comments: colleagues speak of an article in their own names, what was said stays, and no shopper hears of it.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { asId, type ArticleId, type CommentId, type MemberId } from "../../shared/core/ids.ts";
import { addComment, readArticleDoc, readComments } from "../../shared/doc/articleDoc.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";
import { talksOf, type Comment } from "../../shared/domain/comment.ts";
import { articleDocName } from "../../shared/domain/names.ts";
import { hasChanges, step } from "../../shared/domain/review.ts";
import type { RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { AMY, BEN, SUE } from "./smallShop.ts";

const DELIVERY = asId<ArticleId>("delivery");
const NAME = articleDocName(DELIVERY);
const comment = (id: string, by: MemberId, parts: Partial<Comment> = {}): Comment => ({
  ...{ id: asId<CommentId>(id), by, at: 1, n: 1, text: "三天是旧规矩" },
  ...parts,
});
const UNDER = asId<CommentId>("c-1");

export function commentRules(roomOf: RoomOf): void {
  const bytesOf = (desk: DeskClient, one: Comment) => desk.change(NAME, (doc) => addComment(doc, one));
  const say = (desk: DeskClient, one: Comment) => desk.push(NAME, bytesOf(desk, one));
  const heard = (desk: DeskClient): readonly string[] => Object.keys(readComments(desk.doc(NAME))).sort();

  describe("comments", () => {
    it("[R310] [R311] two speak at once, one answers and ends the talk: both desks have all of it, each in their own name", async () => {
      const [amy, ben] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), BEN)];
      const late = bytesOf(ben, comment("c-2", BEN));
      expect(await say(amy, comment("c-1", AMY))).toMatchObject({ kind: "ack" });
      expect(await ben.push(NAME, late)).toMatchObject({ kind: "ack" });
      await ben.until(() => heard(ben).length === 2);
      expect(await say(ben, { id: asId("c-3"), by: BEN, at: 1, n: 2, under: UNDER, did: "resolved" })).toMatchObject({ kind: "ack" });
      await amy.until(() => heard(amy).length === 3);
      await roomOf().restart();
      const sue = await openDesk(roomOf(), SUE);
      expect(talksOf(readComments(sue.doc(NAME))).map((one) => [one.id, one.begun.by, one.isResolved, one.answers.length])).toEqual([
        ["c-1", AMY, true, 1],
        ["c-2", BEN, false, 0],
      ]);
    });

    it("[R310] in a colleague's name, changed, taken away, or ahead of what there is: refused", async () => {
      const amy = await openDesk(roomOf(), AMY);
      expect(await say(amy, comment("c-1", AMY))).toMatchObject({ kind: "ack" });
      const bad: readonly ((desk: DeskClient) => Uint8Array<ArrayBuffer>)[] = [
        (desk) => bytesOf(desk, comment("c-9", AMY)),
        (desk) => desk.change(NAME, (doc) => void doc.getMap("comments").set("c-1", { ...comment("c-1", BEN) })),
        (desk) => desk.change(NAME, (doc) => void doc.getMap("comments").set("c-1", "nothing to read")),
        (desk) => desk.change(NAME, (doc) => doc.getMap("comments").delete("c-1")),
        (desk) => bytesOf(desk, comment("c-9", BEN, { under: UNDER, n: 40 })),
        (desk) => bytesOf(desk, comment("c-9", BEN, { under: asId("nobody"), n: 2 })),
      ];
      for (const [i, make] of bad.entries()) {
        const ben = await openDesk(roomOf(), BEN);
        expect([i, await ben.push(NAME, make(ben))]).toEqual([i, expect.objectContaining({ kind: "refused", why: "forbidden" })]);
      }
      const nested = await openDesk(roomOf(), BEN);
      const deep = nested.change(NAME, (doc) => void doc.getMap("comments").set("c-9", new Y.Map()));
      expect(await nested.push(NAME, deep)).toMatchObject({ kind: "refused", why: "schema" });
      expect(heard(amy)).toEqual(["c-1"]);
    });

    it("[R317] are taken back by their author, and by a supervisor; a colleague is refused, and nothing else goes", async () => {
      const [amy, ben] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), BEN)];
      const mark = (id: string, by: MemberId, of: string, n: number): Comment => ({
        ...{ id: asId<CommentId>(id), by, at: 1, n, under: UNDER, did: "takenBack", of: asId<CommentId>(of) },
      });
      expect(await say(amy, comment("c-1", AMY))).toMatchObject({ kind: "ack" });
      await ben.until(() => heard(ben).length === 1);
      expect(await say(ben, comment("c-2", BEN, { under: UNDER, n: 2 }))).toMatchObject({ kind: "ack" });
      const stranger = await openDesk(roomOf(), BEN);
      expect(await say(stranger, mark("c-3", BEN, "c-1", 3))).toMatchObject({ kind: "refused", why: "forbidden" });
      await amy.until(() => heard(amy).length === 2);
      expect(await say(amy, mark("c-4", AMY, "c-1", 3))).toMatchObject({ kind: "ack" });
      const sue = await openDesk(roomOf(), SUE);
      expect(talksOf(readComments(sue.doc(NAME))).map(({ gone }) => [...gone])).toEqual([[["c-1", AMY]]]);
      expect(await say(sue, mark("c-5", SUE, "c-2", 4))).toMatchObject({ kind: "ack" });
      await roomOf().restart();
      expect(talksOf(readComments((await openDesk(roomOf(), AMY)).doc(NAME)))).toEqual([]);
    });

    it("[R310] change nothing of the article: not what is published, nor its print, its versions or the pack", async () => {
      const [amy, sue] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), SUE)];
      const before = await roomOf().door.pack();
      expect(await say(amy, comment("c-1", AMY))).toMatchObject({ kind: "ack" });
      expect(await roomOf().door.pack()).toEqual(before);
      await sue.until(() => heard(sue).length === 1);
      const published = sue.change(NAME, (doc) => {
        writeArticle(doc, value(step(value(readArticleDoc(doc)), { did: "publish", by: SUE, at: 5 })));
      });
      expect(await sue.push(NAME, published)).toMatchObject({ kind: "ack" });
      expect(await say(amy, comment("c-2", AMY))).toMatchObject({ kind: "ack" });
      await sue.until(() => heard(sue).length === 2);
      expect(hasChanges(value(readArticleDoc(sue.doc(NAME))))).toBe(false);
      expect(JSON.stringify(await roomOf().door.pack())).not.toContain("旧规矩");
    });
  });
}
