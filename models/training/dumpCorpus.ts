// Writes everything the full ear is trained on as JSON lines, already in the tokens the ear will read: one reader of the sources and one split for both trainers.
// node models/training/dumpCorpus.ts [--data ../shared/data] [--out models/.cache] [--licensed-only]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { INTENT_IDS } from "../../shared/domain/intentIds.ts";
import type { Turn } from "../../shared/domain/understanding.ts";
import { tokensOf } from "../light/tokens.ts";
import { pairs, wrapped } from "./augment.ts";
import { readPublic } from "./corpus.ts";
import { splitOf, type Example, type Split } from "./example.ts";
import { labelledLines } from "./lineTexts.ts";
import { fill, hasSlot, HELD_OUT, readOwn, readSlots } from "./ownExamples.ts";
import { seeded } from "./random.ts";
import { readTalkExamples } from "./talkTexts.ts";
import { readTsv } from "./tsv.ts";
import { heldBack, turnsOf, turnText } from "./turnTexts.ts";

const { values: args } = parseArgs({
  options: {
    data: { type: "string", default: new URL("../../../shared/data", import.meta.url).pathname },
    out: { type: "string", default: new URL("../.cache", import.meta.url).pathname },
    "licensed-only": { type: "boolean", default: false },
  },
});

const OWN_FILLS = 6; // variants of an example with slots
const PAIRS = 12_000;
const WRAPPED = 12_000;
const WHOLE = 12; // the full ear reads so many times the rows the light one can hold
const BACK = 5; // turns before, newest last

const seed = 7;
const random = seeded(seed);
const licensedOnly = args["licensed-only"];
const textOf = (text: string): string => tokensOf(text).join(" ");
const talkOf = (turns: readonly Turn[]): readonly (readonly [number, string])[] =>
  turns.slice(-BACK).map(({ from, text }) => [from === "shopper" ? 1 : 2, textOf(text)] as const);

mkdirSync(args.out, { recursive: true });
const write = (name: string, rows: readonly unknown[]): void => {
  writeFileSync(join(args.out, name), rows.map((one) => `${JSON.stringify(one)}\n`).join(""));
  console.log(`${name}: ${rows.length}`);
};

writeFileSync(join(args.out, "intents.json"), JSON.stringify(INTENT_IDS));
const corpus = readPublic(args.data, licensedOnly, WHOLE);
const isOurTest = heldBack(HELD_OUT.flatMap(readOwn).map((one) => one.text));
const own = ["examples.zh.tsv", "examples.en.tsv"].flatMap(readOwn).filter((one) => !isOurTest(one.text));
const ownTalks = readTalkExamples().filter(({ example }) => !isOurTest(example.text));
const turns = (part: Split) => (licensedOnly ? [] : [...turnsOf(args.data, [part]), ...(part === "train" ? labelledLines(args.data) : [])]);
const testTurns = turnsOf(args.data, ["test"]);
const publicHeld = corpus.examples.filter((one) => splitOf(one.text) !== "train").map((one) => one.text);
const isTestTurn = heldBack(testTurns.map((one) => one.text));
const isPublicHeld = heldBack(publicHeld);

const row = (one: Example, part: Split, context: readonly Turn[] = []) => ({
  t: textOf(one.text),
  c: talkOf(context),
  part,
  source: one.source,
  w: one.weight,
  ...(one.intents === undefined ? {} : { intents: one.intents }),
  ...(one.mood === undefined ? {} : { mood: one.mood }),
  ...(one.abuse === undefined ? {} : { abuse: one.abuse }),
  ...(one.human === undefined ? {} : { human: one.human }),
});

const slots = readSlots();
const filled = (one: Example): readonly Example[] =>
  hasSlot(one.text)
    ? Array.from({ length: OWN_FILLS }, () => ({ ...one, weight: one.weight / 2, text: fill(one.text, slots, random) }))
    : [one];

const publicRows = corpus.examples.filter((one) => splitOf(one.text) !== "train" || !isTestTurn(one.text));
const ownRows = own.map((one) => ({
  one,
  part: splitOf(one.text) === "tune" && !hasSlot(one.text) ? ("tune" as const) : ("train" as const),
}));
const ownTrain = ownRows
  .filter(({ one }) => !isTestTurn(one.text))
  .flatMap(({ one, part }) => filled(one).map((text) => ({ one: text, part })));
const real = [
  ...publicRows.filter((one) => splitOf(one.text) === "train"),
  ...ownTrain.filter(({ part }) => part === "train").map(({ one }) => one),
];

