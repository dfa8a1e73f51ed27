// `npm run -s replay -- [FILE.jsonl] [--limit N] [--out FILE] [--at URL] [--width N] [--alone] [--full] [--draw SEED]`: real dialogues through the running system; without FILE the
// sessions of the shared data. `--alone` leaves the shop's own people out, so that the bot has each shopper until it hands over. Says what share was answered,
// asked back and handed off, and how those read by eye (read.tsv) stand.
// `--full`: the shoppers' devices have the full ear. `--draw SEED`: draws a hundred messages to read by eye.
// Starts an edge of its own on an empty folder (building first where nothing is built) unless --at names a running one. A turn lost, doubled or out of order: exit 1.
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import type { Edge } from "../../edge/host/hostProcess.ts";
import { startEdge } from "../../edge/host/workerdHost.ts";
import { readJson } from "../../shared/core/check.ts";
import { clearAway } from "../kit/clearAway.ts";
import { fetchFace, openAgent, whenStatus, type Agent } from "../kit/agent.ts";
import type { Ear } from "../../client/widget/bot.ts";
import { openFull } from "../../models/full/nodeRuntime.ts";
import { readFullFiles } from "../../models/readWeights.ts";
import { ensureBuilt } from "../kit/built.ts";
import { fetchPack } from "../kit/shopper.ts";
import { playDialogue, readDialogue, type Dialogue, type Played, type Stage } from "./dialogue.ts";
import { draw, readingsOf, readReadings, summaryOf, type BotTurn } from "./outcomes.ts";

const DRAWN = 100;
const WIDTH = 4; // dialogues at once: enough to keep two cores busy, few enough that every agent has room

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    limit: { type: "string" },
    out: { type: "string" },
    at: { type: "string" },
    width: { type: "string" },
    alone: { type: "boolean", default: false },
    full: { type: "boolean", default: false },
    draw: { type: "string" },
  },
});
const [file = new URL("../../../shared/data/sessions/jd_sessions.jsonl", import.meta.url).pathname] = positionals;
if (!existsSync(file)) {
  console.error("usage: npm run -s replay -- FILE.jsonl [--limit N] [--out FILE] [--at URL] [--width N] [--alone] [--full] [--draw SEED]");
  process.exit(2);
}

const dialogues = await readDialogues(file, Number(values.limit ?? Number.MAX_SAFE_INTEGER));
if (values.at === undefined) ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), "zhanggui-replay-"));
const edge: Edge | undefined =
  values.at === undefined ? await startEdge({ port: 0, host: "127.0.0.1", data: folder, quiet: true }) : undefined;
const url = values.at ?? edge?.url ?? "";
const out = values.out === undefined ? process.stdout : createWriteStream(values.out);
const begun = Date.now();

const stage = await openStage(url);
const faulty: string[] = [];
const bots = new Map<string, readonly BotTurn[]>();
const times: number[] = [];
await playAll(dialogues, stage);

for (const agent of stage.agents) await agent.close();
await edge?.close();
clearAway(folder);
if (values.out !== undefined) await new Promise<void>((done) => out.end(() => done()));
say(`${dialogues.length} dialogues, ${faulty.length} with a turn lost, doubled or out of order; ${summary()}`);
for (const one of faulty) say(one);
for (const line of summaryOf([...bots.values()])) say(line);
if (values.draw !== undefined) for (const one of draw(bots, DRAWN, Number(values.draw))) say(`${one.id}\t${one.turn}\t${one.did}`);
if (values.alone) say(readingsOf(readReadings(readFileSync(new URL("read.tsv", import.meta.url), "utf8")), bots));
process.exit(faulty.length === 0 ? 0 : 1);

async function openStage(at: string): Promise<Stage> {
  const face = await fetchFace(at);
  const agents: Agent[] = [];
  for (const member of face.members.filter((one) => one.active)) {
    const agent = await openAgent({ url: at, shop: face.id, member: member.id });
    await whenStatus(agent, "online");
    agent.sync.setHere({ presence: "online" });
    agents.push(agent);
  }
  const [first, ...rest] = agents;
  if (first === undefined) throw new Error("the shop has no members to sign in as");
  return {
    url: at,
    shop: face.id,
    pack: await fetchPack(at, face.id),
    agents: [first, ...rest],
    ear: values.full ? await fullEar() : undefined,
  };
}

async function fullEar(): Promise<Ear> {
  const files = readFullFiles();
  const full = files.ok ? await openFull(files.value) : files;
  if (!full.ok) throw new Error(full.error.words);
  return full.value;
}

/** Several at once; the lines come out in the order of the file. */
async function playAll(all: readonly Dialogue[], on: Stage): Promise<void> {
  const ready = new Map<number, Played>();
  let [next, written] = [0, 0];
  const worker = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++) {
      const dialogue = all[at];
      if (dialogue === undefined) return;
      const from = Date.now();
      const played = await playOne(dialogue, on);
      times.push(Date.now() - from);
      if (played.faults.length > 0) faulty.push(`${played.id}: ${played.faults.join("; ")}`);
      ready.set(at, played);
      for (let line = ready.get(written); line !== undefined; line = ready.get(written)) {
        ready.delete(written++);
        out.write(`${JSON.stringify(line)}\n`);
      }
      if (times.length % 10 === 0 || times.length === all.length)
        say(`${times.length}/${all.length} dialogues, ${((Date.now() - begun) / 1000).toFixed(0)} s`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.width ?? WIDTH) }, worker));
}

async function playOne(dialogue: Dialogue, on: Stage): Promise<Played> {
  try {
    const turns = values.alone ? dialogue.turns.filter((one) => one.from === "shopper") : dialogue.turns;
    const { played, bot } = await playDialogue({ ...dialogue, turns }, on);
    bots.set(played.id, bot);
    return played;
  } catch (error) {
    return { id: dialogue.id, turns: [], bot: [], ticket: {}, faults: [error instanceof Error ? error.message : String(error)] };
  }
}

async function readDialogues(path: string, limit: number): Promise<readonly Dialogue[]> {
  const found: Dialogue[] = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (found.length >= limit) break;
    if (line.trim() === "") continue;
    const dialogue = readJson(readDialogue, line, `line ${found.length + 1}`);
    if (!dialogue.ok) {
      console.error(`${path}: ${dialogue.error.words}`);
      process.exit(2);
    }
    found.push(dialogue.value);
  }
  return found;
}

function summary(): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return `${((Date.now() - begun) / 1000).toFixed(1)} s in all, a dialogue: median ${at(0.5)} ms, p90 ${at(0.9)} ms, longest ${at(1)} ms`;
}

/** Progress goes to stderr, so that stdout stays one JSON line a dialogue. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
