// A running shop whose data lies on a disk of a few megabytes that can be filled and freed: a file system in memory, in a name space of its own.
// Needs a Linux that lets a process mount one there.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const INSIDE = resolve(import.meta.dirname, "smallDiskEdge.ts");
const APART = ["--user", "--map-root-user", "--mount"];

export interface SmallDisk {
  readonly url: string;
  /** Not one byte is left. */
  readonly fill: () => Promise<void>;
  readonly free: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** May this process have a small disk? */
export function canHaveSmallDisk(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "zhanggui-mount-"));
  const tried = spawnSync("unshare", [...APART, "mount", "-t", "tmpfs", "tmpfs", folder]);
  rmSync(folder, { recursive: true });
  return tried.status === 0;
}

export async function openSmallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = mkdtempSync(join(tmpdir(), "zhanggui-disk-"));
  const mountAndRun = `mount -t tmpfs -o size=${megabytes}m tmpfs "$1" && shift && exec "$@"`;
  const child = spawn("unshare", [...APART, "sh", "-c", mountAndRun, "sh", folder, process.execPath, INSIDE, folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (word: string): Promise<string> => {
    child.stdin.write(`${word}\n`);
    const answer = await lines.next();
    if (answer.done === true) throw new Error(`the shop on a small disk ended at "${word}"`);
    return answer.value;
  };
  const url = await ask("open");
  return {
    url,
    fill: async () => void (await ask("fill")),
    free: async () => void (await ask("free")),
    async close() {
      await ask("close");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
