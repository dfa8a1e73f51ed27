// The worker's side of the post: bad messages are answered, not fatal; the full ear takes over when it is there, and only then.
import { describe, expect, it } from "vitest";
import { refuse } from "../shared/core/result.ts";
import { openFull } from "./full/nodeRuntime.ts";
import { FULL_VERSION, LIGHT_FILE } from "./manifest.ts";
import { readFromWorker, type FromWorker } from "./messages.ts";
import { readFullFiles, readWeightsFile } from "./readWeights.ts";
import { serve, type BringFull } from "./serve.ts";

const nowhere: BringFull = () => Promise.resolve(refuse("unknown", "model_quantized.onnx could not be fetched"));
const fromDisk: BringFull = async (_base, told) => {
  const files = readFullFiles();
  told(1, 2);
  return files.ok ? openFull(files.value) : files;
};

function served(bringFull: BringFull = nowhere) {
  const said: (FromWorker | undefined)[] = [];
  let hear: (event: { readonly data: unknown }) => void = () => undefined;
  const port = {
    postMessage: (message: unknown) => void said.push(readFromWorker(structuredClone(message))),
    addEventListener: (_type: "message", listener: typeof hear) => void (hear = listener),
  };
  serve(port, bringFull);
  return { said, post: (data: unknown) => hear({ data: structuredClone(data) }) };
}

describe("the ear's worker", () => {
  it("loads weights, names its model and understands", async () => {
    const { said, post } = served();
    post({ kind: "load", weights: readWeightsFile() });
    post({ kind: "understand", id: 7, text: "怎么还不发货" });
    await expect.poll(() => said.length).toBe(2);
    expect(said[0]).toEqual({ kind: "ready", model: `light@${LIGHT_FILE.sha256.slice(0, 8)}` });
    expect(said[1]).toMatchObject({ kind: "understood", id: 7, understanding: { intents: [{ id: "ship_out" }] } });
  });

  it("says so about what it cannot read, about damaged weights and about being asked too early, and goes on", async () => {
    const { said, post } = served();
    for (const bad of [
      undefined,
      null,
      3,
      "load",
      {},
      { kind: "understand", id: -1, text: "x" },
      { kind: "understand", id: 1 },
      { kind: "load", weights: [1, 2] },
      { kind: "load-full" },
    ])
      post(bad);
    post({ kind: "understand", id: 1, text: "在吗" });
    post({ kind: "load", weights: new Uint8Array(100) });
    expect(said.map((one) => one?.kind)).toEqual(Array.from({ length: 11 }, () => "failed"));
    post({ kind: "load", weights: readWeightsFile() });
    post({ kind: "understand", id: 2, text: "在吗" });
    await expect.poll(() => said.at(-1)).toMatchObject({ kind: "understood", id: 2 });
  });

  it("answers with the full ear once that is there, told how far it is, and with a vector", async () => {
    const { said, post } = served(fromDisk);
    post({ kind: "load", weights: readWeightsFile() });
    post({ kind: "vector", id: 1, text: "我要退货" });
    post({ kind: "load-full", base: "/ear/" });
    post({ kind: "understand", id: 2, text: "我要退货" });
    await expect.poll(() => said.at(-1)).toEqual({ kind: "ready", model: `full@${FULL_VERSION}` });
    expect(said).toContainEqual({ kind: "vector", id: 1 });
    expect(said).toContainEqual({ kind: "progress", loaded: 1, total: 2 });
    expect(said).toContainEqual(
      expect.objectContaining({ id: 2, understanding: expect.objectContaining({ model: expect.stringMatching(/^light@/) }) }),
    );
    post({ kind: "understand", id: 3, text: "我要退货" });
    post({ kind: "vector", id: 4, text: "我要退货" });
    await expect.poll(() => said.at(-1)).toMatchObject({ kind: "vector", id: 4, vector: expect.any(Float32Array) });
    expect(said.at(-2)).toMatchObject({ kind: "understood", id: 3, understanding: { model: `full@${FULL_VERSION}` } });
  });

  it("says why the full ear cannot be had, goes on with the light one, and may be asked again", async () => {
    const { said, post } = served(() => Promise.reject(new Error("no memory")));
    post({ kind: "load", weights: readWeightsFile() });
    for (const words of ["no memory", "no memory"]) {
      post({ kind: "load-full", base: "/ear/" });
      await expect.poll(() => said.at(-1)).toEqual({ kind: "full-failed", words });
      post({ kind: "understand", id: 1, text: "在吗" });
      await expect.poll(() => said.at(-1)).toMatchObject({ kind: "understood", id: 1 });
    }
  });
});
