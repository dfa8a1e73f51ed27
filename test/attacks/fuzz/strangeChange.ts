// Changes that are whole as Yjs sees them and strange in what they say: any value anywhere, under any client id, in part or doubled.
import * as Y from "yjs";
import { docOf } from "../../../edge/room/docs.ts";
import type { Random } from "../../../shared/core/ids.ts";
import type { CrdtKind } from "../../../shared/doc/readDoc.ts";
import { pick, upTo } from "./mutate.ts";

const ROOTS: readonly string[] = [
  "ticket",
  "edge",
  "labels",
  "note",
  "messages",
  "article",
  "zh",
  "en",
  "product",
  "shop",
  "extra",
  "__proto__",
  "",
];
const KEYS: readonly string[] = [
  ...[
    "head",
    "status",
    "assign",
    "h:m-1",
    "h:r-1",
    "h:__proto__",
    "h:",
    "mine",
    "number",
    "type",
    "priority",
    "sla",
    "assignment",
    "handoff",
  ],
  ...["d:m-1", "m-1", "card", "policy", "__proto__", "constructor", "toString", "", "\u0000", "a:b"],
];
const WORDS: readonly string[] = [
  "",
  "x",
  "amy",
  "ben",
  "open",
  "closed",
  "claim",
  "sent",
  "agent",
  "shopper",
  "\u202e",
  "😀",
  "长".repeat(300),
  "__proto__",
];
const NUMBERS: readonly number[] = [0, -0, 1, -1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, 5e-324, Number.NaN, Number.POSITIVE_INFINITY, 0.1];

/** A change to a document in that state. Most are refused, each for a reason of its own. */
export function strangeChange(kind: CrdtKind, state: Uint8Array, random: Random): Uint8Array {
  const doc = docOf(kind, [state], pick(random, [4_242, 7, 1, 0, 2 ** 32 - 1, 1 + upTo(random, 2 ** 31), ...clientsOf(state)]));
  const before = Y.encodeStateVector(doc);
  for (let works = 1 + upTo(random, 4); works > 0; works--) {
    try {
      doc.transact(() => strangeWork(doc, random));
    } catch {
      // Yjs itself will not write that: the next may do
    }
  }
  const all = Y.encodeStateAsUpdate(doc);
  const change = Y.encodeStateAsUpdate(doc, before);
  try {
    return recut(all, change, state, random);
  } catch {
    return change; // Yjs cannot write again what it has read: an object whose prototype is bytes
  }
}

function recut(all: Uint8Array, change: Uint8Array, state: Uint8Array, random: Random): Uint8Array {
  switch (upTo(random, 8)) {
    case 0:
      return all;
    case 1:
      return Y.mergeUpdates([change, state]);
    case 2: // without what it builds on
      return Y.diffUpdate(all, Y.encodeStateVectorFromUpdate(pick(random, [change, state])));
    case 3:
      return Y.convertUpdateFormatV1ToV2(change);
    default:
      return change;
  }
}

function clientsOf(state: Uint8Array): readonly number[] {
  return [...Y.parseUpdateMeta(state).from.keys()];
}

function strangeWork(doc: Y.Doc, random: Random): void {
  const root = pick(random, ROOTS);
  switch (upTo(random, 9)) {
    case 0:
    case 1:
    case 2:
      return void doc.getMap(root).set(pick(random, KEYS), strangeValue(random, 0));
    case 3:
      return doc.getMap(root).delete(pick(random, KEYS));
    case 4:
      return doc.getArray(root).insert(upTo(random, doc.getArray(root).length + 1), [strangeValue(random, 0), strangeValue(random, 0)]);
    case 5:
      return doc.getArray(root).delete(upTo(random, doc.getArray(root).length), 1);
    case 6:
      return doc
        .getText(root)
        .insert(upTo(random, doc.getText(root).length + 1), pick(random, WORDS), { bold: jsonValue(random) as object });
    case 7:
      return doc.getText(root).insertEmbed(0, { more: jsonValue(random) });
    default:
      return void doc
        .getMap(root)
        .set(pick(random, KEYS), pick(random, [new Y.Map(), new Y.Array(), new Y.Text("x"), new Y.XmlText("x"), new Y.Doc()]));
  }
}

function strangeValue(random: Random, depth: number): unknown {
  switch (upTo(random, depth > 4 ? 6 : 10)) {
    case 0:
      return pick(random, WORDS);
    case 1:
      return pick(random, NUMBERS);
    case 2:
      return pick<unknown>(random, [null, undefined, true, false, 10n, -(2n ** 63n)]);
    case 3:
      return new Uint8Array(upTo(random, 9));
    case 4:
      return upTo(random, 1_000);
    case 5:
      return JSON.parse(
        pick(random, [
          '{"__proto__":{"role":"owner"}}',
          '{"a":{"__proto__":[]}}',
          '[{"__proto__":1}]',
          `${"[".repeat(400)}${"]".repeat(400)}`,
        ]),
      ) as unknown;
    case 6:
      return Array.from({ length: upTo(random, 5) }, () => strangeValue(random, depth + 1));
    default:
      return Object.fromEntries(Array.from({ length: upTo(random, 6) }, () => [pick(random, FIELDS), strangeValue(random, depth + 1)]));
  }
}

/** In a text Yjs writes values as JSON: what that cannot say does not travel. */
function jsonValue(random: Random): unknown {
  try {
    return JSON.parse(JSON.stringify(strangeValue(random, 2))) as unknown;
  } catch {
    return "x";
  }
}

const FIELDS: readonly string[] = [
  ...[
    "id",
    "kind",
    "at",
    "text",
    "by",
    "seen",
    "shopper",
    "shop",
    "assignment",
    "want",
    "to",
    "reason",
    "until",
    "seenShopper",
    "did",
    "state",
  ],
  ...[
    "name",
    "tier",
    "channel",
    "language",
    "createdAt",
    "status",
    "version",
    "title",
    "answer",
    "demo",
    "sla",
    "sites",
    "__proto__",
    "constructor",
  ],
];
