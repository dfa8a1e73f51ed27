// The replay command itself: dialogues of our own writing through the running system, and a fault that must be found.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { isPlain } from "../../shared/core/check.ts";
import type { MessageId } from "../../shared/core/ids.ts";
import { compareLines } from "./dialogue.ts";

const top = resolve(import.meta.dirname, "../..");
const fixture = resolve(top, "test/fixtures/dialogues.jsonl");

describe("npm run replay", () => {
  it("plays whole dialogues through the widget's and the desks' doors, and prints one JSON line for each", () => {
    const run = spawnSync(process.execPath, [resolve(top, "test/replay/replay.ts"), fixture], {
      cwd: top,
      encoding: "utf8",
      timeout: 150_000,
    });
    expect(`${run.stderr}`).toContain("5 dialogues, 0 with a turn lost, doubled or out of order");
    expect(run.status).toBe(0);
    const said = readFileSync(fixture, "utf8").trim().split("\n").map(readLine);
    const played = run.stdout.trim().split("\n").map(readLine);
    expect(played.map((one) => one.id)).toEqual(said.map((one) => one.id));
    for (const one of played) {
      const before = said.find((other) => other.id === one.id);
      expect(one.turns.filter(isPerson)).toEqual(before?.turns);
      expect(one.ticket).toMatchObject({
        number: expect.any(Number),
        type: expect.any(String),
        priority: expect.stringMatching(/^P[0-3]$/),
      });
    }
  });

  it("says what is wrong with a file it cannot read, and stops", () => {
    const run = spawnSync(process.execPath, [resolve(top, "test/replay/replay.ts"), resolve(top, "package.json")], {
      cwd: top,
      encoding: "utf8",
    });
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("line 1");
  });
});

describe("what the replay calls a fault", () => {
  const line = (id: string, text = id) => ({ id, text });
  const sent = (id: string, text = id) => ({ from: "shopper" as const, id: id as MessageId, text });

  it("finds none where every turn stands once and in order", () => {
    expect(compareLines("here", [line("a"), line("b")], [sent("a"), sent("b")])).toEqual([]);
  });

  it.each([
    ["lost", [line("a")], "stands 0 times"],
    ["doubled", [line("a"), line("b"), line("b")], "stands twice"],
    ["altered", [line("a"), line("b", "other")], "was altered"],
    ["out of order", [line("b"), line("a")], "out of order"],
    ["a stranger's", [line("a"), line("b"), line("c")], "3 lines for 2 turns"],
  ])("finds a turn that is %s", (_name, lines, words) => {
    expect(compareLines("here", lines, [sent("a"), sent("b")]).join("; ")).toContain(words);
  });
});

interface Line {
  readonly id: string;
  readonly turns: readonly { readonly from: string; readonly text: string }[];
  readonly ticket: unknown;
}

function readLine(text: string): Line {
  const value: unknown = JSON.parse(text);
  if (!isPlain(value) || typeof value["id"] !== "string" || !Array.isArray(value["turns"])) throw new Error(`not a dialogue: ${text}`);
  const turns = (value["turns"] as readonly Line["turns"][number][]).map(({ from, text: words }) => ({ from, text: words }));
  return { id: value["id"], turns, ticket: value["ticket"] };
}

function isPerson(turn: { readonly from: string }): boolean {
  return turn.from !== "bot";
}
