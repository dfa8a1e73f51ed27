// What people of a seeded shop say: our own written examples, their slots filled. Reads models/data; invents nothing.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Sentences to draw from, by language; those of the shop's side apart. */
export interface Sentences {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly replies: readonly string[];
  readonly repliesEn: readonly string[];
  /** What may stand for `{name}`. */
  readonly slots: Readonly<Record<string, readonly string[]>>;
}

const DATA = resolve(import.meta.dirname, "../../models/data");
const TEXT_CHARS = 120;

const lines = (file: string): readonly (readonly string[])[] =>
  readFileSync(resolve(DATA, file), "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));

const texts = (file: string): readonly string[] => lines(file).flatMap(([, , text]) => (text === undefined ? [] : [text]));

export function readSentences(): Sentences {
  const said = lines("examples.talks.tsv").flatMap(([, , talk = ""]) => talk.split(" ‖ "));
  const replies = said.filter((line) => /^[ab]:/.test(line)).map((line) => line.slice(2));
  return {
    zh: texts("examples.zh.tsv"),
    en: texts("examples.en.tsv"),
    replies: [...new Set(replies)].filter((one) => one !== "" && one.length <= TEXT_CHARS),
    repliesEn: REPLIES_EN,
    slots: Object.fromEntries(lines("slots.tsv").map(([slot = "", words = ""]) => [slot, words.split("|")])),
  };
}

const REPLIES_EN: readonly string[] = [
  "Thank you for writing. Let me look at your order.",
  "The parcel left our warehouse yesterday and is on its way.",
  "The refund was started today and arrives within five days.",
  "Please send a picture of the damage and we will replace it.",
  "That size is in stock; it ships within two days.",
  "I am sorry about that. May I have the order number?",
];
