// Fields of an article's card that are written part by part, so that of two offline editors of one of them both hold: their Y keys, and how they read on
// top of what the card was made with, or of what an older desk wrote whole. A scope is one choice, and stays one key. Writes nothing (writeArticle.ts does).
import type * as Y from "yjs";
import { isPlain } from "../core/check.ts";
import { LINKS_MOST, QUESTIONS_MOST, type Audience, type Language } from "../domain/knowledge.ts";
import { LANGUAGES } from "../domain/languages.ts";

type Keys = Pick<Y.Map<unknown>, "get" | "has" | typeof Symbol.iterator>;

export const titleKey = (language: Language): string => `title:${language}`;

export function titleOf(map: Keys, made: unknown): unknown {
  if (!isPlain(made)) return made;
  const changed = LANGUAGES.flatMap((one) => (map.has(titleKey(one)) ? [[one, map.get(titleKey(one))]] : []));
  return { ...made, ...Object.fromEntries(changed) };
}

const QUESTION = "q:";
export const questionKey = (language: Language, wording: string): string => `${QUESTION}${language}:${wording}`;

/**
 * The wordings: those it was made with but for what was taken away since, then those that came, by their number. A number under a wording's key says
 * that it is there, null that it is not. Two who add at once can be too many together: the last are left out.
 */
export function questionsOf(map: Keys, made: unknown): unknown {
  if (!isPlain(made)) return made;
  const said = [...map].filter(([key]) => key.startsWith(QUESTION));
  const of = (language: Language): unknown => {
    const first = made[language];
    if (said.length === 0 || !Array.isArray(first)) return first;
    const head = questionKey(language, "");
    const kept = first.filter((one) => map.get(`${head}${one}`) !== null);
    const added = said
      .flatMap(([key, n]) => (key.startsWith(head) && typeof n === "number" ? [{ wording: key.slice(head.length), n }] : []))
      .filter(({ wording }) => wording !== "" && !kept.includes(wording))
      .sort((a, b) => a.n - b.n || (a.wording < b.wording ? -1 : 1));
    return [...kept, ...added.map((one) => one.wording)].slice(0, QUESTIONS_MOST);
  };
  return { zh: of("zh"), en: of("en") };
}

export const AUDIENCE_LISTS = ["tiers", "channels", "languages"] as const satisfies readonly (keyof Audience)[];
export const audienceKey = (list: keyof Audience): string => `audience:${list}`;

/**
 * A key a list, null: to all. A list is one choice: merged member by member, of «gold and silver» two who each took the other away would leave nobody
 * named, which is everybody.
 */
export function audienceOf(map: Keys, made: unknown): unknown {
  if (!AUDIENCE_LISTS.some((one) => map.has(audienceKey(one))) || (made !== undefined && !isPlain(made))) return made;
  const lists = AUDIENCE_LISTS.flatMap((one) => {
    const list = map.has(audienceKey(one)) ? map.get(audienceKey(one)) : made?.[one];
    return list === null || list === undefined ? [] : [[one, list]];
  });
  return lists.length === 0 ? undefined : Object.fromEntries(lists);
}

const NEEDS = ["product", "order"] as const;
export const needKey = (need: string): string => `need:${need}`;

/** True or false under the key of each. */
export function needsOf(map: Keys, made: unknown): unknown {
  if (!NEEDS.some((one) => map.has(needKey(one))) || (made !== undefined && !Array.isArray(made))) return made;
  const first: readonly unknown[] = made ?? [];
  const kept = first.filter((one) => map.get(needKey(String(one))) !== false);
  const all = [...kept, ...NEEDS.filter((one) => map.get(needKey(one)) === true && !kept.includes(one))];
  return all.length === 0 ? undefined : all;
}

export const LINK = "link:";

/** By where it leads; `nth`: of several that lead there, which. */
const linkKey = (to: string, nth: number): string => `${LINK}${nth}:${to}`;

/** A link as its list has it, and the key it has or would have. */
export interface KeyedLink {
  readonly key: string;
  readonly words: unknown;
  readonly to: string;
}

/** The links of a list with their keys; what is no link has none. */
export function keyedLinks(links: unknown): readonly KeyedLink[] {
  if (!Array.isArray(links)) return [];
  const counts = new Map<string, number>();
  const all: readonly unknown[] = links;
  return all.flatMap((one) => {
    if (!isPlain(one) || typeof one["to"] !== "string") return [];
    const { words, to } = one;
    const nth = counts.get(to) ?? 0;
    counts.set(to, nth + 1);
    return [{ key: linkKey(to, nth), words, to }];
  });
}

/** Under a link's key its words and its number in the order they came; null: it is no more. Of too many together the last are left out. */
export function linksOf(map: Keys, made: unknown): unknown {
  const said = [...map].filter(([key]) => key.startsWith(LINK));
  if (said.length === 0 || (made !== undefined && !Array.isArray(made))) return made;
  const first = keyedLinks(made);
  if (first.length !== (made?.length ?? 0)) return made; // it holds what is no link: the reader says so
  const changed = new Map(said);
  const kept = first.flatMap(({ key, words, to }) => {
    const now = changed.has(key) ? changed.get(key) : { words };
    return isPlain(now) ? [{ words: now["words"], to }] : [];
  });
  const known = new Set(first.map((one) => one.key));
  const added = said
    .flatMap(([key, now]) => {
      const to = /^link:\d+:(.*)$/s.exec(key)?.[1];
      return to === undefined || known.has(key) || !isPlain(now) ? [] : [{ key, n: Number(now["n"]), link: { words: now["words"], to } }];
    })
    .sort((a, b) => a.n - b.n || (a.key < b.key ? -1 : 1));
  const all = [...kept, ...added.map((one) => one.link)].slice(0, LINKS_MOST);
  return all.length === 0 ? undefined : all;
}
