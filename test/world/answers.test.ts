// The answers of an article, open on two real desks: letter by letter, formatted, offline, and beside a change of its card.
import { openWorld, type Desk, type World } from "../kit/world.ts";
import { articleActions, delivery, DELIVERY, hasDelivery } from "../kit/deliveryArticle.ts";
import { sent } from "../kit/deskLine.ts";
import { until } from "../kit/until.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { value } from "../contract/deskClient.ts";
import type { ArticleEditor } from "../../client/sync/editors.ts";

let world: World;
let sue: Desk;
let own: Desk;

beforeEach(async () => {
  world = await openWorld();
  sue = await world.desk("sue");
  own = await world.desk("own");
  await Promise.all([hasDelivery(sue), hasDelivery(own)]);
});
afterEach(() => world.close());

const textOf = (editor: ArticleEditor): string =>
  editor
    .words("zh")
    .map((one) => (typeof one.insert === "string" ? one.insert : ""))
    .join("");

describe("an article's answers, open on two desks", () => {
  it("are written together, formatted, and both see who writes where", async () => {
    const [hers, theirs] = await Promise.all([sue.sync.openArticle(DELIVERY), own.sync.openArticle(DELIVERY)]);
    const before = textOf(hers);
    const at: unknown[] = [];
    hers.onPeople((all) => at.splice(0, at.length, ...all.map((one) => [one.member, one.at])));
    hers.edit("zh", [{ insert: "快递：", attributes: { bold: true } }]);
    await until("own reads it", () => textOf(theirs) === `快递：${before}`);
    expect(theirs.words("zh")[0]).toEqual({ insert: "快递：", attributes: { bold: true } });
    theirs.setCaret({ language: "zh", caret: 3 });
    await until("sue sees where own writes", () => JSON.stringify(at) === JSON.stringify([["own", { language: "zh", caret: 3 }]]));
    hers.edit("zh", [{ insert: "关于" }]);
    await until("the caret moved along", () => JSON.stringify(at) === JSON.stringify([["own", { language: "zh", caret: 5 }]]));
    await Promise.all([hers.close(), theirs.close()]);
    await Promise.all([sent(sue), sent(own)]);
    for (const desk of [sue, own])
      await until("the shelf has it", async () => (await delivery(desk))?.answer.zh === `关于**快递：**${before}`);
  });

  it("keep the letters of both when one had no network, as one unsent row", async () => {
    own.cut();
    await until("own is offline", () => own.sync.status().state === "offline");
    const [hers, theirs] = await Promise.all([sue.sync.openArticle(DELIVERY), own.sync.openArticle(DELIVERY)]);
    const before = textOf(theirs);
    for (const [i, letter] of [..."周末也送。"].entries()) theirs.edit("zh", [{ retain: before.length + i }, { insert: letter }]);
    await theirs.flush();
    theirs.edit("zh", [{ retain: before.length + 5 }, { insert: "!" }]);
    await theirs.flush();
    expect((await own.queries.outbox()).map((one) => one.summary.what)).toEqual(["answer"]);
    hers.edit("zh", [{ insert: "您好，" }]);
    await hers.flush();
    await sent(sue);
    own.mend();
    const both = `您好，${before}周末也送。!`;
    await until("own's editor has both", () => textOf(theirs) === both);
    await until("sue's editor has both", () => textOf(hers) === both);
    await Promise.all([hers.close(), theirs.close()]);
    await Promise.all([sent(sue), sent(own)]);
    for (const desk of [sue, own]) await until("both shelves agree", async () => (await delivery(desk))?.answer.zh === both);
  });

  it("lose no letter to a change of the card, nor to publishing right after the last one", async () => {
    const editor = await sue.sync.openArticle(DELIVERY);
    editor.edit("zh", [{ insert: "加急：" }]);
    value(await articleActions(sue, "supervisor").edit(DELIVERY, { aspect: "包装", validTo: 9e12 }));
    value(await articleActions(sue, "supervisor").edit(DELIVERY, { validTo: undefined }));
    editor.edit("zh", [{ insert: "再" }]);
    await editor.flush();
    value(await articleActions(sue, "supervisor").publish(DELIVERY));
    await sent(sue);
    await until("it is out", async () => (await world.room.door.pack()).articles.find((one) => one.id === DELIVERY)?.version === 2);
    const out = (await world.room.door.pack()).articles.find((one) => one.id === DELIVERY);
    expect(out?.answer.zh.startsWith("再加急：")).toBe(true);
    expect([out?.aspect, out?.validTo]).toEqual(["包装", undefined]);
    expect(await sue.queries.refused()).toEqual([]);
    await editor.close();
  });

  it("keep both halves of a title changed one right after the other", async () => {
    for (const language of ["zh", "en"] as const)
      value(
        await articleActions(sue, "supervisor").edit(DELIVERY, ({ title }) => ({ title: { ...title, [language]: `new ${language}` } })),
      );
    expect((await delivery(sue))?.title).toEqual({ zh: "new zh", en: "new en" });
  });

  it("refuses a field that cannot be kept, with nothing changed", async () => {
    const before = await delivery(sue);
    expect(await articleActions(sue, "supervisor").edit(DELIVERY, { title: { zh: "", en: "" } })).toMatchObject({
      ok: false,
      error: { kind: "malformed" },
    });
    expect(await delivery(sue)).toEqual(before);
  });
});
