// Trains both ears anew, step by step; a step whose result is there is not done again, so a stopped training goes on where it was.
// npm run train -- [--data ../shared/data] [--cache models/.cache] [--python python3] [--minutes 45] [--out models/weights] [--licensed-only]
// --licensed-only reads no text without a licence; its steps lie apart, in models/.cache/licensed. Measured beside the shipped ones: --out FOLDER, then npm run eval -- --weights FOLDER/light.bin --full FOLDER/full
// Python needs models/training/full/requirements.txt: python3 -m venv .venv && .venv/bin/pip install -r models/training/full/requirements.txt
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";

const here = import.meta.dirname;
const { values: args } = parseArgs({
  options: {
    data: { type: "string", default: resolve(here, "../../../shared/data") },
    cache: { type: "string" },
    python: { type: "string", default: "python3" },
    minutes: { type: "string", default: "45" },
    out: { type: "string", default: resolve(here, "../weights") },
    "licensed-only": { type: "boolean", default: false },
  },
});
const cache = resolve(args.cache ?? join(here, "../.cache", args["licensed-only"] ? "licensed" : ""));
const out = resolve(args.out);
const full = join(out, "full");
const licensed = args["licensed-only"] ? ["--licensed-only"] : [];
mkdirSync(cache, { recursive: true });
mkdirSync(full, { recursive: true });

interface Step {
  readonly what: string;
  /** The file that says the step is done. */
  readonly makes: string;
  readonly run: () => void;
}

// glibc gives large blocks back to the kernel and asks for them again at every step of a training: kept, a step takes a fifth less time.
const KEEP_MEMORY = { MALLOC_MMAP_THRESHOLD_: "4000000000", MALLOC_TRIM_THRESHOLD_: "16000000000", MALLOC_TOP_PAD_: "268435456" };

function call(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...KEEP_MEMORY } });
  if (status !== 0) throw new Error(`${command} ${args[0] ?? ""} ended with ${status ?? "a signal"}; call this again to go on from there`);
}
const python = (script: string, ...more: string[]): void => call(args.python, [join(here, "full", script), "--cache", cache, ...more]);
const node = (script: string, ...more: string[]): void => call(process.execPath, [join(here, script), ...more]);

const taught = join(cache, "taught.jsonl");
const STEPS: readonly Step[] = [
  {
    what: "every text, in the tokens the ear reads",
    makes: "graded.jsonl",
    run: () => node("dumpCorpus.ts", "--data", args.data, "--out", cache, ...licensed),
  },
  { what: "the language", makes: "pretrained.done.pt", run: pretrain },
  { what: "the linear teacher", makes: "linear.npz", run: () => python("linear.py") },
  { what: "the first network, a teacher", makes: "a.npz", run: () => python("fit.py", "--name", "a", "--epochs", "5", "--seed", "7") },
  { what: "what both teachers say", makes: "soft.npz", run: () => python("soften.py", "--names", "a", "--linear", "0.4") },
  {
    what: "the pupil",
    makes: "pupil.npz",
    run: () =>
      python("fit.py", "--name", "pupil", "--start", "a.pt", "--teach", "soft.npz", "--epochs", "3", "--rate", "6e-4", "--seed", "11"),
  },
  {
    what: "the pupil once more, at a lower rate",
    makes: "last.npz",
    run: () =>
      python("fit.py", "--name", "last", "--start", "pupil.pt", "--teach", "soft.npz", "--epochs", "1", "--rate", "4e-4", "--seed", "13"),
  },
  {
    what: "the mean of both, which is shipped",
    makes: "shipped.pt",
    run: () => python("average.py", "--names", "pupil", "last", "--out", "shipped"),
  },
  { what: "lines for the light ear to learn from", makes: "taught.jsonl", run: () => python("teach_light.py", "--names", "a") },
  {
    what: "the companion, with texts kept aside for calibration",
    makes: "rehearsal/companion.bin",
    run: () => companion(join(cache, "rehearsal"), "--rehearse"),
  },
  { what: "the companion", makes: "companion.bin", run: () => companion(cache) },
  {
    what: "the light ear",
    makes: "light.bin",
    run: () => node("trainLight.ts", "--data", args.data, "--taught", taught, "--out", cache, ...licensed),
  },
];

function companion(out: string, ...more: string[]): void {
  mkdirSync(out, { recursive: true });
  node(
    "trainLight.ts",
    "--data",
    args.data,
    "--taught",
    taught,
    "--rows",
    "32500",
    "--name",
    "companion",
    "--out",
    out,
    ...licensed,
    ...more,
  );
}

function pretrain(): void {
  python("pretrain.py", "--minutes", args.minutes);
  copyFileSync(join(cache, "pretrained.pt"), join(cache, "pretrained.done.pt")); // pretrained.pt is written on the way too
}

for (const { what, makes, run } of STEPS) {
  if (existsSync(join(cache, makes))) console.log(`✓ ${what} (${makes} is there)`);
  else {
    console.log(`… ${what}`);
    run();
  }
}
console.log("… the files that are shipped");
python("export.py", "--weights", join(cache, "shipped.pt"), "--out", full);
copyFileSync(join(cache, "companion.bin"), join(full, "companion.bin"));
for (const name of ["light.bin", "light.json"]) copyFileSync(join(cache, name), join(out, name));
node("calibrateFull.ts", "--data", args.data, "--full", full, "--companion", join(cache, "rehearsal/companion.bin"), ...licensed);
if (out === resolve(here, "../weights")) node("writeManifest.ts");
console.log(`now: npm run eval -- --weights ${join(out, "light.bin")} --full ${full}`);
