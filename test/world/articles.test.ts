// Two supervisors and an article, on real desks: who publishes offline is told when a colleague was first, and loses no word.
import { openWorld, type Desk, type World } from "../kit/world.ts";
import { articleActions, delivery, DELIVERY, hasDelivery } from "../kit/deliveryArticle.ts";
import { offline, online, sent } from "../kit/deskLine.ts";
import { until } from "../kit/until.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asId, type ArticleId } from "../../shared/core/ids.ts";
import { talksOf, type Comments, type Talk } from "../../shared/domain/comment.ts";
import type { Article } from "../../shared/domain/knowledge.ts";
import { hasChanges } from "../../shared/domain/review.ts";
import type { Role } from "../../shared/domain/team.ts";
import { value } from "../contract/deskClient.ts";
import { createShopper } from "../contract/shopperClient.ts";

let world: World;
let sue: Desk;
let own: Desk;

beforeEach(async () => {
  world = await openWorld();
  sue = await world.desk("sue");
  own = await world.desk("own");
  await Promise.all([online(sue), online(own)]);
  await Promise.all([hasDelivery(sue), hasDelivery(own)]);
});
afterEach(() => world.close());

async function rewrite(desk: Desk, role: Role, change: Partial<Article>): Promise<void> {
  const now = await delivery(desk);
  if (now === undefined) throw new Error("the article is not here");
  value(await articleActions(desk, role).save({ ...now, ...change }));
}
const packed = async () => (await world.room.door.pack()).articles.find((one) => one.id === DELIVERY);

