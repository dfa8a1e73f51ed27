// Makes the full ear's card: temperatures, Platt scales and the companion’s share, chosen on texts that neither the network nor its companion read. Writes models/weights/full/ear.json.
// node models/training/calibrateFull.ts [--companion FILE] (default: the one beside the network) [--data ../shared/data] [--full models/weights/full] [--licensed-only] [--dry]
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { INTENT_IDS } from "../../shared/domain/intentIds.ts";
import { MOODS, type Turn } from "../../shared/domain/understanding.ts";
import type { EarCard, Platt } from "../full/card.ts";
import { COMPANION, NETWORK, TOKENIZER, TOKENIZER_CONFIG } from "../full/earFiles.ts";
import { intentsOf, pooled } from "../full/combine.ts";
import { rowOf } from "../full/layout.ts";
import { createNodeRuntime } from "../full/nodeRuntime.ts";
import type { Outputs } from "../full/runtime.ts";
import { loadLight, type LightReading } from "../light/light.ts";
import { HAN } from "../light/weights.ts";
import { newtonStep } from "./calibrate.ts";
import { readPublic } from "./corpus.ts";
import { splitOf, type Example } from "./example.ts";
import { hasSlot, readOwn } from "./ownExamples.ts";
import { readTalkExamples, type TalkExample } from "./talkTexts.ts";
import { turnsOf, turnText } from "./turnTexts.ts";

const { values: args } = parseArgs({
  options: {
    data: { type: "string", default: new URL("../../../shared/data", import.meta.url).pathname },
    full: { type: "string", default: new URL("../weights/full", import.meta.url).pathname },
    companion: { type: "string" },
    "licensed-only": { type: "boolean", default: false },
    dry: { type: "boolean", default: false },
  },
});
interface Heard {
  readonly example: Example;
  readonly inTalk: boolean;
  readonly full: Outputs;
  readonly companion: LightReading;
}

const NEAR = 1.01; // losses this near are the same, and then the companion says more: it reads unseen wording better
const SHARES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
const MOST_OF_A_SOURCE = 700;
const RIDGE = 0.01;
const EVEN: Platt = { scale: 1, shift: 0 };
const PLAIN: EarCard = {
  model: "full",
  temperature: { intents: 1, mood: 1, foreign: 1, talk: 1 },
  several: EVEN,
  abuse: EVEN,
  human: { ...EVEN, talk: 0 },
  mix: { intents: 0, foreign: 0, talk: 0, mood: 0, abuse: 0, human: 0 },
};
const FALSE_ALARMS = 0.01; // of messages that ask for nobody: what a shop may bear; a shopper who is not let through costs it more

const companion = loadLight(new Uint8Array(readFileSync(args.companion ?? join(args.full, COMPANION))));
if (!companion.ok) throw new Error(companion.error.words);
const files = new Map(
  [NETWORK, TOKENIZER, TOKENIZER_CONFIG].map((name) => [name, new Uint8Array(readFileSync(join(args.full, name)))] as const),
);
const runtime = await createNodeRuntime(files);
if (!runtime.ok) throw new Error(runtime.error.words);

async function hear(example: Example, context: readonly Turn[] = []): Promise<Heard> {
  if (!companion.ok || !runtime.ok) throw new Error("no ear");
  const [full] = await runtime.value.run([rowOf(example.text, context, runtime.value.pieces)]);
  if (full === undefined) throw new Error("no answer");
  return { example, inTalk: context.length > 0, full, companion: companion.value.read(example.text, context) };
}

const count = new Map<string, number>();
const aside = readPublic(args.data, args["licensed-only"]).examples.filter((one) => {
  if (splitOf(one.text) !== "tune") return false;
  const seen = (count.get(one.source) ?? 0) + 1;
  count.set(one.source, seen);
  return seen <= MOST_OF_A_SOURCE;
});
const own = ["examples.zh.tsv", "examples.en.tsv"].flatMap(readOwn).filter((one) => splitOf(one.text) === "tune" && !hasSlot(one.text));
const heard: Heard[] = [];
for (const one of [...aside, ...own]) heard.push(await hear(one));
for (const { example, context } of args["licensed-only"] ? ownTalksAside() : realTurnsAside()) heard.push(await hear(example, context));
console.log(`${heard.length} texts kept aside were heard`);

/** Turns of the dialogues we labelled, in their talk. */
function realTurnsAside(): readonly TalkExample[] {
  return turnsOf(args.data, ["tune"]).map((one) => ({ example: turnText(one), context: one.context }));
}

