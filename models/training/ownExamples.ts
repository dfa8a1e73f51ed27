// Reads the examples we wrote ourselves (models/data): labels, marks and `{slots}` that are filled from word lists.
import type { Random } from "../../shared/core/ids.ts";
import { readIntentId, type IntentId } from "../../shared/domain/taxonomy.ts";
import type { Mood } from "../../shared/domain/understanding.ts";
import type { Example } from "./example.ts";
import { readTsv } from "./tsv.ts";

const MOOD_MARKS: Readonly<Record<string, Mood>> = { "-": "negative", ".": "neutral", "+": "positive" };

/**
 * The examples of one file, with columns intents (`a`, `a+b`, or `none`), marks (`-` `.` `+` mood, `h` asks for a person, `a` abuse) and text.
 * Throws on an unknown intent or mark: that is a typing error in our own file.
 */
export function readOwn(name: string): readonly Example[] {
  return readTsv(new URL(`../data/${name}`, import.meta.url)).map((row, i) => exampleOf(row, name, i));
}

/** One row (counted from 0) of a file of ours with its columns intents, marks and text. */
export function exampleOf(row: Readonly<Record<string, string>>, name: string, i: number): Example {
  const marks = row["marks"] ?? "";
  const mood = MOOD_MARKS[marks.charAt(0)];
  const text = row["text"] ?? "";
  if (mood === undefined || text === "") throw new Error(`models/data/${name}, row ${i + 2}: no mood mark or no text`);
  return {
    text,
    source: name,
    weight: 1,
    intents: intentsOf(row["intents"] ?? "", name, i),
    mood,
    human: marks.includes("h"),
    abuse: marks.includes("a"),
  };
}

function intentsOf(cell: string, name: string, row: number): readonly IntentId[] {
  if (cell === "none") return [];
  return cell.split("+").map((raw) => {
    const id = readIntentId(raw);
    if (id === undefined) throw new Error(`models/data/${name}, row ${row + 2}: no such intent ${raw}`);
    return id;
  });
}

/** The examples we hold back: written by another hand, for measuring only. */
export const HELD_OUT = ["test.zh.tsv", "test.en.tsv", "unseen.zh.tsv", "unseen.en.tsv"];

export type Slots = ReadonlyMap<string, readonly string[]>;

/** The word lists of `models/data/slots.tsv`: slot name → words. */
export function readSlots(): Slots {
  return new Map(readTsv(new URL("../data/slots.tsv", import.meta.url)).map((row) => [row["slot"] ?? "", (row["words"] ?? "").split("|")]));
}

const SLOT = /\{(\w+)\}/g;

/** True when the text has a slot to fill. */
export const hasSlot = (text: string): boolean => text.search(SLOT) >= 0;

/** Fills every `{slot}` with one of its words. */
export function fill(text: string, slots: Slots, random: Random): string {
  return text.replace(SLOT, (whole, name: string) => {
    const words = slots.get(name);
    return words?.[Math.floor(random() * words.length)] ?? whole;
  });
}
