// What English shoppers call a category or an attribute's value, as the shop's own product titles and values say it. Pure; made once per pack.
import type { Product } from "./knowledge.ts";

/** By category («移动电源» → «power bank»): how most titles of it end, and none of another category does. */
export function headNouns(products: readonly Product[]): ReadonlyMap<string, string> {
  const ends = new Map(
    [...Map.groupBy(products, (one) => one.category)].map(([of, some]) => [of, some.map((one) => endOf(one.title.en, 2))]),
  );
  const out = new Map<string, string>();
  for (const [category, titles] of ends) {
    const two = mostOf(titles);
    const found = two ?? mostOf(titles.map((one) => endOf(one, 1)));
    const elsewhere = [...ends].some(([other, all]) => other !== category && all.some((one) => found !== undefined && says(one, found)));
    if (found !== undefined && !elsewhere) out.set(category, found);
  }
  return out;
}

const HALF = 0.5;
const SHORTEST = 3;

/** The last words of a title, in the singular. */
function endOf(title: string, words: number): string {
  return title.toLowerCase().split(/\s+/).slice(-words).join(" ").replace(/s$/, "");
}

function mostOf(all: readonly string[]): string | undefined {
  const times = new Map<string, number>();
  for (const one of all) times.set(one, (times.get(one) ?? 0) + 1);
  for (const [one, n] of times) if (one.length >= SHORTEST && n > all.length * HALF) return one;
  return undefined;
}

/** By attribute value («羊毛» → «wool»), where the shop has written both. */
export function valueNames(products: readonly Product[]): ReadonlyMap<string, string> {
  return new Map(products.flatMap(({ attributes }) => Object.values(attributes).map(({ zh, en }) => [zh, en.toLowerCase()] as const)));
}

/** Does the text say this English word, by itself or in the plural? */
export function says(text: string, word: string): boolean {
  const at = text.toLowerCase().indexOf(word);
  if (word.length < SHORTEST || at < 0) return false;
  const [before = " ", after] = [text[at - 1], text.slice(at + word.length)];
  return !/[a-z-]/i.test(before) && /^(?:e?s)?(?![a-z-])/i.test(after);
}
