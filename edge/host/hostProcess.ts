// A process that serves an edge, in a group of its own: started, waited for until it answers, stopped or killed whole. Knows not what it runs.
import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";

const READY_MS = 60_000; // a cold machine unpacks workerd first
const POLL_MS = 50;
const STOP_MS = 5_000;
const PORTS = { from: 20_000, to: 32_000 }; // Linux begins at 32768, macOS and Windows at 49152; browsers refuse none of these
const PORT_TRIES = 100;

export interface ProcessAsk {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly port: number;
  readonly host: string;
  /** True: what it prints is kept back, and shown only when it does not start. */
  readonly quiet: boolean;
  /** Kills the whole process group, also while it still starts; then the start throws. */
  readonly cut?: AbortSignal | undefined;
}

export interface Edge {
  readonly port: number;
  readonly url: string;
  /** The process group it runs in. */
  readonly group: number;
  /** Asks it to stop and waits until it has. */
  readonly close: () => Promise<void>;
  /** Kills the whole process group at once, as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Gives it back once its /health answers. Throws with what it printed when it does not start. */
export async function startProcess(ask: ProcessAsk): Promise<Edge> {
  const child = spawn(ask.command, [...ask.args], {
    cwd: ask.cwd,
    detached: true, // a group of its own, so that what it starts goes when it does
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...ask.env },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-8_000);
      if (!ask.quiet) process.stderr.write(chunk);
    });
  }
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  ask.cut?.addEventListener("abort", () => signalGroup(child, "SIGKILL"));
  const url = `http://${ask.host === "0.0.0.0" ? "127.0.0.1" : ask.host}:${ask.port}`;
  await waitUntilReady(url, child, () => printed);
  return {
    port: ask.port,
    url,
    group: child.pid ?? 0,
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

async function waitUntilReady(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until && child.exitCode === null && child.signalCode === null) {
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

/**
 * A port nobody listens on now. Below those the system gives to connections that go out: of these one could be taken before it is listened on, or
 * while an edge that will come back is down.
 */
export async function freePort(): Promise<number> {
  for (let tried = 0; tried < PORT_TRIES; tried++) {
    const port = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));
    if (await isFree(port)) return port;
  }
  throw new Error("no free port");
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => done(true)));
  });
}
