// The full ear in Node (command line, measurements, tests): the same WASM as in the browser, one thread. The caller reads the files.
import { Tokenizer } from "@huggingface/tokenizers";
import { env, InferenceSession, Tensor } from "onnxruntime-web/wasm";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { companionOf } from "./companion.ts";
import { CARD, jsonOf, NETWORK, TOKENIZER, TOKENIZER_CONFIG, type EarFiles } from "./earFiles.ts";
import { loadFull, type Full } from "./full.ts";
import { batchOf } from "./layout.ts";
import { outputsOf, type EarRuntime } from "./runtime.ts";

/** The full ear over files already read; refused when they do not make one. */
export async function openFull(files: EarFiles): Promise<Result<Full>> {
  const runtime = await createNodeRuntime(files);
  if (!runtime.ok) return runtime;
  const companion = companionOf(files);
  return companion.ok ? loadFull(runtime.value, jsonOf(files, CARD), companion.value) : companion;
}

/** Tokenizer and network; refused when either cannot be opened. */
export async function createNodeRuntime(files: EarFiles): Promise<Result<EarRuntime>> {
  const network = files.get(NETWORK);
  const tokenizer = jsonOf(files, TOKENIZER);
  const config = jsonOf(files, TOKENIZER_CONFIG);
  if (network === undefined || tokenizer === undefined || config === undefined)
    return refuse("malformed", "the full ear's files are not whole");
  env.wasm.numThreads = 1;
  env.logLevel = "error";
  try {
    const words = new Tokenizer(tokenizer, config);
    const session = await InferenceSession.create(network, { executionProviders: ["wasm"], graphOptimizationLevel: "all" });
    return ok({
      pieces: (text) => words.encode(text, { add_special_tokens: false }).ids,
      run: async (rows) => {
        const batch = batchOf(rows);
        const shape = [batch.rows, batch.width];
        const tensors = await session.run({
          input_ids: new Tensor("int64", batch.ids, shape),
          attention_mask: new Tensor("int64", batch.mask, shape),
          token_type_ids: new Tensor("int64", batch.kinds, shape),
        });
        return outputsOf(tensors, batch.rows);
      },
    });
  } catch (bug) {
    return refuse("malformed", `the full ear could not be opened: ${bug instanceof Error ? bug.message.slice(0, 200) : "unknown"}`);
  }
}
