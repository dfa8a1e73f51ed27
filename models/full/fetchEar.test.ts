// What is fetched is used only when it is, byte for byte, what the manifest names.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { FULL_FILES, RUNTIME_FILES } from "../manifest.ts";
import { readFullFiles, readRuntimeFile } from "../readWeights.ts";
import { fetchEar, fullFolder, runtimeFolder } from "./fetchEar.ts";

const read = readFullFiles();
if (!read.ok) throw new Error(read.error.words);
const whole = new Map<string, Uint8Array>([
  ...[...read.value].map(([path, bytes]) => [fullFolder("/ear/") + path, bytes] as const),
  ...RUNTIME_FILES.map(({ path }) => [runtimeFolder("/ear/") + path, readRuntimeFile(path)] as const),
]);
const NETWORK = `${fullFolder("/ear/")}onnx/model_quantized.onnx`;

function server(change: (url: string, bytes: Uint8Array) => Uint8Array | undefined = (_url, bytes) => bytes) {
  const told: (readonly [number, number])[] = [];
  const forgotten: string[] = [];
  const ports = {
    fetch: (url: string) => {
      const bytes = change(url, whole.get(url) ?? new Uint8Array());
      return bytes === undefined ? Promise.reject(new TypeError("no network")) : Promise.resolve(new Response(new Uint8Array(bytes)));
    },
    hash: (bytes: Uint8Array) => Promise.resolve(createHash("sha256").update(bytes).digest("hex")),
    forget: (url: string) => Promise.resolve(void forgotten.push(url)),
    told: (loaded: number, total: number) => void told.push([loaded, total]),
  };
  return { ports, told, forgotten };
}

describe("the files of the full ear", () => {
  it("come whole, and every byte is counted", async () => {
    const { ports, told } = server();
    const brought = await fetchEar("/ear/", ports);
    expect(brought.ok && [...brought.value.full.keys()]).toEqual(FULL_FILES.map((one) => one.path));
    expect(brought.ok && [...brought.value.runtime.keys()]).toEqual(RUNTIME_FILES.map((one) => one.path));
    const total = [...FULL_FILES, ...RUNTIME_FILES].reduce((sum, one) => sum + one.bytes, 0);
    expect(told.at(-1)).toEqual([total, total]);
    expect(told.map(([loaded]) => loaded)).toEqual(told.map(([loaded]) => loaded).toSorted((a, b) => a - b));
  });

  it("are refused and forgotten when one bit is wrong, when cut, and when longer than they should be", async () => {
    const damage: readonly ((bytes: Uint8Array) => Uint8Array)[] = [
      (bytes) => bytes.map((byte, i) => (i === 1_000_000 ? byte ^ 1 : byte)),
      (bytes) => bytes.slice(0, -1),
      (bytes) => new Uint8Array([...bytes.subarray(0, 10), 0]),
      () => new TextEncoder().encode("<!doctype html>"),
      (bytes) => {
        const longer = new Uint8Array(bytes.length + 1);
        longer.set(bytes);
        return longer;
      },
    ];
    for (const spoil of damage) {
      const { ports, forgotten } = server((url, bytes) => (url === NETWORK ? spoil(bytes) : bytes));
      const brought = await fetchEar("/ear/", ports);
      expect(!brought.ok && brought.error.words).toBe("onnx/model_quantized.onnx is damaged");
      expect(forgotten).toEqual([NETWORK]);
    }
  });

  it("are refused without a network", async () => {
    const { ports } = server((url, bytes) => (url === NETWORK ? undefined : bytes));
    const brought = await fetchEar("/ear/", ports);
    expect(!brought.ok && brought.error.words).toBe("onnx/model_quantized.onnx could not be fetched");
  });
});
