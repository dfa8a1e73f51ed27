// Commands that run the built system build it first where nothing is built yet: one command, nothing to remember.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const top = resolve(import.meta.dirname, "../..");

/** Builds dist/ when it is not there. An older build is taken as it is: `npm run build` makes it anew. */
export function ensureBuilt(): void {
  if (existsSync(resolve(top, "dist/client/widget.js"))) return;
  console.error("nothing is built yet: building");
  const run = spawnSync(process.execPath, [resolve(top, "client/pwa/build.ts")], { cwd: top, stdio: ["ignore", 2, 2] });
  if (run.status !== 0) throw new Error("the build failed");
}