/** Talks we wrote ourselves: the dialogues came without terms. */
function ownTalksAside(): readonly TalkExample[] {
  return readTalkExamples().filter(({ example }) => splitOf(example.text) === "tune");
}

interface Fit {
  readonly mix: number;
  readonly heat: number;
  readonly loss: number;
}

/** The share of the companion and the temperature with the least log loss; with `near` above 1 the largest share whose loss is that near to it. */
function leastLoss<T>(points: readonly T[], chance: (point: T, heat: number, mix: number) => number, shares = SHARES, near = 1): Fit {
  const fits = shares.map((mix): Fit => {
    let here: Fit = { mix, heat: 1, loss: Number.POSITIVE_INFINITY };
    for (let heat = 0.3; heat < 2.5; heat += 0.05) {
      const loss = points.reduce((sum, one) => sum - Math.log(Math.max(1e-9, chance(one, heat, mix))), 0) / points.length;
      if (loss < here.loss) here = { mix, heat, loss };
    }
    console.log(`  share ${mix}: temperature ${here.heat.toFixed(2)}, loss ${here.loss.toFixed(4)}`);
    return here;
  });
  const least = Math.min(...fits.map((one) => one.loss));
  return fits.findLast((one) => one.loss <= least * near) ?? { mix: 0, heat: 1, loss: least };
}

const real = (one: Heard): boolean => one.example.source.startsWith("jd_sessions") || one.example.source.startsWith("examples");
const several = platt(
  heard
    .filter(real)
    .flatMap((one) => (one.example.intents === undefined ? [] : [{ z: one.full.several, yes: one.example.intents.length > 1 }])),
);

// Intents: one true intent or none. Summaries, templates and assistants' commands say little about how sure to be of a shopper.
const EASY: readonly string[] = ["csds", "bitext", "clinc", "banking77"];
const told = heard.filter(({ example }) => example.intents !== undefined && example.intents.length < 2 && !EASY.includes(example.source));
const truth = (one: Heard): number => {
  const id = one.example.intents?.[0];
  return id === undefined ? INTENT_IDS.length : INTENT_IDS.indexOf(id);
};
const intentChance = (one: Heard, heat: number, mix: number): number =>
  pooled(one.full.intents, heat, one.companion.intents, mix)[truth(one)] ?? 0;
const lone = told.filter((one) => !one.inTalk);
const isHan = (one: Heard): boolean => HAN.test(one.example.text);
console.log(`intents, ${lone.length} alone`);
// What real shoppers wrote decides; our own sentences only where there is nothing else: in English.
const intents = shownRight(
  lone.filter((one) => one.example.source === "jddc" && isHan(one)),
  intentChance,
);
const foreign = shownRight(
  lone.filter((one) => !isHan(one)),
  intentChance,
);
const said = told.filter((one) => one.inTalk);
console.log(`intents, ${said.length} in their talk`);
const talk = said.length === 0 ? intents : shownRight(said, intentChance);

/** The share with the least loss, and the temperature that makes the sureness of the first guess, as it is shown in the end, most like the truth. */
function shownRight(points: readonly Heard[], chance: typeof intentChance): Fit {
  const { mix } = leastLoss(points, chance);
  let best: Fit = { mix, heat: 1, loss: Number.POSITIVE_INFINITY };
  for (let heat = 0.5; heat < 2.5; heat += 0.05) {
    const loss = points.reduce((sum, one) => sum + surprise(shown(one, heat, mix), truth(one)), 0) / points.length;
    if (loss < best.loss) best = { mix, heat, loss };
  }
  console.log(`  as it is shown: share ${mix}, temperature ${best.heat.toFixed(2)}, loss ${best.loss.toFixed(4)}`);
  return best;
}

function shown(one: Heard, heat: number, mix: number): readonly number[] {
  const card = {
    ...PLAIN,
    several,
    temperature: { ...PLAIN.temperature, intents: heat },
    mix: { ...PLAIN.mix, intents: mix, foreign: mix, talk: mix },
  };
  return intentsOf({ text: one.example.text, inTalk: one.inTalk }, one.full, one.companion, card);
}

/** Log loss of "the first guess is right"; one of no intent is right nowhere. */
function surprise(chances: readonly number[], right: number): number {
  const p = Math.max(...chances);
  return -Math.log(Math.max(1e-3, chances.indexOf(p) === right ? p : 1 - p));
}

