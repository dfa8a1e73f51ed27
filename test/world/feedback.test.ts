// The feedback loop on real desks, shoppers and the real room: a question nobody wrote about becomes an article that answers it; thumbs and marks reach every desk.
import { openWorld, type Desk, type World } from "../kit/world.ts";
import { articleActions, DELIVERY, hasDelivery } from "../kit/deliveryArticle.ts";
import { offline, online, sent } from "../kit/deskLine.ts";
import { until } from "../kit/until.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorkActions, type WorkActions } from "../../client/actions/workActions.ts";
import { createFold } from "../../client/desk/knowledge/feedback/fold.ts";
import { asId, type ArticleId, type MessageId } from "../../shared/core/ids.ts";
import { draftOf } from "../../shared/domain/gaps.ts";
import type { Role } from "../../shared/domain/team.ts";
import type { WorkItem } from "../../shared/domain/workList.ts";
import { value } from "../contract/deskClient.ts";
import { createShopper, PRODUCT } from "../contract/shopperClient.ts";
import { seededRandom } from "../kit/random.ts";

let world: World;
let amy: Desk;
let sue: Desk;

beforeEach(async () => {
  world = await openWorld();
  amy = await world.desk("amy");
  sue = await world.desk("sue");
  await Promise.all([online(amy), online(sue)]);
  await Promise.all([hasDelivery(amy), hasDelivery(sue)]);
});
afterEach(() => world.close());

/** The list as that desk folds it from its own shelf. */
async function listOf(desk: Desk): Promise<readonly WorkItem[]> {
  const fold = createFold();
  const { queries } = desk;
  const [articles, products, policy, putAways] = await Promise.all([
    queries.articles(),
    queries.products(),
    queries.policy(),
    queries.putAways(),
  ]);
  fold({ kind: "shop", shop: { articles, products, policy, putAways } });
  fold({ kind: "tickets", tickets: await queries.whole(await queries.newest(100)) });
  return fold({ kind: "ask", now: Date.now() })?.items ?? [];
}
const hasKind = (desk: Desk, kind: WorkItem["kind"], n = 1): Promise<void> =>
  until(`${desk.me} has ${n} of ${kind}`, async () => (await listOf(desk)).filter((one) => one.kind === kind).length === n);
const work = (desk: Desk, role: Role): WorkActions =>
  createWorkActions({ shelf: desk.shelf, actor: { kind: "member", id: desk.me, role }, clock: Date.now, random: seededRandom(5) });

/** Somebody asks what nobody wrote about, and the bot gives the conversation away. */
async function wonders(text: string) {
  const shopper = createShopper(world.room, { product: PRODUCT });
  const say = shopper.say(text);
  value(await shopper.post(say, shopper.bot(say.id, { did: "handoff", cause: "no-answer", reason: "" })));
  return shopper;
}
async function answered() {
  const shopper = createShopper(world.room);
  const say = shopper.say("几天能到");
  const bot = shopper.bot(say.id, { did: "answer", intent: "delivery_time", article: DELIVERY, version: 1, reason: "" });
  value(await shopper.post(say, bot));
  return { shopper, answer: bot.id };
}

describe("a question nobody wrote about", () => {
  it("stands on every desk with the agent's answer, is drafted by her offline, published by a supervisor, and then answers", async () => {
    const first = await wonders("可以绣名字吗");
    await wonders("请问可以绣名字吗");
    await hasKind(amy, "gap");
    value(await amy.actions.reply(first.ticket, "可以绣，三个字以内免费。"));
    await sent(amy);
    await offline(amy);
    const [gap] = await listOf(amy);
    if (gap?.kind !== "gap") throw new Error("no gap");
    expect(gap.gap.shoppers).toBe(2);
    const id = asId<ArticleId>("embroidery");
    const { article, sources } = draftOf(gap.gap, id);
    expect(article.questions.zh.toSorted()).toEqual(["可以绣名字吗", "请问可以绣名字吗"]);
    const from = sources.map(({ ticket, message }) => ({ ticket, message }));
    const answer = { zh: "可以绣，三个字以内免费。", en: "Yes, up to three letters are free." };
    value(await articleActions(amy, "agent").save({ ...article, answer, sources: from }));
    value(await articleActions(amy, "agent").submit(id));
    expect(await listOf(amy)).toMatchObject([{ kind: "gap", draft: id }]);
    amy.mend();
    await sent(amy);
    await until("sue has the draft", async () => (await sue.queries.article(id))?.status === "review");
    expect((await sue.queries.article(id))?.sources).toMatchObject([{ ticket: first.ticket }]);
    expect(JSON.stringify(await world.room.door.pack())).not.toContain("三个字");
    value(await articleActions(sue, "supervisor").publish(id));
    await sent(sue);
    await Promise.all([hasKind(sue, "gap", 0), hasKind(amy, "gap", 0)]);
    const next = createShopper(world.room, { product: PRODUCT });
    const shown = value(await next.post(next.say("可以绣名字吗")));
    expect(shown.messages.at(-1)).toMatchObject({ from: "bot", cite: { version: 1 } });
    expect(shown.messages.at(-1)?.text).toContain("三个字以内免费");
  });
});

describe("an answer", () => {
  it("called not helpful stands on every desk; put away offline by one it goes from all, and comes back with the next", async () => {
    const { shopper, answer } = await answered();
    value(await shopper.post(shopper.rate(answer, "down")));
    await Promise.all([hasKind(amy, "mend"), hasKind(sue, "mend")]);
    const [item] = await listOf(sue);
    expect(item).toMatchObject({ fared: { article: "delivery", version: 1, down: 1 } });
    await offline(sue);
    if (item?.kind !== "mend") throw new Error("nothing to mend");
    value(await work(sue, "supervisor").putAway(item.key, "快递换了", { upTo: item.fared.heardAt }));
    await hasKind(sue, "mend", 0);
    expect((await listOf(amy)).length).toBe(1);
    sue.mend();
    await sent(sue);
    await hasKind(amy, "mend", 0);
    await world.room.advance?.(60_000);
    const again = await answered();
    value(await again.shopper.post(again.shopper.rate(again.answer, "down")));
    await hasKind(amy, "mend");
  });

  it("an agent calls wrong, and calls fine again", async () => {
    const { shopper, answer } = await answered();
    await until("amy has it", async () => (await amy.queries.ticket(shopper.ticket)) !== undefined);
    const line: MessageId = answer;
    value(await amy.actions.remark(shopper.ticket, line, "wrong"));
    await sent(amy);
    await hasKind(sue, "mend");
    value(await amy.actions.remark(shopper.ticket, line, "fine"));
    await sent(amy);
    await hasKind(sue, "mend", 0);
  });
});
