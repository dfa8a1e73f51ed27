// The worker's side of the post: bad messages are answered, not fatal.
import { describe, expect, it } from "vitest";
import { LIGHT_FILE } from "./manifest.ts";
import { readFromWorker, type FromWorker } from "./messages.ts";
import { readWeightsFile } from "./readWeights.ts";
import { serve } from "./serve.ts";

function served() {
  const said: (FromWorker | undefined)[] = [];
  let hear: (event: { readonly data: unknown }) => void = () => undefined;
  serve({
    postMessage: (message) => said.push(readFromWorker(structuredClone(message))),
    addEventListener: (_type, listener) => (hear = listener),
  });
  return { said, post: (data: unknown) => hear({ data: structuredClone(data) }) };
}

describe("the ear's worker", () => {
  it("loads weights, names its model and understands", () => {
    const { said, post } = served();
    post({ kind: "load", weights: readWeightsFile() });
    post({ kind: "understand", id: 7, text: "怎么还不发货" });
    expect(said[0]).toEqual({ kind: "ready", model: `light@${LIGHT_FILE.sha256.slice(0, 8)}` });
    expect(said[1]).toMatchObject({ kind: "understood", id: 7, understanding: { intents: [{ id: "ship_out" }] } });
  });

  it("says so about what it cannot read, about damaged weights and about being asked too early, and goes on", () => {
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
    ])
      post(bad);
    post({ kind: "understand", id: 1, text: "在吗" });
    post({ kind: "load", weights: new Uint8Array(100) });
    expect(said.map((one) => one?.kind)).toEqual(Array.from({ length: 10 }, () => "failed"));
    post({ kind: "load", weights: readWeightsFile() });
    post({ kind: "understand", id: 2, text: "在吗" });
    expect(said.at(-1)).toMatchObject({ kind: "understood", id: 2 });
  });
});
