// The pure parts of the loader and of the page it opens: addresses, messages between the two, ink on a shop's colour.
import { describe, expect, it } from "vitest";
import { readToChat, readToPage } from "./frameTalk.ts";
import { chatAddress } from "./loader.ts";
import { inkOn, readPage } from "./page.ts";

describe("the loader", () => {
  it("opens the chat on its own origin with what the shop's tag says", () => {
    const url = new URL(
      chatAddress({ shop: "demo", lang: "en", color: "#225b48" }, "https://desk.test", "https://shop.test", "p-linen-shirt"),
    );
    expect(url.origin + url.pathname).toBe("https://desk.test/widget/");
    expect(readPage(url.search, "zh-CN")).toEqual({
      shop: "demo",
      product: "p-linen-shirt",
      language: "en",
      theme: undefined,
      colour: "#225b48",
      host: "https://shop.test",
    });
  });

  it("leaves out what the tag does not say", () => {
    expect([
      ...new URL(chatAddress({ shop: "demo", product: "" }, "https://desk.test", "https://shop.test", "")).searchParams.keys(),
    ]).toEqual(["shop", "host"]);
  });

  it("reads only messages it knows, and no more unread than fit the badge", () => {
    expect(readToPage({ zg: "unread", n: 4_000 })).toEqual({ zg: "unread", n: 99 });
    expect(readToPage({ zg: "close", more: 1 })).toEqual({ zg: "close" });
    for (const odd of [undefined, null, 1, "close", { zg: "unread", n: -1 }, { zg: "unread" }, { zg: "eval" }])
      expect(readToPage(odd)).toBeUndefined();
    expect(readToChat({ zg: "product", product: "p1" })).toEqual({ zg: "product", product: "p1" });
    expect(readToChat({ zg: "product", product: 1 })).toBeUndefined();
  });
});

describe("the chat page's address", () => {
  it("drops what it does not understand instead of using it", () => {
    const page = readPage("?shop=../x&product=A%20B&lang=fr&theme=neon&color=red&host=javascript:alert(1)", "zh-CN");
    expect(page).toEqual({ shop: "demo", product: undefined, language: "en", theme: undefined, colour: undefined, host: undefined });
  });

  it("speaks the browser's language when the shop names none", () => {
    expect(readPage("", "zh-TW").language).toBe("zh");
    expect(readPage("", "en-GB").language).toBe("en");
  });

  it("puts readable ink on any shop's colour", () => {
    expect(inkOn("#225b48")).toBe("#ffffff");
    expect(inkOn("#ffe08a")).toBe("#1c1916");
    expect(inkOn("#000000")).toBe("#ffffff");
  });
});
