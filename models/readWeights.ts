// Reads the weights from disk, for Node: the command line, the measurements, tests. Browsers fetch them, the edge is handed the light ones.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { ok, refuse, type Result } from "../shared/core/result.ts";
import type { EarFiles } from "./full/earFiles.ts";
import { FULL_FILES } from "./manifest.ts";

/** The bytes of models/weights/light.bin. */
export function readWeightsFile(): Uint8Array {
  return new Uint8Array(readFileSync(new URL("./weights/light.bin", import.meta.url)));
}

/** The full ear's files by path; refused when one is missing or is not the one the manifest names. `folder` ends with a slash. */
export function readFullFiles(folder: URL = new URL("./weights/full/", import.meta.url)): Result<EarFiles> {
  const files = new Map<string, Uint8Array>();
  for (const { path, sha256 } of FULL_FILES) {
    try {
      files.set(path, new Uint8Array(readFileSync(new URL(path, folder))));
    } catch {
      return refuse("unknown", `the full ear's file ${path} is missing`);
    }
    const bytes = files.get(path) ?? new Uint8Array();
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) return refuse("malformed", `the full ear's file ${path} is damaged`);
  }
  return ok(files);
}

/** A file of the WASM runtime, from its package. */
export function readRuntimeFile(path: string): Uint8Array {
  const folder = new URL(".", import.meta.resolve("onnxruntime-web/ort-wasm-simd-threaded.wasm"));
  return new Uint8Array(readFileSync(new URL(path, folder)));
}
