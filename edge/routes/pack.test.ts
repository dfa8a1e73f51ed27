// The answer pack by HTTP, over a room: whole, nothing, what changed; and a device's own fetching of it, from door to door.
import { afterEach, beforeEach, expect, it } from "vitest";
import { createPackSource } from "../../client/pack/packSource.ts";
import { pagePace } from "../../client/pack/pace.ts";
import { asId } from "../../shared/core/ids.ts";
import { writeArticle } from "../../shared/doc/writeArticle.ts";
import { readAnswerPack } from "../../shared/domain/knowledge.ts";
import { articleDocName } from "../../shared/domain/names.ts";
import { readPackAt, readPackDelta } from "../../shared/domain/packDelta.ts";
import { openDesk } from "../../test/contract/deskClient.ts";
import { makeNodeRoom } from "../../test/contract/makeNodeRoom.ts";
import { article, SMALL_SHOP, SUE } from "../../test/contract/smallShop.ts";
import type { TestRoom } from "../../test/contract/testRoom.ts";
import { createApp } from "../app.ts";

const PACK = "https://shop.test/w/shop/pack";
let room: TestRoom;
let get: (url: string, etag?: string) => Promise<Response>;
beforeEach(async () => {
  room = await makeNodeRoom({ seed: SMALL_SHOP });
  const locate = (shop: string) => (shop === "shop" ? room.door : undefined);
  const app = createApp({ home: "shop", version: "test", locate, upgrade: async () => new Response(null, { status: 500 }) });
  get = async (url, etag) => app.fetch(new Request(url, { headers: etag === undefined ? {} : { "if-none-match": etag } }));
});
afterEach(() => room.close());

async function publish(id: string): Promise<void> {
  const sue = await openDesk(room, SUE);
  const name = articleDocName(asId(id));
  await sue.push(
    name,
    sue.change(name, (doc) => writeArticle(doc, article(id))),
  );
}

it("[R305] is whole with its version as ETag, nothing to who has it, what changed to who says since when", async () => {
  const whole = await get(PACK);
  const etag = whole.headers.get("etag") ?? "";
  const body: unknown = await whole.json();
  const at = readPackAt(body)?.at ?? "";
  expect(readAnswerPack(body)).toEqual(await room.door.pack());
  expect(whole.headers.get("cache-control")).toBe("no-cache");
  for (const known of [etag, `W/${etag}`]) expect((await get(`${PACK}?after=${at}`, known)).status).toBe(304);
  await publish("new-one");
  const changed = await get(`${PACK}?after=${at}`, etag);
  expect(changed.headers.get("etag")).toBe(`"${(await room.door.pack()).version}"`);
  expect(readPackDelta(await changed.json())).toMatchObject({ onto: readAnswerPack(body)?.version, articles: [{ id: "new-one" }] });
  for (const url of [PACK, `${PACK}?after=`, `${PACK}?after=${"x".repeat(5_000)}`, `${PACK}?after=%00`])
    expect(readAnswerPack(await (await get(url, etag)).json())).toEqual(await room.door.pack());
  expect((await get(PACK.replace("/shop/", "/other/"))).status).toBe(404);
});

it("[R306] comes to a device as the room has it, by a delta after each publication", async () => {
  const answers: string[] = [];
  const source = createPackSource({
    url: PACK,
    fetch: async (input, init) => {
      const answer = await get(String(input), new Headers(init?.headers).get("if-none-match") ?? undefined);
      answers.push(answer.status === 304 ? "304" : readPackDelta(await answer.clone().json()) === undefined ? "whole" : "delta");
      return answer;
    },
    keep: { get: async () => undefined, put: async () => undefined },
    pace: pagePace,
  });
  await source.renew();
  for (const id of ["one", "another"]) {
    await publish(id);
    await source.renew();
    expect(source.known()).toEqual(await room.door.pack());
  }
  await source.renew();
  expect(answers).toEqual(["whole", "delta", "delta", "304"]);
});
