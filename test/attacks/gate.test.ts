// Attacks on the gate by who may write: a signed-in agent with a program of their own instead of the desk. Nothing of it may come in, or throw.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import type { LiveDoc } from "../../edge/room/docs.ts";
import { isWithin } from "../../edge/room/gate.ts";
import { createWriter } from "../../shared/core/bytes.ts";
import { asId, type MessageId } from "../../shared/core/ids.ts";
import { appendMessage, readTicketDoc, setRemark } from "../../shared/doc/ticketDoc.ts";
import { AMY, aTicket, ask, BEN, letIn, written } from "./aTicket.ts";

const MINE = 4_242;
const HERS = 9_009;

/** Asks, and sees that the accepted document is byte for byte what it was. */
function refused(live: LiveDoc, bytes: Uint8Array, more: Parameters<typeof ask>[2] = {}): string {
  const before = Y.encodeStateAsUpdate(live.doc);
  const answer = ask(live, bytes, more);
  expect(Y.encodeStateAsUpdate(live.doc)).toEqual(before);
  return answer;
}
const say = (id: string, by = AMY, more: object = {}) =>
  ({ kind: "agent", id: asId<MessageId>(id), at: 2, text: "您好", by, seen: { shopper: 1, shop: 0, assignment: 0 }, ...more }) as const;

const inText = (value: object): readonly ((doc: Y.Doc) => void)[] => [
  (doc) => doc.getText("note").insertEmbed(0, { more: value }),
  (doc) => doc.getText("note").insert(0, "x", { bold: value }),
];

describe("values that are no plain data", () => {
  const odd: readonly (readonly [name: string, value: unknown])[] = [
    ["a number too large for JSON, which would throw where verdicts are compared", 10n],
    ["infinity", Number.POSITIVE_INFINITY],
    ["no number", Number.NaN],
    ["bytes", new Uint8Array(8)],
    ["an object with a prototype of its own making", JSON.parse('{"__proto__":{"role":"owner"}}')],
    [
      "an object whose prototype is bytes, which Yjs reads and can never write again",
      Object.fromEntries([["__proto__", new Uint8Array(3)]]),
    ],
    ["such an object deep inside", { a: [{ b: JSON.parse('{"__proto__":{"role":"owner"}}') as unknown }] }],
  ];
  for (const [name, value] of odd) {
    it(`[R140] ${name}: refused in wishes, in the edge's part, and beside the words of a message`, () => {
      const live = aTicket();
      const places: readonly ((doc: Y.Doc) => void)[] = [
        (doc) => doc.getMap("ticket").set("mine", value),
        (doc) => doc.getMap("edge").set("mine", value),
        (doc) => doc.getArray("messages").push([say("m-2", AMY, { more: value })]),
        ...(typeof value === "object" && value !== null && !ArrayBuffer.isView(value) ? inText(value) : []), // the rest is not written there
      ];
      expect(places.map((work) => refused(live, written(live, MINE, work)))).toEqual(places.map(() => "schema"));
    });
  }

  it("[R140] a chain of prototypes is no way around the depth a value may have", () => {
    const live = aTicket();
    let chain = "1";
    for (let i = 0; i < 500; i++) chain = `{"__proto__":${chain}}`;
    const bytes = written(live, MINE, (doc) => doc.getMap("ticket").set("mine", JSON.parse(chain)));
    expect(refused(live, bytes)).toBe("schema");
  });

  it("[R140] the key __proto__ is refused in every part: it would stand in the document and show in no comparison", () => {
    for (const part of ["ticket", "edge", "labels"]) {
      const live = aTicket();
      expect(
        refused(
          live,
          written(live, MINE, (doc) => doc.getMap(part).set("__proto__", { intents: [] })),
        ),
      ).toBe("schema");
    }
    const live = aTicket();
    expect(
      refused(
        live,
        written(live, MINE, (doc) => doc.getText("note").insert(0, "x", { ["__proto__"]: true })),
      ),
    ).toBe("in"); // no own key: nothing is sent
    const mark = { by: AMY, at: 1, did: "sent" };
    for (const id of ["__proto__", "constructor", "toString"])
      expect(
        refused(
          live,
          written(live, MINE, (doc) => doc.getMap("ticket").set(`h:${id}`, mark)),
        ),
      ).toBe("forbidden");
  });

  it("[R140] what a document holds under a name every object has is read as any other", () => {
    const live = aTicket();
    live.doc.getMap("labels").set("__proto__", { text: "x" });
    live.doc.getMap("ticket").set("h:__proto__", { by: AMY, at: 1, did: "sent" });
    const read = readTicketDoc(live.doc);
    expect(read.ok && Object.getPrototypeOf(read.value.labels) === Object.prototype).toBe(true);
    expect(read.ok && Object.getPrototypeOf(read.value.holdMarks ?? {}) === Object.prototype).toBe(true);
  });
});

