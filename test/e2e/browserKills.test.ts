// The slice for every run; `npm run -s kills:browser -- --kills 50` is the long one.
import { expect, it } from "vitest";
import { killBrowsers } from "./browserKills.ts";

it("a browser killed while agent and shopper write keeps what it showed as saved, and delivers it once", async () => {
  const report = await killBrowsers(4, 20_261_122);
  expect(report.replies).toBeGreaterThan(0);
  expect(report.messages).toBeGreaterThan(0);
});
