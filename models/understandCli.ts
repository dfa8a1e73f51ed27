// `npm run -s understand`: one line of JSON out for every line in. A line is plain text, or JSON {text, context:[{from,text}…]}. `--light` forces the light ear (today the only one).
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { list, oneOf, optional, readJson, shape, string } from "../shared/core/check.ts";
import type { Turn } from "../shared/domain/understanding.ts";
import { loadLight } from "./light/light.ts";
import { readWeightsFile } from "./readWeights.ts";
import { lightEar } from "./understand.ts";

const LINE_MAX = 10_000_000; // characters of a text or of a turn
const TURNS_MAX = 10_000;

const readLine = shape({
  text: string(LINE_MAX),
  context: optional(list(shape({ from: oneOf(["shopper", "bot", "agent"]), text: string(LINE_MAX) }), TURNS_MAX)),
});

interface Line {
  readonly text: string;
  readonly context?: readonly Turn[];
}

/** JSON of our shape is read as such; anything else is what the shopper typed. */
function parse(line: string): Line {
  if (!line.trimStart().startsWith("{")) return { text: line };
  const read = readJson(readLine, line, "the line");
  if (read.ok) return read.value;
  const textOnly = readJson(shape({ text: string(LINE_MAX) }), line, "the line"); // a context of another shape is left out
  return textOnly.ok ? textOnly.value : { text: line };
}

parseArgs({ options: { light: { type: "boolean", default: false } } });
const loaded = loadLight(readWeightsFile());
if (!loaded.ok) {
  console.error(loaded.error.words);
  process.exit(1);
}
const ear = lightEar(loaded.value);

process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1)); // the reader has enough
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const { text, context } = parse(line.replace(/^\uFEFF/, ""));
  const understanding = await ear.understand(text, context);
  const drained = process.stdout.write(`${JSON.stringify({ text, ...understanding })}\n`);
  if (!drained) await new Promise((resolve) => process.stdout.once("drain", resolve));
}
