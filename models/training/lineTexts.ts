// The lines of real dialogues we labelled beside the whole sessions: their numbers and labels stand in models/data/turns (lines*.tsv whole stretches,
// asked*.tsv single lines that may ask for a person), their words outside the project.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readIntentId } from "../../shared/domain/taxonomy.ts";
import { MOODS, type Turn } from "../../shared/domain/understanding.ts";
import type { LabelledTurn } from "../eval/turns.ts";
import { readTsv } from "./tsv.ts";

const FOLDER = new URL("../data/turns/", import.meta.url);
const SOURCE = "text/jd_dialogue_lines.txt";

/** Every labelled shopper's line with what stood before it in its dialogue; none when the lines are not there. For training only: these dialogues have no test part. */
export function labelledLines(folder: string): readonly LabelledTurn[] {
  const file = join(folder, SOURCE);
  if (!existsSync(file)) return [];
  const words = readFileSync(file, "utf8").split("\n").slice(1); // under a header
  const files = (pattern: RegExp): readonly string[] => readdirSync(FOLDER).filter((name) => pattern.test(name));
  return [
    ...files(/^lines\d+\.tsv$/).flatMap((name) => runOf(name, words)),
    ...files(/^asked\d+\.tsv$/).flatMap((name) => singlesOf(name, words)),
  ];
}

type Row = Readonly<Record<string, string>>;

/** A file that labels every line of a stretch, ours and the shopper's: `begin` is where the line's dialogue begins. */
function runOf(name: string, words: readonly string[]): readonly LabelledTurn[] {
  const rows = readTsv(new URL(name, FOLDER));
  const who = new Map(rows.map((row) => [Number(row["line"]), row["who"]]));
  return rows.flatMap((row) => {
    const [at, begin] = [Number(row["line"]), Number(row["begin"])];
    const before = Array.from({ length: at - begin }, (_, i) => begin + i);
    return turnOf(
      name,
      row,
      words,
      before.map((line) => said(who.get(line), words[line])),
    );
  });
}

/** A file that labels lines here and there: `before` says who spoke each line just before, the oldest first; x: that was another dialogue. */
function singlesOf(name: string, words: readonly string[]): readonly LabelledTurn[] {
  return readTsv(new URL(name, FOLDER)).flatMap((row) => {
    const before = row["before"] === "-" ? [] : [...(row["before"] ?? "")];
    const first = Number(row["line"]) - before.length;
    return turnOf(
      name,
      row,
      words,
      before.flatMap((who, i) => (who === "x" ? [] : [said(who, words[first + i])])),
    );
  });
}

const said = (who: string | undefined, text = ""): Turn => ({ from: who === "a" ? "agent" : "shopper", text });

function turnOf(name: string, row: Row, words: readonly string[], context: readonly Turn[]): readonly LabelledTurn[] {
  if (row["who"] !== "s") return [];
  const turn = Number(row["line"]);
  const mood = MOODS.find((one) => one === row["mood"]);
  const [intent, second] = [row["intent"], row["second"]].map((one) => (one === "none" ? "none" : readIntentId(one)));
  if (mood === undefined || intent === undefined || second === undefined) throw new Error(`${name}: line ${turn} cannot be read`);
  return [{ session: name, turn, intent, second, mood, human: row["human"] === "1", text: words[turn] ?? "", context }];
}
