// Two desks and a shopper on the real room: what happens offline is there once the network is back, once, and everybody agrees.
import { openWorld, type Desk, type World } from "../kit/world.ts";
import { offline, online, sent } from "../kit/deskLine.ts";
import { until } from "../kit/until.ts";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { value } from "../contract/deskClient.ts";
import type { ShopperClient } from "../contract/shopperClient.ts";
import { asId, type MemberId, type MessageId, type TicketId } from "../../shared/core/ids.ts";
import { ok } from "../../shared/core/result.ts";
import { appendMessage } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { commit } from "../../client/store/commit.ts";

let world: World;
let amy: Desk;
let sue: Desk; // a supervisor: may take what a colleague has

beforeEach(async () => {
  world = await openWorld();
  amy = await world.desk("amy");
  sue = await world.desk("sue");
  await Promise.all([online(amy), online(sue)]);
});
afterEach(() => world.close());

const ticketOn = async (desk: Desk, id: TicketId) => (await desk.queries.ticket(id))?.ticket;
const textsOn = async (desk: Desk, id: TicketId): Promise<readonly string[]> =>
  (await ticketOn(desk, id))?.messages.flatMap((one) => (one.kind === "shopper" || one.kind === "agent" ? [one.text] : [])) ?? [];

async function wantsPerson(shopper: ShopperClient, text: string): Promise<void> {
  value(await shopper.post(shopper.say(text), shopper.person()));
  for (const desk of [amy, sue])
    await until(`${desk.me} sees the ticket`, async () => (await ticketOn(desk, shopper.ticket))?.handoff !== undefined);
}

async function shownTexts(shopper: ShopperClient): Promise<readonly string[]> {
  return value(await shopper.shown()).messages.flatMap((one) => (one.from === "agent" ? [one.text] : []));
}

describe("catching up", () => {
  it("brings tickets, team, articles and the shop to a device that knows nothing", async () => {
    await wantsPerson(world.shopper(), "我要退货");
    const tablet = await world.desk("amy", "tablet");
    await online(tablet);
    expect((await tablet.queries.all()).map((row) => row.lastText)).toContain("我要退货");
    expect((await tablet.queries.members()).map((one) => one.id)).toContain("sue");
    expect((await tablet.queries.articles()).length).toBe(2);
    expect((await tablet.queries.policy()).name.en).toBe("Small shop");
  });

  it("shows everything from the shelf when it starts without a network", async () => {
    const shopper = world.shopper();
    await wantsPerson(shopper, "我要退货");
    await amy.close();
    const again = await world.desk("amy");
    again.cut();
    expect(await textsOn(again, shopper.ticket)).toEqual(["我要退货"]);
    expect((await again.queries.counts()).open).toBe(1);
  });
});

