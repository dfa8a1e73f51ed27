// Reads what the full ear said of lines nobody labelled (full/teach_light.py): texts for the light ear to learn from. Nothing of it is kept in the project.
import { readFileSync } from "node:fs";
import { list, number, readJson, shape, string } from "../../shared/core/check.ts";
import { readIntentId } from "../../shared/domain/taxonomy.ts";
import type { Example } from "./example.ts";

const readLine = shape({
  text: string(100_000),
  intents: list(shape({ id: string(40), p: number(0, 1) }), 60),
  mood: list(number(0, 1), 3),
  abuse: number(0, 1),
  human: number(0, 1),
});

/** The taught texts of a file, one JSON object a line. Throws on a line of another shape. */
export function readTaught(file: string, weight: number): readonly Example[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const read = readJson(readLine, line, "a taught line");
      if (!read.ok) throw new Error(read.error.words);
      const { text, intents, mood, abuse, human } = read.value;
      const known = intents.flatMap(({ id, p }) => {
        const intent = readIntentId(id);
        return intent === undefined ? [] : [[intent, p] as const];
      });
      return { text, source: "taught", weight, taught: { intents: known, mood, abuse, human } };
    });
}
