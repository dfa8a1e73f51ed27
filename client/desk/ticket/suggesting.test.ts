// What agents are offered is what was published: never the draft on top of it, with or without a network.
import { describe, expect, it } from "vitest";
import { buildArticle, buildPack } from "../../../test/kit/buildPack.ts";
import type { AnswerPack, Article } from "../../../shared/domain/knowledge.ts";
import { printOf } from "../../../shared/domain/review.ts";
import type { PackIndex } from "../../../shared/domain/packIndex.ts";
import type { Pace } from "../../pack/pace.ts";
import type { Shelved } from "./published.ts";
import { createSuggesting } from "./suggesting.ts";

const pace: Pace = { now: () => 0, pause: () => Promise.resolve() };
const published = (id: string, over: Parameters<typeof buildArticle>[2] = {}): Article => {
  const article = buildArticle(id, "delivery_time", { ...over, answer: { zh: "三天到", en: "Three days" } });
  return { ...article, print: printOf(article) };
};
const drafted = (article: Article): Article => ({ ...article, status: "draft", answer: { zh: "草稿", en: "A draft" } });
const shelf = (...articles: readonly Article[]): Shelved => ({ articles, products: [], policy: {} });

/** A desk over a shop's door; `pack` undefined: no network. */
function desk() {
  let pack: AnswerPack | undefined;
  let asked = 0;
  const made: PackIndex[] = [];
  const fetch = async (): Promise<Response> => {
    asked++;
    if (pack === undefined) throw new TypeError("no network");
    return new Response(JSON.stringify({ ...pack, at: "e.1" }), { status: 200 });
  };
  const look = createSuggesting({ shop: "demo", fetch, pace, made: (index) => made.push(index) });
  const offered = (): string[] => [...(made.at(-1)?.articles.values() ?? [])].map((one) => `${one.id} ${one.version} ${one.answer.zh}`);
  return {
    look,
    offered,
    made,
    asked: () => asked,
    out: (version: string, ...articles: readonly Article[]) => (pack = { ...buildPack(), version, articles }),
  };
}

describe("what agents are offered", () => {
  it("is what was published, whatever is being written on top of it", async () => {
    const { look, offered, out } = desk();
    const one = published("delivery");
    out("v1", one);
    await look(shelf(drafted(one), { ...published("new-one"), status: "draft", version: 0 }));
    expect(offered()).toEqual(["delivery 1 三天到"]);
  });

  it("changes when something is published, and not at every letter of a draft", async () => {
    const { look, offered, out, made, asked } = desk();
    const one = published("delivery");
    out("v1", one);
    await look(shelf(one));
    await look(shelf(drafted(one)));
    await look(shelf({ ...drafted(one), answer: { zh: "草稿二", en: "Two" } }));
    expect([made.length, asked()]).toEqual([1, 1]);
    const two = { ...one, version: 2, answer: { zh: "明天到", en: "Tomorrow" } };
    out("v2", two);
    await look(shelf({ ...two, print: printOf(two) }));
    expect([made.length, asked(), ...offered()]).toEqual([2, 2, "delivery 2 明天到"]);
  });

  it("without a network is what this device knows to be as it was published, and all of it once there is one", async () => {
    const { look, offered, out } = desk();
    const [one, other] = [published("delivery"), published("returns")];
    const shelved = shelf(one, drafted(other));
    await look(shelved);
    expect(offered()).toEqual(["delivery 1 三天到"]);
    out("v1", one, other);
    await look(shelved);
    expect(offered()).toEqual(["delivery 1 三天到", "returns 1 三天到"]);
  });

  it("holds what is for some shoppers only, which no pack has, as long as nobody is rewriting it; and nothing archived", async () => {
    const { look, offered, out } = desk();
    const gold = published("gold", { audience: { tiers: ["gold"] } });
    const silver = published("silver", { audience: { tiers: ["silver"] } });
    out("v1", published("delivery"));
    await look(shelf(published("delivery"), gold, drafted(silver), { ...published("gone"), status: "archived" }));
    expect(offered()).toEqual(["delivery 1 三天到", "gold 1 三天到"]);
  });
});
