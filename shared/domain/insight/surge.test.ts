// Surges in weeks made by hand: what is one and what is not, what it is put down to, and that it is told once. Whole drawn weeks are test/surge's.
import { describe, expect, it } from "vitest";
import { asId, type ProductId, type TicketId } from "../../core/ids.ts";
import { HOUR, MINUTE } from "../../core/time.ts";
import type { IntentId } from "../taxonomy.ts";
import type { Matter } from "./matter.ts";
import { createSurgeWatch, zOf, type Surge } from "./surge.ts";
import { WEEK, WINDOW } from "./windows.ts";

const ZONE = "Asia/Shanghai";
const FRIDAY = Date.parse("2026-11-20T13:00:00+08:00");
const SHIRT = asId<ProductId>("p-shirt");
const OTHERS = [1, 2, 3, 4, 5].map((n) => asId<ProductId>(`p${n}`));
let tickets = 0;
const matter = (at: number, parts: Partial<Matter> = {}): Matter => ({
  ticket: asId<TicketId>(`t${tickets++}`),
  at,
  intent: "product_usage",
  failed: false,
  ...parts,
});
/** `n` of them, spread over the window that begins at `at`. */
const many = (n: number, at: number, parts: (i: number) => Partial<Matter> = () => ({})): readonly Matter[] =>
  Array.from({ length: n }, (_, i) => matter(at + (i * WINDOW) / n, parts(i)));
const usual = (at: number): readonly Matter[] => [
  ...many(3, at, (i) => ({ product: OTHERS[i % 5] ?? SHIRT })),
  ...many(20, at, () => ({ intent: "delivery_time" })),
];

/** Four weeks and a morning as usual, then `windows` of the day, one half-hour after another from one o'clock on. */
function watched(windows: readonly (readonly Matter[])[], before = 4): readonly (readonly Surge[])[] {
  const watch = createSurgeWatch(ZONE);
  const begins = FRIDAY - before * WEEK * WINDOW;
  for (let at = begins; at < FRIDAY; at += WINDOW) {
    for (const one of usual(at)) watch.add(one); // nothing surges: no window need be closed
  }
  return windows.map((matters, i) => {
    for (const one of matters) watch.add(one);
    return watch.close(watch.windowOf(FRIDAY + i * WINDOW));
  });
}
const at = (i: number): number => FRIDAY + i * WINDOW;
const more = (n: number, i: number, parts: (k: number) => Partial<Matter> = () => ({})): readonly Matter[] => [
  ...usual(at(i)),
  ...many(n, at(i), parts),
];
const slices = (found: readonly (readonly Surge[])[]): readonly (readonly string[])[] =>
  found.map((one) => one.map((surge) => surge.slice));

