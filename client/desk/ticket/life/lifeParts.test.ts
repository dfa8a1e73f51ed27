// What a picture of a ticket's life shows where.
import { describe, expect, it } from "vitest";
import { ANNA, BOB } from "../../../../test/kit/buildTicket.ts";
import type { LifeMark, LifeSpan } from "../../../../shared/domain/life.ts";
import { partsOf, placeIn, roomOf, toneOf } from "./lifeParts.ts";

const span = (holder: LifeSpan["holder"], from: number, to: number): LifeSpan => ({ holder, waits: "shop", from, to });
const spans = [
  span({ kind: "bot" }, 0, 10),
  span({ kind: "offered", member: BOB }, 10, 20),
  span({ kind: "member", member: ANNA }, 20, 40),
  span({ kind: "member", member: BOB }, 40, 50),
];
const reply = (at: number, by = ANNA): LifeMark => ({ what: "reply", at, by });

describe("the parts of a life", () => {
  it("a mark stands in the span that has begun by then, one after the end in the last, one before all in the first", () => {
    const marks: readonly LifeMark[] = [
      { what: "handoff", at: -5 },
      { what: "warned", at: 10 },
      { what: "closed", at: 99 },
    ];
    expect(partsOf({ spans, marks }).map((one) => one.happened.map((had) => had.mark.what))).toEqual([
      ["handoff"],
      ["warned"],
      [],
      ["closed"],
    ]);
    expect(partsOf({ spans: [], marks })).toEqual([]);
  });
  it("replies of one person in a row are one, of another not", () => {
    const [, , anna] = partsOf({ spans, marks: [reply(21), reply(25), reply(30), reply(31, BOB), reply(32)] });
    expect(anna?.happened.map(({ mark, times, until }) => [mark.by, mark.at, times, until])).toEqual([
      [ANNA, 21, 3, 30],
      [BOB, 31, 1, 31],
      [ANNA, 32, 1, 32],
    ]);
  });
  it("a person has one colour, offered or held; the bot and the queue have theirs", () => {
    expect(spans.map((one) => toneOf(one.holder, spans))).toEqual(["bot", "0", "1", "0"]);
  });
  it("a night has more room than a minute, and not so much that the minute is lost", () => {
    const minute = roomOf(span({ kind: "bot" }, 0, 60_000));
    const night = roomOf(span({ kind: "queue" }, 0, 12 * 3_600_000));
    expect(night).toBeGreaterThan(minute);
    expect(night / minute).toBeLessThan(30);
    expect([
      placeIn(span({ kind: "bot" }, 0, 10), 5),
      placeIn(span({ kind: "bot" }, 0, 10), 99),
      placeIn(span({ kind: "bot" }, 5, 5), 5),
    ]).toEqual([0.5, 1, 0]);
  });
});
