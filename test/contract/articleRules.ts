// The contract of articles: a draft is nobody's answer, what is published is frozen, and of two who publish at once one is told so.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { asId, type ArticleId } from "../../shared/core/ids.ts";
import { answerOf, readArticleDoc } from "../../shared/doc/articleDoc.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";
import { readShopDoc, writeShop } from "../../shared/doc/shopDoc.ts";
import type { AnswerPack, Article, ArticleDeed } from "../../shared/domain/knowledge.ts";
import { articleDocName, SHOP_DOC } from "../../shared/domain/names.ts";
import { contentOf, hasChanges, step } from "../../shared/domain/review.ts";
import type { BotMove } from "../../shared/domain/ticket.ts";
import type { RoomOf } from "./ask.ts";
import { openDesk, signIn, value, type DeskClient } from "./deskClient.ts";
import { joinNote } from "./editor.ts";
import { claimsFor, secretOf, signWith } from "../attacks/signed.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, article, OWN, SUE } from "./smallShop.ts";

const DELIVERY = asId<ArticleId>("delivery");
const nameOf = articleDocName;

/** The article as this desk has it. */
const on = (desk: DeskClient, id: ArticleId): Article => value(readArticleDoc(desk.doc(nameOf(id))));

/** The bytes of a deed done on this desk, with what else is written with it. */
function deedBytes(
  desk: DeskClient,
  id: ArticleId,
  did: ArticleDeed["did"],
  more: Partial<ArticleDeed> = {},
  content: Partial<Article> = {},
) {
  return desk.change(nameOf(id), (doc) => {
    writeArticle(doc, { ...value(readArticleDoc(doc)), ...content });
    const done = { did, by: desk.member, at: 5, why: "因为", ...more };
    writeArticle(doc, value(step(value(readArticleDoc(doc)), done)));
  });
}
const act = (desk: DeskClient, ...ask: Parameters<typeof deedBytes> extends [DeskClient, ...infer Rest] ? Rest : never) =>
  desk.push(nameOf(ask[0]), deedBytes(desk, ...ask));
const draft = (desk: DeskClient, id: ArticleId, content: Partial<Article>) =>
  desk.push(
    nameOf(id),
    desk.change(nameOf(id), (doc) => writeArticle(doc, { ...value(readArticleDoc(doc)), ...content })),
  );
const ANSWER: Extract<BotMove, { did: "answer" }> = {
  did: "answer",
  intent: "delivery_time",
  article: DELIVERY,
  version: 1,
  reason: "问送达",
};

