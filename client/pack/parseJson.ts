// JSON of megabytes, parsed item by item: what `JSON.parse` does in one go keeps a phone deaf for a quarter of a second. Checks no shape.

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [34, 92, 44, 58, 91, 93, 123, 125] as const;
const SPACES: ReadonlySet<number> = new Set([32, 9, 10, 13]);

/**
 * What `JSON.parse(text)` gives, and it throws where that does. A list, and the lists of an object, are parsed item by item, with a pause after
 * each; an item that is megabytes itself is one piece.
 */
export function* parsingJson(text: string): Generator<undefined, unknown> {
  const start = skip(text, 0);
  if (text.charCodeAt(start) === OPEN_LIST) {
    const [list, behind] = yield* parsingValue(text, start);
    if (skip(text, behind) !== text.length) throw broken(behind);
    return list;
  }
  if (text.charCodeAt(start) !== OPEN) return JSON.parse(text);
  const fields: (readonly [string, unknown])[] = [];
  const end = yield* eachUpTo(text, start, CLOSE, function* (at) {
    const nameEnd = endOf(text, at);
    const name: unknown = JSON.parse(text.slice(at, nameEnd));
    const colon = skip(text, nameEnd);
    if (typeof name !== "string" || text.charCodeAt(colon) !== COLON) throw broken(colon);
    const from = skip(text, colon + 1);
    const [value, to] = yield* parsingValue(text, from);
    fields.push([name, value]);
    return to;
  });
  if (skip(text, end) !== text.length) throw broken(end);
  return Object.fromEntries(fields);
}

function* parsingValue(text: string, from: number): Generator<undefined, readonly [unknown, number]> {
  if (text.charCodeAt(from) !== OPEN_LIST) {
    const to = endOf(text, from);
    return [JSON.parse(text.slice(from, to)), to];
  }
  const items: unknown[] = [];
  const end = yield* eachUpTo(text, from, CLOSE_LIST, function* (at) {
    const to = endOf(text, at);
    items.push(JSON.parse(text.slice(at, to)));
    yield;
    return to;
  });
  return [items, end];
}

/** Takes one thing after the other between a bracket and its end, commas between them; gives where it goes on behind. */
function* eachUpTo(
  text: string,
  start: number,
  close: number,
  take: (at: number) => Generator<undefined, number>,
): Generator<undefined, number> {
  let at = skip(text, start + 1);
  if (text.charCodeAt(at) === close) return at + 1;
  for (;;) {
    const to = skip(text, yield* take(at));
    const next = text.charCodeAt(to);
    if (next === close) return to + 1;
    if (next !== COMMA) throw broken(to);
    at = skip(text, to + 1);
  }
}

function skip(text: string, from: number): number {
  let at = from;
  while (SPACES.has(text.charCodeAt(at))) at++;
  return at;
}

/** Where the value that begins there ends. Whether it is one, JSON.parse says. */
function endOf(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const now = text.charCodeAt(at);
    if (now === QUOTE) {
      at = endOfString(text, at);
      if (depth === 0) return at + 1;
    } else if (now === OPEN || now === OPEN_LIST) depth++;
    else if (now === CLOSE || now === CLOSE_LIST) {
      if (depth === 0) return at; // of what it stands in
      if (--depth === 0) return at + 1;
    } else if (depth === 0 && (now === COMMA || now === COLON || SPACES.has(now))) return at;
  }
  return text.length;
}

/** The place of the quote that ends it. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

const broken = (at: number): SyntaxError => new SyntaxError(`not JSON at ${at}`);
