// The contract of the agents' line and of what the edge decides.
import { describe, expect, it } from "vitest";
import { ticketDocName } from "../../shared/domain/names.ts";
import { encodeDeskFrame } from "../../shared/wire/codec.ts";
import { CLOSE, FRAME_IN_BYTES } from "../../shared/wire/frame.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import { askForPerson, countFrames, hasTicket, isWith, type RoomOf } from "./ask.ts";
import { wishAssign } from "../../shared/doc/ticketDoc.ts";
import { connectDesk, openDesk, readOn, signIn, value, type DeskClient } from "./deskClient.ts";
import type { ClientEnd } from "../../edge/host/nodeHost.ts";
import { LINES_MOST } from "../../edge/room/linesMost.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, BEN, CAL, SUE } from "./smallShop.ts";

export function deskRules(roomOf: RoomOf): void {
  describe("the agents' line", () => {
    it("[R30] refuses and ends a line whose frames cannot be read, and nobody else notices", async () => {
      const other = await openDesk(roomOf(), BEN);
      const told = other.frames.length;
      for (const bad of [Uint8Array.from([3, 200, 1]), Uint8Array.from([99]), new Uint8Array(FRAME_IN_BYTES + 1), "hello"]) {
        const desk = await connectDesk(roomOf(), AMY);
        desk.sendRaw(bad);
        expect((await desk.until(desk.closed)).code).toBe(CLOSE.malformed);
      }
      expect(other.frames.slice(told).filter((one) => one.kind !== "presence")).toEqual([]);
      expect(other.closed()).toBeUndefined();
    });

    it("[R30] refuses another protocol, and anything before hello", async () => {
      for (const protocol of [0, 1, PROTOCOL - 1, PROTOCOL + 1]) {
        const old = await connectDesk(roomOf(), AMY); // of 1: it would keep the words of somebody erased
        old.send({ kind: "hello", protocol, epoch: "", cursor: "", device: "d" });
        expect((await old.until(old.closed)).code).toBe(CLOSE.oldProtocol);
        expect(old.frames).toMatchObject([{ kind: "refused", why: "old-protocol" }]);
      }
      const rude = await connectDesk(roomOf(), AMY);
      rude.send({ kind: "pull", since: "", upTo: "", after: "" });
      expect((await rude.until(rude.closed)).code).toBe(CLOSE.malformed);
    });

    it("[R34] acknowledges a sender without echo, and tells others once", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const ben = await openDesk(roomOf(), BEN);
      const shopper = await askForPerson(roomOf());
      await isWith(amy, shopper.ticket, AMY);
      await isWith(ben, shopper.ticket, AMY);
      const [mine, others] = [countFrames(amy, "change"), countFrames(ben, "change")];
      await amy.reply(shopper.ticket, "您好");
      await ben.until(() => countFrames(ben, "change") > others);
      await amy.until(() => countFrames(amy, "change") > mine);
      expect(countFrames(ben, "change")).toBe(others + 1);
      expect(countFrames(amy, "change")).toBe(mine + 1); // the verdicts on it
      expect(readOn(amy, ticketDocName(shopper.ticket))).toEqual(readOn(ben, ticketDocName(shopper.ticket)));
      expect(amy.cursor()).toBe(ben.cursor());
    });

    it("[R70] signs in demo members only, and [R71] opens one socket with one ticket", async () => {
      expect(await roomOf().door.signIn("nobody")).toMatchObject({ ok: false, error: { kind: "unknown" } });
      expect(await roomOf().door.session("made-up")).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      expect(await roomOf().door.feed("made-up", "", "", "")).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      const token = await signIn(roomOf(), AMY);
      const { ticket } = value(await roomOf().door.socketTicket(token));
      expect((await roomOf().connect({ door: "desk", ticket })).ok).toBe(true);
      expect(await roomOf().connect({ door: "desk", ticket })).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      expect(await roomOf().connect({ door: "desk", ticket: "made-up" })).toMatchObject({ ok: false, error: { kind: "signed-out" } });
    });

    it("[R71] ends the lines of a session that signs out", async () => {
      const token = await signIn(roomOf(), AMY);
      const { ticket } = value(await roomOf().door.socketTicket(token));
      const line = value(await roomOf().connect({ door: "desk", ticket }));
      const code = new Promise((done) => line.onClose(done));
      await roomOf().door.signOut(token);
      expect(await code).toBe(CLOSE.signedOut);
      expect(await roomOf().door.session(token)).toMatchObject({ ok: false });
    });

    it("[R144] ends the oldest line of a session, or of a conversation, that opens more than it may; nobody else's", async () => {
      const colleague = await openDesk(roomOf(), BEN);
      const token = await signIn(roomOf(), AMY);
      const shopper = createShopper(roomOf());
      value(await shopper.post(shopper.say("你好")));
      const ways: readonly (readonly [most: number, open: () => Promise<ClientEnd>])[] = [
        [
          LINES_MOST.desk,
          async () => value(await roomOf().connect({ door: "desk", ticket: value(await roomOf().door.socketTicket(token)).ticket })),
        ],
        [
          LINES_MOST.widget,
          async () => value(await roomOf().connect({ door: "widget", ticket: shopper.ticket, capability: shopper.capability })),
        ],
      ];
      for (const [most, open] of ways) {
        const ended: number[] = [];
        const first = new Promise<number>((done) => {
          void (async () => {
            for (let i = 0; i <= most; i++) {
              const line = await open();
              line.onClose((code) => {
                ended.push(i);
                if (ended.length === 1) done(code);
              });
              await new Promise((next) => setTimeout(next, 2)); // so that one is the oldest
              await roomOf().advance?.(2);
            }
          })();
        });
        expect(await first).toBe(CLOSE.rate);
        expect(ended).toEqual([0]);
      }
      expect(colleague.closed()).toBeUndefined();
    });

    it("[R72] tells live desks who is there, when it changes", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const ben = await openDesk(roomOf(), BEN);
      ben.presence("busy", "ticket:x");
      const people = await amy.until(() =>
        amy.frames.findLast((one) => one.kind === "presence" && one.people.some((p) => p.presence === "busy")),
      );
      expect(people).toMatchObject({
        people: expect.arrayContaining([expect.objectContaining({ member: BEN, presence: "busy", viewing: "ticket:x" })]),
      });
      const told = countFrames(amy, "presence");
      ben.presence("busy", "ticket:x");
      ben.presence("online", "");
      await amy.until(() => countFrames(amy, "presence") > told);
      expect(countFrames(amy, "presence")).toBe(told + 1);
    });

    it("takes a whole frame of presence beside an update without mixing them up", async () => {
      const amy = await openDesk(roomOf(), AMY);
      amy.sendRaw(encodeDeskFrame({ kind: "presence", presence: "online", viewing: "x".repeat(500), writing: true }));
      expect(await amy.push("ticket:none", new Uint8Array([0, 0]))).toMatchObject({ kind: "ack" });
    });
  });

  describe("what the edge decides", () => {
    it("[R50] [R51] [R52] labels, numbers, types and ranks what comes in", async () => {
      const desk = await openDesk(roomOf(), SUE);
      const first = await askForPerson(roomOf(), "我要退货,衣服破了");
      const second = await askForPerson(roomOf(), "我的快递到哪了");
      await hasTicket(desk, second.ticket);
      expect([desk.ticket(first.ticket).number, desk.ticket(second.ticket).number]).toEqual([1, 2]);
      const ticket = desk.ticket(first.ticket);
      expect(Object.values(ticket.labels)[0]?.model).toMatch(/^light@/);
      expect(ticket.type).toBe("aftersale");
      expect(ticket.priority?.reasons.length).toBeGreaterThan(0);
      expect(ticket.sla?.firstDue).toBeGreaterThan(0);
    });

    it("[R55] offers each ticket to the one of three who is good at it, and any sign of life takes it", async () => {
      const desks = [await openDesk(roomOf(), AMY), await openDesk(roomOf(), BEN), await openDesk(roomOf(), CAL)];
      const back = await askForPerson(roomOf(), "我要退货,衣服破了");
      const parcel = await askForPerson(roomOf(), "我的快递到哪了");
      const amy = desks[0];
      if (amy === undefined) throw new Error("no desk");
      await isWith(amy, back.ticket, AMY);
      await isWith(amy, parcel.ticket, BEN);
      expect(amy.ticket(back.ticket).assignment).toMatchObject({ state: "offered", cause: "dispatch" });
      expect(amy.ticket(back.ticket).assignment.reasons.length).toBeGreaterThan(0);
      amy.presence("online");
      await amy.until(() => amy.ticket(back.ticket).assignment.state === "held");
      expect(amy.ticket(parcel.ticket).assignment.state).toBe("offered");
    });

    it("[R54] gives a ticket two agents claim at once to the first to arrive, and tells the other", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const ben = await openDesk(roomOf(), BEN);
      const shopper = createShopper(roomOf());
      value(await shopper.post(shopper.say("你好"))); // the bot has it: nobody is offered it
      await hasTicket(amy, shopper.ticket);
      await hasTicket(ben, shopper.ticket);
      const name = ticketDocName(shopper.ticket);
      const claim = (desk: DeskClient): Uint8Array<ArrayBuffer> => {
        const wish = { want: "claim", by: desk.member, at: roomOf().now(), seen: desk.ticket(shopper.ticket).assignment.version } as const;
        return desk.change(name, (doc) => wishAssign(doc, wish));
      };
      const [one, two] = [claim(amy), claim(ben)]; // both before either was sent: whichever Yjs keeps, the first to arrive has it
      await Promise.all([ben.push(name, two), amy.push(name, one)]);
      const winner = await amy.until(() => amy.ticket(shopper.ticket).assignment.to);
      const loser = winner === AMY ? BEN : AMY;
      const declined = (desk: DeskClient): boolean =>
        desk.ticket(shopper.ticket).messages.some((each) => each.kind === "event" && each.what === "declined" && each.by === loser);
      for (const desk of [amy, ben]) {
        await isWith(desk, shopper.ticket, winner);
        await desk.until(() => declined(desk));
      }
    });

    it("[R54] hears no wish in another's name, not even one hidden under the sender's own", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const ben = await openDesk(roomOf(), BEN);
      const shopper = await askForPerson(roomOf());
      await isWith(ben, shopper.ticket, AMY);
      const name = ticketDocName(shopper.ticket);
      const seen = ben.ticket(shopper.ticket).assignment.version;
      ben.doc(name).gc = false; // keeps what is overwritten in the bytes
      const bytes = ben.change(name, (doc) => {
        wishAssign(doc, { want: "transfer", by: SUE, to: BEN, at: roomOf().now(), seen });
        wishAssign(doc, { want: "claim", by: BEN, at: roomOf().now(), seen });
      });
      expect(new TextDecoder().decode(bytes)).toContain("transfer");
      await ben.push(name, bytes);
      await amy.until(() => amy.ticket(shopper.ticket).messages.some((one) => one.kind === "event" && one.what === "declined"));
      expect(amy.ticket(shopper.ticket).assignment.to).toBe(AMY);
    });

    it("[R53] takes over from the bot with the first reply", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = createShopper(roomOf());
      value(await shopper.post(shopper.say("你好")));
      await hasTicket(amy, shopper.ticket);
      await amy.reply(shopper.ticket, "我来帮您");
      await amy.until(() => amy.ticket(shopper.ticket).assignment.to === AMY);
      expect(value(await shopper.shown())).toMatchObject({ withPerson: "yes", agent: { name: "amy号" } });
    });

    it("[R53] marks an offline reply crossed when the shopper wrote meanwhile, and holds it when a colleague answered", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const sue = await openDesk(roomOf(), SUE);
      const shopper = await askForPerson(roomOf());
      await isWith(amy, shopper.ticket, AMY);
      await isWith(sue, shopper.ticket, AMY);
      const name = ticketDocName(shopper.ticket);
      const crossed = amy.replyBytes(shopper.ticket, "离线写的一", "m-crossed");
      value(await shopper.post(shopper.say("还有一件事")));
      await amy.push(name, crossed);
      await amy.until(() => amy.ticket(shopper.ticket).deliveries["m-crossed"]?.state === "crossed");
      const overtaken = sue.replyBytes(shopper.ticket, "主管离线写的", "m-held");
      await amy.reply(shopper.ticket, "已经回您了");
      await sue.push(name, overtaken);
      await sue.until(() => sue.ticket(shopper.ticket).deliveries["m-held"]?.state === "held");
      const shown = JSON.stringify(value(await shopper.shown()));
      expect(shown).toContain("离线写的一");
      expect(shown).not.toContain("主管离线写的");
    });

    it("[R57] keeps a close against a newer message open, and reopens after one", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(amy, shopper.ticket, AMY);
      await amy.status(shopper.ticket, "closed", { seenShopper: 0 });
      expect(value(await shopper.shown()).phase).toBe("assigned");
      await amy.status(shopper.ticket, "closed");
      expect(value(await shopper.shown()).phase).toBe("closed");
      value(await shopper.post(shopper.say("还没好")));
      await amy.until(() => amy.ticket(shopper.ticket).messages.some((one) => one.kind === "event" && one.what === "reopened"));
      expect(value(await shopper.shown()).phase).toBe("assigned");
    });

    it("[R58] offers nobody a conversation that the bot has", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = createShopper(roomOf());
      value(await shopper.post(shopper.say("几天能到")));
      await hasTicket(amy, shopper.ticket);
      amy.presence("online");
      expect(amy.ticket(shopper.ticket)).toMatchObject({ assignment: { state: "none" }, sla: { told: [] } });
      expect(amy.ticket(shopper.ticket).sla?.firstDue).toBeUndefined();
    });

    it("[R4] keeps everything over a restart", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(amy, shopper.ticket, AMY);
      await amy.reply(shopper.ticket, "您好");
      const before = value(await shopper.shown());
      await roomOf().restart();
      const after = value(await shopper.shown());
      expect({ ...after, now: 0 }).toEqual({ ...before, now: 0 });
      const back = await openDesk(
        roomOf(),
        AMY,
        { epoch: amy.epoch(), cursor: amy.cursor() },
        new Map([[ticketDocName(shopper.ticket), amy.doc(ticketDocName(shopper.ticket))]]),
      );
      expect(back.epoch()).toBe(amy.epoch());
      expect(await back.reply(shopper.ticket, "还在")).toMatchObject({ kind: "ack" });
      value(await shopper.post(shopper.say("好的")));
      await back.until(() => back.ticket(shopper.ticket).messages.filter((one) => one.kind === "shopper").length === 2);
      const next = await askForPerson(roomOf());
      await hasTicket(back, next.ticket);
      expect(back.ticket(next.ticket).number).toBe(2);
    });
  });
}
