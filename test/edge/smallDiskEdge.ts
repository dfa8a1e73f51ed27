// The inside of smallDisk.ts: a shop over the folder given, told by lines what to do, one line of answer each.
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startEdge } from "../../edge/host/workerdHost.ts";

const folder = process.argv[2] ?? "";
const FILLER = join(folder, "filler");
const BLOCK = new Uint8Array(4_096);
const edge = await startEdge({ port: 0, host: "127.0.0.1", data: join(folder, "data"), quiet: true });

for await (const word of createInterface({ input: process.stdin })) {
  if (word === "fill") fill();
  if (word === "free") rmSync(FILLER);
  if (word === "close") await edge.close();
  console.log(word === "open" ? edge.url : "done");
  if (word === "close") process.exit(0);
}

function fill(): void {
  const file = openSync(FILLER, "a");
  try {
    for (;;) writeSync(file, BLOCK);
  } catch {
    closeSync(file); // not a block is left
  }
}
