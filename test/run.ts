// `npm test`: lint, types, build, every test on real parts; the last line is `N passed, N failed` for the whole run.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { isPlain } from "../shared/core/check.ts";
import { findChromium } from "./kit/chromium.ts";

const top = resolve(import.meta.dirname, "..");
const report = resolve(top, "node_modules/.cache/zhanggui-tests.json");
const script = (path: string): string => resolve(top, "node_modules", path);

const SIMULATED = { seeds: "150", steps: "1000" }; // three to four minutes of two cores

let passed = 0;
let failed = 0;

function step(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  const begun = Date.now();
  const run = spawnSync(process.execPath, args, { cwd: top, stdio: "inherit", env: { ...process.env, ...env } });
  console.log(`${run.status === 0 ? "✓" : "✗"} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)\n`);
  return run.status === 0;
}

function count(fine: boolean): void {
  if (fine) passed++;
  else failed++;
}

process.env["CHROMIUM_PATH"] = findChromium();
count(step("lint and format", [script("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"]));
count(step("types", [script("typescript/bin/tsc"), "--noEmit"]));
count(step("build", ["client/pwa/build.ts"]));

const only = process.argv.slice(2);
if (only.length === 0) count(step("simulation", ["test/sim/sim.ts", "--seeds", SIMULATED.seeds, "--steps", SIMULATED.steps]));

rmSync(report, { force: true });
const fine = step("tests", [
  script("vitest/vitest.mjs"),
  "run",
  "--config",
  "test/vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...only,
]);
const tests = readReport();
passed += tests.passed;
failed += tests.failed;
if (!fine && tests.failed === 0) failed++; // a run that broke without a failing test is not a green one

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function readReport(): { readonly passed: number; readonly failed: number } {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
  if (!isPlain(value)) return { passed: 0, failed: 1 };
  return { passed: Number(value["numPassedTests"] ?? 0), failed: Number(value["numFailedTests"] ?? 1) };
}
