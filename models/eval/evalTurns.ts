// Part of `npm run eval`: how two readers agree on real turns, and how well the light ear hears those of the test dialogues, alone and with the turns before.
// node models/eval/evalTurns.ts [--sessions ../shared/data/sessions/jd_sessions.jsonl] [--weights FILE] [--tune] (the dialogues kept aside for choosing settings: weights of a rehearsal only)
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { MOODS, SAID, type Mood } from "../../shared/domain/understanding.ts";
import { loadLight } from "../light/light.ts";
import { readWeightsFile } from "../readWeights.ts";
import { figuresOf, type Judged } from "./measure.ts";
import { firstReading, keyOf, partOf, secondReading, withWords, type LabelledTurn, type TurnLabel } from "./turns.ts";

const { values: args } = parseArgs({
  options: {
    sessions: { type: "string", default: new URL("../../../shared/data/sessions/jd_sessions.jsonl", import.meta.url).pathname },
    weights: { type: "string" },
    tune: { type: "boolean", default: false },
  },
});

type Hearing = (one: LabelledTurn) => { readonly intents: Judged["guesses"] };
type Pair = readonly [truth: Mood, heard: Mood];
const SURE = 0.55; // from here on the bot answers

const first = firstReading();
const count = <T extends string>(values: readonly T[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(values)].map((value) => [value, values.filter((one) => one === value).length] as const).sort((a, b) => b[1] - a[1]),
  );
console.log(`${first.length} turns of ${new Set(first.map((one) => one.session)).size} dialogues`);
console.log("moods", count(first.map((one) => one.mood)));

agreement(secondReading());

if (existsSync(args.sessions)) {
  const part = args.tune ? "tune" : "test";
  const turns = withWords(
    first.filter((one) => partOf(one.session) === part),
    args.sessions,
  );
  const loaded = loadLight(args.weights === undefined ? readWeightsFile() : new Uint8Array(readFileSync(args.weights)));
  if (!loaded.ok) throw new Error(loaded.error.words);
  const { model, understand } = loaded.value;
  const dialogues = new Set(turns.map((one) => one.session)).size;
  console.log(
    `\n${model} on the ${part} part: ${turns.length} real turns of ${dialogues} dialogues${args.tune ? "" : ", never trained on"}`,
  );
  const alone: Hearing = (one) => understand(one.text);
  const inTalk: Hearing = (one) => understand(one.text, one.context);
  const real = turns.filter((one) => one.intent !== "none");
  const asking = real.filter((one) => one.intent !== "thanks_bye" && one.intent !== "greeting");
  console.table({
    "alone, intent given": heard(real, alone),
    "with context, intent given": heard(real, inTalk),
    "alone, asking turns only": heard(asking, alone),
    "with context, asking turns only": heard(asking, inTalk),
  });
  const silent = turns.filter((one) => one.intent === "none");
  console.table({ alone: sureness(turns, silent, alone), "with context": sureness(turns, silent, inTalk) });
  moods(turns.map((one): Pair => [one.mood, understand(one.text).mood.label]));
  yesNo(
    "asks for a person",
    turns.map((one) => [one.human, understand(one.text).wantsHuman >= SAID]),
  );
} else {
  console.log(`(no dialogues at ${args.sessions}: only the readers are compared)`);
}

function judge(one: LabelledTurn, guesses: Judged["guesses"]): Judged {
  const truth = one.second !== "none" && guesses[0]?.id === one.second ? one.second : one.intent; // either of two requests is right
  return { truth, guesses };
}

function heard(turns: readonly LabelledTurn[], ear: Hearing): Record<string, string | number> {
  const f = figuresOf(turns.map((one) => judge(one, ear(one).intents)));
  return {
    n: f.n,
    accuracy: f.accuracy.toFixed(3),
    "macro-F1": f.macroF1.toFixed(3),
    "top-3": f.top3.toFixed(3),
    ECE: f.ece.toFixed(3),
  };
}

/** What the bot's threshold makes of it: how often the ear is sure, how often it is then right, and how often it rightly hears nothing. */
function sureness(turns: readonly LabelledTurn[], silent: readonly LabelledTurn[], ear: Hearing): Record<string, string> {
  const top = (one: LabelledTurn): number => ear(one).intents[0]?.p ?? 0;
  const sure = turns.filter((one) => top(one) >= SURE);
  const right = sure.map((one) => judge(one, ear(one).intents)).filter((one) => one.guesses[0]?.id === one.truth);
  const quiet = silent.filter((one) => top(one) < SURE);
  return {
    "sure of": part(sure.length, turns.length),
    "right when sure": part(right.length, sure.length),
    "none stays unsure": part(quiet.length, silent.length),
  };
}

function moods(pairs: readonly Pair[]): void {
  const { accuracy, macroF1 } = figuresOf(pairs.map(([truth, label]): Judged => ({ truth, guesses: [{ id: label, p: 1 }] })));
  console.log(`mood: accuracy ${accuracy.toFixed(3)}, macro-F1 ${macroF1.toFixed(3)}`);
  for (const mood of MOODS)
    yesNo(
      mood,
      pairs.map(([truth, label]) => [truth === mood, label === mood]),
    );
}

function yesNo(name: string, pairs: readonly (readonly [boolean, boolean])[]): void {
  const hit = pairs.filter(([truth, said]) => truth && said).length;
  const said = pairs.filter(([, one]) => one).length;
  const truth = pairs.filter(([one]) => one).length;
  console.log(`  ${name}: found ${part(hit, truth)}, right when said ${part(hit, said)}`);
}

function part(of: number, all: number): string {
  return `${of} of ${all} (${(of / all).toFixed(3)})`;
}

/** Share of equal labels and Cohen's kappa (1960) for intent and mood, on the turns both read. */
function agreement(second: readonly TurnLabel[]): void {
  const known = new Map(first.map((one) => [keyOf(one), one]));
  const pairs = second.flatMap((one) => {
    const other = known.get(keyOf(one));
    return other === undefined ? [] : [[other, one] as const];
  });
  if (pairs.length === 0) return;
  const of = (label: (one: TurnLabel) => string): string => {
    const [a, b] = [pairs.map(([one]) => label(one)), pairs.map(([, one]) => label(one))];
    const same = a.filter((one, i) => one === b[i]).length / pairs.length;
    const chance = [...new Set(a)].reduce((sum, one) => sum + share(a, one) * share(b, one), 0);
    return `${(100 * same).toFixed(1)} %, kappa ${((same - chance) / (1 - chance)).toFixed(2)}`;
  };
  console.log(
    `two readers on ${pairs.length} turns: intent ${of((one) => one.intent)} · mood ${of((one) => one.mood)} · person ${of((one) => String(one.human))}`,
  );
}

function share(values: readonly string[], value: string): number {
  return values.filter((one) => one === value).length / values.length;
}
