// Finds a Chromium for the browser tests, or installs one: the test command needs nothing done by hand.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const KNOWN = [
  process.env["CHROMIUM_PATH"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of a Chromium on this machine; where there is none, installs one (Debian's package, or Playwright's own build). Throws saying what to do. */
export function findChromium(): string {
  const here = () => KNOWN.find((path) => path !== "" && existsSync(path));
  const found = here();
  if (found !== undefined) return found;
  console.log("no Chromium on this machine: installing one");
  if (existsSync("/usr/bin/apt-get")) {
    const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
    runAll([...sudo, "apt-get", "update"], [...sudo, "apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]);
    const installed = here();
    if (installed !== undefined) return installed;
  }
  runAll(["npx", "playwright-core", "install", "chromium"]);
  const own = spawnSync("npx", ["playwright-core", "install", "--dry-run", "chromium"], { encoding: "utf8" });
  const folder = /Install location:\s+(.+)/.exec(own.stdout)?.[1];
  const path =
    folder === undefined ? undefined : [`${folder}/chrome-linux/chrome`, `${folder}/chrome-linux64/chrome`].find((one) => existsSync(one));
  if (path !== undefined) return path;
  throw new Error("no Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH");
}

function runAll(...commands: readonly (readonly string[])[]): void {
  for (const [program = "", ...args] of commands) spawnSync(program, args, { stdio: "inherit" });
}

/** Flags for a headless Chromium that stays quiet on a closed network, also as root. */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