describe("a colleague's decision about a held reply", () => {
  it("[R141] is not buried under a mark that says nothing", () => {
    const live = aTicket();
    for (const junk of [1, "sent", null, { by: BEN }, { by: BEN, at: 1, did: "maybe" }])
      expect(
        refused(
          live,
          written(live, MINE, (doc) => doc.getMap("ticket").set("h:m-9", junk)),
        ),
      ).toBe("schema");
  });
});

describe("what a colleague said of the bot", () => {
  const withBot = (): LiveDoc => {
    const live = aTicket();
    const move = { did: "smalltalk", intent: "greeting", reason: "" } as const;
    appendMessage(live.doc, { kind: "bot", id: asId<MessageId>("b-1"), at: 1, text: "您好", move });
    return live;
  };
  const remark = { message: asId<MessageId>("b-1"), by: BEN, at: 2, is: "wrong" } as const;
  const key = "r:b-1:ben";

  it("[R271] is not buried under what cannot be read, not signed anew, not taken away", () => {
    const live = withBot();
    letIn(
      live,
      written(live, HERS, (doc) => setRemark(doc, remark)),
      BEN,
    );
    for (const over of [
      1,
      "wrong",
      null,
      { is: "wrong" },
      { ...remark, is: "silly" },
      { ...remark, message: "m-1" },
      { ...remark, by: AMY },
    ])
      expect(
        refused(
          live,
          written(live, MINE, (doc) => doc.getMap("ticket").set(key, over)),
        ),
      ).toBe("forbidden");
    expect(
      refused(
        live,
        written(live, MINE, (doc) => doc.getMap("ticket").delete(key)),
      ),
    ).toBe("forbidden");
  });

  it("[R272] junk under a key nobody used yet is no remark, and its owner writes over it", () => {
    const live = withBot();
    letIn(
      live,
      written(live, MINE, (doc) => doc.getMap("ticket").set(key, { is: "wrong", by: AMY })),
    );
    const read = readTicketDoc(live.doc);
    expect(read.ok && read.value.remarks).toEqual({});
    letIn(
      live,
      written(live, HERS, (doc) => setRemark(doc, remark)),
      BEN,
    );
    const after = readTicketDoc(live.doc);
    expect(after.ok && after.value.remarks).toEqual({ "b-1:ben": remark });
  });
});

describe("client ids and clocks", () => {
  const forge = (from: LiveDoc, client: number, text: string): Uint8Array =>
    written(from, client, (doc) => doc.getText("note").insert(0, text));

  it("[R13] a second version of a (client, clock) is not taken, whoever sends it", () => {
    const live = aTicket();
    const [first, second] = [forge(live, MINE, "真的"), forge(live, MINE, "假的")];
    letIn(live, first);
    expect(refused(live, second)).toBe("known");
    expect(refused(live, second, { by: BEN })).toBe("foreign-client");
    expect(live.doc.getText("note").toString()).toBe("真的");
  });

  it("[R142] an id that a colleague's open editor has announced is not squatted before they wrote", () => {
    const live = aTicket();
    const heldBy = (client: number) => (client === HERS ? BEN : undefined);
    expect(refused(live, forge(live, HERS, "占位"), { heldBy })).toBe("foreign-client");
    expect(refused(live, forge(live, HERS, "我的"), { heldBy, by: BEN })).toBe("in");
    expect(refused(live, forge(live, MINE, "别的"), { heldBy })).toBe("in");
  });

  it("[R13] an update that brings two clients' structs, one of them stolen, is refused whole", () => {
    const live = aTicket();
    letIn(live, forge(live, HERS, "她的"), BEN);
    const [mine, stolen] = [forge(live, MINE, "我的"), forge(live, HERS, "偷的")];
    expect(refused(live, Y.mergeUpdates([mine, stolen]))).toBe("foreign-client");
    expect(live.doc.getText("note").toString()).toBe("她的");
  });

  const gc = (client: number, clock: number, length: number): Uint8Array =>
    createWriter().uint(1).uint(1).uint(client).uint(clock).byte(0).uint(length).uint(0).done();

  it("[R11] fifteen bytes that jump a clock to the end of numbers are refused", () => {
    const live = aTicket();
    for (const length of [2 ** 31 + 1, 2 ** 32, 2 ** 40, 2 ** 52, Number.MAX_SAFE_INTEGER]) {
      const bytes = gc(77, 0, length);
      expect(bytes.length).toBeLessThanOrEqual(15);
      expect(refused(live, bytes)).toBe("malformed");
    }
    expect(refused(live, gc(77, 2 ** 31, 5))).not.toBe("in");
  });

  it("[R14] a delete that reaches beyond what is known takes nothing with it", () => {
    const live = aTicket();
    const wipe = createWriter()
      .uint(0)
      .uint(1)
      .uint(EDGE_CLIENT)
      .uint(1)
      .uint(0)
      .uint(2 ** 30)
      .done();
    expect(refused(live, wipe)).toBe("beyond-known");
  });

  it("[R18] a delete of everything the shopper and the edge wrote is refused", () => {
    const live = aTicket();
    const all = Y.getState(live.doc.store, EDGE_CLIENT);
    const wipe = createWriter().uint(0).uint(1).uint(EDGE_CLIENT).uint(1).uint(0).uint(all).done();
    expect(["schema", "forbidden"]).toContain(refused(live, wipe));
  });

  it("[R12] a gap is refused, and so is one hidden between two clients of an update", () => {
    const live = aTicket();
    const first = forge(live, MINE, "一");
    const second = written({ ...live, doc: afterIn(live, first) }, MINE, (doc) => doc.getText("note").insert(0, "二"));
    expect(refused(live, second)).toBe("gap");
    expect(refused(live, Y.mergeUpdates([second, forge(live, 5_555, "三")]))).toBe("gap");
  });
});

