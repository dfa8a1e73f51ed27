// What the replay says of the bot: shares, reasons, and the readings somebody made of it.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { BotMove } from "../../shared/domain/ticket.ts";
import { didAt, draw, readingsOf, readReadings, summaryOf, type BotTurn } from "./outcomes.ts";

const answer: BotMove = { did: "answer", intent: "freight", article: "a-freight", version: 1, reason: "" };
const ask: BotMove = { did: "ask", about: "intent", choices: ["coupon"], reason: "" };
const hello: BotMove = { did: "smalltalk", intent: "greeting", reason: "" };
const over: BotMove = { did: "handoff", cause: "unclear", reason: "" };
const turns = (...moves: readonly (readonly BotMove[])[]): readonly BotTurn[] => moves.map((one, turn) => ({ turn, moves: one }));

describe("the summary of a replay", () => {
  it("counts each message once: a hand-off or a question beside an answer counts as that", () => {
    const [first, second, causes, articles] = summaryOf([turns([hello], [answer], [answer, over]), turns([ask])]);
    expect(first).toBe("the bot had 4 messages: answered 1 (25.0 %), asked back 1 (25.0 %), handed off 1 (25.0 %), small talk 1 (25.0 %)");
    expect(second).toBe("conversations handed off 1 (50.0 %), with an answer in them 1 (50.0 %)");
    expect(causes).toBe("handed off for: unclear 1 (100.0 %)");
    expect(articles).toBe("answered most with: a-freight 2");
  });

  it("says nothing of nothing", () => {
    expect(summaryOf([]).join("\n")).toContain("the bot had 0 messages");
  });
});

describe("the draw of what is read by eye", () => {
  const many = new Map(Array.from({ length: 40 }, (_, i) => [`s${i + 10}`, turns([hello], [ask], [answer], [over])] as const));

  it("takes one message of so many conversations, never small talk, and the same by the same seed in whatever order they ended", () => {
    const drawn = draw(many, 10, 7);
    expect(drawn).toHaveLength(10);
    expect(new Set(drawn.map((one) => one.id)).size).toBe(10);
    expect(drawn.every((one) => one.turn > 0)).toBe(true);
    expect(draw(new Map([...many].reverse()), 10, 7)).toEqual(drawn);
    expect(draw(many, 10, 8)).not.toEqual(drawn);
  });

  it("passes over a conversation of small talk alone", () => {
    expect(
      draw(
        new Map([
          ["s1", turns([hello])],
          ["s2", turns([ask])],
        ]),
        5,
        1,
      ),
    ).toEqual([{ id: "s2", turn: 0, did: "ask intent: coupon" }]);
  });
});

describe("readings by eye", () => {
  const played = new Map([
    ["s1", turns([hello], [answer])],
    ["s2", turns([ask])],
    ["s3", turns([over])],
  ]);

  it("are counted where the bot still does what it did, and told apart where it does not", () => {
    const reads = readReadings(
      `# read\ns1\t1\t${didAt({ turn: 1, moves: [answer] })}\tright\ns2\t0\task intent: coupon\tperson\ns3\t0\tanswer a-freight\twrong\ns9\t0\tsilent\tright\n`,
    );
    expect(readingsOf(reads, played)).toBe(
      "read by eye: 3 messages; right 1, wrong 0, should have been handed off 1; 1 go otherwise since they were read",
    );
  });

  it.each(["s1\t1\tanswer a", "s1\tone\tanswer a\tright", "s1\t1\tanswer a\tgood"])("refuses the line «%s»", (line) => {
    expect(() => readReadings(line)).toThrow("not a reading");
  });

  it("kept in the file are a hundred, of sessions and turns alone", () => {
    const reads = readReadings(readFileSync(new URL("read.tsv", import.meta.url), "utf8"));
    expect(reads).toHaveLength(100);
    expect(new Set(reads.map((one) => one.id)).size).toBe(100);
    for (const one of reads) expect(one.did).not.toMatch(/\p{Script=Han}/u);
  });
});
