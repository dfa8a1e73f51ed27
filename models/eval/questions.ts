// The questions for retrieval: reads models/data/retrieval (its README says what a row means). Measures nothing and knows no article.
import { isAspect } from "../../shared/domain/aspects.ts";
import type { Aspect } from "../../shared/domain/entities/aspectWords.ts";
import { readIntentId, type IntentId } from "../../shared/domain/taxonomy.ts";
import { readTsv } from "../training/tsv.ts";

const PARTS = ["dev", "test"] as const;
const EXPECTED = ["article", "case", "none"] as const;

/** What is asked: an intent, of an aspect of a product or of none. */
export interface Asked {
  readonly intent: IntentId;
  readonly aspect?: Aspect;
}

export interface Question {
  readonly text: string;
  readonly part: (typeof PARTS)[number];
  /** `case`: the shopper's own order or a grievance; an article can at most say what happens next. */
  readonly expected: (typeof EXPECTED)[number];
  /** One, or two of a question in two parts. */
  readonly asked: readonly [Asked, Asked?];
  /** The product, and whether the words name it or only the page it is asked from does. */
  readonly product?: { readonly id: string; readonly from: "said" | "page" };
  /** What else narrows it, as an attribute and its value: a fabric, a colour, a kind of thing. */
  readonly about?: { readonly attribute: string; readonly value: string };
}

/** All questions of a language, in the order of the file. Throws on a row of another shape: the file is ours. */
export function questionsOf(language: "zh" | "en"): readonly Question[] {
  const name = `questions.${language}.tsv`;
  return readTsv(new URL(`../data/retrieval/${name}`, import.meta.url)).map((row, i) => {
    const read = readQuestion(row);
    if (read === undefined) throw new Error(`${name}:${i + 2} cannot be read`);
    return read;
  });
}

function readQuestion(row: Readonly<Record<string, string>>): Question | undefined {
  const { text = "", product = "", from, about = "" } = row;
  const part = PARTS.find((one) => one === row["part"]);
  const expected = EXPECTED.find((one) => one === row["expected"]);
  const first = askedOf(row["intent"], row["aspect"]);
  const other = row["second"] === "none" && row["secondAspect"] === "none" ? "none" : askedOf(row["second"], row["secondAspect"]);
  const [attribute = "", value] = about.split("=");
  if (text === "" || part === undefined || expected === undefined || first === undefined || other === undefined) return undefined;
  if ((product === "none") !== (from === "none") || (about === "none") === (value !== undefined)) return undefined;
  return {
    text,
    part,
    expected,
    asked: other === "none" ? [first] : [first, other],
    ...(from === "said" || from === "page" ? { product: { id: product, from } } : {}),
    ...(value === undefined ? {} : { about: { attribute, value } }),
  };
}

function askedOf(intent: string | undefined, aspect: string | undefined): Asked | undefined {
  const id = readIntentId(intent);
  if (id === undefined || aspect === undefined) return undefined;
  if (aspect === "none") return { intent: id };
  return isAspect(aspect) ? { intent: id, aspect } : undefined;
}