describe("a surge", () => {
  it("is seen when the second window of it is over, with what is usual and how far it is from that", () => {
    const [none, [surge] = []] = watched([more(14, 0), more(23, 1)]);
    expect(none).toEqual([]);
    expect(surge?.slice).toBe("intent:product_usage");
    expect(surge?.windows.map((one) => one.x)).toEqual([17, 26]);
    for (const { mean } of surge?.windows ?? []) expect(Math.abs(mean - 3)).toBeLessThan(0.5);
    expect(surge?.tickets).toHaveLength(43);
  });
  it("is none of one window alone", () => expect(slices(watched([more(14, 0), usual(at(1)), more(14, 2)]))).toEqual([[], [], []]));
  it("is none below five in a window, however rare they are", () => {
    const rare = (i: number) => more(4, i, () => ({ intent: "authenticity" }));
    expect(slices(watched([rare(0), rare(1)]))).toEqual([[], []]);
  });
  it("is told once while it lasts, and again when it was gone for two hours", () => {
    const quiet = [2, 3, 4, 5, 6, 7].map((i) => usual(at(i)));
    const found = watched([more(20, 0), more(20, 1), ...quiet, more(20, 8), more(20, 9), more(20, 10)]);
    expect(slices(found).map((one) => one.length)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  });
  it("is told of nobody before a week is known", () => {
    expect(slices(watched([more(20, 0), more(20, 1)], 0.5))).toEqual([[], []]);
    expect(slices(watched([more(20, 0), more(20, 1)], 1))).toEqual([[], ["intent:product_usage"]]);
  });
  it("of last week is not what this week is used to", () => {
    const watch = createSurgeWatch(ZONE);
    let found: readonly Surge[] = [];
    for (let time = FRIDAY - 3 * WEEK * WINDOW; time < FRIDAY + HOUR; time += WINDOW) {
      const isFriday = [FRIDAY, FRIDAY - WEEK * WINDOW].some((friday) => time === friday || time === friday + WINDOW);
      for (const one of [...usual(time), ...many(isFriday ? 20 : 0, time)]) watch.add(one);
      found = watch.close(watch.windowOf(time));
    }
    expect(found.map((one) => one.slice)).toEqual(["intent:product_usage"]);
  });
  it("of everything at once is one of everything, not of every matter", () => {
    const intents: readonly IntentId[] = ["product_usage", "delivery_time", "invoice", "stock", "price", "freight"];
    const busy = (i: number) => [
      ...usual(at(i)),
      ...usual(at(i)),
      ...usual(at(i)),
      ...many(12, at(i), (k) => ({ intent: intents[k % 6] ?? "stock" })),
    ];
    expect(slices(watched([busy(0), busy(1)]))).toEqual([[], ["all"]]);
  });
  it("lies in the shop's hours: the same windows by its clock, a week apart", () => {
    const watch = createSurgeWatch("America/New_York");
    const before = Date.parse("2026-10-30T10:00:00-04:00"); // clocks go back on 1 November
    expect(watch.windowOf(Date.parse("2026-11-06T10:00:00-05:00")) - watch.windowOf(before)).toBe(WEEK);
    expect(watch.windowOf(before + 29 * MINUTE)).toBe(watch.windowOf(before));
  });
});

describe("its cause", () => {
  const causes = (parts: (k: number) => Partial<Matter>): Surge["causes"] => {
    const found = watched([more(16, 0, parts), more(16, 1, parts)]).flat();
    expect(found).toHaveLength(1);
    return found[0]?.causes ?? [];
  };
  it("is the product most of it is about", () => {
    expect(causes((k) => ({ product: k % 8 === 0 ? (OTHERS[0] ?? SHIRT) : SHIRT }))).toMatchObject([{ kind: "product", product: SHIRT }]);
  });
  it("is the rule of a promotion it is answered by", () => {
    expect(causes(() => ({ intent: "coupon", article: "double11 3" }))).toMatchObject([{ kind: "rule", article: "double11 3" }]);
  });
  it("is the article that does not help", () => {
    expect(causes((k) => ({ article: "washing 2", failed: k % 6 !== 0 }))).toMatchObject([{ kind: "article", article: "washing 2" }]);
  });
  it("is that there is no article", () => expect(causes(() => ({ failed: true }))).toMatchObject([{ kind: "unanswered" }]));
  it("is the product first, and the article beside it", () => {
    expect(causes(() => ({ product: SHIRT, article: "washing 2", failed: true })).map((one) => one.kind)).toEqual(["product", "article"]);
  });
  it("is none where nothing is in common, nor an article that helps", () => {
    expect(causes((k) => ({ product: OTHERS[k % 5] ?? SHIRT, article: "washing 2" }))).toEqual([]);
  });
});

describe("one event", () => {
  it("in two matters and a product is one surge, with the others beside it", () => {
    const parts = (k: number): Partial<Matter> => ({ intent: k % 2 === 0 ? "damaged_wrong_missing" : "product_usage", product: SHIRT });
    const [surge, ...others] = watched([more(30, 0, parts), more(30, 1, parts)]).flat();
    expect(others).toEqual([]);
    expect([surge?.slice, ...(surge?.with ?? [])].toSorted()).toEqual([
      "all",
      "intent:damaged_wrong_missing",
      "intent:product_usage",
      "product:p-shirt",
    ]);
  });
  it("beside another is told apart from it", () => {
    const two = (i: number) => [...more(16, i, () => ({ product: SHIRT })), ...many(16, at(i), () => ({ intent: "invoice" }))];
    expect(slices(watched([two(0), two(1)]))[1]?.toSorted()).toEqual(["intent:invoice", "intent:product_usage"]);
  });
});

describe("z", () => {
  it.each([
    ["by √μ", 16, { mean: 4, deviation: 1 }, 6],
    ["by σ where it strays more", 16, { mean: 4, deviation: 4 }, 3],
    ["by one at least", 5, { mean: 0.2, deviation: 0 }, 4.8],
    ["below the usual", 0, { mean: 4, deviation: 0 }, -2],
  ])("%s", (_, x, of, z) => expect(zOf(x, of)).toBeCloseTo(z));
});
