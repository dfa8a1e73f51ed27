// The built Worker running in a real workerd on this machine: for `npm start`, the end-to-end tests, the replay and the bench.
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";

const top = resolve(import.meta.dirname, "../..");
const READY_MS = 60_000; // a cold machine unpacks workerd first
const POLL_MS = 100;
const STOP_MS = 5_000;

const WRANGLER_ENV = {
  CI: "true",
  WRANGLER_SEND_METRICS: "false",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  X_LOCAL_EXPLORER: "false", // wrangler's own page under /cdn-cgi/ reads every database, and asks nobody who they are
  X_LOCAL_OBSERVABILITY: "false",
};

export interface EdgeAsk {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Folder of the rooms' databases; made when absent. */
  readonly data: string;
  /** True: what workerd prints is kept back, and shown only when it does not start. */
  readonly quiet: boolean;
  /** Another Worker than the built one: path of its wrangler.toml. */
  readonly config?: string;
}

export interface Edge {
  readonly port: number;
  readonly url: string;
  /** Asks it to stop and waits until it has. */
  readonly close: () => Promise<void>;
  /** Kills the whole process group at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Starts workerd over dist/ and gives it back once /health answers. Throws with what it printed when it does not start. */
export async function startEdge(ask: EdgeAsk): Promise<Edge> {
  const port = ask.port === 0 ? await freePort() : ask.port;
  const wrangler = resolve(top, "node_modules/wrangler/bin/wrangler.js");
  const args = [wrangler, "dev", "--config", ask.config ?? builtConfig(), "--persist-to", ask.data];
  args.push("--port", String(port), "--ip", ask.host, "--inspector-port", String(await freePort()));
  args.push("--show-interactive-dev-session=false", "--log-level", ask.quiet ? "warn" : "error");
  const child = spawn(process.execPath, args, {
    cwd: top,
    detached: true, // a group of its own, so that workerd goes when its parent does
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...WRANGLER_ENV, WRANGLER_LOG_PATH: resolve(ask.data, "logs") },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-8_000);
      if (!ask.quiet) process.stderr.write(chunk);
    });
  }
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  const url = `http://${ask.host === "0.0.0.0" ? "127.0.0.1" : ask.host}:${port}`;
  await waitUntilReady(url, child, () => printed);
  return {
    port,
    url,
    close: async () => {
      signalGroup(child, "SIGTERM");
      const late = setTimeout(() => signalGroup(child, "SIGKILL"), STOP_MS);
      await gone;
      clearTimeout(late);
      signalGroup(child, "SIGKILL");
    },
    kill: async () => {
      signalGroup(child, "SIGKILL");
      await gone;
    },
  };
}

function builtConfig(): string {
  const dist = resolve(top, "dist");
  const folder = existsSync(dist) ? readdirSync(dist).find((one) => existsSync(resolve(dist, one, "wrangler.json"))) : undefined;
  if (folder === undefined) throw new Error("dist/ holds no built Worker: run the build first");
  return resolve(dist, folder, "wrangler.json");
}

async function waitUntilReady(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
  signalGroup(child, "SIGKILL");
  throw new Error(`the edge did not start on ${url}\n${printed()}`);
}

function signalGroup(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // the group has already gone
  }
}

async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address !== null ? done(address.port) : fail(new Error("no free port"))));
    });
  });
}
