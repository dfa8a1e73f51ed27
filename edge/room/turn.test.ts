// A turn is whole or nothing: shown on a room whose disk fails in the middle of one.
import { afterEach, describe, expect, it } from "vitest";
import { asId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { WIDGET_PROTOCOL } from "../../shared/wire/version.ts";
import type { Turns } from "../../shared/wire/widgetApi.ts";
import { createNodeRoom, type NodeRoom } from "../host/nodeHost.ts";

const CAPABILITY = "c".repeat(22);
const TICKET = asId<TicketId>("t-1");

const post = (text: string): Turns => ({
  protocol: WIDGET_PROTOCOL,
  ticket: TICKET,
  start: { shopper: asId("s-1"), name: "小雨", language: "zh", createdAt: 1 },
  turns: [{ kind: "say", id: asId<MessageId>(`m-${text.codePointAt(0)}`), at: 1, text }],
});

describe("a turn", () => {
  const failing = new Set<string>();
  let host: NodeRoom | undefined;
  afterEach(() => host?.close());
  const open = (): NodeRoom => {
    host = createNodeRoom({
      file: ":memory:",
      clock: () => 1_000,
      random: () => 0.5,
      weights: () => new Uint8Array(0), // no ear: the room goes on without labels
      around: (sql) => ({
        ...sql,
        run(statement, ...values) {
          if ([...failing].some((one) => statement.startsWith(one))) throw new Error("disk full");
          sql.run(statement, ...values);
        },
      }),
    });
    return host;
  };
  const texts = async (room: NodeRoom["room"]): Promise<readonly string[]> => {
    const shown = await room.shown(CAPABILITY, TICKET);
    return shown.ok ? shown.value.messages.filter((one) => one.from === "shopper").map((one) => one.text) : [shown.error.kind];
  };

  it("[R1] that cannot be written leaves room and rows as they were, and the next one works", async () => {
    const { room } = open();
    await room.turns(CAPABILITY, post("一"));
    failing.add("UPDATE docs");
    await expect(room.turns(CAPABILITY, post("二"))).rejects.toThrow("disk full");
    expect(await texts(room)).toEqual(["一"]);
    failing.clear();
    await room.turns(CAPABILITY, post("三"));
    expect(await texts(room)).toEqual(["一", "三"]);
    await room.turns(CAPABILITY, post("二"));
    expect(await texts(room)).toEqual(["一", "三", "二"]);
  });

  it("[R1] [R51] that cannot begin a conversation leaves no trace of it, not even its number", async () => {
    const { room } = open();
    failing.add("INSERT INTO docs");
    await expect(room.turns(CAPABILITY, post("一"))).rejects.toThrow("disk full");
    expect(await texts(room)).toEqual(["unknown"]);
    failing.clear();
    await room.turns(CAPABILITY, post("一"));
    expect(await texts(room)).toEqual(["一"]);
  });
});
