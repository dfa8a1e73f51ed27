// The contract of the answer pack as devices fetch it: nothing, what changed, or the whole; and who hears that another is out.
import { describe, expect, it } from "vitest";
import type { PackNews } from "../../edge/host/ports.ts";
import { asId, type ArticleId } from "../../shared/core/ids.ts";
import { readArticleDoc } from "../../shared/doc/articleDoc.ts";
import { readShopDoc, writeShop } from "../../shared/doc/shopDoc.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";
import type { AnswerPack, Article, ArticleDeed } from "../../shared/domain/knowledge.ts";
import { articleDocName, SHOP_DOC } from "../../shared/domain/names.ts";
import { mergePack } from "../../shared/domain/packDelta.ts";
import { step } from "../../shared/domain/review.ts";
import type { RoomOf } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { createNews } from "./news.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, article, SUE } from "./smallShop.ts";

const DELIVERY = asId<ArticleId>("delivery");

const act = (desk: DeskClient, id: ArticleId, did: ArticleDeed["did"], content: Partial<Article> = {}) =>
  desk.push(
    articleDocName(id),
    desk.change(articleDocName(id), (doc) => {
      writeArticle(doc, { ...value(readArticleDoc(doc)), ...content });
      writeArticle(doc, value(step(value(readArticleDoc(doc)), { did, by: desk.member, at: 5, why: "因为" })));
    }),
  );
const publishNew = (desk: DeskClient, id: string, content: Partial<Article> = {}) =>
  desk.push(
    articleDocName(asId(id)),
    desk.change(articleDocName(asId(id)), (doc) => writeArticle(doc, article(id, content))),
  );

export function packRules(roomOf: RoomOf): void {
  const after = (version: string, at: string): Promise<PackNews> => roomOf().door.packAfter(version, at);
  const whole = async (): Promise<{ readonly pack: AnswerPack; readonly at: string }> => {
    const news = await after("", "");
    if (news.kind !== "whole") throw new Error(`the whole pack was asked for, and ${news.kind} came`);
    return news;
  };
  /** What a device with `had` comes to have: it must be what the room has. */
  const renewed = async (had: { readonly pack: AnswerPack; readonly at: string }) => {
    const news = await after(had.pack.version, had.at);
    if (news.kind !== "delta") throw new Error(`what changed was asked for, and ${news.kind} came`);
    const pack = value(mergePack(had.pack, news.delta));
    expect(pack).toEqual(await roomOf().door.pack());
    return { pack, at: news.at, delta: news.delta };
  };

  describe("the answer pack", () => {
    it("[R305] is nothing to a device that has it, whatever was drafted or said meanwhile", async () => {
      const had = await whole();
      const amy = await openDesk(roomOf(), AMY);
      await amy.push(
        articleDocName(DELIVERY),
        amy.change(articleDocName(DELIVERY), (doc) =>
          writeArticle(doc, { ...value(readArticleDoc(doc)), answer: { zh: "草稿", en: "Draft" } }),
        ),
      );
      const shopper = createShopper(roomOf());
      await shopper.post(shopper.say("几天能到"));
      expect(await after(had.pack.version, had.at)).toEqual({ kind: "same", version: had.pack.version });
    });

    it("[R305] to a device that has an older one is what changed: published, new, archived, restored, the shop's own words", async () => {
      const sue = await openDesk(roomOf(), SUE);
      let had = await whole();
      const go = async () => {
        const { delta, ...now } = await renewed(had);
        had = now;
        return [delta.articles.map((one) => one.id), delta.products.map((one) => one.id), delta.gone.articles];
      };
      await act(sue, DELIVERY, "publish", { answer: { zh: "明天到", en: "Tomorrow" } });
      expect(await go()).toEqual([["delivery"], [], []]);
      await publishNew(sue, "a-new-one");
      expect(await go()).toEqual([["a-new-one"], [], []]);
      await act(sue, DELIVERY, "archive");
      expect(await go()).toEqual([[], [], ["delivery"]]);
      await act(sue, DELIVERY, "restore");
      expect(await go()).toEqual([["delivery"], [], []]);
      const policy = value(readShopDoc(sue.doc(SHOP_DOC)));
      await sue.push(
        SHOP_DOC,
        sue.change(SHOP_DOC, (doc) => writeShop(doc, { ...policy, name: { zh: "新名", en: "New" } })),
      );
      expect(await go()).toEqual([[], [], []]);
    });

    it("[R305] names nothing that was never everybody's: no draft, and nothing for a tier", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const had = await whole();
      await publishNew(sue, "gold-one", { audience: { tiers: ["gold"] } });
      await publishNew(sue, "new-draft", { status: "draft", version: 0 });
      await act(sue, DELIVERY, "publish");
      const { delta } = await renewed(had);
      expect(JSON.stringify(delta)).not.toMatch(/gold-one|new-draft/);
    });

    it("[R306] is whole where the room cannot say what changed: no number, another history's, one from the future, no version; and where most changed", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const had = await whole();
      await act(sue, DELIVERY, "publish");
      const [epoch = "", seq = ""] = had.at.split(".");
      for (const at of ["", "x", `${epoch}.zzzzz`, `other.${seq}`, "../..", `${epoch}.-1`])
        expect(await after(had.pack.version, at), at).toMatchObject({ kind: "whole" });
      expect(await after("", had.at)).toMatchObject({ kind: "whole" });
      expect(await after(had.pack.version, had.at)).toMatchObject({ kind: "delta" });
      for (const id of ["b-1", "b-2", "b-3"]) await publishNew(sue, id);
      expect(await after(had.pack.version, had.at)).toMatchObject({ kind: "whole" });
    });

    it("[R306] that was merged onto another pack than it was made for does not fit, and is not taken", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const had = await whole();
      await act(sue, DELIVERY, "publish");
      const news = await after("some-other", had.at);
      expect(news).toMatchObject({ kind: "delta" });
      if (news.kind === "delta") expect(mergePack(had.pack, news.delta).ok).toBe(false);
    });

    it("[R307] published anew is told to open chats, a draft is not; and every view of a conversation says which pack is out", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const shopper = createShopper(roomOf());
      const first = value(await shopper.post(shopper.say("几天能到")));
      expect(first.pack).toBe((await roomOf().door.pack()).version);
      const end = value(await roomOf().connect({ door: "widget", ticket: shopper.ticket, capability: shopper.capability }));
      const news = createNews();
      const told: unknown[] = [];
      end.onMessage((data) => {
        told.push(JSON.parse(String(data)));
        news.came();
      });
      await news.until(() => told.length > 0);
      await act(sue, DELIVERY, "submit"); // nothing of this for shoppers
      await act(sue, DELIVERY, "publish");
      await news.until(() => told.length > 1);
      const { at } = await whole();
      expect(told.slice(1)).toEqual([{ pack: at }]);
      expect(value(await shopper.shown()).pack).toBe((await roomOf().door.pack()).version);
    });
  });
}
