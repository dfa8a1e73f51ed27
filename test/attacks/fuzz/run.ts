// Throws frames at decoders, one by one, each from its own number: what escaped, what was slow, what was said. A number found is found again.
import { performance } from "node:perf_hooks";
import { seededRandom } from "../../kit/random.ts";
import type { Decoder } from "./decoder.ts";

export const SLOW_MS = 50;
const AGAIN = 3; // a slow one is measured again, by the time it had the processor: the machine has other work
const BATCH = 1_000; // frames between two fresh rooms: a frame found is found again from the last multiple of this before it

export interface Found {
  readonly decoder: string;
  readonly frame: number;
  readonly what: "escape" | "slow" | "changed";
  readonly words: string;
  readonly base64: string;
}

export interface Tally {
  readonly frames: number;
  readonly seconds: number;
  readonly found: readonly Found[];
  /** By decoder: how many, what was said, and the slowest in ms of the processor's time and by the clock, other work on the machine included. */
  readonly asked: ReadonlyMap<
    string,
    { readonly frames: number; readonly slowestMs: number; readonly slowestWallMs: number; readonly answers: ReadonlyMap<string, number> }
  >;
  readonly heapBefore: number;
  readonly heapAfter: number;
  readonly rssMost: number;
}

export interface RunAsk {
  readonly seed: number;
  readonly frames: number;
  /** The first frame's number. */
  readonly from?: number;
  readonly decoders: readonly Decoder[];
  readonly onBatch?: (done: number) => void;
}

export async function runFuzz({ seed, frames, from = 0, decoders, onBatch }: RunAsk): Promise<Tally> {
  const wheel = decoders.flatMap((one) => Array.from({ length: one.weight }, () => one));
  const sums = new Map(
    decoders.map((one) => [one.name, { frames: 0, slowestMs: 0, slowestWallMs: 0, answers: new Map<string, number>() }]),
  );
  const found: Found[] = [];
  const [begun, heapBefore] = [performance.now(), heap()];
  let rssMost = 0;
  for (let i = from; i < from + frames; i++) {
    const random = seededRandom((seed ^ Math.imul(i + 1, 0x9e3779b1)) >>> 0);
    const decoder = wheel[Math.floor(random() * wheel.length)];
    const sum = sums.get(decoder?.name ?? "");
    if (decoder === undefined || sum === undefined) throw new Error("no decoders");
    if (i % BATCH === 0 || i === from) for (const one of decoders) await one.afresh?.();
    const frame = decoder.frame(random);
    const said = await askPatiently(decoder, frame);
    sum.frames++;
    sum.slowestMs = Math.max(sum.slowestMs, said.cpuMs);
    sum.slowestWallMs = Math.max(sum.slowestWallMs, said.wallMs);
    sum.answers.set(said.answer, (sum.answers.get(said.answer) ?? 0) + 1);
    for (const { what, words } of wrongWith(said))
      found.push({ decoder: decoder.name, frame: i, what, words, base64: Buffer.from(frame).toString("base64").slice(0, 4_000) });
    if (i % BATCH !== BATCH - 1) continue;
    for (const one of decoders) found.push(...(await restOf(one, i)));
    rssMost = Math.max(rssMost, process.memoryUsage().rss);
    onBatch?.(i + 1 - from);
  }
  return { frames, seconds: (performance.now() - begun) / 1_000, found, asked: sums, heapBefore, heapAfter: heap(), rssMost };
}

interface Said {
  readonly answer: string;
  readonly wallMs: number;
  readonly cpuMs: number;
  /** What it threw. */
  readonly escaped?: string;
}

async function askOnce(decoder: Decoder, frame: Uint8Array<ArrayBuffer>): Promise<Said> {
  const [at, worked] = [performance.now(), cpu()];
  const times = () => ({ wallMs: performance.now() - at, cpuMs: cpu() - worked });
  try {
    const answer = decoder.ask(frame);
    return { answer: typeof answer === "string" ? answer : await answer, ...times() };
  } catch (bug) {
    return { answer: "ESCAPED", ...times(), escaped: bug instanceof Error ? `${bug.name}: ${bug.message}` : String(bug) };
  }
}

/** Asks; what took the processor too long is asked again, from a fresh beginning, and counts as its fastest. */
async function askPatiently(decoder: Decoder, frame: Uint8Array<ArrayBuffer>): Promise<Said> {
  const first = await askOnce(decoder, frame);
  let cpuMs = first.cpuMs;
  for (let again = 0; cpuMs > SLOW_MS && again < AGAIN; again++) {
    await decoder.afresh?.();
    cpuMs = Math.min(cpuMs, (await askOnce(decoder, frame)).cpuMs);
  }
  return { ...first, cpuMs };
}

function wrongWith({ escaped, cpuMs }: Said): readonly Pick<Found, "what" | "words">[] {
  if (escaped !== undefined) return [{ what: "escape", words: escaped }];
  return cpuMs > SLOW_MS ? [{ what: "slow", words: `${cpuMs.toFixed(1)} ms` }] : [];
}

async function restOf(decoder: Decoder, frame: number): Promise<readonly Found[]> {
  try {
    await decoder.rest?.();
    return [];
  } catch (bug) {
    return [{ decoder: decoder.name, frame, what: "changed", words: bug instanceof Error ? bug.message : String(bug), base64: "" }];
  }
}

/** Milliseconds this thread has worked. */
function cpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
