// The same network in `@xenova/transformers` 2.17, the library before the one we use: what we would have without a build of our own. It is no part of this project: the bench fetches
// it where a registry can be reached and says so where none can. It has a page of its own without our policy, because it makes scripts of blobs.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { isPlain, list, number, shape, string } from "../../shared/core/check.ts";
import { bytesRow, packed } from "./earBytes.ts";
import type { Said } from "./earMessages.ts";
import { figure, rowOf, type Figure } from "./figures.ts";

const NAME = "@xenova/transformers@2.17.2";
const FETCH_MS = 120_000;
const STARTS = 5;
const WARM_UP = 50; // messages
const top = resolve(import.meta.dirname, "../..");
const kept = resolve(top, "node_modules/.cache/bench");
const unpacked = resolve(kept, "xenova/package/dist");

/** What ours took, to be compared with. */
export interface Ours {
  readonly cold: Figure;
  readonly warm: Figure;
  readonly talk: Figure;
}

/** Rows of load, latency and bytes; one row that says why where it could not be measured. */
export async function againstXenova(browser: Browser, said: readonly Said[], ours: Ours): Promise<readonly string[]> {
  const why = fetchLibrary();
  if (why !== undefined) return [`not measured: ${why}`];
  const server = await serve();
  try {
    const cold: number[] = [];
    const warm: number[] = [];
    let talk: readonly number[] = [];
    for (let i = 0; i < STARTS; i++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.url);
      const first = await page.evaluate(askWorker, { said: [] });
      if (readRun(first) === undefined) return [`not measured: it cannot run our network: ${wordsOf(first)}`];
      cold.push(readRun(first)?.opened ?? Number.NaN);
      await page.reload();
      const rows = said.map(({ words, row }) => ({ words, ids: row.ids, kinds: row.kinds }));
      const again = readRun(await page.evaluate(askWorker, { said: i === 0 ? [...rows.slice(0, WARM_UP), ...rows, ...rows] : [] }));
      warm.push(again?.opened ?? Number.NaN);
      if (i === 0) talk = again?.times.slice(WARM_UP) ?? [];
      await context.close();
    }
    const file = (name: string): Uint8Array => readFileSync(resolve(unpacked, name));
    return [
      rowOf(figure("load: worker made → answers, first visit", "ms", cold, ours.cold)),
      rowOf(figure("load: the same, its files kept by the browser", "ms", warm, ours.warm)),
      rowOf(figure("message with its talk, tokenizer and network alone", "ms", talk, ours.talk)),
      bytesRow("its script transformers.min.js (MB raw, gzip, brotli)", packed(file("transformers.min.js"))),
      bytesRow("its runtime ort-wasm-simd.wasm", packed(file("ort-wasm-simd.wasm"))),
    ];
  } finally {
    await server.close();
  }
}

/** Fetches and unpacks it once; the words of the failure when it cannot be had. */
function fetchLibrary(): string | undefined {
  if (existsSync(resolve(unpacked, "transformers.min.js"))) return undefined;
  mkdirSync(resolve(kept, "xenova"), { recursive: true });
  const run = spawnSync("npm", ["pack", NAME, "--loglevel=error", "--fetch-retries=0", "--pack-destination", kept], {
    cwd: kept,
    encoding: "utf8",
    timeout: FETCH_MS,
  });
  const archive = readdirSync(kept).find((name) => /^xenova-transformers-.*\.tgz$/.test(name));
  if (run.status !== 0 || archive === undefined)
    return `${NAME} could not be fetched (${run.stderr?.trim().replaceAll("\n", " ").slice(0, 120) || "no npm"})`;
  const tar = spawnSync("tar", ["-xzf", resolve(kept, archive), "-C", resolve(kept, "xenova")], { encoding: "utf8" });
  return tar.status === 0 ? undefined : `${NAME} could not be unpacked`;
}

/** Its worker: opens our network through the library's own classes, then tokenises and runs each row. Opened when the first pass is through, as ours is. */
const WORKER = `
import { BertModel, env, PreTrainedTokenizer, Tensor } from "/lib/transformers.min.js";
env.allowRemoteModels = false;
env.localModelPath = "/models/";
env.backends.onnx.wasm.wasmPaths = location.origin + "/lib/";
env.backends.onnx.wasm.numThreads = 1;
const json = async (path) => (await fetch("/models/ear/" + path)).json();
const tensor = (numbers) => new Tensor("int64", BigInt64Array.from(numbers, BigInt), [1, numbers.length]);
self.onmessage = async ({ data }) => {
  try {
    const [words, config] = await Promise.all([json("tokenizer.json"), json("tokenizer_config.json")]);
    const tokenizer = new PreTrainedTokenizer(words, config);
    const network = await BertModel.from_pretrained("ear", { quantized: true });
    const run = (ids, kinds) => network({ input_ids: tensor(ids), attention_mask: tensor(ids.map(() => 1)), token_type_ids: tensor(kinds) });
    const first = await run([2, 5, 3], [0, 0, 0]);
    if (first.intents.dims[1] !== 50) throw new Error("its answer has another shape");
    self.postMessage({ kind: "opened" });
    const times = [];
    for (const one of data.said) {
      const from = performance.now();
      for (const text of one.words) tokenizer.encode(text, null, { add_special_tokens: false });
      await run(one.ids, one.kinds);
      times.push(performance.now() - from);
    }
    self.postMessage({ kind: "done", times });
  } catch (bug) {
    self.postMessage({ kind: "failed", words: String(bug?.message ?? bug) });
  }
};
`;

/** Runs in the page: starts the worker, hands the rows over, gives what it took. */
function askWorker({ said }: { readonly said: readonly unknown[] }): Promise<unknown> {
  return new Promise((done) => {
    const from = performance.now();
    const worker = new Worker("/worker.js", { type: "module" });
    let opened = 0;
    worker.addEventListener("error", (event) => done({ words: event.message }));
    worker.addEventListener("message", ({ data }) => {
      if (data.kind === "opened") opened = performance.now() - from;
      else done({ ...data, opened });
    });
    worker.postMessage({ said });
  });
}

const readRun = shape({ opened: number(0), times: list(number(0), 100_000) });
const wordsOf = (said: unknown): string => string(100_000)(isPlain(said) ? said["words"] : undefined)?.slice(0, 160) ?? "it said nothing";

const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", json: "application/json", wasm: "application/wasm" };

/** Serves its page, its files and our network from this machine, for ever cacheable but the page. */
async function serve(): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const find = (path: string): Uint8Array | string | undefined => {
    if (path === "/") return "<!doctype html><meta charset=utf-8><title>bench</title>";
    if (path === "/worker.js") return WORKER;
    const [, folder, name = ""] = /^\/(lib|models\/ear)\/([\w./-]+)$/.exec(path) ?? [];
    const file = resolve(folder === "lib" ? unpacked : resolve(top, "models/weights/full"), name);
    return folder === undefined || path.includes("..") || !existsSync(file) ? undefined : readFileSync(file);
  };
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const body = find(path);
    const type = TYPES[path.split(".").at(-1) ?? ""] ?? (path === "/" ? "text/html" : "application/octet-stream");
    response.writeHead(body === undefined ? 404 : 200, {
      "content-type": type,
      "cache-control": path === "/" ? "no-store" : "max-age=31536000",
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const at = server.address();
  return {
    url: `http://127.0.0.1:${typeof at === "object" && at !== null ? at.port : 0}/`,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
