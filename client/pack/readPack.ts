// Reads and writes an answer pack of thousands of articles in pieces: checked like anything from outside, without keeping a page deaf meanwhile. Fetches and keeps nothing.
import { isPlain, type Check } from "../../shared/core/check.ts";
import { PACK_MOST, readArticle, readPackHead, readProduct, type AnswerPack } from "../../shared/domain/knowledge.ts";

/** The pack; undefined: it is none. What `readAnswerPack` gives, in pieces. */
export function* readingPack(value: unknown): Generator<undefined, AnswerPack | undefined> {
  const head = readPackHead(value);
  if (head === undefined || !isPlain(value)) return undefined;
  const articles = yield* readingList(value["articles"], readArticle);
  const products = yield* readingList(value["products"], readProduct);
  return articles === undefined || products === undefined ? undefined : { ...head, articles, products };
}

/** The pack as text, as `JSON.stringify` would write it but for the order of its keys. */
export function* writingPack({ articles, products, ...head }: AnswerPack): Generator<undefined, string> {
  const lists: string[] = [];
  for (const [name, list] of Object.entries({ articles, products })) {
    const items: string[] = [];
    for (const one of list) {
      items.push(JSON.stringify(one));
      yield;
    }
    lists.push(`"${name}":[${items.join(",")}]`);
  }
  return `${JSON.stringify(head).slice(0, -1)},${lists.join(",")}}`;
}

function* readingList<T>(value: unknown, check: Check<T>): Generator<undefined, readonly T[] | undefined> {
  if (!Array.isArray(value) || value.length > PACK_MOST) return undefined;
  const out: T[] = [];
  for (const raw of value) {
    const one = check(raw);
    if (one === undefined) return undefined;
    out.push(one);
    yield;
  }
  return out;
}
