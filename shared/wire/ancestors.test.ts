// Which of a shop's lines become origins that may frame its chat, and how they stand in a policy.
import { describe, expect, it } from "vitest";
import { ancestorsIn, ancestorsOf, withAncestors } from "./ancestors.ts";

describe("who may frame the chat", () => {
  it("is our own origin alone where the shop names nobody", () => {
    expect(ancestorsOf([])).toBe("'self'");
  });

  it("is also every site the shop names, by its exact origin, once", () => {
    expect(ancestorsOf(["https://shop.example", " https://Shop.example/ ", "https://www.shop.example:8443", "http://localhost:5173"])).toBe(
      "'self' https://shop.example https://www.shop.example:8443 http://localhost:5173",
    );
  });

  it.each([
    "shop.example",
    "http://shop.example",
    "http://localhost.evil.example",
    "https://*.shop.example",
    "https://shop.example/path",
    "https://shop.example?x",
    "https://user@shop.example",
    "https://",
    "*",
    "'none'",
    "https:",
    "data:text/html,x",
    "javascript:alert(1)",
    "https://shop.example; script-src *",
    "https://shop.example, default-src *",
    "https://shop.example https://evil.example",
    "https://shop.example\r\nx-evil: 1",
    "//shop.example",
    "",
  ])("is never %j", (site) => {
    expect(ancestorsOf([site])).toBe("'self'");
  });

  it("stands in the policy in place of what stood there, and nowhere else", () => {
    const policy = "default-src 'none'; frame-ancestors 'self'; base-uri 'none'";
    expect(withAncestors(policy, "'self' https://a.example")).toBe(
      "default-src 'none'; frame-ancestors 'self' https://a.example; base-uri 'none'",
    );
    expect(withAncestors("default-src 'none'", "'self'")).toBe("default-src 'none'; frame-ancestors 'self'");
    expect(withAncestors("", "'self'")).toBe("frame-ancestors 'self'");
    expect(ancestorsIn(withAncestors(policy, "'self' https://a.example"))).toBe("'self' https://a.example");
    expect(ancestorsIn("default-src 'none'")).toBeUndefined();
  });
});
