// The real turns we labelled: reads models/data/turns (ids and labels only) and puts them onto the dialogues, which lie outside the project.
import { readdirSync, readFileSync } from "node:fs";
import { isPlain } from "../../shared/core/check.ts";
import { readIntentId, type IntentId } from "../../shared/domain/taxonomy.ts";
import { MOODS, type Mood, type Turn } from "../../shared/domain/understanding.ts";
import { placeOf, type Split } from "../training/example.ts";

export interface TurnLabel {
  readonly session: string;
  readonly turn: number;
  readonly intent: IntentId | "none";
  readonly second: IntentId | "none";
  readonly mood: Mood;
  readonly human: boolean;
}

/** A labelled turn with its words and what was said before it. */
export interface LabelledTurn extends TurnLabel {
  readonly text: string;
  readonly context: readonly Turn[];
}

/** The part a dialogue belongs to, whole: 64 % train, 16 % tune (a slice of what trains in the end), 20 % test (never trained on). */
export function partOf(session: string): Split {
  const place = placeOf(`session ${session}`);
  return place < 64 ? "train" : place < 80 ? "tune" : "test";
}

const FOLDER = new URL("../data/turns/", import.meta.url);

/** The first readers' labels, all parts. Throws on a row of another shape: the file is ours. */
export function firstReading(): readonly TurnLabel[] {
  const parts = readdirSync(FOLDER).filter((name) => /^part\d+\.tsv$/.test(name));
  return parts.flatMap((name) => readLabels(name));
}

/** The second reader's, of the turns read twice. */
export function secondReading(): readonly TurnLabel[] {
  return readLabels("second.tsv");
}

function readLabels(name: string): readonly TurnLabel[] {
  const [, ...lines] = readFileSync(new URL(name, FOLDER), "utf8").trimEnd().split("\n");
  return lines.map((line, i) => {
    const [session = "", turn = "", intent, second, mood, human] = line.split("\t");
    const found = MOODS.find((one) => one === mood);
    const [first, other] = [labelOf(intent), labelOf(second)];
    if (session === "" || found === undefined || first === undefined || other === undefined)
      throw new Error(`${name}:${i + 2} cannot be read`);
    return { session, turn: Number(turn), intent: first, second: other, mood: found, human: human === "1" };
  });
}

function labelOf(value: string | undefined): IntentId | "none" | undefined {
  return value === "none" ? "none" : readIntentId(value);
}

export const keyOf = (one: Pick<TurnLabel, "session" | "turn">): string => `${one.session}/${one.turn}`;

/** Puts the words of a sessions file (one JSON dialogue a line) beside the labels; labels of unknown sessions are left out. */
export function withWords(labels: readonly TurnLabel[], file: string): readonly LabelledTurn[] {
  const dialogues = new Map(readFileSync(file, "utf8").trimEnd().split("\n").map(readDialogue));
  return labels.flatMap((one) => {
    const turns = dialogues.get(one.session);
    const said = turns?.[one.turn];
    return turns === undefined || said === undefined ? [] : [{ ...one, text: said.text, context: turns.slice(0, one.turn) }];
  });
}

function readDialogue(line: string): readonly [string, readonly Turn[]] {
  const raw: unknown = JSON.parse(line);
  if (!isPlain(raw) || typeof raw["id"] !== "string" || !Array.isArray(raw["turns"])) throw new Error("not a dialogue");
  const turns = (raw["turns"] as readonly unknown[]).map((one): Turn => {
    const { from, text } = isPlain(one) ? one : {};
    return { from: from === "shopper" ? "shopper" : "agent", text: typeof text === "string" ? text : "" };
  });
  return [raw["id"], turns];
}
