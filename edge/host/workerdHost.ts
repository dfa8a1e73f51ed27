// The built Worker running in a real workerd on this machine: for `npm start`, the end-to-end tests, the replay and the bench. workerd alone: the
// platform's development server would stand between with a proxy, which never gives back what passed through it (README, Memory).
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative, resolve } from "node:path";
import { listFiles } from "./fileList.ts";
import { freePort, startProcess, type Edge } from "./hostProcess.ts";
import { readBuiltWorker, workerdConfig } from "./workerdConfig.ts";

const top = resolve(import.meta.dirname, "../..");
const ENTRY = "dist/host/localWorker.js";
const ROOMS = join("v3", "do"); // where the platform's tools keep them too
const OWNER_ONLY = 0o600;

export interface EdgeAsk {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Folder of the rooms' databases; made when absent. */
  readonly data: string;
  /** True: what workerd prints is kept back, and shown only when it does not start. */
  readonly quiet: boolean;
  /** Variables of the Worker, over those of its configuration. They stand in a file of the data folder. */
  readonly vars?: Readonly<Record<string, string>>;
  /** Kills the whole process group, also while it still starts; then the start throws. */
  readonly cut?: AbortSignal;
}

/** Starts workerd over dist/ and gives it back once /health answers. Throws with what it printed when it does not start. */
export async function startEdge(ask: EdgeAsk): Promise<Edge> {
  const port = ask.port === 0 ? await freePort() : ask.port;
  const config = resolve(ask.data, "workerd.capnp");
  mkdirSync(resolve(ask.data, ROOMS), { recursive: true });
  writeFileSync(config, configOf(ask, port), { mode: OWNER_ONLY });
  const args = ["serve", "--import-path", top, config];
  const env = { ...process.env, TZ: "UTC" }; // a room's day is the platform's
  return startProcess({ command: workerdProgram(), args, cwd: top, env, port, host: ask.host, quiet: ask.quiet, cut: ask.cut });
}

function configOf(ask: EdgeAsk, port: number): string {
  const folder = builtFolder();
  const built = readBuiltWorker(readFileSync(join(folder, "wrangler.json"), "utf8"));
  const path = (file: string): string => `/${relative(top, file).replaceAll("\\", "/")}`;
  const data = readdirSync(join(folder, "assets")).filter((one) => one.endsWith(".bin"));
  return workerdConfig({
    built,
    modules: [
      { name: "localWorker.js", path: `/${ENTRY}` },
      { name: "index.js", path: path(join(folder, built.main)) },
      ...data.map((one) => ({ name: `assets/${one}`, path: path(join(folder, "assets", one)) })),
    ],
    vars: { ROWS_A_DAY: "none", ...ask.vars },
    files: listFiles(resolve(top, "dist/client")),
    client: resolve(top, "dist/client"),
    rooms: resolve(ask.data, ROOMS),
    address: `${ask.host}:${port}`,
  });
}

function builtFolder(): string {
  const dist = resolve(top, "dist");
  const folder = existsSync(dist) ? readdirSync(dist).find((one) => existsSync(resolve(dist, one, "wrangler.json"))) : undefined;
  if (folder === undefined || !existsSync(resolve(top, ENTRY))) throw new Error("dist/ holds no built Worker: run the build first");
  return resolve(dist, folder);
}

/** The workerd that wrangler brings, the one the Worker is tried with before it goes to the platform. */
function workerdProgram(): string {
  const ofWrangler = createRequire(createRequire(import.meta.url).resolve("wrangler/package.json"));
  const found: unknown = ofWrangler("workerd");
  const program: unknown = typeof found === "object" && found !== null ? Reflect.get(found, "default") : undefined;
  if (typeof program !== "string") throw new Error("workerd is not installed: npm ci");
  return program;
}