export function articleRules(roomOf: RoomOf): void {
  const packed = async (id: string = DELIVERY): Promise<AnswerPack["articles"][number] | undefined> =>
    (await roomOf().door.pack()).articles.find((one) => one.id === id);
  /** What the bot answers to somebody who asks how long it takes. */
  const answered = async (move: BotMove = ANSWER) => {
    const shopper = createShopper(roomOf());
    const say = shopper.say("几天能到");
    return value(await shopper.post(say, shopper.bot(say.id, move))).messages.filter((one) => one.from === "bot");
  };
  const versions = async (id: string = DELIVERY) => value(await roomOf().door.articleVersions(await signIn(roomOf(), AMY), id)).versions;
  const version = async (n: number) => value(await roomOf().door.articleVersion(await signIn(roomOf(), AMY), DELIVERY, n));

  describe("an article", () => {
    it("[R214] being drafted changes nothing for shoppers, nor the pack's version, until it is published; then they get what was frozen, cited", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const before = await roomOf().door.pack();
      expect(
        await draft(amy, DELIVERY, { answer: { zh: "**明天**就到!", en: "Tomorrow!" }, title: { zh: "新标题", en: "New title" } }),
      ).toMatchObject({ kind: "ack" });
      expect(
        await amy.push(
          nameOf(DELIVERY),
          amy.change(nameOf(DELIVERY), (doc) => answerOf(doc, "zh").insert(0, "嗯，")),
        ),
      ).toMatchObject({ kind: "ack" });
      expect(await roomOf().door.pack()).toEqual(before);
      expect(await answered()).toMatchObject([{ text: "一般三天送到。", cite: { title: "几天到", version: 1 } }]);
      const sue = await openDesk(roomOf(), SUE);
      expect(await act(sue, DELIVERY, "publish")).toMatchObject({ kind: "ack" });
      const after = await roomOf().door.pack();
      expect(after.version).not.toBe(before.version);
      expect(JSON.stringify(after)).not.toMatch(/"deed"|"print"|因为|"sue"/);
      expect(await answered()).toMatchObject([{ text: "嗯，**明天**就到!", cite: { title: "新标题", version: 2 } }]);
    });

    it("[R214] archived is not said, restored it is said again as it was; both change the pack's version, a submission does not", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const versionNow = async (): Promise<string> => (await roomOf().door.pack()).version;
      const before = await versionNow();
      expect(await act(sue, DELIVERY, "submit")).toMatchObject({ kind: "ack" });
      expect([await versionNow(), (await packed())?.version]).toEqual([before, 1]);
      expect(await act(sue, DELIVERY, "archive")).toMatchObject({ kind: "ack" });
      expect([await packed(), (await answered())[0]?.cite]).toEqual([undefined, undefined]);
      expect(await versionNow()).not.toBe(before);
      expect(await act(sue, DELIVERY, "restore")).toMatchObject({ kind: "ack" });
      expect(await versionNow()).toBe(before);
      expect(await answered()).toMatchObject([{ cite: { version: 1 } }]);
    });

    it("[R212] is moved on by those who may: an agent drafts and submits, and may not publish, give back, archive, restore or roll back", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const sue = await openDesk(roomOf(), SUE);
      const id = asId<ArticleId>("new-one");
      const made = amy.change(nameOf(id), (doc) => writeArticle(doc, article(id, { status: "draft", version: 0 })));
      expect(await amy.push(nameOf(id), made)).toMatchObject({ kind: "ack" });
      expect(await act(amy, id, "submit")).toMatchObject({ kind: "ack" });
      await sue.until(() => sue.doc(nameOf(id)).getMap("article").get("state") !== undefined);
      for (const did of ["publish", "giveBack", "archive", "rollBack"] as const) {
        const other = await openDesk(roomOf(), AMY);
        expect([did, await act(other, id, did)]).toEqual([did, expect.objectContaining({ kind: "refused", why: "forbidden" })]);
      }
      expect(await packed(id)).toBeUndefined();
      expect(await act(sue, id, "giveBack")).toMatchObject({ kind: "ack" });
      expect(on(sue, id)).toMatchObject({ status: "draft", deed: { did: "giveBack", why: "因为", by: SUE } });
      expect(await act(sue, id, "publish")).toMatchObject({ kind: "ack" });
      expect(await packed(id)).toMatchObject({ version: 1, status: "published" });
      const late = await openDesk(roomOf(), AMY);
      await act(sue, id, "archive");
      await late.until(() => on(late, id).status === "archived");
      expect(await act(late, id, "restore")).toMatchObject({ kind: "refused", why: "forbidden" });
    });

    it("[R212] published by two at once, each offline, is published once: the second is told in words, whosever state Yjs would have kept", async () => {
      const sue = await openDesk(roomOf(), SUE);
      for (const round of [1, 2, 3, 4, 5, 6]) {
        const [first, second] = [await openDesk(roomOf(), SUE), await openDesk(roomOf(), OWN)];
        const mine = deedBytes(first, DELIVERY, "publish", {}, { answer: { zh: `甲 ${round}`, en: "a" } });
        const theirs = deedBytes(second, DELIVERY, round % 2 === 0 ? "publish" : "archive", {}, { title: { zh: `乙 ${round}`, en: "b" } });
        expect(await first.push(nameOf(DELIVERY), mine)).toMatchObject({ kind: "ack" });
        const answer = await second.push(nameOf(DELIVERY), theirs);
        expect(answer).toMatchObject({ kind: "refused", why: "conflict", words: expect.stringContaining("同事") });
        expect(second.closed()).toBeUndefined();
        await sue.until(() => on(sue, DELIVERY).version === round + 1);
        expect(await packed()).toMatchObject({ version: round + 1, answer: { zh: `甲 ${round}` }, title: { zh: "几天到" } });
        expect((await versions()).length).toBe(round + 1);
      }
    });

    it("[R212] is not published with words its publisher did not see", async () => {
      const [amy, sue] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), SUE)];
      const unseen = deedBytes(sue, DELIVERY, "publish");
      expect(await draft(amy, DELIVERY, { answer: { zh: "十天。", en: "Ten days." } })).toMatchObject({ kind: "ack" });
      expect(await sue.push(nameOf(DELIVERY), unseen)).toMatchObject({ kind: "refused", why: "conflict" });
      const again = await openDesk(roomOf(), SUE);
      expect(await act(again, DELIVERY, "publish")).toMatchObject({ kind: "ack" });
      expect(await packed()).toMatchObject({ version: 2, answer: { zh: "十天。" } });
    });

    it("[R211] written on while a colleague publishes it keeps the words, as a change that is not published", async () => {
      const [amy, sue] = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), SUE)];
      const late = amy.change(nameOf(DELIVERY), (doc) => answerOf(doc, "zh").insert(0, "亲，"));
      expect(await act(sue, DELIVERY, "publish")).toMatchObject({ kind: "ack" });
      expect(await amy.push(nameOf(DELIVERY), late)).toMatchObject({ kind: "ack" });
      await sue.until(() => on(sue, DELIVERY).answer.zh.startsWith("亲"));
      expect(hasChanges(on(sue, DELIVERY))).toBe(true);
      expect(await packed()).toMatchObject({ version: 2, answer: { zh: "一般三天送到。" } });
    });

    it("[R212] is moved by nobody in somebody else's name, nor without a deed, nor by a number of their own", async () => {
      const first = await openDesk(roomOf(), SUE);
      const bad: readonly ((doc: Y.Doc, now: Article) => void)[] = [
        (doc, now) => writeArticle(doc, { ...now, version: 2 }),
        (doc, now) => writeArticle(doc, { ...now, status: "archived" }),
        (doc, now) => writeArticle(doc, value(step(now, { did: "publish", by: OWN, at: 5 }))),
        (doc, now) => writeArticle(doc, { ...value(step(now, { did: "publish", by: SUE, at: 5 })), version: 7 }),
        (doc, now) =>
          writeArticle(doc, { ...value(step(now, { did: "publish", by: SUE, at: 5 })), deed: { n: 9, did: "publish", by: SUE, at: 5 } }),
        (doc, now) => writeArticle(doc, { ...value(step(now, { did: "archive", by: SUE, at: 5 })), status: "published", version: 2 }),
        (doc, now) => writeArticle(doc, { ...value(step(now, { did: "publish", by: SUE, at: 5 })), print: "0".repeat(16) }),
      ];
      for (const [i, work] of bad.entries()) {
        const desk = await openDesk(roomOf(), SUE);
        const bytes = desk.change(nameOf(DELIVERY), (doc) => work(doc, value(readArticleDoc(doc))));
        expect([i, await desk.push(nameOf(DELIVERY), bytes)]).toEqual([
          i,
          expect.objectContaining({ kind: "refused", why: expect.stringMatching(/forbidden|conflict/) }),
        ]);
      }
      expect((await versions()).length).toBe(1);
      expect(on(first, DELIVERY).version).toBe(1);
    });

    it("[R213] is frozen as it was published, for good: later drafts, versions, an archiving and a restart change nothing of it", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const first = await version(1);
      expect(first).toMatchObject({ by: "edge", article: { answer: { zh: "一般三天送到。" } } });
      await act(sue, DELIVERY, "publish", { why: "改口径" }, { answer: { zh: "两天。", en: "Two days." } });
      const second = await version(2);
      expect(second).toMatchObject({ version: 2, by: SUE, why: "改口径", article: { version: 2, answer: { zh: "两天。" } } });
      await draft(sue, DELIVERY, { answer: { zh: "一天。", en: "One day." } });
      await act(sue, DELIVERY, "archive");
      await act(sue, DELIVERY, "restore");
      await act(sue, DELIVERY, "rollBack", { from: 1 }, contentOf(first.article));
      await roomOf().restart();
      expect([await version(1), await version(2)]).toEqual([first, second]);
      expect(await version(3)).toMatchObject({ from: 1, by: SUE, article: { version: 3, answer: { zh: "一般三天送到。" } } });
      const all = await versions();
      expect(all.map((one) => one.version)).toEqual([3, 2, 1]);
      expect(all[0]?.print).toBe(all[2]?.print);
      expect(await answered()).toMatchObject([{ text: "一般三天送到。", cite: { version: 3 } }]);
    });

    it("[R210] written by two in open editors, with formats, is the same Markdown for both and in the row; a type within it is refused", async () => {
      const [amy, sue] = [await joinNote(roomOf(), AMY, nameOf(DELIVERY)), await joinNote(roomOf(), SUE, nameOf(DELIVERY))];
      answerOf(amy.doc, "zh").insert(0, "江浙沪", { bold: true });
      const text = answerOf(sue.doc, "zh");
      text.insert(text.length, "\n见说明", {});
      text.format(text.length - 2, 2, { link: "https://shop.example/delivery" });
      text.insertEmbed(text.length, { image: "/files/map.png" }, { alt: "地图" });
      const said = "**江浙沪**一般三天送到。\n见[说明](https://shop.example/delivery)![地图](/files/map.png)";
      for (const one of [amy, sue]) await one.until(() => value(readArticleDoc(one.doc)).answer.zh === said);
      const desk = await openDesk(roomOf(), OWN);
      expect(on(desk, DELIVERY)).toMatchObject({ status: "published", version: 1, answer: { zh: said } });
      expect(await packed()).toMatchObject({ answer: { zh: "一般三天送到。" } });
      const nested = desk.change(nameOf(DELIVERY), (doc) => answerOf(doc, "zh").insertEmbed(0, new Y.Map()));
      expect(await desk.push(nameOf(DELIVERY), nested)).toMatchObject({ kind: "refused", why: "schema" });
    });

    it("[R290] is given to members as it is said now, not as it is drafted, and to nobody else", async () => {
      const { door } = roomOf();
      const amy = await openDesk(roomOf(), AMY);
      await draft(amy, DELIVERY, { answer: { zh: "明天到。", en: "Tomorrow." } });
      const pack = value(await door.wholePack(await signIn(roomOf(), AMY)));
      expect(pack.articles.find((one) => one.id === DELIVERY)).toMatchObject({ version: 1, answer: { zh: "一般三天送到。" } });
      expect(await door.wholePack("stranger")).toMatchObject({ ok: false, error: { kind: "signed-out" } });
    });

    it("[R217] gives its versions to members alone; what is not there is unknown", async () => {
      const { door } = roomOf();
      expect(await door.articleVersions("stranger", DELIVERY)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      expect(await door.articleVersion("stranger", DELIVERY, 1)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      expect(await versions("draft-one")).toEqual([]);
      expect(await versions("nothing")).toEqual([]);
      expect(await door.articleVersion(await signIn(roomOf(), AMY), DELIVERY, 2)).toMatchObject({ ok: false, error: { kind: "unknown" } });
    });

    it("[R218] whose dates are over, or have not begun, is not said: a person is called instead", async () => {
      const sue = await openDesk(roomOf(), SUE);
      await act(sue, DELIVERY, "publish", {}, { validTo: roomOf().now() - 1 });
      expect(await answered({ ...ANSWER, version: 2 })).toEqual([]);
      await act(sue, DELIVERY, "publish", {}, { validFrom: roomOf().now() + 3_600_000, validTo: roomOf().now() + 7_200_000 });
      expect(await answered({ ...ANSWER, version: 3 })).toEqual([]);
      await act(sue, DELIVERY, "publish", {}, { validFrom: 1, validTo: roomOf().now() + 3_600_000 });
      expect(await answered({ ...ANSWER, version: 4 })).toMatchObject([{ cite: { version: 4 } }]);
    });

    it("[R216] that names what the shop has no words for is not said; with words it is, in the shopper's language", async () => {
      const sue = await openDesk(roomOf(), SUE);
      await act(sue, DELIVERY, "publish", {}, { answer: { zh: "{快递公司}三天送到。", en: "Three days by {快递公司}." } });
      expect(await answered({ ...ANSWER, version: 2 })).toEqual([]);
      const policy = value(readShopDoc(sue.doc(SHOP_DOC)));
      const named = sue.change(SHOP_DOC, (doc) => writeShop(doc, { ...policy, variables: { 快递公司: { zh: "顺丰", en: "SF" } } }));
      expect(await sue.push(SHOP_DOC, named)).toMatchObject({ kind: "ack" });
      expect(await answered({ ...ANSWER, version: 2 })).toMatchObject([{ text: "顺丰三天送到。" }]);
    });

    it("[R215] for members of a tier is on nobody's device, and is said by the room to whom the shop's server calls so", async () => {
      const sue = await openDesk(roomOf(), SUE);
      const id = asId<ArticleId>("gold-delivery");
      const gold = article(id, {
        audience: { tiers: ["gold"] },
        answer: { zh: "金卡次日达。", en: "Next day for gold." },
        questions: { zh: ["几天能送到我家"], en: [] },
      });
      await sue.push(
        nameOf(id),
        sue.change(nameOf(id), (doc) => writeArticle(doc, gold)),
      );
      expect(await packed(id)).toBeUndefined();
      expect(await answered({ ...ANSWER, article: id })).toEqual([]);
      const shopper = createShopper(roomOf());
      const say = shopper.say("几天能送到我家");
      const move = { did: "handoff", cause: "no-answer", reason: "没有可用的文章" } as const;
      const token = signWith(await secretOf(roomOf(), OWN), JSON.stringify(await claimsFor(roomOf(), { tier: "gold" })));
      const shown = value(await shopper.postAs(token, say, { ...shopper.bot(say.id, move), id: asId(`${say.id}-1`) }));
      expect(shown.messages.filter((one) => one.from === "bot")).toMatchObject([{ text: "金卡次日达。" }]);
      expect(shown).toMatchObject({ withPerson: "no", accepted: [say.id, `${say.id}-1`] });
    });

    it("[R219] leaves in the log who did what to which version, and no words", async () => {
      const sue = await openDesk(roomOf(), SUE);
      for (const did of ["submit", "giveBack", "publish", "archive", "restore"] as const) await act(sue, DELIVERY, did);
      await act(sue, DELIVERY, "rollBack", { from: 1 });
      const page = value(await roomOf().door.audit(await signIn(roomOf(), OWN), 0, "article"));
      expect(page.entries.map(({ who, what, about }) => [who, what, about])).toEqual([
        [SUE, "article rolled back", "delivery version 3 from 1"],
        [SUE, "article restored", "delivery version 2"],
        [SUE, "article archived", "delivery version 2"],
        [SUE, "article published", "delivery version 2"],
        [SUE, "article given back", "delivery version 1"],
        [SUE, "article to review", "delivery version 1"],
      ]);
      expect(page.whole).toBe(true);
    });
  });
}
