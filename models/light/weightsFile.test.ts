// The weights that are shipped: their size, their name in the manifest, and what happens to damaged ones.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { LIGHT_FILE } from "../manifest.ts";
import { readWeightsFile } from "../readWeights.ts";
import { loadLight } from "./light.ts";
import { sha256 } from "./sha256.ts";
import { readWeights, writeWeights } from "./weights.ts";

const LIMIT = 400_000; // bytes, of the design
const bytes = readWeightsFile();

describe("the light weights", () => {
  it("stay within 400 KB and are the file the manifest names", () => {
    expect(bytes.length).toBeLessThanOrEqual(LIMIT);
    expect(LIGHT_FILE.bytes).toBe(bytes.length);
    expect(LIGHT_FILE.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("name the model by the first 8 hex digits of their SHA-256", () => {
    const light = loadLight(bytes);
    expect(light.ok && light.value.model).toBe(`light@${LIGHT_FILE.sha256.slice(0, 8)}`);
  });

  it("come out of reading and writing byte for byte the same", () => {
    const read = readWeights(bytes);
    expect(read.ok && sha256(writeWeights(read.value))).toBe(LIGHT_FILE.sha256);
  });

  it("are refused when cut anywhere, empty, or not weights at all", () => {
    for (const length of [0, 1, 10, 500, 10_000, bytes.length - 1]) expect(loadLight(bytes.slice(0, length)).ok).toBe(false);
    expect(loadLight(new TextEncoder().encode("<!doctype html><title>404</title>")).ok).toBe(false);
    expect(loadLight(new Uint8Array([...bytes, 0])).ok).toBe(false);
  });

  it("of another list of intents are refused with a kind of their own", () => {
    const other = bytes.slice();
    other[40] = (other[40] ?? 0) ^ 1; // inside the list of output names
    const loaded = loadLight(other);
    expect(!loaded.ok && loaded.error.kind).toBe("schema");
  });
});

describe("sha256", () => {
  it("agrees with the platform's on lengths around a block", () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1_000]) {
      const sample = Uint8Array.from({ length }, (_, i) => (i * 37) & 255);
      expect(sha256(sample)).toBe(createHash("sha256").update(sample).digest("hex"));
    }
  });
});
