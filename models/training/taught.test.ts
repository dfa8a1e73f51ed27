// What a teacher said of lines, read back: none where nothing was unlabelled (training on licensed texts only).
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readTaught } from "./taught.ts";

const folder = mkdtempSync(join(tmpdir(), "taught-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string): ReturnType<typeof readTaught> {
  const file = join(folder, "taught.jsonl");
  writeFileSync(file, text);
  return readTaught(file, 0.6);
}

describe("taught lines", () => {
  it("are none in an empty file", () => expect(read("")).toEqual([]));

  it("are texts with the teacher's probabilities; an intent nobody knows is left out", () => {
    const line = {
      text: "到哪了",
      intents: [
        { id: "logistics_track", p: 0.9 },
        { id: "gone", p: 0.1 },
      ],
      mood: [0, 1, 0],
      abuse: 0,
      human: 0.2,
    };
    const taught = { intents: [["logistics_track", 0.9]], mood: [0, 1, 0], abuse: 0, human: 0.2 };
    expect(read(`${JSON.stringify(line)}\n`)).toEqual([{ text: "到哪了", source: "taught", weight: 0.6, taught }]);
  });

  it("are refused when a line has another shape", () => expect(() => read('{"text":1}\n')).toThrow("a taught line"));
});
