// The full ear in a browser's worker, over transformers.js on WASM. Imported by models/worker.ts alone, when the full ear is wanted: it is the one large script.
import { BertModel, env, PreTrainedTokenizer, Tensor } from "@huggingface/transformers";
import { hexOf } from "../../shared/core/bytes.ts";
import { isPlain } from "../../shared/core/check.ts";
import { refuse, type Result } from "../../shared/core/result.ts";
import { companionOf } from "./companion.ts";
import { sha256 } from "../light/sha256.ts";
import { CARD, jsonOf, TOKENIZER, TOKENIZER_CONFIG, type EarFiles } from "./earFiles.ts";
import { fetchEar, runtimeFolder } from "./fetchEar.ts";
import { loadFull, type Full } from "./full.ts";
import { batchOf } from "./layout.ts";
import { outputsOf, type EarRuntime, type Tensors } from "./runtime.ts";

const MODEL = "full"; // what the library is told to load; answered from memory below

/** Fetches, checks and opens the full ear. Refused when a file is missing or damaged, or the machine cannot run it. */
export async function openInBrowser(base: string, told: (loaded: number, total: number) => void): Promise<Result<Full>> {
  const brought = await fetchEar(base, { fetch: (url) => fetch(url, { credentials: "omit" }), hash, forget, told });
  if (!brought.ok) return brought;
  const { full, runtime } = brought.value;
  const made = await createBrowserRuntime(full, runtime, new URL(runtimeFolder(base), self.location.origin).href);
  if (!made.ok) return made;
  const companion = companionOf(full);
  return companion.ok ? loadFull(made.value, jsonOf(full, CARD), companion.value) : companion;
}

async function createBrowserRuntime(full: EarFiles, wasm: EarFiles, folder: string): Promise<Result<EarRuntime>> {
  const tokenizer = jsonOf(full, TOKENIZER);
  const config = jsonOf(full, TOKENIZER_CONFIG);
  const ort = env.backends.onnx.wasm;
  if (tokenizer === undefined || config === undefined || ort === undefined)
    return refuse("malformed", "the full ear's files are not whole");
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useBrowserCache = false; // our service worker keeps the files
  env.useWasmCache = false; // it would make scripts of blobs, which our policy forbids
  env.localModelPath = "/";
  readFrom(full);
  ort.numThreads = 1;
  ort.proxy = false;
  ort.wasmPaths = { mjs: `${folder}ort-wasm-simd-threaded.mjs`, wasm: `${folder}ort-wasm-simd-threaded.wasm` };
  const binary = wasm.get("ort-wasm-simd-threaded.wasm");
  if (binary !== undefined) ort.wasmBinary = binary;
  try {
    const words = new PreTrainedTokenizer(tokenizer, config);
    const network: unknown = await BertModel.from_pretrained(MODEL, { device: "wasm", dtype: "q8", local_files_only: true });
    if (typeof network !== "function") return refuse("malformed", "the full ear's network is no network");
    delete ort.wasmBinary; // 14 MB that nobody needs once it is compiled
    readFrom(new Map()); // and nothing is asked for from here on
    return {
      ok: true,
      value: {
        pieces: (text) => words.encode(text, { add_special_tokens: false }),
        run: async (rows) => {
          const batch = batchOf(rows);
          const shape = [batch.rows, batch.width];
          const said: unknown = await network({
            input_ids: new Tensor("int64", batch.ids, shape),
            attention_mask: new Tensor("int64", batch.mask, shape),
            token_type_ids: new Tensor("int64", batch.kinds, shape),
          });
          return outputsOf(tensorsOf(said), batch.rows);
        },
      },
    };
  } catch (bug) {
    return refuse("malformed", `the full ear could not be opened: ${bug instanceof Error ? bug.message.slice(0, 200) : "unknown"}`);
  }
}

/** From here on the library reads these files and no other: only bytes whose hash was right. A function of its own, so that no answer's closure keeps the files alive. */
function readFrom(files: EarFiles): void {
  env.fetch = (url) => {
    const bytes = files.get(String(url).replace(/^.*?\/full\//, ""));
    return Promise.resolve(bytes === undefined ? new Response(null, { status: 404 }) : new Response(bytes.slice()));
  };
}

function tensorsOf(said: unknown): Tensors {
  if (!isPlain(said)) return {};
  return Object.fromEntries(Object.entries(said).map(([name, one]) => [name, { data: one instanceof Tensor ? one.data : undefined }]));
}

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return sha256(bytes); // a page without https has no subtle
  return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

async function forget(url: string): Promise<void> {
  if (!("caches" in self)) return;
  for (const name of await caches.keys()) await (await caches.open(name)).delete(url);
}
