// The full ear's files in memory, by path, and their JSON. Whoever made the map has checked the bytes against the manifest.
import { isPlain } from "../../shared/core/check.ts";

export type EarFiles = ReadonlyMap<string, Uint8Array>;

export const NETWORK = "onnx/model_quantized.onnx";
export const TOKENIZER = "tokenizer.json";
export const TOKENIZER_CONFIG = "tokenizer_config.json";
export const CARD = "ear.json";
export const COMPANION = "companion.bin";

/** The JSON object of a file; undefined when there is none. */
export function jsonOf(files: EarFiles, path: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(files.get(path)));
    return isPlain(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