describe("all or nothing", () => {
  it("[R1] a change with one good part and one forbidden part leaves neither", () => {
    const live = aTicket();
    const both = (doc: Y.Doc): void => {
      appendMessage(doc, say("m-2"));
      doc.getText("note").insert(0, "好的");
      doc.getMap("edge").set("number", 7);
    };
    expect(refused(live, written(live, MINE, both))).toBe("forbidden");
    expect(
      refused(
        live,
        written(live, MINE, (doc) => void [appendMessage(doc, say("m-2")), appendMessage(doc, say("m-3", BEN))]),
      ),
    ).toBe("forbidden");
  });

  it("[R18] the edge's part is not emptied key by key, nor a message put in as something else than it is", () => {
    const live = aTicket();
    live.doc.getMap("edge").set("number", 3);
    expect(
      refused(
        live,
        written(live, MINE, (doc) => doc.getMap("edge").delete("number")),
      ),
    ).toBe("forbidden");
    expect(
      refused(
        live,
        written(live, MINE, (doc) => doc.getMap("ticket").delete("head")),
      ),
    ).toBe("schema");
    expect(
      refused(
        live,
        written(live, MINE, (doc) => doc.getArray("messages").insert(0, ["x"])),
      ),
    ).toBe("schema");
  });
});

describe("changes that are much work", () => {
  it("[R143] thousands of deletes against thousands of deleted ranges are looked up, not searched through", () => {
    let looks = 0;
    const ranges = Array.from({ length: 20_000 }, (_, i) => ({ clock: 4 * i, len: 2 }));
    const watched = new Proxy(ranges, {
      get(target, key) {
        looks++;
        return Reflect.get(target, key) as unknown;
      },
    });
    const inside = [
      [0, 2],
      [4, 1],
      [79_996, 2],
      [40_001, 1],
    ] as const;
    const outside = [
      [2, 1],
      [3, 2],
      [0, 3],
      [79_998, 1],
      [80_000, 1],
    ] as const;
    expect(inside.map(([clock, length]) => isWithin(watched, clock, length))).toEqual(inside.map(() => true));
    expect(outside.map(([clock, length]) => isWithin(watched, clock, length))).toEqual(outside.map(() => false));
    expect(looks).toBeLessThan(9 * 20);
  });

  it("[R11] a value nested until a reader would run out of stack is refused, not thrown", () => {
    const live = aTicket();
    const nested = (depth: number): Uint8Array => {
      const w = createWriter().uint(1).uint(1).uint(MINE).uint(0).byte(0x28).byte(1).text("ticket").text("mine").uint(1);
      for (let i = 0; i < depth; i++) w.byte(117).uint(1);
      return w.byte(126).uint(0).done();
    };
    expect(refused(live, nested(5))).toBe("in"); // so the bytes are right
    expect(refused(live, nested(9))).toBe("too-deep");
    expect(["too-deep", "malformed"]).toContain(refused(live, nested(30_000)));
  });
});

const EDGE_CLIENT = 1;

function afterIn(live: LiveDoc, bytes: Uint8Array): Y.Doc {
  const copy: LiveDoc = { ...live };
  letIn(copy, bytes);
  return copy.doc;
}