for (const source of new Set(told.map((one) => one.example.source))) {
  const of = told.filter((one) => one.example.source === source);
  const right = (mix: number): string => {
    const hits = of.filter((one) => {
      const p = pooled(one.full.intents, one.inTalk ? talk.heat : intents.heat, one.companion.intents, mix);
      return p.indexOf(Math.max(...p)) === truth(one);
    });
    return (hits.length / of.length).toFixed(3);
  };
  console.log(
    `  ${source} (${of.length}): network alone ${right(0)}, both ${right(of[0]?.inTalk === true ? talk.mix : intents.mix)}, companion alone ${right(1)}`,
  );
}

console.log("mood");
const moody = heard.filter(
  ({ example }) => example.mood !== undefined && ["own", "examples.zh.tsv", "examples.en.tsv"].includes(example.source),
);
const turns = heard.filter(({ example }) => example.mood !== undefined && example.source.startsWith("jd_sessions"));
const moodChance = (one: Heard, heat: number, mix: number): number =>
  pooled(one.full.mood, heat, one.companion.mood, mix)[MOODS.indexOf(one.example.mood ?? "neutral")] ?? 0;
const mood = leastLoss([...moody, ...turns], moodChance, SHARES, NEAR);

/** Platt's two numbers by Newton steps on the log loss, a hair of ridge so that a clean split stays finite. */
function platt(points: readonly { readonly z: number; readonly yes: boolean }[]): Platt & { readonly loss: number } {
  let scale = 1;
  let shift = 0;
  const yes = points.filter((one) => one.yes).length;
  const aimed = points.map(({ z, yes: is }) => ({ z, target: is ? (yes + 1) / (yes + 2) : 1 / (points.length - yes + 2) }));
  for (let step = 0; step < 60; step++) {
    const [a, b] = newtonStep(aimed, { scale, shift }, RIDGE);
    scale -= Math.max(-1, Math.min(1, a));
    shift -= Math.max(-1, Math.min(1, b));
  }
  const loss =
    points.reduce((sum, { z, yes: is }) => sum + Math.log(1 + Math.exp(is ? -(scale * z + shift) : scale * z + shift)), 0) / points.length;
  return { scale, shift, loss };
}

function sigmoid(
  name: string,
  points: readonly { readonly full: number; readonly companion: number; readonly yes: boolean }[],
): Platt & { readonly mix: number } {
  const fits = SHARES.map((mix) => ({
    mix,
    ...platt(points.map((one) => ({ z: (1 - mix) * one.full + mix * one.companion, yes: one.yes }))),
  }));
  const best = fits.reduce((a, b) => (b.loss < a.loss ? b : a));
  console.log(
    `${name}: share ${best.mix}, scale ${best.scale.toFixed(2)}, shift ${best.shift.toFixed(2)}, loss ${best.loss.toFixed(4)} of ${points.length}`,
  );
  return best;
}
const abuse = sigmoid(
  "abuse",
  heard.flatMap((one) =>
    one.example.abuse === undefined ? [] : [{ full: one.full.abuse, companion: one.companion.abuse, yes: one.example.abuse }],
  ),
);
const human = sigmoid(
  "wants a person",
  heard
    .filter(real)
    .flatMap((one) =>
      one.example.human === undefined ? [] : [{ full: one.full.human, companion: one.companion.human, yes: one.example.human }],
    ),
);
const asking = atRate(human, heard);
const askingInTalk = atRate(
  human,
  heard.filter((one) => one.inTalk),
);

/** The shift that puts ½ where so few who ask for nobody are taken for it: being asked once too often costs a shop less than a shopper who is not let through. */
function atRate({ mix, scale }: Platt & { readonly mix: number }, among: readonly Heard[]): number {
  const quiet = among
    .filter((one) => real(one) && one.example.human === false)
    .map((one) => scale * ((1 - mix) * one.full.human + mix * one.companion.human))
    .sort((a, b) => b - a);
  return -(quiet[Math.floor(quiet.length * FALSE_ALARMS)] ?? 0);
}

const round = (x: number): number => Math.round(x * 1e4) / 1e4;
const card: EarCard = {
  model: "full",
  temperature: {
    intents: round(intents.heat),
    mood: round(mood.heat),
    foreign: round(foreign.heat / intents.heat),
    talk: round(talk.heat / intents.heat),
  },
  several: { scale: round(several.scale), shift: round(several.shift) },
  abuse: { scale: round(abuse.scale), shift: round(abuse.shift) },
  human: { scale: round(human.scale), shift: round(asking), talk: round(askingInTalk) },
  mix: { intents: intents.mix, foreign: foreign.mix, talk: talk.mix, mood: mood.mix, abuse: abuse.mix, human: human.mix },
};
console.log(JSON.stringify(card));
if (!args.dry) writeFileSync(join(args.full, "ear.json"), `${JSON.stringify(card, null, 2)}\n`);
