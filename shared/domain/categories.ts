// How a shop's categories may be changed: added, named, hung below another, taken away. Pure; each gives them as they are then, or why not.
import { ok, refuse, type Result } from "../core/result.ts";
import { same } from "../core/same.ts";
import { lineage, nameOfCategory, type Attributes } from "./graph.ts";
import type { Language } from "./knowledge.ts";
import { CATEGORIES_MOST, type Categories } from "./policy.ts";
import { categoryName } from "./shopNames.ts";

type Words = { readonly zh: string; readonly en: string };
type Category = Categories[string];

const NAME_CHARS = 60;

/** What people call a category, in a language: as the shop named it, else by its key. */
export function categoryTitle(key: string, categories: Categories | undefined, language: Language): string {
  return nameOfCategory(key, categories)?.[language] ?? categoryName(key, language);
}

/** Every category there is: those with something said of them, and those products are in. */
export function keysOf(categories: Categories | undefined, inUse: Iterable<string>): readonly string[] {
  return [...new Set([...Object.keys(categories ?? {}), ...inUse])];
}

/** The category people mean by a word: its key, or its name in either language. */
export function categoryMeant(word: string, categories: Categories | undefined, keys: readonly string[]): string | undefined {
  if (keys.includes(word)) return word;
  const sought = plain(word);
  const isCalled = (key: string): boolean =>
    [key, categoryTitle(key, categories, "zh"), categoryTitle(key, categories, "en")].some((one) => plain(one) === sought);
  return keys.find((one) => plain(one) === sought) ?? keys.find(isCalled);
}

const plain = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** A new one; its Chinese name is its key for good. `keys`: all there are (keysOf). */
export function addCategory(all: Categories, keys: readonly string[], name: Words, parent?: string): Result<Categories> {
  const said = trimmed(name);
  if (!said.ok) return said;
  if ([said.value.zh, said.value.en].some((one) => categoryMeant(one, all, keys) !== undefined)) return taken;
  if (Object.keys(all).length >= CATEGORIES_MOST) return tooMany;
  if (said.value.zh === "__proto__" || said.value.zh in {}) return noName;
  return ok({ ...all, [said.value.zh]: { name: said.value, ...(parent === undefined ? {} : { parent }) } });
}

/** Another name for it; products and articles stay in it. */
export function nameCategory(all: Categories, keys: readonly string[], key: string, name: Words): Result<Categories> {
  const said = trimmed(name);
  if (!said.ok) return said;
  const others = keys.filter((one) => one !== key);
  if ([said.value.zh, said.value.en].some((one) => categoryMeant(one, all, others) !== undefined)) return taken;
  return put(all, key, { name: said.value });
}

/** Hangs it below another, or (undefined) directly below the shop. A category below itself is refused, in words. */
export function moveCategory(all: Categories, key: string, parent: string | undefined): Result<Categories> {
  if (parent !== undefined && lineage(parent, all).includes(key)) return circle;
  const { parent: _old, ...rest } = Object.hasOwn(all, key) ? (all[key] ?? {}) : {};
  return sized({ ...all, [key]: { ...rest, ...(parent === undefined ? {} : { parent }) } });
}

/** What everything below it has unless it says otherwise; none: nothing any more. */
export function describeCategory(all: Categories, key: string, attributes: Attributes): Result<Categories> {
  return put(all, key, { attributes });
}

/** Takes it away. Refused while something hangs there: `used` says of a key whether a product or an article does. */
export function removeCategory(all: Categories, key: string, used: (key: string) => boolean): Result<Categories> {
  if (used(key) || Object.values(all).some((one) => one.parent === key)) return inUse;
  return ok(Object.fromEntries(Object.entries(all).filter(([one]) => one !== key)));
}

function put(all: Categories, key: string, change: Partial<Category>): Result<Categories> {
  const before = Object.hasOwn(all, key) ? all[key] : undefined;
  const after = { ...before, ...change };
  return same(before, after) ? ok(all) : sized({ ...all, [key]: after });
}

const sized = (all: Categories): Result<Categories> => (Object.keys(all).length > CATEGORIES_MOST ? tooMany : ok(all));

function trimmed({ zh, en }: Words): Result<Words> {
  const said = { zh: zh.trim(), en: en.trim() === "" ? zh.trim() : en.trim() };
  return said.zh === "" || said.zh.length > NAME_CHARS || said.en.length > NAME_CHARS ? noName : ok(said);
}

const taken = refuse("conflict", "已经有叫这个名字的品类。 There is a category of that name already.");
const circle = refuse("conflict", "一个品类不能放在自己下面。 A category cannot stand below itself.");
const inUse = refuse("conflict", "还有东西挂在这个品类下，先把它们移走。 Something still hangs on this category: move it away first.");
const noName = refuse("malformed", `品类要有名字，最多 ${NAME_CHARS} 字。 A category has a name of at most ${NAME_CHARS} characters.`);
const tooMany = refuse("full", `最多 ${CATEGORIES_MOST} 个品类。 A shop has at most ${CATEGORIES_MOST} categories.`);