describe("offline", () => {
  it("a reply waits, and reaches the shopper once", async () => {
    const shopper = world.shopper();
    await wantsPerson(shopper, "我要退货");
    value(await amy.actions.claim(shopper.ticket));
    await sent(amy);
    await offline(amy);
    value(await amy.actions.reply(shopper.ticket, "好的，这就办"));
    value(await amy.actions.addNote(shopper.ticket, "客户要退货"));
    value(await amy.actions.resolve(shopper.ticket, "办好了"));
    expect((await amy.queries.ticket(shopper.ticket))?.pending.map((one) => one.what)).toEqual(["reply", "note", "resolve"]);
    expect(await shownTexts(shopper)).toEqual([]);
    amy.mend();
    await sent(amy);
    expect(await shownTexts(shopper)).toEqual(["好的，这就办"]);
    expect(value(await shopper.shown()).phase).toBe("resolved");
    await until("sue sees it resolved", async () => (await sue.shelf.db.tickets.get(shopper.ticket))?.phase === "resolved");
    expect((await ticketOn(sue, shopper.ticket))?.note).toBe("客户要退货");
  });

  it("survives the desk being closed before it was sent", async () => {
    const shopper = world.shopper();
    await wantsPerson(shopper, "我要退货");
    await offline(amy);
    value(await amy.actions.reply(shopper.ticket, "稍等"));
    await amy.close();
    const again = await world.desk("amy");
    await sent(again);
    expect(await shownTexts(shopper)).toEqual(["稍等"]);
  });

  it("a close does not hide what the shopper wrote meanwhile", async () => {
    const shopper = world.shopper();
    await wantsPerson(shopper, "我要退货");
    value(await amy.actions.claim(shopper.ticket));
    await sent(amy);
    await offline(amy);
    value(await amy.actions.close(shopper.ticket));
    value(await shopper.post(shopper.say("还有一件事")));
    amy.mend();
    await sent(amy);
    await until("amy sees it open", async () => (await amy.shelf.db.tickets.get(shopper.ticket))?.open === 1);
    expect((await amy.shelf.db.tickets.get(shopper.ticket))?.reopened).toBe(true);
  });

  it("notes of two people merge", async () => {
    const shopper = world.shopper();
    await wantsPerson(shopper, "我要退货");
    await Promise.all([offline(amy), offline(sue)]);
    value(await amy.actions.addNote(shopper.ticket, "甲：已核对"));
    value(await sue.actions.addNote(shopper.ticket, "乙：可以退"));
    amy.mend();
    sue.mend();
    await Promise.all([sent(amy), sent(sue)]);
    await until(
      "both notes agree",
      async () => (await ticketOn(amy, shopper.ticket))?.note === (await ticketOn(sue, shopper.ticket))?.note,
    );
    const note = (await ticketOn(amy, shopper.ticket))?.note ?? "";
    expect(note).toContain("甲：已核对");
    expect(note).toContain("乙：可以退");
  });

  it("two claims at once: one has it, both see who, nobody is left waiting", async () => {
    const shopper = world.shopper();
    await wantsPerson(shopper, "我要退货");
    const ben = await world.desk("ben");
    await online(ben);
    await until("ben sees the ticket", async () => (await ticketOn(ben, shopper.ticket)) !== undefined);
    await Promise.all([offline(amy), offline(ben)]);
    value(await amy.actions.claim(shopper.ticket));
    value(await ben.actions.claim(shopper.ticket));
    amy.mend();
    ben.mend();
    await Promise.all([sent(amy), sent(ben)]);
    const holder = async (desk: Desk) => (await ticketOn(desk, shopper.ticket))?.assignment.to;
    await until("both see the same holder", async () => (await holder(amy)) !== undefined && (await holder(amy)) === (await holder(ben)));
    expect(["amy", "ben"]).toContain(await holder(amy));
  });
});

describe("an overtaken reply", () => {
  async function held(): Promise<{ readonly shopper: ShopperClient; readonly message: MessageId }> {
    const shopper = world.shopper();
    await wantsPerson(shopper, "我要退货");
    await offline(amy);
    const message = value(await amy.actions.reply(shopper.ticket, "可以退"));
    value(await sue.actions.claim(shopper.ticket));
    value(await sue.actions.reply(shopper.ticket, "我来处理"));
    await sent(sue);
    amy.mend();
    await sent(amy);
    await until("amy's reply is held", async () => (await amy.shelf.db.tickets.get(shopper.ticket))?.held === 1);
    return { shopper, message };
  }

  it("comes back to its author, and the shopper gets one answer", async () => {
    const { shopper } = await held();
    expect(await shownTexts(shopper)).toEqual(["我来处理"]);
  });

  it("goes out when its author confirms it, once", async () => {
    const { shopper, message } = await held();
    value(await amy.actions.confirmHeld(shopper.ticket, message));
    expect((await amy.actions.confirmHeld(shopper.ticket, message)).ok).toBe(false);
    await sent(amy);
    expect(await shownTexts(shopper)).toEqual(["我来处理", "可以退"]);
    expect((await amy.shelf.db.tickets.get(shopper.ticket))?.held).toBe(0);
  });

  it("is gone when its author discards it, and nobody else may", async () => {
    const { shopper, message } = await held();
    expect((await sue.actions.discardHeld(shopper.ticket, message)).ok).toBe(false);
    value(await amy.actions.discardHeld(shopper.ticket, message));
    await sent(amy);
    expect((await amy.shelf.db.tickets.get(shopper.ticket))?.held).toBe(0);
    expect(await shownTexts(shopper)).toEqual(["我来处理"]);
  });
});

