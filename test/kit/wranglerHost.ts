// A Worker under the platform's own development server: one that must be bundled first (the contract's), or the built one with the platform's own
// asset service. The same workerd; for tests alone, since the server keeps what passes through it.
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { freePort, startProcess, type Edge } from "../../edge/host/hostProcess.ts";

const top = resolve(import.meta.dirname, "../..");

const QUIETLY = {
  CI: "true",
  WRANGLER_SEND_METRICS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  X_LOCAL_EXPLORER: "false", // wrangler's own page under /cdn-cgi/ reads every database, and asks nobody who they are
  X_LOCAL_OBSERVABILITY: "false",
};

/** Starts it on that port (0: any free one) over a folder of data; `config` is the path of a wrangler.toml or wrangler.json. */
export async function startWrangler(config: string, data: string, wanted: number): Promise<Edge> {
  const port = wanted === 0 ? await freePort() : wanted;
  const args = [resolve(top, "node_modules/wrangler/bin/wrangler.js"), "dev", "--config", config, "--persist-to", data];
  args.push("--port", String(port), "--ip", "127.0.0.1", "--inspector-port", String(await freePort()));
  args.push("--show-interactive-dev-session=false", "--log-level", "warn");
  const env = { ...process.env, ...QUIETLY, WRANGLER_LOG_PATH: resolve(data, "logs") };
  return startProcess({ command: process.execPath, args, cwd: top, env, port, host: "127.0.0.1", quiet: true });
}

/** The configuration of the built Worker. Throws where nothing is built. */
export function builtConfig(): string {
  const dist = resolve(top, "dist");
  const folder = readdirSync(dist).find((one) => existsSync(resolve(dist, one, "wrangler.json")));
  if (folder === undefined) throw new Error("dist/ holds no built Worker: run the build first");
  return resolve(dist, folder, "wrangler.json");
}
