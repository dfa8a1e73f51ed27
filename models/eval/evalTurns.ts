// Part of `npm run eval`: how two readers agree on real turns, and how well the light ear hears them, alone and with the turns before.
// node models/eval/evalTurns.ts [--sessions ../shared/data/sessions/jd_sessions.jsonl]
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadLight } from "../light/light.ts";
import { readWeightsFile } from "../readWeights.ts";
import { figuresOf, type Judged } from "./measure.ts";
import { firstReading, keyOf, secondReading, withWords, type LabelledTurn, type TurnLabel } from "./turns.ts";

const { values: args } = parseArgs({
  options: { sessions: { type: "string", default: new URL("../../../shared/data/sessions/jd_sessions.jsonl", import.meta.url).pathname } },
});

const first = firstReading();
const count = <T extends string>(values: readonly T[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(values)].map((value) => [value, values.filter((one) => one === value).length] as const).sort((a, b) => b[1] - a[1]),
  );
console.log(`${first.length} turns of ${new Set(first.map((one) => one.session)).size} dialogues`);
console.log("moods", count(first.map((one) => one.mood)));

agreement(secondReading());

if (existsSync(args.sessions)) {
  const turns = withWords(first, args.sessions);
  const loaded = loadLight(readWeightsFile());
  if (!loaded.ok) throw new Error(loaded.error.words);
  const light = loaded.value;
  console.log(`\n${light.model} on ${turns.length} real turns (none of them in its training as labelled here)`);
  const real = turns.filter((one) => one.intent !== "none");
  console.table({
    "alone, intent given": hear(real, (one) => light.understand(one.text)),
    "with context, intent given": hear(real, (one) => light.understand(one.text, one.context)),
    "with context, asking turns only": hear(
      real.filter((one) => one.intent !== "thanks_bye" && one.intent !== "greeting"),
      (one) => light.understand(one.text, one.context),
    ),
  });
  const moods = turns.map((one): Judged => ({ truth: one.mood, guesses: [{ id: light.understand(one.text).mood.label, p: 1 }] }));
  const { accuracy, macroF1 } = figuresOf(moods);
  console.log(`mood: accuracy ${accuracy.toFixed(3)}, macro-F1 ${macroF1.toFixed(3)}`);
} else {
  console.log(`(no dialogues at ${args.sessions}: only the readers are compared)`);
}

function hear(
  turns: readonly LabelledTurn[],
  ear: (one: LabelledTurn) => { readonly intents: Judged["guesses"] },
): Record<string, string | number> {
  const judged = turns.map((one): Judged => {
    const { intents } = ear(one);
    const truth = one.second !== "none" && intents[0]?.id === one.second ? one.second : one.intent; // either of two requests is right
    return { truth, guesses: intents };
  });
  const f = figuresOf(judged);
  return { n: f.n, accuracy: f.accuracy.toFixed(3), "macro-F1": f.macroF1.toFixed(3), "top-3": f.top3.toFixed(3) };
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
