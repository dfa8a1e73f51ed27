// Both shelves keep the same promises; the one on disk also survives the page.
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { asId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import type { WidgetTurn } from "../../shared/wire/widgetApi.ts";
import { createOutbox, idOf, isUnsent } from "./outbox.ts";
import { openSession, renewSession, type Minting } from "./session.ts";
import { createMemoryShelf, openShelf, type Shelf } from "./shelf.ts";

let names = 0;
const TICKET = asId<TicketId>("t1");
const KINDS: readonly (readonly [string, () => Promise<Shelf>])[] = [
  ["in memory", async () => createMemoryShelf()],
  ["in IndexedDB", () => openShelf(`test-${++names}`)],
];

const say = (id: string, text = id): Extract<WidgetTurn, { kind: "say" }> => ({ kind: "say", id: asId<MessageId>(id), at: 1, text });
const greet = (id: string): WidgetTurn => ({
  kind: "bot",
  id: asId<MessageId>(`${id}-1`),
  at: 1,
  replyTo: asId<MessageId>(id),
  move: { did: "smalltalk", intent: "greeting", reason: "" },
});

describe.each(KINDS)("a shelf %s", (_, open) => {
  it("lists by prefix in the order of keys", async () => {
    const shelf = await open();
    for (const key of ["b 2", "a 1", "b 1", "c"]) await shelf.change(key, () => key);
    expect(await shelf.list("b ")).toEqual(["b 1", "b 2"]);
    expect(await shelf.get("c")).toBe("c");
    await shelf.change("c", () => undefined);
    expect(await shelf.get("c")).toBeUndefined();
  });

  it("changes one key without anybody in between", async () => {
    const shelf = await open();
    await Promise.all(Array.from({ length: 20 }, () => shelf.change("n", (old) => (typeof old === "number" ? old + 1 : 1))));
    expect(await shelf.get("n")).toBe(20);
  });

  it("does work of one name one after another, also after a failure", async () => {
    const shelf = await open();
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
      if (name === "a") throw new Error("a failed");
    };
    const [first, second] = await Promise.allSettled([shelf.alone("x", work("a")), shelf.alone("x", work("b"))]);
    expect([first.status, second.status]).toEqual(["rejected", "fulfilled"]);
    expect(order).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });

  it("gives two tabs that open at once the same conversation, and one new one after it ended", async () => {
    const shelf = await open();
    let n = 0;
    const minting = (): Minting => ({
      clock: () => 1,
      random: () => (++n % 97) / 97,
      secret: () => "AAAAAAAAAAAAAAAAAAAAAA",
      name: "访客",
    });
    const [one, two] = await Promise.all([openSession(shelf, "demo", minting()), openSession(shelf, "demo", minting())]);
    expect(one).toEqual(two);
    const [three, four] = await Promise.all([
      renewSession(shelf, "demo", minting(), one.ticket),
      renewSession(shelf, "demo", minting(), one.ticket),
    ]);
    expect(three).toEqual(four);
    expect(three.ticket).not.toBe(one.ticket);
    expect(three.shopper).toBe(one.shopper);
  });

  it("keeps an outbox in order; a message is kept once and decided once", async () => {
    const outbox = createOutbox(await open(), TICKET, () => 7);
    await outbox.keep(say("m2"), { decided: false });
    await outbox.keep(say("m1"), { decided: true });
    await outbox.keep(say("m1", "another text"), { decided: true });
    const [m2] = (await outbox.all()).slice(1);
    expect((await outbox.all()).map(idOf)).toEqual(["m1", "m2"]);
    expect(m2).toMatchObject({ decided: false, sent: false, keptAt: 7 });
    await outbox.decide(asId("m2"), [say("m2"), greet("m2")]);
    await outbox.decide(asId("m2"), [say("m2")]);
    expect((await outbox.all())[1]?.turns).toHaveLength(2);
    expect((await outbox.all())[0]?.turns).toEqual([say("m1")]);
  });

  it("marks what the room has, what it refused, and forgets what is dropped", async () => {
    const outbox = createOutbox(await open(), TICKET, () => 7);
    for (const id of ["m1", "m2", "m3"]) await outbox.keep(say(id), { decided: true });
    await outbox.sent(asId("m1"));
    await outbox.refuse(asId("m2"), "too-large");
    expect((await outbox.all()).map(isUnsent)).toEqual([false, false, true]);
    await outbox.drop(asId("m2"));
    expect((await outbox.all()).map(idOf)).toEqual(["m1", "m3"]);
  });

  it("leaves out what it cannot read, such as a record of another version", async () => {
    const shelf = await open();
    const outbox = createOutbox(shelf, TICKET, () => 7);
    await shelf.change(`turn ${TICKET} m0`, () => ({ turns: "nonsense" }));
    await outbox.keep(say("m1"), { decided: true });
    expect((await outbox.all()).map(idOf)).toEqual(["m1"]);
  });
});

describe("a shelf on disk", () => {
  it("gives the same things back to another tab", async () => {
    const one = await openShelf("shared");
    await one.change("k", () => ({ a: 1 }));
    const two = await openShelf("shared");
    expect(await two.get("k")).toEqual({ a: 1 });
    expect([one.durable, createMemoryShelf().durable]).toEqual([true, false]);
  });

  it("tells other tabs when something changed, and only then", async () => {
    const one = await openShelf("told");
    const two = await openShelf("told");
    let told = 0;
    const heard = new Promise<void>((resolve) => {
      two.watch(() => {
        told++;
        resolve();
      });
    });
    await one.change("k", (old) => old);
    await one.change("k", () => 1);
    await heard;
    expect(told).toBe(1);
  });
});
