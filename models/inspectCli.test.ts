// `npm run -s inspect`: one line out for each dialogue in, by the contract; what is no dialogue is said and skipped.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const cli = resolve(import.meta.dirname, "inspectCli.ts");
const inspect = (input: string, ...args: readonly string[]) =>
  spawnSync(process.execPath, [cli, "-", ...args], { input, encoding: "utf8" });
const dialogue = (turns: readonly object[]): string => JSON.stringify({ id: "d1", turns });

it("prints what the contract names, and nothing else on the line", () => {
  const { stdout, status } = inspect(
    `${dialogue([
      { from: "shopper", text: "我的退款什么时候到账", at: 0 },
      { from: "agent", text: "您好,加我微信聊", at: 90_000 },
      { from: "shopper", text: "你们太差劲了,什么态度", at: 95_000 },
    ])}\n`,
  );
  expect(status).toBe(0);
  const said: unknown = JSON.parse(stdout.trim());
  expect(said).toMatchObject({
    id: "d1",
    mainIntent: expect.any(String),
    mood: [expect.any(String), "negative"],
    endMood: "negative",
    resolved: "no",
    score: expect.any(Number),
    pass: false,
    redLine: true,
    rules: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
  expect(said).toHaveProperty(
    "findings",
    expect.arrayContaining([
      { rule: "Q18", turn: 1, text: "您好,加我微信聊", deduction: 50, redLine: true, why: expect.stringContaining("平台外") },
      { rule: "Q04", turn: 1, text: "您好,加我微信聊", deduction: 5, redLine: false, why: expect.any(String) },
    ]),
  );
});

it("says what it cannot read and goes on", () => {
  const { stdout, stderr, status } = inspect(`nonsense\n${dialogue([{ from: "agent", text: "Hello" }])}\n{"id":"x"}\n`, "--lang", "en");
  expect(status).toBe(1);
  expect(stderr).toContain("nonsense");
  expect(stdout.trim().split("\n")).toHaveLength(1);
});
