// The lines of real dialogues we labelled beside the whole sessions: their numbers and labels stand in models/data/turns/lines*.tsv, their words outside the project.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readIntentId } from "../../shared/domain/taxonomy.ts";
import { MOODS } from "../../shared/domain/understanding.ts";
import type { LabelledTurn } from "../eval/turns.ts";
import { readTsv } from "./tsv.ts";

const FOLDER = new URL("../data/turns/", import.meta.url);
const SOURCE = "text/jd_dialogue_lines.txt";

/** Every labelled shopper's line with what stood before it in its dialogue; none when the lines are not there. For training only: these dialogues have no test part. */
export function labelledLines(folder: string): readonly LabelledTurn[] {
  const file = join(folder, SOURCE);
  if (!existsSync(file)) return [];
  const words = readFileSync(file, "utf8").split("\n").slice(1); // under a header
  const parts = readdirSync(FOLDER).filter((name) => /^lines\d+\.tsv$/.test(name));
  return parts.flatMap((name) => {
    const rows = readTsv(new URL(name, FOLDER)).map((row) => ({
      ...row,
      at: Number(row["line"]),
      begin: Number(row["begin"]),
      who: row["who"],
    }));
    const known = new Map(rows.map((row) => [row.at, row]));
    return rows.flatMap((row): readonly LabelledTurn[] => {
      if (row.who !== "s") return [];
      const label = row as Readonly<Record<string, unknown>>;
      const mood = MOODS.find((one) => one === label["mood"]);
      const [intent, second] = [label["intent"], label["second"]].map((one) => (one === "none" ? "none" : readIntentId(one)));
      if (mood === undefined || intent === undefined || second === undefined) throw new Error(`${name}: line ${row.at} cannot be read`);
      const before = Array.from({ length: row.at - row.begin }, (_, i) => row.begin + i);
      const context = before.map((at) => ({
        from: known.get(at)?.who === "a" ? ("agent" as const) : ("shopper" as const),
        text: words[at] ?? "",
      }));
      return [{ session: name, turn: row.at, intent, second, mood, human: label["human"] === "1", text: words[row.at] ?? "", context }];
    });
  });
}
