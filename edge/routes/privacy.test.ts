// The doors to one person's data as a browser meets them: a search in a body, a file to take away, an erasing, honest waits, and nothing from elsewhere.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { asId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { MINUTE } from "../../shared/core/time.ts";
import { readErasure, readErasures, readFoundPage } from "../../shared/wire/privacyApi.ts";
import { WIDGET_PROTOCOL } from "../../shared/wire/version.ts";
import { openOwnShop, type Browser, type OwnShop } from "../../test/kit/ownShop.ts";

const PHONE = "13912345678";
const MEI = asId<ShopperId>("shopper-mei");

let shop: OwnShop;
let owner: Browser;
beforeEach(async () => {
  shop = openOwnShop();
  owner = (await shop.owner()).browser;
});
afterEach(() => shop.close());

const talk = async (n: number, text: string, shopper = MEI): Promise<void> => {
  const ticket = asId<TicketId>(`t-${n}`);
  const turns = [{ kind: "say", id: asId<never>(`m-${n}`), at: 0, text }] as const;
  const start = { shopper, name: "梅", language: "zh", createdAt: 0 } as const;
  const posted = await shop.host.room.turns(`capability${String(n).padStart(12, "0")}`, {
    protocol: WIDGET_PROTOCOL,
    ticket,
    start,
    turns,
  });
  expect(posted.ok).toBe(true);
};
const find = (browser: Browser, value = PHONE) => browser.ask("POST", "/api/privacy/find", { by: "phone", value });

describe("[R120] finding by HTTP", () => {
  it("goes on page by page through a shop of many conversations, newest first, and never names the search in an address", async () => {
    for (let n = 1; n <= 310; n++) await talk(n, n === 1 ? `电话 ${PHONE}` : "在吗", asId<ShopperId>(n === 1 ? MEI : `shopper-${n}`));
    const first = await owner.get(readFoundPage, "POST", "/api/privacy/find", { by: "phone", value: PHONE });
    expect(first).toMatchObject({ people: [], searched: 300, total: 310 });
    const rest = await owner.get(readFoundPage, "POST", "/api/privacy/find", { by: "phone", value: PHONE, after: first.next });
    expect(rest).toMatchObject({ people: [{ shopper: MEI, conversations: 1 }], searched: 310, total: 310 });
    expect(rest.next).toBeUndefined();
  });

  it("is a POST from our own pages with a body that is checked, and waits honestly", async () => {
    expect((await shop.browser().ask("POST", "/api/privacy/find", { by: "phone", value: PHONE })).kind).toBe("signed-out");
    const foreign = await owner.ask("POST", "/api/privacy/find", { by: "phone", value: PHONE }, { origin: "https://elsewhere.test" });
    expect(foreign.kind).toBe("forbidden");
    for (const odd of [{}, { by: "name", value: "梅" }, { by: "phone", value: "" }, { by: "phone", value: PHONE, after: "-1" }])
      expect((await owner.ask("POST", "/api/privacy/find", odd)).kind).toBe("malformed");
    expect((await owner.ask("GET", `/api/privacy/find?value=${PHONE}`)).status).toBe(404);
    let last = await find(owner);
    for (let i = 0; i < 130 && last.status === 200; i++) last = await find(owner);
    expect([last.kind, last.headers.get("retry-after")]).toEqual(["rate", "60"]);
    shop.pass(MINUTE + 1_000);
    expect((await find(owner)).status).toBe(200);
  });
});

describe("[R121] a person's file by HTTP", () => {
  it("is one JSON file under a name that names nobody, however many parts it is read in", async () => {
    const long = "长".repeat(3_900);
    for (let n = 1; n <= 60; n++) await talk(n, `${n} ${long}`);
    const file = await owner.ask("GET", `/api/privacy/export?shopper=${MEI}&shopper=shopper-none`);
    expect(file.status).toBe(200);
    expect(file.headers.get("content-type")).toContain("application/json");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="person-shop-\d{4}-\d{2}-\d{2}\.json"$/);
    expect(file.body).toMatchObject({ what: "zhanggui person export", version: 1, shop: "shop", identities: [] });
    const { conversations } = file.body as { readonly conversations: readonly { readonly id: string }[] };
    expect(conversations.map((one) => one.id)).toEqual(Array.from({ length: 60 }, (_, i) => `t-${i + 1}`));
  });

  it("refuses as JSON: nobody named, too many, no such person, not signed in", async () => {
    expect((await owner.ask("GET", "/api/privacy/export")).kind).toBe("malformed");
    const many = Array.from({ length: 21 }, (_, i) => `shopper=s${i}`).join("&");
    expect((await owner.ask("GET", `/api/privacy/export?${many}`)).kind).toBe("malformed");
    expect((await owner.ask("GET", "/api/privacy/export?shopper=nobody")).status).toBe(404);
    expect((await shop.browser().ask("GET", `/api/privacy/export?shopper=${MEI}`)).status).toBe(401);
  });
});

describe("[R126] erasing by HTTP", () => {
  it("answers with what it did, is listed, and the shopper's device is told with 410", async () => {
    await talk(1, `电话 ${PHONE}`);
    const erasure = await owner.get(readErasure, "POST", "/api/privacy/erase", { shoppers: [MEI], conversations: 1 });
    expect(erasure).toMatchObject({ conversations: 1, left: 0 });
    expect(await owner.get(readErasures, "GET", "/api/privacy/erasures")).toEqual({ erasures: [erasure] });
    expect((await find(owner)).body).toMatchObject({ people: [], total: 0 });
    const shopper = await shop
      .browser()
      .ask("GET", "/w/shop/conversation/t-1", undefined, { authorization: "Bearer capability000000000001" });
    expect([shopper.status, shopper.kind]).toEqual([410, "erased"]);
    const again = await owner.ask("POST", "/api/privacy/erase", { shoppers: [MEI], conversations: 1 });
    expect(again.kind).toBe("unknown");
  });
});
