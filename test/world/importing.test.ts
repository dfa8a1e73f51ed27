// A file brought into a shop by real desks: written without the network, taken or refused by the room change by change, taken back.
import { openWorld, type Desk, type World } from "../kit/world.ts";
import { offline, online, sent } from "../kit/deskLine.ts";
import { until } from "../kit/until.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createImportActions, type ImportActions } from "../../client/actions/importActions.ts";
import { mintId, type ArticleId } from "../../shared/core/ids.ts";
import { planOf, type Plan } from "../../shared/domain/importing/plan.ts";
import type { Role } from "../../shared/domain/team.ts";
import { value } from "../contract/deskClient.ts";

const SCARVES = 45; // more than one portion

let world: World;
let sue: Desk;
let amy: Desk;

beforeEach(async () => {
  world = await openWorld();
  sue = await world.desk("sue");
  amy = await world.desk("amy");
  await Promise.all([online(sue), online(amy)]);
});
afterEach(() => world.close());

function imports({ shelf, me }: Desk, role: Role): ImportActions {
  const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, Math.min(ms, 5)));
  return createImportActions({ shelf, actor: { kind: "member", id: me, role }, clock: Date.now, random: Math.random, wait });
}

async function planFor({ queries }: Desk): Promise<Plan> {
  const scarf = (n: number) => ({
    id: `scarf-${n}`,
    title: { zh: `围巾 ${n}`, en: `Scarf ${n}` },
    category: "围巾",
    price: n,
    attributes: {},
  });
  const article = { title: { zh: "围巾怎么洗", en: "Washing a scarf" }, intent: "product_info", answer: { zh: "手洗。", en: "By hand." } };
  const planning = planOf(
    { kind: "json", value: { products: Array.from({ length: SCARVES }, (_, n) => scarf(n)), articles: [article] } },
    {
      products: await queries.allProducts(),
      articles: await queries.articles(),
      categories: undefined,
      zone: "Asia/Shanghai",
      now: Date.now(),
      mint: () => mintId<ArticleId>(Date.now, Math.random),
    },
  );
  for (;;) {
    const next = planning.next();
    if (next.done === true && next.value.ok) return next.value.value;
    if (next.done === true) throw new Error("no plan");
  }
}
const scarves = async () => (await world.room.door.pack()).products.filter((one) => one.category === "围巾").length;
const silent = (): void => undefined;

describe("a file brought in", () => {
  it("[R300] [R302] without the network reaches the room when there is one: products are sold, articles are drafts; taken back it is as it was", async () => {
    await offline(sue);
    const imported = value(await imports(sue, "supervisor").bringIn(await planFor(sue), "scarves.json", silent));
    expect(await scarves()).toBe(0);
    sue.mend();
    await sent(sue);
    expect(await scarves()).toBe(SCARVES);
    const pack = await world.room.door.pack();
    expect(pack.articles.map((one) => one.title.zh)).not.toContain("围巾怎么洗");
    await until(
      "a colleague has all of it",
      async () => (await amy.queries.products()).filter((one) => one.category === "围巾").length === SCARVES,
    );
    expect((await amy.queries.articles()).find((one) => one.title.zh === "围巾怎么洗")).toMatchObject({ status: "draft", version: 0 });
    expect(value(await imports(sue, "supervisor").takeBack(imported, silent))).toEqual({ back: SCARVES + 1, kept: 0 });
    await sent(sue);
    expect(await scarves()).toBe(0);
  });

  it("[R300] by a desk that lies about who sits there is refused product by product; what anybody may write is taken", async () => {
    value(await imports(amy, "supervisor").bringIn(await planFor(amy), "scarves.json", silent));
    await until("all is answered", async () => (await amy.queries.counts()).unsent === 0);
    const refused = await amy.queries.refused();
    expect(refused.map((one) => one.why)).toEqual(Array.from({ length: SCARVES }, () => "forbidden"));
    expect(await scarves()).toBe(0);
    expect((await amy.queries.products()).filter((one) => one.category === "围巾")).toEqual([]);
    await until("the draft is there", async () => (await sue.queries.articles()).some((one) => one.title.zh === "围巾怎么洗"));
  });
});
