// What may stand on a shop's list of websites.
import { describe, expect, it } from "vitest";
import { originOf, readSite } from "./site.ts";

describe("a website for the chat", () => {
  it.each([
    ["https://shop.example", "https://shop.example"],
    [" https://Shop.Example/ ", "https://shop.example"],
    ["https://shop.example:8443", "https://shop.example:8443"],
    ["https://shop.example:443", "https://shop.example"],
    ["http://localhost:5173", "http://localhost:5173"],
    ["http://127.0.0.1:8000", "http://127.0.0.1:8000"],
    ["https://棉麻.example", "https://xn--11vu46i.example"],
  ])("%s is one", (typed, origin) => {
    expect(readSite(typed)).toEqual({ ok: true, value: origin });
    expect(originOf(origin)).toBe(origin); // and the frame's policy takes it
  });

  it.each([
    ["", "empty", undefined],
    ["   ", "empty", undefined],
    ["https://*.shop.example", "wildcard", undefined],
    ["shop.example", "scheme", "https://shop.example"],
    ["shop.example/about", "scheme", "https://shop.example"],
    ["shop", "scheme", undefined],
    ["javascript:alert(1)", "scheme", undefined],
    ["ftp://shop.example", "unreadable", undefined],
    ["http://shop.example", "plain-http", "https://shop.example"],
    ["http://shop.example/p/1", "plain-http", "https://shop.example"],
    ["https://shop.example/p/1", "more", "https://shop.example"],
    ["https://shop.example?x=1", "more", "https://shop.example"],
    ["https://shop.example/; script-src *", "wildcard", undefined],
    ["https://shop.example;script-src", "unreadable", undefined],
    ["https://boss@shop.example", "unreadable", undefined],
    ["https://", "unreadable", undefined],
    [`https://${"a".repeat(63)}.${"b".repeat(63)}.${"c".repeat(63)}.example`, "unreadable", undefined],
  ])("%s is none", (typed, why, meant) => {
    expect(readSite(typed)).toEqual({ ok: false, error: meant === undefined ? { why } : { why, meant } });
  });
});
