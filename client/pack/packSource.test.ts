// The pack on a device: asked for by what it has, put together from what changed, taken whole where that does not fit, kept for the next visit.
import { describe, expect, it } from "vitest";
import { buildArticle, buildPack } from "../../test/kit/buildPack.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import { deltaOf } from "../../shared/domain/packDelta.ts";
import { inSlices, type Pace } from "./pace.ts";
import { createPackSource, type Keep } from "./packSource.ts";
import { readingPack, writingPack } from "./readPack.ts";

const byId = (one: { readonly id: string }, other: { readonly id: string }): number => (one.id < other.id ? -1 : 1);
const base = buildPack();
const packOf = (n: number): AnswerPack => ({
  ...base,
  version: `v${n}`,
  articles: [...base.articles, buildArticle("zz-last", "warranty_repair", { version: n })].toSorted(byId),
  products: base.products.toSorted(byId),
});
const CHANGED = { articles: new Set(["zz-last"]), products: new Set<string>() };

/** A shop's door over packs 1, 2, 3 …, as the edge answers it, with what it was asked. */
function door(tamper: (body: string) => string = (body) => body) {
  const asked: string[] = [];
  let n = 1;
  let isOffline = false;
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    if (isOffline) throw new TypeError("no network");
    const url = new URL(String(input), "https://shop.example");
    const known = new Headers(init?.headers).get("if-none-match")?.replaceAll('"', "") ?? "";
    const after = url.searchParams.get("after");
    asked.push(`${known} ${after ?? ""}`.trim());
    if (known === `v${n}`) return new Response(null, { status: 304 });
    const delta = after === null ? undefined : deltaOf(packOf(n), known, CHANGED);
    const body = JSON.stringify({ ...(delta ?? packOf(n)), at: `e.${n}` });
    return new Response(delta === undefined ? body : tamper(body), { status: 200 });
  };
  return { fetch, asked, publish: () => n++, offline: (yes: boolean) => (isOffline = yes) };
}

function memory(kept?: unknown): Keep & { readonly kept: () => unknown } {
  let value = kept;
  return { get: async () => value, put: async (next) => (value = next), kept: () => value };
}

const pace: Pace = { now: () => 0, pause: () => Promise.resolve() };
const open = (shop: ReturnType<typeof door>, keep: Keep) =>
  createPackSource({ url: "https://shop.example/w/demo/pack", fetch: shop.fetch, keep, pace });

describe("the answer pack on a device", () => {
  it("comes whole the first time, as nothing when it is the same, and as what changed after a publication", async () => {
    const shop = door();
    const source = open(shop, memory());
    await source.renew();
    await source.renew();
    expect(source.known()).toEqual(packOf(1));
    shop.publish();
    await source.renew();
    expect(source.known()).toEqual(packOf(2));
    expect(shop.asked).toEqual(["", "v1 e.1", "v1 e.1"]);
  });

  it("is there at the next visit without a network, put together as it was, and goes on from there", async () => {
    const shop = door();
    const keep = memory();
    const first = open(shop, keep);
    await first.renew();
    shop.publish();
    await first.renew();
    shop.offline(true);
    const second = open(shop, keep);
    await second.recalled;
    await second.renew();
    expect(second.known()).toEqual(packOf(2));
    shop.offline(false);
    shop.publish();
    await second.renew();
    expect(second.known()).toEqual(packOf(3));
    expect(shop.asked.at(-1)).toBe("v2 e.2");
  });

  it("is asked for whole at once where what changed does not fit", async () => {
    const shop = door((body) => body.replace(/"print":"[0-9a-f]{4}/, '"print":"0000'));
    const source = open(shop, memory());
    await source.renew();
    shop.publish();
    await source.renew();
    expect(source.known()).toEqual(packOf(2));
    expect(shop.asked).toEqual(["", "v1 e.1", ""]);
  });

  it("kept by an older version of the page, without where the room stood, is renewed whole", async () => {
    const shop = door();
    shop.publish();
    const source = open(shop, memory({ etag: '"v1"', text: JSON.stringify(packOf(1)) }));
    await source.recalled;
    expect(source.known()).toEqual(packOf(1));
    await source.renew();
    expect(source.known()).toEqual(packOf(2));
    expect(shop.asked).toEqual(["v1"]);
  });

  it("that cannot be read is as none: broken, of another shape, or neither a pack nor what changed of one", async () => {
    for (const text of ["{", "null", JSON.stringify({ ...packOf(1), articles: [{}] })]) {
      const source = open(door(), memory({ etag: "x", at: "e.1", text }));
      await source.recalled;
      expect(source.known()).toBeUndefined();
      await source.renew();
      expect(source.known()).toEqual(packOf(1));
    }
    const shop = door(() => '{"at":"e.9"}');
    const source = open(shop, memory());
    await source.renew();
    shop.publish();
    await source.renew();
    expect(source.known()).toEqual(packOf(1));
  });

  it("answers from what it has where the disk is full or the network is gone", async () => {
    const shop = door();
    const full: Keep = { get: () => Promise.reject(new Error("no disk")), put: () => Promise.reject(new Error("full")) };
    const source = open(shop, full);
    await source.renew();
    expect(source.known()).toEqual(packOf(1));
    shop.offline(true);
    await source.renew();
    expect(source.known()).toEqual(packOf(1));
  });
});

describe("work in slices", () => {
  it("comes to the same, and lets the page have its turn whenever a slice is over", async () => {
    let now = 0;
    let pauses = 0;
    const work = inSlices(readingPack(JSON.parse(JSON.stringify(packOf(1)))), {
      now: () => (now += 3), // each piece takes 3 ms
      pause: async () => void pauses++,
    });
    expect(await work).toEqual(packOf(1));
    expect(pauses).toBeGreaterThan(5);
  });

  it("writes a pack that reads as it was, also an empty one", async () => {
    for (const pack of [packOf(1), { ...packOf(1), articles: [], products: [] }])
      expect(JSON.parse(await inSlices(writingPack(pack), pace))).toEqual(JSON.parse(JSON.stringify(pack)));
  });
});
