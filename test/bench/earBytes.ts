// What the ear weighs on the wire: raw, gzip, brotli, part by part. The slow figures are kept by the hash of the bytes in .cache/, so that only new files are packed anew.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { FULL_FILES, LIGHT_FILE, RUNTIME_FILES } from "../../models/manifest.ts";
import { readRuntimeFile } from "../../models/readWeights.ts";
import { integer, readJson, record, shape } from "../../shared/core/check.ts";

const top = resolve(import.meta.dirname, "../..");
const KEPT = resolve(top, ".cache/bench/packed.json");
const MOST_KEPT = 10_000;
const MB = 1_000_000;

export interface Packed {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** Floor and goal of the design, MB in brotli. */
const BUDGETS = { light: "0.4 / 0.25", full: "6 / 4", runtime: "2.5 / 2.4" };

/** One row a part. */
export function earBytes(): readonly string[] {
  const light = packed(readFileSync(resolve(top, "models", LIGHT_FILE.path)));
  const full = FULL_FILES.map(({ path }) => [path, packed(readFileSync(resolve(top, "models/weights/full", path)))] as const);
  const runtime = RUNTIME_FILES.map(({ path }) => packed(readRuntimeFile(path)));
  return [
    `${"".padEnd(52)} ${["raw MB", "gzip", "brotli"].map((one) => one.padStart(8)).join("")}`,
    bytesRow("light", light, BUDGETS.light),
    bytesRow("full", sum(full.map(([, one]) => one)), BUDGETS.full),
    ...full.map(([path, one]) => bytesRow(`  ${path}`, one)),
    bytesRow("runtime (.wasm and .mjs)", sum(runtime), BUDGETS.runtime),
    ...earScripts().map(({ path, bytes }) => bytesRow(`script ${path}`, packed(bytes))),
  ];
}

/** The built widget's ear: the worker's own script, and the large one it imports for the full ear. */
function earScripts(): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  const dist = resolve(top, "dist/client");
  const worker = readdirSync(resolve(dist, "widget")).find((name) => /^ear-.*\.js$/.test(name)) ?? "";
  const text = readFileSync(resolve(dist, "widget", worker), "utf8");
  const large = /ear-browserEar-[\w-]+\.js/.exec(text)?.[0] ?? "";
  return [`widget/${worker}`, `assets/${large}`].map((path) => ({ path, bytes: readFileSync(resolve(dist, path)) }));
}

/** One row of bytes in the columns of this table. */
export function bytesRow(name: string, one: Packed, budget?: string): string {
  const columns = [one.raw, one.gzip, one.brotli].map((bytes) => (bytes / MB).toFixed(3).padStart(8)).join("");
  return `${name.padEnd(52)} ${columns}${budget === undefined ? "" : `   floor / goal ${budget}`}`;
}

const sum = (all: readonly Packed[]): Packed =>
  all.reduce((a, b) => ({ raw: a.raw + b.raw, gzip: a.gzip + b.gzip, brotli: a.brotli + b.brotli }), { raw: 0, gzip: 0, brotli: 0 });

const readKept = record(shape({ gzip: integer(), brotli: integer() }), MOST_KEPT);

/** The same bytes in the two packings of the web, at their best: gzip 9, brotli 11 with the largest window browsers know. */
export function packed(bytes: Uint8Array): Packed {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const read = existsSync(KEPT) ? readJson(readKept, readFileSync(KEPT, "utf8"), KEPT) : undefined;
  const kept = read?.ok === true ? read.value : {}; // a broken file is made anew
  const known = kept[hash];
  if (known !== undefined) return { raw: bytes.length, ...known };
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const made = { gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify({ ...kept, [hash]: made }, undefined, 1));
  return { raw: bytes.length, ...made };
}