describe("[R212] an article published by two at once, both offline", () => {
  it("is published by the first; the second's publishing lies in the drawer with the reason, their words are in the draft", async () => {
    await offline(sue, own);
    await rewrite(sue, "supervisor", { answer: { zh: "两天。", en: "Two days." } });
    value(await articleActions(sue, "supervisor").publish(DELIVERY, "快了"));
    await rewrite(own, "owner", { questions: { zh: ["几天能到", "多久到"], en: ["how long"] } });
    value(await articleActions(own, "owner").publish(DELIVERY));
    expect((await delivery(own))?.version).toBe(2);
    sue.mend();
    await sent(sue);
    own.mend();
    await until("the owner is told", async () => (await own.queries.refused()).length > 0);
    await sent(own);
    expect(await own.queries.refused()).toMatchObject([
      { doc: "article:delivery", why: "conflict", words: expect.stringContaining("A colleague was first") },
    ]);
    for (const desk of [sue, own]) await until("both agree", async () => (await delivery(desk))?.questions.zh.length === 2);
    expect(await delivery(own)).toEqual(await delivery(sue));
    expect(await delivery(own)).toMatchObject({ status: "published", version: 2, answer: { zh: "两天。" }, deed: { by: "sue" } });
    expect(await packed()).toMatchObject({ version: 2, answer: { zh: "两天。" }, questions: { zh: ["几天能到"] } });
    expect(hasChanges((await delivery(own)) as Article)).toBe(true);
    value(await articleActions(own, "owner").publish(DELIVERY));
    await sent(own);
    await until("it is out", async () => (await packed())?.version === 3);
    expect(await packed()).toMatchObject({ answer: { zh: "两天。" }, questions: { zh: ["几天能到", "多久到"] } });
  });

  it("is archived by one and published by the other: whoever comes second looks again", async () => {
    await offline(sue, own);
    value(await articleActions(sue, "supervisor").archive(DELIVERY, "过时了"));
    value(await articleActions(own, "owner").publish(DELIVERY));
    sue.mend();
    await sent(sue);
    own.mend();
    await until("the owner is told", async () => (await own.queries.refused()).length > 0);
    await until("both agree", async () => (await delivery(own))?.status === "archived");
    expect(await packed()).toBeUndefined();
    value(await articleActions(own, "owner").restore(DELIVERY));
    await sent(own);
    await until("it is out again", async () => (await packed())?.version === 1);
  });

  it("rolled back says the old words under a new version, which a shopper's answer cites", async () => {
    const { door } = world.room;
    const signed = value(await door.signIn("sue"));
    await rewrite(sue, "supervisor", { answer: { zh: "十天!", en: "Ten days!" } });
    value(await articleActions(sue, "supervisor").publish(DELIVERY));
    await sent(sue);
    const old = value(await door.articleVersion(signed.token, DELIVERY, 1));
    value(await articleActions(sue, "supervisor").rollBack(DELIVERY, old, "写错了"));
    await sent(sue);
    const versions = value(await door.articleVersions(signed.token, DELIVERY)).versions;
    expect(versions.map(({ version, by, why, from }) => [version, by, why, from])).toEqual([
      [3, "sue", "写错了", 1],
      [2, "sue", "", undefined],
      [1, "edge", "", undefined],
    ]);
    const shopper = createShopper(world.room);
    const say = shopper.say("几天能到");
    const shown = value(
      await shopper.post(say, shopper.bot(say.id, { did: "answer", intent: "delivery_time", article: DELIVERY, version: 1, reason: "" })),
    );
    expect(shown.messages.at(-1)).toMatchObject({ text: "一般三天送到。", cite: { version: 3 } });
  });

  it("refuses on the device already what an agent may not do, with nothing changed", async () => {
    const amy = await world.desk("amy");
    await online(amy);
    await hasDelivery(amy);
    const before = await delivery(amy);
    for (const did of ["publish", "archive"] as const)
      expect(await articleActions(amy, "agent")[did](DELIVERY)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    expect(await articleActions(amy, "agent").publish(asId<ArticleId>("nothing"))).toMatchObject({ ok: false, error: { kind: "unknown" } });
    expect(await delivery(amy)).toEqual(before);
    value(await articleActions(amy, "agent").submit(DELIVERY));
    await sent(amy);
    await until("the supervisor sees it", async () => (await delivery(sue))?.status === "review");
    expect(await packed()).toMatchObject({ version: 1 });
    value(await articleActions(sue, "supervisor").giveBack(DELIVERY, "写清楚偏远地区"));
    await sent(sue);
    await until("the agent reads why", async () => (await delivery(amy))?.deed?.why === "写清楚偏远地区");
  });
});

describe("[R310] [R311] comments said by two, both offline", () => {
  const follow = async (desk: Desk) => {
    let comments: Comments = {};
    const editor = await desk.sync.openArticle(DELIVERY);
    editor.onComments((now) => {
      comments = now;
    });
    return { editor, talks: (): readonly Talk[] => talksOf(comments) };
  };
  const said = (talks: readonly Talk[]): readonly (string | undefined)[] =>
    talks.flatMap((one) => [one.begun.text, ...one.answers.map((answer) => answer.text ?? answer.did)]).toSorted();

  it("all stand for both, signed, on the words they were said of, though those moved", async () => {
    const [one, two] = [await follow(sue), await follow(own)];
    const on = one.editor.stretch("zh", { from: 2, to: 4 });
    if (on === undefined) throw new Error("no words there");
    expect(on.quote).toBe("三天");
    value(await articleActions(sue, "supervisor").comment(DELIVERY, { text: "旧规矩？", on }));
    await until("the owner sees it", () => two.talks().length === 1);
    await offline(sue, own);
    const under = one.talks()[0]?.id;
    if (under === undefined) throw new Error("no talk");
    value(await articleActions(sue, "supervisor").comment(DELIVERY, { under, text: "我去问" }));
    value(await articleActions(own, "owner").comment(DELIVERY, { under, did: "resolved" }));
    value(await articleActions(own, "owner").comment(DELIVERY, { text: "标题太长" }));
    two.editor.edit("zh", [{ insert: "亲，" }]);
    await two.editor.flush();
    expect((await own.queries.outbox()).map((entry) => entry.summary.text)).toContain("标题太长");
    sue.mend();
    own.mend();
    for (const desk of [sue, own]) await sent(desk);
    for (const { talks } of [one, two]) await until("all is there", () => said(talks()).length === 4);
    expect(said(one.talks())).toEqual(said(two.talks()));
    const talk = two.talks().find((each) => each.id === under);
    expect([talk?.isResolved, talk?.answers.map((each) => each.by).toSorted()]).toEqual([true, ["own", "sue"]]);
    for (const { editor } of [one, two]) await until("the words are found", () => editor.placeOf(on)?.from === 4);
    expect(await own.queries.refused()).toEqual([]);
  });

  it("refuses on the device already what says nothing, or too much; nothing is left in the outbox", async () => {
    const { comment } = articleActions(sue, "supervisor");
    for (const text of ["", "  ", "长".repeat(1_001)])
      expect(await comment(DELIVERY, { text })).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await comment(asId<ArticleId>("nothing"), { text: "有人吗" })).toMatchObject({ ok: false, error: { kind: "unknown" } });
    expect(await sue.queries.outbox()).toEqual([]);
  });
});

describe("[R312] wordings added by two, both offline", () => {
  it("all stand; what one took away is gone for both", async () => {
    const asked = (desk: Desk, role: Role, zh: readonly string[]) =>
      articleActions(desk, role).edit(DELIVERY, (before) => ({ questions: { ...before.questions, zh } }));
    value(await asked(sue, "supervisor", ["几天能到", "多久到"]));
    await until("the owner has them", async () => (await delivery(own))?.questions.zh.length === 2);
    await offline(sue, own);
    value(await asked(sue, "supervisor", ["几天能到", "多久到", "什么时候到"]));
    value(await asked(own, "owner", ["几天能到", "要等多久"]));
    sue.mend();
    own.mend();
    for (const desk of [sue, own]) await sent(desk);
    for (const desk of [sue, own])
      await until("both agree", async () => (await delivery(desk))?.questions.zh.join() === "几天能到,什么时候到,要等多久");
  });
});
