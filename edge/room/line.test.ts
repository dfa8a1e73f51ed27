// Where a line of a conversation stands in time.
import { describe, expect, it } from "vitest";
import { asId, type MessageId } from "../../shared/core/ids.ts";
import type { Message } from "../../shared/domain/ticket.ts";
import { lineTime } from "./line.ts";

const said = (at: number): Message => ({ kind: "shopper", id: asId<MessageId>(`m-${at}`), at, text: "x" });

describe("where a line stands in time", () => {
  it("[R42] is the device's time when that lies between the last line and now", () => {
    expect(lineTime([said(1_000)], 5_000, 3_000)).toBe(3_000);
  });

  it("[R42] is never later than now", () => {
    expect(lineTime([said(1_000)], 5_000, 9_000_000)).toBe(5_000);
  });

  it("[R42] is after the last line, however old the device says it is", () => {
    expect(lineTime([said(4_000)], 5_000, 10)).toBe(4_001);
  });

  it("[R42] tells lines of one moment apart", () => {
    expect(lineTime([said(5_000)], 5_000, 5_000)).toBe(5_001);
  });

  it("[R42] is not dragged into the future by another device's wrong clock", () => {
    expect(lineTime([said(1_000), said(9_000_000)], 5_000, 3_000)).toBe(3_000);
  });
});