write("labelled.jsonl", [
  ...publicRows.map((one) => row(one, splitOf(one.text))),
  ...ownTrain.map(({ one, part }) => row({ ...one, source: "own" }, part)),
  ...ownTalks.map(({ example, context }) =>
    row({ ...example, source: "talks" }, splitOf(example.text) === "tune" ? "tune" : "train", context),
  ),
  ...pairs(real, PAIRS, random).map((one) => row(one, "train")),
  ...wrapped(real, WRAPPED, random).map((one) => row(one, "train")),
  ...(["train", "tune", "test"] as const).flatMap((part) =>
    turns(part)
      .filter((one) => part === "test" || (!isTestTurn(one.text) && !isPublicHeld(one.text)))
      .map((one) => row({ ...turnText(one), source: one.session.startsWith("asked") ? "asked" : "turns" }, part, one.context)),
  ),
]);

// Lines without labels. What is held back for measuring is not read here either; dialogue lines keep what stood before them.
const isHeld = (text: string): boolean => isTestTurn(text) || isPublicHeld(text);
const lines = (name: string): readonly string[] => {
  const file = join(args.data, "text", name);
  return licensedOnly || !existsSync(file) ? [] : readFileSync(file, "utf8").split("\n").slice(1);
};
const alone = ["jd_reviews_unlabelled.txt", "taobao_search_queries.txt", "general_chinese.txt"].flatMap((name) =>
  lines(name)
    .filter((one) => one.trim() !== "")
    .map((one) => ({ t: textOf(one.slice(0, 200)), c: [] as readonly string[], source: name })),
);
const talks = ["jd_dialogue_lines.txt", "taobao_dialogue_lines.txt"].flatMap((name) => {
  const said = lines(name)
    .map((one) => one.trim())
    .filter((one) => one !== "" && !isHeld(one));
  const all = said.map(textOf);
  return all.map((t, i) => ({ t, raw: said[i] ?? "", c: all.slice(Math.max(0, i - BACK), i), source: name }));
});
write("lines.jsonl", [...talks, ...alone]);

// Dialogues that are not of the test part, whole, with who spoke: the shopper's turns without a label learn from a teacher.
const sessions = join(args.data, "sessions/jd_sessions.jsonl");
const known = new Set(testTurns.map((one) => one.session));
const dialogues = licensedOnly || !existsSync(sessions) ? [] : readFileSync(sessions, "utf8").trimEnd().split("\n");
write(
  "dialogues.jsonl",
  dialogues.flatMap((line) => {
    const { id, turns: said } = JSON.parse(line) as { readonly id: string; readonly turns: readonly Turn[] };
    if (known.has(id)) return [];
    return said.flatMap((one, i) =>
      one.from === "shopper" && !isHeld(one.text) ? [{ t: textOf(one.text), raw: one.text, c: talkOf(said.slice(0, i)), id }] : [],
    );
  }),
);

// Messages of the same meaning. Nothing that is held back, and none of the graded pairs, may stand among them.
const graded = ["jddc_sts_dev.tsv", "taobao_sts_dev.tsv"].flatMap((name) =>
  readTsv(join(args.data, "similarity", name)).map((one) => ({ name, score: Number(one["score"]), a: one["a"] ?? "", b: one["b"] ?? "" })),
);
const isGraded = heldBack(graded.flatMap((one) => [one.a, one.b]));
const free = (text: string): boolean => text !== "" && !isHeld(text) && !isGraded(text);
const list = (cell: string | undefined): readonly string[] => (cell ?? "").split(" | ").map((one) => one.trim());
const groups = ["jddc_select_train.tsv", "taobao_select_dev.tsv"].flatMap((name) =>
  readTsv(join(args.data, "similarity", name)).flatMap((one) => {
    const text = one["text"] ?? "";
    const same = list(one["same_meaning"]).filter(free);
    return free(text) && same.length > 0
      ? [{ name, t: textOf(text), same: same.map(textOf), other: list(one["different_meaning"]).filter(free).map(textOf) }]
      : [];
  }),
);
const asked = readTsv(join(args.data, "similarity/atec_pairs.tsv")).flatMap((one) =>
  licensedOnly || !free(one["a"] ?? "") || !free(one["b"] ?? "")
    ? []
    : [{ name: "atec", same: one["same"] === "1", a: textOf(one["a"] ?? ""), b: textOf(one["b"] ?? "") }],
);
write("groups.jsonl", groups);
write("asked.jsonl", asked);
const inIntents = heldBack(corpus.examples.filter((one) => one.source === "jddc").map((one) => one.text));
write(
  "graded.jsonl",
  graded.map(({ name, score, a, b }) => ({ name, score, a: textOf(a), b: textOf(b), clean: !inIntents(a) && !inIntents(b) })),
);