describe("a change the room refuses", () => {
  it("lies readable in the drawer, the document is as the room has it, and work goes on", async () => {
    const shopper = world.shopper();
    await wantsPerson(shopper, "我要退货");
    const forged = await commit(amy.shelf, {
      kind: "local",
      doc: ticketDocName(shopper.ticket),
      id: "forged1",
      summary: { what: "reply", by: amy.me, at: Date.now(), text: "冒名回复" },
      change(doc) {
        const by = asId<MemberId>("sue");
        appendMessage(doc, {
          kind: "agent",
          id: asId<MessageId>("forged"),
          at: Date.now(),
          text: "冒名回复",
          by,
          seen: { shopper: 1, shop: 0, assignment: 0 },
        });
        return ok(undefined);
      },
    });
    expect(forged.ok).toBe(true);
    await until("it is refused", () => amy.sync.status().refused === 1);
    expect((await amy.queries.refused()).map((one) => one.summary.text)).toEqual(["冒名回复"]);
    expect(await textsOn(amy, shopper.ticket)).toEqual(["我要退货"]);
    value(await amy.actions.reply(shopper.ticket, "您好"));
    await sent(amy);
    expect(await shownTexts(shopper)).toEqual(["您好"]);
  });
});

describe("the note, open on two desks", () => {
  it("is edited together, letter by letter, and both see who is there", async () => {
    const shopper = world.shopper();
    await wantsPerson(shopper, "我要退货");
    const [hers, theirs] = await Promise.all([amy.sync.openNote(shopper.ticket), sue.sync.openNote(shopper.ticket)]);
    const people: string[] = [];
    hers.onPeople((all) => people.splice(0, people.length, ...all.map((one) => one.member)));
    hers.edit({ at: 0, remove: 0, insert: "退货" });
    await until("sue reads it", () => theirs.text() === "退货");
    theirs.edit({ at: 2, remove: 0, insert: "：同意" });
    await until("amy reads it", () => hers.text() === "退货：同意");
    await until("amy sees sue", () => people.includes("sue"));
    await Promise.all([hers.close(), theirs.close()]);
    await Promise.all([sent(amy), sent(sue)]);
    for (const desk of [amy, sue])
      await until("the shelf has it", async () => (await ticketOn(desk, shopper.ticket))?.note === "退货：同意");
  });

  it("takes what was typed without a network, and brings it when there is one", async () => {
    const shopper = world.shopper();
    await wantsPerson(shopper, "我要退货");
    await offline(amy);
    const note = await amy.sync.openNote(shopper.ticket);
    for (const [i, letter] of [..."已核对"].entries()) note.edit({ at: i, remove: 0, insert: letter });
    await note.close();
    expect((await ticketOn(amy, shopper.ticket))?.note).toBe("已核对");
    expect((await amy.queries.outbox()).map((one) => one.summary.what)).toEqual(["note"]);
    amy.mend();
    await sent(amy);
    await until("sue has it", async () => (await ticketOn(sue, shopper.ticket))?.note === "已核对");
  });
});

describe("the room", () => {
  it("may go and come back in the middle: nothing is lost, nothing comes twice", async () => {
    const shopper = world.shopper();
    await wantsPerson(shopper, "我要退货");
    value(await amy.actions.claim(shopper.ticket));
    value(await amy.actions.reply(shopper.ticket, "一"));
    await world.room.restart();
    value(await amy.actions.reply(shopper.ticket, "二"));
    await sent(amy);
    expect(await shownTexts(shopper)).toEqual(["一", "二"]);
  });

  it("tells desks who is there and what they look at", async () => {
    const shopper = world.shopper();
    await wantsPerson(shopper, "我要退货");
    await until("amy is on the line", () => amy.sync.status().state === "online"); // a line that comes up says where she is, not that she writes
    amy.sync.setHere({ presence: "online", viewing: shopper.ticket, writing: true });
    await until("sue sees amy", async () =>
      (await sue.queries.people()).some((one) => one.member === amy.me && one.viewing === shopper.ticket && one.writesUntil !== undefined),
    );
  });
});

describe("two tabs of one desk", () => {
  it("share a shelf; one keeps the line, and the other takes over when it closes", async () => {
    const shopper = world.shopper();
    await wantsPerson(shopper, "我要退货");
    const tab = await world.desk("amy");
    await until("the second tab follows", () => tab.sync.status().state === "online");
    value(await tab.actions.reply(shopper.ticket, "从第二个窗口"));
    await sent(amy);
    await amy.close();
    await online(tab);
    value(await tab.actions.reply(shopper.ticket, "接着说"));
    await sent(tab);
    expect(await shownTexts(shopper)).toEqual(["从第二个窗口", "接着说"]);
  });
});
