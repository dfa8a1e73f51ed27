// Which surges are news: fresh ones this device has not told of.
import { expect, it } from "vitest";
import { HOUR } from "../../../shared/core/time.ts";
import type { SurgeSeen } from "../../../shared/domain/insight/surgeFace.ts";
import { newsAmong } from "./newsAmong.ts";

const NOW = 1_000 * HOUR;
const seen = (id: string, at: number): SurgeSeen => ({ id, at, told: { x: 20, usual: 4, causes: [] }, tickets: [], failed: 0 });

it("is told once, and not when it is long over", () => {
  const all = [seen("a", NOW - HOUR), seen("b", NOW - 3 * HOUR), seen("c", NOW)];
  expect(newsAmong(all, [], NOW).map((one) => one.id)).toEqual(["a", "c"]);
  expect(newsAmong(all, ["a", "c"], NOW)).toEqual([]);
});
