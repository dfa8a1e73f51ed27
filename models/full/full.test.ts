// The full ear on the real WASM runtime: any text at all, in bounded time; a runtime that fails; answers that do not depend on the neighbours.
import { beforeAll, describe, expect, it } from "vitest";
import { readUnderstanding } from "../../shared/domain/understanding.ts";
import { loadLight } from "../light/light.ts";
import { FULL_VERSION } from "../manifest.ts";
import { readFullFiles, readWeightsFile } from "../readWeights.ts";
import { CARD, jsonOf, NETWORK, TOKENIZER } from "./earFiles.ts";
import { loadFull, type Full } from "./full.ts";
import { rowOf } from "./layout.ts";
import { createNodeRuntime, openFull } from "./nodeRuntime.ts";
import { outputsOf, type EarRuntime } from "./runtime.ts";

const loaded = loadLight(readWeightsFile());
if (!loaded.ok) throw new Error(loaded.error.words);
const light = loaded.value;
const read = readFullFiles();
if (!read.ok) throw new Error(read.error.words);
const files = read.value;

let full: Full;
let runtime: EarRuntime;
beforeAll(async () => {
  const made = await createNodeRuntime(files);
  if (!made.ok) throw new Error(made.error.words);
  runtime = made.value;
  const opened = await loadFull(runtime, jsonOf(files, CARD), light);
  if (!opened.ok) throw new Error(opened.error.words);
  full = opened.value;
});

const ODD: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["blanks", " \n\t "],
  ["a null character", "\u0000"],
  ["half a character", "\ud800 乱 \udfff"],
  ["marks of the tokenizer", "[CLS] [SEP] [PAD] [UNK] [MASK] ##的"],
  ["an emoji storm", "😀🏳️‍🌈👨‍👩‍👧‍👦🇨🇳".repeat(5_000)],
  ["mixed scripts", "退款refund返金возвратاستردادכסף환불".repeat(2_000)],
  ["right to left", "\u202eأين طلبي؟\u202c שלום 我的快递".repeat(1_000)],
  ["zero-width characters", "我\u200b要\u200d退\u2060货\ufeff".repeat(1_000)],
  ["combining marks", `e${"\u0301".repeat(100_000)}`],
  ["one endless word", "a".repeat(1_000_000)],
  ["one endless number", "9".repeat(1_000_000)],
  ["open brackets", "[".repeat(1_000_000)],
  ["a paste of 10 MB", "请问这件衣服什么时候发货?\n".repeat(720_000)],
];

describe("the full ear", () => {
  it("is named by its files and understands in its name", async () => {
    expect(full.model).toBe(`full@${FULL_VERSION}`);
    expect((await full.understand("怎么还不发货")).model).toBe(full.model);
  });

  it.each(ODD)("understands %s, alone and in a talk of the same, in the shape that was promised", async (_name, text) => {
    expect(readUnderstanding(await full.understand(text))).toBeDefined();
    const talk = Array.from({ length: 30 }, (_, i) => ({ from: (["shopper", "bot", "agent"] as const)[i % 3] ?? "bot", text }));
    expect(readUnderstanding(await full.understand(text, talk))).toBeDefined();
    expect(rowOf(text, talk, runtime.pieces).ids.length).toBeLessThanOrEqual(110); // what bounds the time, whatever the length
  });

  it("gives the same answer every time, whoever asks at the same moment", async () => {
    const texts = ["怎么还不发货", "可以开发票吗", "where is my order", "", "转人工", "你们什么破客服!!!"];
    const alone = [];
    for (const text of texts) alone.push(await full.understand(text));
    expect(await Promise.all(texts.map((text) => full.understand(text)))).toEqual(alone);
    expect(await Promise.all(texts.toReversed().map((text) => full.understand(text)))).toEqual(alone.toReversed());
  });

  it("hears the turns before", async () => {
    const talk = [
      { from: "shopper", text: "我要退货" },
      { from: "agent", text: "请问是什么原因呢" },
    ] as const;
    const one = rowOf("尺码不合适", talk, runtime.pieces);
    expect(one.ids.length).toBeGreaterThan(rowOf("尺码不合适", [], runtime.pieces).ids.length);
    expect(readUnderstanding(await full.understand("尺码不合适", talk))).toBeDefined();
  });

  it("gives a vector of length 1, the same for the same text", async () => {
    const one = await full.vectorOf("怎么退货");
    expect(one).toHaveLength(128);
    expect(Math.hypot(...(one ?? []))).toBeCloseTo(1, 3);
    await full.understand("别的话");
    expect(await full.vectorOf("怎么退货")).toEqual(one);
  });
});

describe("a full ear that cannot be", () => {
  it("is refused: a damaged network, a tokenizer that is none, a card of another shape", async () => {
    const spoiled = (path: string, bytes: Uint8Array) => openFull(new Map([...files, [path, bytes]]));
    const network = files.get(NETWORK) ?? new Uint8Array();
    for (const opening of [
      spoiled(NETWORK, network.slice(0, 100_000)),
      spoiled(NETWORK, new Uint8Array(1_000)),
      spoiled(TOKENIZER, new TextEncoder().encode("<html>")),
      spoiled(CARD, new TextEncoder().encode("{}")),
      openFull(new Map()),
    ])
      expect((await opening).ok).toBe(false);
  });

  it("leaves the answer to the light one when a pass fails", async () => {
    let fails = false;
    const frail: EarRuntime = {
      pieces: runtime.pieces,
      run: (rows) => (fails ? Promise.reject(new Error("out of memory")) : runtime.run(rows)),
    };
    const opened = await loadFull(frail, jsonOf(files, CARD), light);
    if (!opened.ok) throw new Error(opened.error.words);
    fails = true;
    expect(await opened.value.understand("可以开发票吗")).toEqual(light.understand("可以开发票吗"));
    expect(await opened.value.vectorOf("可以开发票吗")).toBeUndefined();
    fails = false;
    expect((await opened.value.understand("可以开发票吗")).model).toBe(opened.value.model);
  });

  it("is not believed when its answer has another shape, or numbers that are none", () => {
    const part = (length: number) => ({ data: new Float32Array(length) });
    const right = { intents: part(50), several: part(1), mood: part(3), abuse: part(1), human: part(1), vector: part(128) };
    expect(outputsOf(right, 1)).toHaveLength(1);
    expect(() => outputsOf({ ...right, intents: part(49) }, 1)).toThrow(/intents/);
    expect(() => outputsOf({ ...right, mood: undefined }, 1)).toThrow(/mood/);
    expect(() => outputsOf({ ...right, vector: { data: new Float32Array(128).fill(Number.NaN) } }, 1)).toThrow(/vector/);
  });
});
