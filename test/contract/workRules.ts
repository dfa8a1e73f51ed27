// The contract of the work list: what is done with stands with the shop's settings, signed, by those who publish; where a draft comes from is no part of it.
import { describe, expect, it } from "vitest";
import { asId, type ArticleId, type MemberId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { readArticleDoc } from "../../shared/doc/articleDoc.ts";
import { putAway, putAwaysIn, takeBack } from "../../shared/doc/shopDoc.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";
import { articleDocName, SHOP_DOC } from "../../shared/domain/names.ts";
import { step } from "../../shared/domain/review.ts";
import type { RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { AMY, OWN, SUE } from "./smallShop.ts";

export function workRules(roomOf: RoomOf): void {
  const mark = (desk: DeskClient, key: string, by: MemberId = desk.member) =>
    desk.push(
      SHOP_DOC,
      desk.change(SHOP_DOC, (doc) => putAway(doc, key, { by, at: 5, note: "已改" })),
    );

  describe("the work list", () => {
    it("[R285] what is done with stands on every desk and comes back; shoppers' answers hear nothing of it", async () => {
      const [sue, own] = [await openDesk(roomOf(), SUE), await openDesk(roomOf(), OWN)];
      const before = await roomOf().door.pack();
      expect(await mark(sue, "a.delivery.1")).toMatchObject({ kind: "ack" });
      await own.until(() => putAwaysIn(own.doc(SHOP_DOC))["a.delivery.1"]?.by === SUE);
      const back = own.change(SHOP_DOC, (doc) => takeBack(doc, "a.delivery.1"));
      expect(await own.push(SHOP_DOC, back)).toMatchObject({ kind: "ack" });
      await sue.until(() => putAwaysIn(sue.doc(SHOP_DOC))["a.delivery.1"] === undefined);
      expect(await roomOf().door.pack()).toEqual(before);
    });

    it("[R285] an agent clears nothing, and nobody signs for another", async () => {
      expect(await mark(await openDesk(roomOf(), AMY), "a.delivery.1")).toMatchObject({ kind: "refused", why: "forbidden" });
      expect(await mark(await openDesk(roomOf(), SUE), "a.delivery.1", OWN)).toMatchObject({ kind: "refused", why: "forbidden" });
    });

    it("[R286] where a draft comes from is with the draft alone: not in its print, its versions, nor what shoppers get", async () => {
      const desk = await openDesk(roomOf(), SUE);
      const id = asId<ArticleId>("delivery");
      const name = articleDocName(id);
      const sources = [{ ticket: asId<TicketId>("t-secret"), message: asId<MessageId>("m-secret") }];
      const publish = desk.change(name, (doc) => {
        const said = { ...value(readArticleDoc(doc)), answer: { zh: "两天。", en: "Two days." } };
        writeArticle(doc, { ...said, sources });
        const drafted = value(readArticleDoc(doc));
        const out = value(step(drafted, { did: "publish", by: SUE, at: 5 }));
        expect(out.print).toBe(value(step(said, { did: "publish", by: SUE, at: 5 })).print);
        writeArticle(doc, out);
      });
      expect(await desk.push(name, publish)).toMatchObject({ kind: "ack" });
      expect(value(readArticleDoc(desk.doc(name))).sources).toEqual(sources);
      const pack = await roomOf().door.pack();
      expect(pack.articles.find((one) => one.id === id)).toMatchObject({ version: 2, answer: { zh: "两天。" } });
      expect(JSON.stringify(pack)).not.toContain("secret");
    });
  });
}
