// Measures the light ear on texts it was never trained on and prints one table: node models/eval/evalLight.ts [--data ../shared/data]
// [--weights FILE] [--tune] (the texts kept aside for choosing settings, instead of the test) [--wrong] (print what it got wrong of ours)
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { loadLight, type Light } from "../light/light.ts";
import { readPublic } from "../training/corpus.ts";
import { splitOf, type Example } from "../training/example.ts";
import { hasSlot, readOwn } from "../training/ownExamples.ts";
import { readWeightsFile } from "../readWeights.ts";
import { figuresOf, type Judged } from "./measure.ts";

const { values: args } = parseArgs({
  options: {
    data: { type: "string", default: new URL("../../../shared/data", import.meta.url).pathname },
    wrong: { type: "boolean", default: false },
    tune: { type: "boolean", default: false },
    weights: { type: "string" },
  },
});

const loaded = loadLight(args.weights === undefined ? readWeightsFile() : new Uint8Array(readFileSync(args.weights)));
if (!loaded.ok) throw new Error(loaded.error.words);
const light = loaded.value;

const publicTexts = existsSync(args.data) ? readPublic(args.data, false).examples : [];
const held = publicTexts.filter((one) => splitOf(one.text) === (args.tune ? "tune" : "test"));
const ours = args.tune
  ? ["examples.zh.tsv", "examples.en.tsv"]
      .flatMap((name) => readOwn(name))
      .filter((one) => splitOf(one.text) === "tune" && !hasSlot(one.text))
  : ["test.zh.tsv", "test.en.tsv"].flatMap((name) => readOwn(name));
if (publicTexts.length === 0) console.log(`(no data at ${args.data}: only our own test set is measured)`);

const rows: Record<string, Record<string, string | number>> = {};
const share = (x: number): string => (Number.isFinite(x) ? x.toFixed(3) : "–");

function intents(name: string, examples: readonly Example[]): void {
  const judged = examples.flatMap((one): readonly Judged[] =>
    one.intents?.length === 1 ? [{ truth: one.intents[0] ?? "", guesses: light.understand(one.text).intents }] : [],
  );
  if (judged.length === 0) return;
  const f = figuresOf(judged);
  rows[name] = { n: f.n, accuracy: share(f.accuracy), "macro-F1": share(f.macroF1), "top-3": share(f.top3), ECE: share(f.ece) };
  if (args.wrong) printWrong(name, examples);
}

function printWrong(name: string, examples: readonly Example[]): void {
  if (!name.startsWith("ours")) return;
  for (const one of examples) {
    const heard = light.understand(one.text);
    const top = heard.intents[0];
    const fine =
      one.intents?.length === 0
        ? (top?.p ?? 0) < 0.55
        : one.intents?.every((id) => heard.intents.slice(0, one.intents?.length).some((guess) => guess.id === id));
    if (!fine)
      console.log(
        `${name}: ${one.text}  [${one.intents?.join("+") ?? ""}] heard ${heard.intents.map((guess) => `${guess.id} ${guess.p.toFixed(2)}`).join(", ")}`,
      );
    if (one.mood !== heard.mood.label)
      console.log(`${name}: ${one.text}  [${one.mood ?? ""}] heard ${heard.mood.label} ${heard.mood.p[heard.mood.label].toFixed(2)}`);
  }
}

function moods(name: string, examples: readonly Example[]): void {
  const judged = examples.flatMap((one): readonly Judged[] =>
    one.mood === undefined ? [] : [{ truth: one.mood, guesses: moodGuesses(light, one.text) }],
  );
  if (judged.length === 0) return;
  const f = figuresOf(judged);
  rows[name] = { n: f.n, accuracy: share(f.accuracy), "macro-F1": share(f.macroF1), "top-3": "", ECE: share(f.ece) };
}

function moodGuesses(ear: Light, text: string): Judged["guesses"] {
  const { p } = ear.understand(text).mood;
  return (["negative", "neutral", "positive"] as const).map((id) => ({ id, p: p[id] })).sort((a, b) => b.p - a.p);
}

function yesNo(name: string, examples: readonly Example[], label: "abuse" | "human"): void {
  const judged = examples.flatMap((one): readonly Judged[] => {
    const truth = one[label];
    if (truth === undefined) return [];
    const p = light.understand(one.text)[label === "abuse" ? "abuse" : "wantsHuman"];
    return [{ truth: String(truth), guesses: p >= 0.5 ? [{ id: "true", p }] : [{ id: "false", p: 1 - p }] }];
  });
  if (judged.length === 0) return;
  const f = figuresOf(judged);
  rows[name] = { n: f.n, accuracy: share(f.accuracy), "macro-F1": share(f.macroF1), "top-3": "", ECE: share(f.ece) };
}

function vague(name: string, examples: readonly Example[]): void {
  const unclear = examples.filter((one) => one.intents?.length === 0 && one.abuse !== true);
  const clear = examples.filter((one) => one.intents?.length === 1);
  const under = unclear.filter((one) => (light.understand(one.text).intents[0]?.p ?? 0) < 0.55).length;
  const over = clear.filter((one) => (light.understand(one.text).intents[0]?.p ?? 0) >= 0.55).length;
  if (unclear.length > 0)
    rows[`${name}: vague stays < .55`] = {
      n: unclear.length,
      accuracy: share(under / unclear.length),
      "macro-F1": "",
      "top-3": "",
      ECE: "",
    };
  rows[`${name}: clear reaches .55`] = { n: clear.length, accuracy: share(over / clear.length), "macro-F1": "", "top-3": "", ECE: "" };
}

function several(name: string, examples: readonly Example[]): void {
  const two = examples.filter((one) => one.intents?.length === 2);
  const both = two.filter((one) => {
    const said = light.understand(one.text).intents.slice(0, 2);
    return one.intents?.every((id) => said.some((guess) => guess.id === id)) === true;
  });
  const sure = both.filter((one) =>
    light
      .understand(one.text)
      .intents.slice(0, 2)
      .every((guess) => guess.p >= 0.55),
  );
  rows[`${name}: two intents, both heard`] = {
    n: two.length,
    accuracy: share(both.length / two.length),
    "macro-F1": "",
    "top-3": "",
    ECE: "",
  };
  rows[`${name}: two intents, both sure`] = {
    n: two.length,
    accuracy: share(sure.length / two.length),
    "macro-F1": "",
    "top-3": "",
    ECE: "",
  };
}

const from = (source: string): readonly Example[] => held.filter((one) => one.source === source);
const isChinese = (one: Example): boolean => /\p{Script=Han}/u.test(one.text);
intents("JDDC intents (38 of ours)", from("jddc"));
intents("ours zh intents", ours.filter(isChinese));
intents(
  "ours en intents",
  ours.filter((one) => !isChinese(one)),
);
intents("bitext", from("bitext"));
intents("banking77", from("banking77"));
intents("out of scope zh", from("smp"));
intents("clinc", from("clinc"));
vague("ours", ours);
several("ours", ours);
vague("JDDC", from("jddc"));
moods("ours mood", ours);
moods(
  "reviews mood",
  held.filter((one) => /online_shopping|food|jd_reviews/.test(one.source)),
);
moods("weibo mood", from("weibo_emotions"));
moods("JDDC calm lines mood", from("jddc"));
yesNo("COLD abuse", from("cold"), "abuse");
yesNo("ours abuse", ours, "abuse");
yesNo("ours wants a person", ours, "human");
console.log(light.model);
console.table(rows);
