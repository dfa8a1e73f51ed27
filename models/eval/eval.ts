// `npm run -s eval`: every ear on texts it never trained on, in one table. The full ear runs in the browser's runtime (onnxruntime-web, WASM, one thread).
// node models/eval/eval.ts [--data ../shared/data] [--weights light.bin] [--full FOLDER] [--only light,full] [--tune] (texts kept aside for choosing settings; of the questions for retrieval the dev part)
//   [--json FILE] [--verbose] (by class, what is taken for what, what is wrong of ours)
// The linear reference's column is kept in linear.json. Made anew: eval.ts --ask asked.jsonl; linear.py --asked asked.jsonl --answers answers.jsonl; eval.ts --ask asked.jsonl --answers answers.jsonl
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { FULL_FILES } from "../manifest.ts";
import { loadLight } from "../light/light.ts";
import { readWeightsFile } from "../readWeights.ts";
import { agreementOf } from "./agreement.ts";
import { byEye } from "./byEye.ts";
import { dialogueTable, misses, playAll } from "./dialogues.ts";
import { COLUMNS, fullEars, lightEar, majorityEar, type MeasuredEar } from "./ears.ts";
import { findingSection } from "./findingTable.ts";
import { answeringEar, askingEar, keepFigures, keptFigures } from "./linear.ts";
import { measureAll } from "./measureEar.ts";
import { likenessSets } from "./pairs.ts";
import { ownSets, publicSets } from "./sets.ts";
import { behind, markdownOf, tableOf } from "./table.ts";
import { firstReading, secondReading } from "./turns.ts";

const { values: args } = parseArgs({
  options: {
    data: { type: "string", default: new URL("../../../shared/data", import.meta.url).pathname },
    weights: { type: "string" },
    full: { type: "string", default: new URL("../weights/full", import.meta.url).pathname },
    only: { type: "string", default: COLUMNS.join() },
    tune: { type: "boolean", default: false },
    json: { type: "string" },
    verbose: { type: "boolean", default: false },
    ask: { type: "string" },
    answers: { type: "string" },
  },
});

const part = args.tune ? "tune" : "test";
const own = ownSets(part);
const open = publicSets(args.data, part);
const likeness = open === undefined ? undefined : likenessSets(args.data, part);

if (args.ask !== undefined) {
  await askLinear(args.ask, args.answers);
} else {
  const loaded = loadLight(args.weights === undefined ? readWeightsFile() : bytesOf(args.weights));
  if (!loaded.ok) throw new Error(loaded.error.words);
  const wanted = args.only.split(",");
  const withFull = wanted.includes("network") || wanted.includes("full");
  // The files as they lie there, also before the manifest names them: weights are measured first.
  const files = new Map(withFull ? FULL_FILES.map(({ path }) => [path, bytesOf(join(args.full, path))]) : []);
  const ears = [majorityEar, lightEar(loaded.value), ...(withFull ? await fullEars(files) : [])];
  await table(ears.filter((ear) => wanted.includes(ear.column)));
}

async function table(ears: readonly MeasuredEar[]): Promise<void> {
  if (open === undefined) console.log(`(no data at ${args.data}: only our own sentences are measured)`);
  const measured = [];
  for (const ear of ears) {
    const begun = Date.now();
    const result = await measureAll(ear, own, open, likeness);
    measured.push({ column: ear.column, model: ear.model, ...result });
    const how = result.scope === "best" ? "best probability" : "sum of the probabilities";
    console.error(
      `${ear.column}: ${ear.model}, ${((Date.now() - begun) / 1000).toFixed(0)} s; out of scope = 1 − ${how} of what is in scope`,
    );
    if (args.verbose && ear.column !== "majority") console.log(byEye(ear.column, result.byEye));
  }
  const rows = tableOf(measured, args.tune ? {} : keptFigures());
  const spoken = [];
  for (const ear of args.tune ? [] : ears.filter((one) => one.column !== "majority" && one.column !== "linear")) {
    const outcomes = await playAll(ear.hear);
    spoken.push(dialogueTable(ear.column, outcomes));
    if (args.verbose) console.log(`written dialogues that went another way, ${ear.column}:\n${misses(outcomes)}\n`);
  }
  const agreement = agreementOf(firstReading(), secondReading());
  console.log(`${agreement}\n\n${markdownOf(rows)}\n\n${behind(rows)}\n\n${spoken.join("\n\n")}`);
  const heard = ears.filter(({ column }) => column === "light" || column === "full");
  for (const questions of args.tune ? (["dev", "siblings", "voicesDev"] as const) : (["test", "siblings", "voices"] as const))
    console.log(`\n${await findingSection(heard, questions, args.verbose)}`);
  const models = Object.fromEntries(measured.map(({ column, model }) => [column, model]));
  if (args.json !== undefined) writeFileSync(args.json, `${JSON.stringify({ part, models, agreement, rows }, null, 2)}\n`);
}

/** Writes what the linear reference is to answer; with its answers, keeps its figures. */
async function askLinear(askFile: string, answersFile: string | undefined): Promise<void> {
  if (open === undefined) throw new Error(`the linear reference is measured on the public texts, and there are none at ${args.data}`);
  if (answersFile === undefined) {
    const asking = askingEar();
    await measureAll({ column: asking.column, model: asking.model, hear: asking.hear }, own, open, likeness);
    console.log(`${asking.write(askFile)} texts to answer in ${askFile}`);
    return;
  }
  const { figures } = await measureAll(answeringEar(askFile, answersFile), own, open, likeness);
  keepFigures(figures);
  console.log(`${figures.length} figures of the linear reference are kept`);
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}
