// `npm run -s inspect -- FILE.jsonl [--lang zh|en] [--rules FILE.json]`: whole dialogues in (`-`: from stdin), one line of JSON out for each: what inspection finds in it.
// A dialogue is {id, turns: [{from, text, at?}…]}, closed where it ends. The light ear listens, as in the room.
import { createReadStream } from "node:fs";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { list, number, oneOf, optional, readJson, shape, string, type Checked } from "../shared/core/check.ts";
import { DEFAULT_RULES } from "../shared/domain/inspection/defaultRules.ts";
import { createInspector, type Inspector } from "../shared/domain/inspection/inspect.ts";
import { readRuleSet, type RuleSet } from "../shared/domain/inspection/rule.ts";
import type { Spoken } from "../shared/domain/inspection/talk.ts";
import { loadLight, type Light } from "./light/light.ts";
import { readWeightsFile } from "./readWeights.ts";

const readDialogue = shape({
  id: string(200),
  turns: list(shape({ from: oneOf(["shopper", "agent", "bot"]), text: string(100_000), at: optional(number(0)) }), 10_000),
});
type Dialogue = Checked<typeof readDialogue>;

const { values: args, positionals } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: "string", default: "zh" }, rules: { type: "string" } },
});
const [file] = positionals;
if (file === undefined) {
  console.error("usage: npm run -s inspect -- FILE.jsonl [--lang zh|en] [--rules FILE.json]");
  process.exit(2);
}
const loaded = loadLight(readWeightsFile());
if (!loaded.ok) {
  console.error(loaded.error.words);
  process.exit(1);
}
const light = loaded.value;
const language = args.lang === "en" ? "en" : "zh";
const inspector = createInspector(rulesFrom(args.rules));

function rulesFrom(path: string | undefined): RuleSet {
  if (path === undefined) return DEFAULT_RULES;
  const read = readRuleSet(JSON.parse(readFileSync(path, "utf8")));
  if (read.ok) return read.value;
  console.error(read.error.words);
  process.exit(1);
}

/** What the ear hears of every shopper turn, in its talk. */
function heard({ turns }: Dialogue, ear: Light): readonly Spoken[] {
  return turns.map(({ from, text, at }, i) => ({
    from,
    text,
    at,
    heard: from === "shopper" ? ear.understand(text, turns.slice(0, i)) : undefined,
  }));
}

function report(dialogue: Dialogue, { inspect }: Inspector): object {
  const {
    rules,
    mainIntent = null,
    mood,
    endMood,
    resolved,
    score,
    pass,
    redLine,
    findings,
    promises,
  } = inspect(heard(dialogue, light), { closed: true });
  return {
    id: dialogue.id,
    mainIntent,
    mood,
    endMood,
    resolved,
    score,
    pass,
    redLine,
    findings: findings.map(({ why, points: _before, ...one }) => ({ ...one, why: why[language] })),
    promises,
    rules,
  };
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1)); // the reader has enough
const input = file === "-" ? process.stdin : createReadStream(file);
input.on("error", (error: Error) => {
  console.error(error.message);
  process.exit(1);
});
let bad = 0;
for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
  const text = line.replace(/^\uFEFF/, "");
  if (text.trim() === "") continue;
  const read = readJson(readDialogue, text, "the line");
  if (!read.ok) {
    console.error(`${read.error.words}: ${text.slice(0, 60)}`);
    bad += 1;
    continue;
  }
  const drained = process.stdout.write(`${JSON.stringify(report(read.value, inspector))}\n`);
  if (!drained) await new Promise((resolve) => process.stdout.once("drain", resolve));
}
process.exitCode = bad === 0 ? 0 : 1;
