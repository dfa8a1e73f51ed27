// Writes models/manifest.ts from the files as they lie: run it after weights or the runtime's version changed. A test holds the manifest against the files.
// node models/training/writeManifest.ts
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const models = resolve(import.meta.dirname, "..");
const runtime = dirname(createRequire(import.meta.url).resolve("onnxruntime-web/ort-wasm-simd-threaded.wasm"));
const FULL = ["companion.bin", "config.json", "ear.json", "onnx/model_quantized.onnx", "tokenizer.json", "tokenizer_config.json"];
const RUNTIME = ["ort-wasm-simd-threaded.mjs", "ort-wasm-simd-threaded.wasm"];

const fileAt = (folder: string, path: string, shown: string) => {
  const bytes = readFileSync(join(folder, path));
  return { path: shown, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
};
type File = ReturnType<typeof fileAt>;
const versionOf = (files: readonly File[]): string =>
  createHash("sha256")
    .update(files.map((one) => `${one.sha256}  ${one.path}\n`).join(""))
    .digest("hex")
    .slice(0, 8);
const written = ({ path, bytes, sha256 }: File, indent: string): string =>
  `{\n${indent}  path: "${path}",\n${indent}  bytes: ${bytes},\n${indent}  sha256: "${sha256}",\n${indent}}`;
const list = (files: readonly File[]): string => `[\n${files.map((one) => `  ${written(one, "  ")},\n`).join("")}]`;

const light = fileAt(join(models, "weights"), "light.bin", "weights/light.bin");
const full = FULL.map((path) => fileAt(join(models, "weights/full"), path, path));
const wasm = RUNTIME.map((path) => fileAt(runtime, path, path));

writeFileSync(
  join(models, "manifest.ts"),
  `// Which model files are shipped, with their hashes and sizes. Written by training/writeManifest.ts; a test holds it against the files.

export interface ModelFile {
  /** Path from its folder: models/ of the light ear, models/weights/full/ of the full one, the runtime's own. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const LIGHT_FILE: ModelFile = ${written(light, "")};

/** The first 8 hex digits of the hash over the full ear's files: its name, and its address on our origin. */
export const FULL_VERSION = "${versionOf(full)}";

export const FULL_FILES: readonly ModelFile[] = ${list(full)};

/** The same of the WASM runtime's files. */
export const RUNTIME_VERSION = "${versionOf(wasm)}";

export const RUNTIME_FILES: readonly ModelFile[] = ${list(wasm)};
`,
);
console.log(`light@${light.sha256.slice(0, 8)}  full@${versionOf(full)}  runtime ${versionOf(wasm)}`);
