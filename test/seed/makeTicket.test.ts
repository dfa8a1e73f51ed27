// A seeded shop is the same every time, has what was asked for, and every document of it reads as the project reads its own.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readDoc } from "../../shared/doc/readDoc.ts";
import { makeTicket, type ShopSize } from "./makeTicket.ts";
import { readSentences } from "./sentences.ts";

const SIZE: ShopSize = { tickets: 400, messages: 4_000, seed: 7, now: Date.UTC(2026, 10, 23) };
const said = readSentences();
const bytesOf = (i: number): Uint8Array => Y.encodeStateAsUpdate(makeTicket(i, SIZE, said).doc);

describe("a seeded shop", () => {
  it("is the same, byte for byte, every time it is made", () => {
    for (const i of [0, 17, 399]) expect(bytesOf(i)).toEqual(bytesOf(i));
    expect(bytesOf(1)).not.toEqual(bytesOf(2));
  });

  it("has as many messages as were asked for, of different lengths, and a few that are open: the newest", () => {
    const made = Array.from({ length: SIZE.tickets }, (_, i) => makeTicket(i, SIZE, said));
    expect(made.reduce((sum, one) => sum + one.messages, 0)).toBe(SIZE.messages);
    expect(new Set(made.map((one) => one.messages)).size).toBeGreaterThan(4);
    const open = made.filter((one) => {
      const view = readDoc("ticket", one.doc);
      return view.ok && view.value.kind === "ticket" && view.value.row.open === 1;
    });
    expect(open.map((one) => one.id)).toEqual(made.slice(-8).map((one) => one.id));
  });

  it("says real sentences, with nothing left to fill in", () => {
    for (let i = 0; i < 40; i++) {
      const view = readDoc("ticket", makeTicket(i, SIZE, said).doc);
      if (!view.ok || view.value.kind !== "ticket") throw new Error("a seeded ticket that cannot be read");
      for (const one of view.value.ticket.messages) expect(one.kind === "event" ? "" : one.text).not.toMatch(/^$|\{\w+\}/);
      expect(view.value.ticket.messages.length).toBeGreaterThan(3);
    }
  });
});
