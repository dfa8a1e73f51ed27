// The full ear's files as they are shipped: their names in the manifest, their size, and what becomes of missing or damaged ones.
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { FULL_FILES, FULL_VERSION, RUNTIME_FILES } from "../manifest.ts";
import { readFullFiles, readRuntimeFile } from "../readWeights.ts";

const MOST = 6_000_000; // bytes on the wire, tokenizer and light ear included
const LIGHT = 400_000;
const HOST_MOST = 25 * 1024 * 1024; // a host's limit for one file

const folder = mkdtempSync(join(tmpdir(), "zhanggui-ear-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the full ear's files", () => {
  it("are the ones the manifest names, and so is its version", () => {
    expect(readFullFiles().ok).toBe(true);
    const lines = FULL_FILES.map((one) => `${one.sha256}  ${one.path}\n`).join("");
    expect(createHash("sha256").update(lines).digest("hex").slice(0, 8)).toBe(FULL_VERSION);
  });

  it("stay within 6 MB with the light one, uncompressed", () => {
    expect(FULL_FILES.reduce((sum, one) => sum + one.bytes, LIGHT)).toBeLessThanOrEqual(MOST);
  });

  it("run on the runtime the manifest names, each file of which a host takes", () => {
    for (const { path, bytes, sha256 } of RUNTIME_FILES) {
      const file = readRuntimeFile(path);
      expect([path, file.length, createHash("sha256").update(file).digest("hex")]).toEqual([path, bytes, sha256]);
      expect(bytes).toBeLessThanOrEqual(HOST_MOST);
    }
  });

  it("are refused when one is missing or damaged, saying which", () => {
    const at = pathToFileURL(`${folder}/`);
    const words = (): string => {
      const read = readFullFiles(at);
      return read.ok ? "" : read.error.words;
    };
    expect(words()).toMatch(/companion\.bin is missing/);
    cpSync(new URL("../weights/full/", import.meta.url), folder, { recursive: true });
    expect(words()).toBe("");
    writeFileSync(join(folder, "ear.json"), "{}");
    expect(words()).toMatch(/ear\.json is damaged/);
  });
});
