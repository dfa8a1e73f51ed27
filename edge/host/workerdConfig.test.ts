// What workerd is told, as text. That workerd takes it is shown by every test that opens an edge.
import { expect, it } from "vitest";
import { readBuiltWorker, workerdConfig } from "./workerdConfig.ts";

const built = {
  name: "zhanggui",
  main: "index.js",
  compatibility_date: "2026-10-01",
  compatibility_flags: ["nodejs_compat"],
  vars: { DEMO: "on" },
  durable_objects: { bindings: [{ name: "ROOMS", class_name: "ShopRoom" }] },
  assets: { run_worker_first: ["/api/*"] },
};

it("a file that is no built Worker's is refused by name", () => {
  expect(() => readBuiltWorker("{}")).toThrow("wrangler.json");
  expect(readBuiltWorker(JSON.stringify(built)).name).toBe("zhanggui");
});

it("whatever stands in a variable stays one word of the configuration", () => {
  const text = workerdConfig({
    built,
    modules: [{ name: "a.js", path: "/a.js" }],
    vars: { DEMO: "off", SHOP: '") , (x = "\n\u0001\\' },
    files: {},
    client: "/c",
    rooms: "/r",
    address: "127.0.0.1:1",
  });
  expect(text).toContain('(name = "SHOP", text = "\\") , (x = \\"\\n\\x01\\\\")');
  expect(text).toContain('(name = "DEMO", text = "off")');
  expect(text).not.toContain('text = "on"');
  expect(text).toContain('uniqueKey = "zhanggui-ShopRoom"');
});
