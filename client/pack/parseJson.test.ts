// Parsed item by item it is what JSON.parse gives, or refused where that refuses.
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../test/kit/random.ts";
import { atOnce } from "../../shared/core/atOnce.ts";
import { parsingJson } from "./parseJson.ts";

const parse = (text: string): unknown => atOnce(parsingJson(text));

/** What it comes to, or that it is none. */
function outcome(of: () => unknown): unknown {
  try {
    return { value: of() };
  } catch (error) {
    return error instanceof SyntaxError ? "none" : error;
  }
}

describe("JSON parsed item by item", () => {
  it("is what JSON.parse gives: spaces, escapes, empty lists, lists in lists, any value at the top", () => {
    const texts = [
      "{}",
      " { } ",
      '{"a":[]}',
      '{"a" : [ 1 , -2.5e3 , "x" , null , true , [1,[2]] , {"b":"]}"} ] , "c":{"d":[1,2]}}\n',
      '{"a":["\\"","\\\\","\\\\\\"]","，「」","\\u4e2d"],"\\u0061":[1],"b":"}"}',
      "[1,2]",
      '"alone"',
      "12",
      "null",
    ];
    for (const text of texts) expect([text, parse(text)]).toEqual([text, JSON.parse(text)]);
  });

  it("keeps a key that means something to objects a plain key", () => {
    const parsed = parse('{"__proto__":[{"admin":true}],"a":[]}');
    expect(Object.keys(parsed as object)).toEqual(["__proto__", "a"]);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
  });

  it("of a text cut or bent anywhere says the same as JSON.parse", () => {
    const pack = {
      version: "v1",
      articles: [
        { id: "a", zh: '他说"好"\\' },
        { id: "b", n: [1, { c: [] }] },
      ],
      products: [],
      n: -1,
    };
    const random = seededRandom(5);
    for (const text of [JSON.stringify(pack, undefined, 1), JSON.stringify([{ id: "a", zh: "]" }, [1, "\\"], "x", 5])]) {
      const bend = (): string => {
        const at = Math.floor(random() * text.length);
        const put = ['"', "[", "]", "{", "}", ",", ":", "\\", " ", "0", ""][Math.floor(random() * 11)] ?? "";
        return text.slice(0, at) + put + text.slice(at + Math.floor(random() * 2));
      };
      const bent = [
        ...Array.from({ length: text.length }, (_, at) => text.slice(0, at)),
        ...Array.from({ length: 2_000 }, bend),
        `${text}x`,
      ];
      for (const one of bent) expect([one, outcome(() => parse(one))]).toEqual([one, outcome(() => JSON.parse(one))]);
    }
  });

  it("pauses after every item of a list of the object", () => {
    const pieces = [...parsingJson(JSON.stringify({ a: [1, 2, 3], b: "x", c: [{}] }))];
    expect(pieces).toHaveLength(4);
  });
});
