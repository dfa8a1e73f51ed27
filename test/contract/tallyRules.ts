// The contract of comparing: what a change goes on from, what everything adds up to, which documents differ, whole copies of them.
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { ticketDocName } from "../../shared/domain/names.ts";
import { encodeDeskFrame } from "../../shared/wire/codec.ts";
import { FETCH_MOST, PAGE_BYTES, type DeskFrame, type RoomFrame } from "../../shared/wire/frame.ts";
import { bucketOf, bucketsOf, totalOf } from "../../shared/wire/tally.ts";
import { PROTOCOL } from "../../shared/wire/version.ts";
import { askForPerson, isWith, type RoomOf } from "./ask.ts";
import { catchUp, connectDesk, openDesk, readOn, signIn, value, type DeskClient } from "./deskClient.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, BEN, OWN, SUE } from "./smallShop.ts";

type Frame<K extends RoomFrame["kind"]> = Extract<RoomFrame, { kind: K }>;

export function tallyRules(roomOf: RoomOf): void {
  /** Numbers of a desk's documents, as its frames moved them; `gaps`: entries that went on from what it did not have. */
  const versionsOf = (desk: DeskClient, docOf: (update: string) => string = () => "") => {
    const seqs = new Map<string, number>();
    const gaps: string[] = [];
    const take = (name: string, { from, seq }: { readonly from: number; readonly seq: number }): void => {
      const has = seqs.get(name) ?? 0;
      if (from > has) gaps.push(`${name}: ${from} > ${has}`);
      seqs.set(name, Math.max(has, seq));
    };
    for (const frame of desk.frames) {
      if (frame.kind === "page") for (const one of frame.entries) if (one.format !== "json") take(one.doc, one);
      if (frame.kind === "change" && frame.entry.format !== "json") take(frame.entry.doc, frame.entry);
      if (frame.kind === "ack" && frame.seq > 0) take(docOf(frame.id), frame);
    }
    return { gaps, all: [...seqs].map(([name, seq]) => ({ name, seq })) };
  };
  const next = async <K extends RoomFrame["kind"]>(desk: DeskClient, kind: K, frame: DeskFrame): Promise<Frame<K>> => {
    const before = desk.frames.length;
    desk.send(frame);
    return desk.until(() => desk.frames.slice(before).find((one): one is Frame<K> => one.kind === kind));
  };
  const lastTally = (desk: DeskClient): unknown => desk.frames.findLast((one) => one.kind === "tally");
  const tallied = (desk: DeskClient): Promise<unknown> => desk.until(() => lastTally(desk));

  describe("comparing", () => {
    it("[R37] every change says what it goes on from: nobody misses one unnoticed, the sender neither", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(amy, shopper.ticket, AMY);
      for (let i = 0; i < 4; i++) {
        await amy.reply(shopper.ticket, `第 ${i} 句`);
        value(await shopper.post(shopper.say(`好的 ${i}`)));
      }
      const acks = amy.frames.filter((one) => one.kind === "ack");
      expect(acks.every((one) => one.seq > one.from && one.from > 0)).toBe(true);
      const whole = await openDesk(roomOf(), SUE);
      await amy.until(() => amy.cursor() === whole.cursor());
      const mine = versionsOf(amy, () => ticketDocName(shopper.ticket));
      expect(mine.gaps).toEqual([]);
      expect(totalOf(bucketsOf(mine.all))).toEqual(totalOf(bucketsOf(versionsOf(whole).all)));
    });

    it("[R37] a page goes on from the last change before the device's cursor", async () => {
      const shopper = createShopper(roomOf());
      const name = ticketDocName(shopper.ticket);
      value(await shopper.post(shopper.say("一句很长的话,".repeat(240)))); // more than a tail holds: the next one stands in it alone
      const amy = await openDesk(roomOf(), AMY);
      const seq = versionsOf(amy).all.find((one) => one.name === name)?.seq;
      amy.close();
      value(await shopper.post(shopper.say("吗")));
      const back = await openDesk(roomOf(), BEN, { epoch: amy.epoch(), cursor: amy.cursor() });
      expect(seq).toBeGreaterThan(0);
      expect(back.frames.flatMap((one) => (one.kind === "page" ? one.entries : []))).toMatchObject([{ doc: name, from: seq }]);
    });

    it("[R37] an acknowledgement of what was known has no number", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const shopper = await askForPerson(roomOf());
      await isWith(amy, shopper.ticket, AMY);
      const bytes = amy.replyBytes(shopper.ticket, "一次就够");
      expect(await amy.push(ticketDocName(shopper.ticket), bytes)).toMatchObject({ kind: "ack" });
      expect(await amy.push(ticketDocName(shopper.ticket), bytes)).toMatchObject({ kind: "ack", from: 0, seq: 0 });
    });

    it("[R38] the page that makes a line live is followed by the tally of what the device then has; also after a restart", async () => {
      const shopper = await askForPerson(roomOf());
      const amy = await openDesk(roomOf(), AMY);
      const tally = totalOf(bucketsOf(versionsOf(amy).all));
      expect(await tallied(amy)).toEqual({ kind: "tally", tally });
      expect(amy.frames.filter((one) => one.kind === "tally").length).toBe(1);
      value(await shopper.post(shopper.say("还有一件事")));
      const sue = await openDesk(roomOf(), SUE);
      expect(await tallied(sue)).not.toEqual({ kind: "tally", tally });
      await roomOf().restart();
      const again = await openDesk(roomOf(), SUE);
      expect(await tallied(again)).toEqual({ kind: "tally", tally: totalOf(bucketsOf(versionsOf(again).all)) });
    });

    it("[R38] a run that is not whole yet brings none, nor does a page by request", async () => {
      const amy = await connectDesk(roomOf(), AMY);
      amy.send({ kind: "hello", protocol: PROTOCOL, epoch: "", cursor: "", device: "d" });
      await amy.until(() => amy.frames.some((one) => one.kind === "welcome"));
      expect(lastTally(amy)).toBeUndefined();
      await catchUp(amy, "");
      await tallied(amy);
      expect(amy.frames.findIndex((one) => one.kind === "tally")).toBe(amy.frames.findIndex((one) => one.kind === "page" && one.live) + 1);
    });

    it("[R39] who differs is told the numbers of the documents it may be, and nothing where nothing differs", async () => {
      const shopper = await askForPerson(roomOf());
      const name = ticketDocName(shopper.ticket);
      const amy = await openDesk(roomOf(), AMY);
      const { all } = versionsOf(amy);
      expect(await next(amy, "listing", { kind: "doubt", sums: bucketsOf(all) })).toEqual({ kind: "listing", buckets: [], docs: [] });
      const stale = all.map((one) => (one.name === name ? { name, seq: one.seq - 1 } : one));
      const surplus = [...all, { name: "ticket:ghost", seq: 1 }];
      for (const [own, doubted] of [
        [all.filter((one) => one.name !== name), name],
        [stale, name],
        [surplus, "ticket:ghost"],
      ] as const) {
        const listing = await next(amy, "listing", { kind: "doubt", sums: bucketsOf(own) });
        expect(listing.buckets).toEqual([bucketOf(doubted)]);
        expect(listing.docs.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
          all.filter((one) => bucketOf(one.name) === bucketOf(doubted)).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
        );
      }
    });

    it("[R39] documents asked for anew come whole, once each; what nobody has does not", async () => {
      const shopper = await askForPerson(roomOf());
      const name = ticketDocName(shopper.ticket);
      const amy = await openDesk(roomOf(), AMY);
      await isWith(amy, shopper.ticket, AMY);
      await amy.reply(shopper.ticket, "您好");
      const copies = await next(amy, "copies", { kind: "fetch", docs: [name, "ticket:ghost", name, "shop", "constructor"] });
      expect(copies.done).toBe(true);
      expect(copies.entries.map((one) => [one.doc, one.from])).toEqual([
        [name, 0],
        ["shop", 0],
      ]);
      const fresh = new Y.Doc();
      Y.applyUpdate(fresh, copies.entries[0]?.bytes ?? new Uint8Array());
      const other = await openDesk(roomOf(), BEN, undefined, new Map([[name, fresh]]));
      expect(readOn(other, name)).toEqual(readOn(await openDesk(roomOf(), SUE), name));
      expect(await next(amy, "copies", { kind: "fetch", docs: [] })).toEqual({ kind: "copies", done: true, entries: [] });
    });

    it("[R39] many copies come in frames below the limit", async () => {
      const names: string[] = [];
      for (let i = 0; i < 6; i++) {
        const shopper = createShopper(roomOf());
        for (let n = 0; n < 3; n++) value(await shopper.post(...Array.from({ length: 5 }, () => shopper.say("一句很长的话,".repeat(280)))));
        names.push(ticketDocName(shopper.ticket));
      }
      const amy = await openDesk(roomOf(), AMY);
      const before = amy.frames.length;
      await next(amy, "copies", { kind: "fetch", docs: names });
      const all = await amy.until(() => {
        const frames = amy.frames.slice(before).filter((one) => one.kind === "copies");
        return frames.at(-1)?.done === true && frames;
      });
      expect(all.length).toBeGreaterThan(1);
      for (const one of all) expect(one.entries.reduce((sum, entry) => sum + entry.bytes.length, 0)).toBeLessThanOrEqual(PAGE_BYTES);
      expect(all.flatMap((one) => one.entries.map((entry) => entry.doc))).toEqual(names);
    });

    it("[R39] a line that doubts without end is refused, and stays", async () => {
      const amy = await openDesk(roomOf(), AMY);
      const sums = bucketsOf([]);
      for (let i = 0; i < 8; i++) await next(amy, "listing", { kind: "doubt", sums });
      expect(await next(amy, "refused", { kind: "doubt", sums })).toMatchObject({ id: "", why: "rate" });
      expect(amy.closed()).toBeUndefined();
    });

    it("[R39] sums that cannot be, or more names than may be, end the line", async () => {
      const many = Array.from({ length: FETCH_MOST + 1 }, (_, i) => `ticket:t${i}`);
      for (const frame of [
        encodeDeskFrame({ kind: "doubt", sums: bucketsOf([]).map(() => ({ a: 2 ** 32, b: 0 })) }),
        encodeDeskFrame({ kind: "doubt", sums: bucketsOf([]).slice(1) }),
        encodeDeskFrame({ kind: "fetch", docs: many }),
      ]) {
        const amy = await openDesk(roomOf(), AMY);
        amy.sendRaw(frame);
        expect(await amy.until(() => amy.closed())).toMatchObject({ code: 4422 });
      }
    });

    it("[R39] a document of somebody erased moves the tally like any other, and comes anew in copies too", async () => {
      const shopper = await askForPerson(roomOf());
      const name = ticketDocName(shopper.ticket);
      const amy = await openDesk(roomOf(), AMY);
      await isWith(amy, shopper.ticket, AMY);
      const { door } = roomOf();
      const whose = amy.ticket(shopper.ticket).head.shopper.id;
      value(await door.erasePeople(await signIn(roomOf(), OWN), { shoppers: [whose], conversations: 1 }));
      await amy.until(() => amy.frames.some((one) => one.kind === "change" && one.entry.format === "anew"));
      const whole = await openDesk(roomOf(), SUE);
      const tally = totalOf(bucketsOf(versionsOf(whole).all));
      expect(await tallied(whole)).toEqual({ kind: "tally", tally });
      expect(totalOf(bucketsOf(versionsOf(amy, () => name).all))).toEqual(tally);
      expect((await next(amy, "copies", { kind: "fetch", docs: [name] })).entries).toMatchObject([{ doc: name, from: 0, format: "anew" }]);
      await roomOf().restart();
      expect(await tallied(await openDesk(roomOf(), BEN))).toEqual({ kind: "tally", tally });
    });
  });
}
