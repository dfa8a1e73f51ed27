// `npm run -s understand`: one line of JSON out for every line in. A line is plain text, or JSON {text, context:[{from,text}…]}.
// The full ear answers (`vector` is its vector of the text alone); where its files are missing or damaged, or with `--light`, the light ear does.
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { list, oneOf, optional, readJson, shape, string } from "../shared/core/check.ts";
import type { Turn } from "../shared/domain/understanding.ts";
import type { Full } from "./full/full.ts";
import { openFull } from "./full/nodeRuntime.ts";
import { loadLight, type Light } from "./light/light.ts";
import { readFullFiles, readWeightsFile } from "./readWeights.ts";

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

async function openEar(light: Light): Promise<Full | undefined> {
  const files = readFullFiles();
  const full = files.ok ? await openFull(files.value) : files;
  if (full.ok) return full.value;
  console.error(`${full.error.words}; ${light.model} answers`);
  return undefined;
}

const { values: args } = parseArgs({ options: { light: { type: "boolean", default: false } } });
const loaded = loadLight(readWeightsFile());
if (!loaded.ok) {
  console.error(loaded.error.words);
  process.exit(1);
}
const light = loaded.value;
const full = args.light ? undefined : await openEar(light);

async function answer({ text, context }: Line): Promise<object> {
  if (full === undefined) return { text, ...light.understand(text, context) };
  const understanding = await full.understand(text, context);
  const vector = await full.vectorOf(text);
  return { text, ...understanding, ...(vector === undefined ? {} : { vector: Array.from(vector, (one) => Math.round(one * 1e4) / 1e4) }) };
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1)); // the reader has enough
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const drained = process.stdout.write(`${JSON.stringify(await answer(parse(line.replace(/^\uFEFF/, ""))))}\n`);
  if (!drained) await new Promise((resolve) => process.stdout.once("drain", resolve));
}
