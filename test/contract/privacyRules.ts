// The contract of one person's data: found, taken away, erased; and of how long a shop keeps what. Everything is looked for afterwards, everywhere.
import { describe, expect, it } from "vitest";
import { washRooms } from "../../edge/host/wash.ts";
import type { TestRoom } from "./testRoom.ts";
import type { MemberId, ShopperId } from "../../shared/core/ids.ts";
import { noteOf } from "../../shared/doc/ticketDoc.ts";
import { ERASED_TEXT, isErased } from "../../shared/domain/erased.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { settle } from "../../shared/domain/ticket.ts";
import { decodeRoomFrame } from "../../shared/wire/codec.ts";
import { CLOSE } from "../../shared/wire/frame.ts";
import type { FindBy, FoundPage } from "../../shared/wire/privacyApi.ts";
import { hasTicket, type RoomOf } from "./ask.ts";
import { openDesk, signIn, value, type DeskClient } from "./deskClient.ts";
import { countIn, CUSTOMER, EMAIL, filesWith, makeOther, makePerson, ORDER, PHONE, SAID_ALONE, WORDS, type Person } from "./person.ts";
import { createShopper } from "./shopperClient.ts";
import { AMY, BEN, OWN, SUE } from "./smallShop.ts";

export function privacyRules(roomOf: RoomOf): void {
  const door = () => roomOf().door;
  const owner = () => signIn(roomOf(), OWN);
  const find = async (by: FindBy, what: string): Promise<FoundPage> => value(await door().findPeople(await owner(), { by, value: what }));
  const found = async (by: FindBy, what: string): Promise<readonly ShopperId[]> => (await find(by, what)).people.map((one) => one.shopper);
  const erase = async ({ shoppers }: Person) => value(await door().erasePeople(await owner(), { shoppers, conversations: 2 }));
  const auditText = async (): Promise<string> => JSON.stringify(value(await door().auditLines(await owner(), 0)));

  /** Every page from that cursor on, as bytes. */
  const pagesSince = async (since: string): Promise<readonly Uint8Array[]> => {
    const token = await signIn(roomOf(), BEN);
    const pages: Uint8Array[] = [];
    let ask: readonly [string, string, string] = [since, "", ""];
    for (;;) {
      const bytes = value(await door().feed(token, ...ask));
      pages.push(bytes);
      const page = value(decodeRoomFrame(bytes));
      if (page.kind !== "page") throw new Error("no page");
      if (page.done) return pages;
      ask = [since, page.upTo, page.after];
    }
  };

  describe("finding a person", () => {
    it("[R120] by phone, e-mail or order number in words, by signed identity, by id: with all their conversations", async () => {
      const person = await makePerson(roomOf());
      await makeOther(roomOf());
      const [signed, visitor] = person.shoppers;
      expect(new Set(await found("phone", "139-1234-5678"))).toEqual(new Set([signed, visitor]));
      expect(await found("email", EMAIL.toUpperCase())).toEqual([signed]);
      expect(await found("order", ORDER.toLowerCase())).toEqual([signed]);
      expect(await found("customer", CUSTOMER)).toEqual([signed]);
      expect(await found("shopper", visitor)).toEqual([visitor]);
      expect(await found("phone", "13912345679")).toEqual([]);
      const [one] = (await find("order", ORDER)).people;
      expect(one).toMatchObject({
        tier: "gold",
        conversations: 1,
        signed: { customer: CUSTOMER, phone: PHONE, email: EMAIL },
        how: ["words"],
      });
      expect(one?.tickets).toMatchObject([{ id: person.signed.ticket, says: true, number: 1 }]);
    });

    it("[R120] is for the owner and supervisors; too little is refused; the log says by what, never whom", async () => {
      await makePerson(roomOf());
      const ask = { by: "phone", value: PHONE } as const;
      expect(await door().findPeople(await signIn(roomOf(), AMY), ask)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
      expect(await door().findPeople("nobody", ask)).toMatchObject({ ok: false, error: { kind: "signed-out" } });
      expect((await door().findPeople(await signIn(roomOf(), SUE), ask)).ok).toBe(true);
      expect(await door().findPeople(await owner(), { by: "phone", value: "12" })).toMatchObject({
        ok: false,
        error: { kind: "malformed" },
      });
      const log = await auditText();
      expect(log).toContain(`"what":"person searched","about":"by phone"`);
      expect(countIn(log)).toBe(0);
    });
  });

  describe("a person's file", () => {
    it("[R121] holds who was signed and every conversation with its messages, facts and note; for the owner alone", async () => {
      const { shoppers, signed } = await makePerson(roomOf());
      for (const member of [AMY, SUE] as readonly MemberId[])
        expect(await door().exportPart(await signIn(roomOf(), member), shoppers, 0)).toMatchObject({
          ok: false,
          error: { kind: "forbidden" },
        });
      expect(await door().exportPart(await owner(), ["nobody" as ShopperId], 0)).toMatchObject({ ok: false, error: { kind: "unknown" } });
      const part = value(await door().exportPart(await owner(), shoppers, 0));
      expect(part.identities).toEqual([
        { shopper: shoppers[0], customer: CUSTOMER, name: "zebraname 斑马鱼", tier: "gold", phone: PHONE, email: EMAIL },
      ]);
      const [first] = part.conversations.filter((one) => one.id === signed.ticket);
      expect(first).toMatchObject({
        note: `zebranote ${PHONE}`,
        state: "waiting",
        number: 1,
        followUp: "zebraplan",
        shopperNote: `zebraknown ${PHONE}`,
      });
      expect(first?.details).toEqual([{ name: "parcel", value: `zebrafield ${PHONE}` }]);
      expect(first?.messages.map((one) => one.from)).toEqual(expect.arrayContaining(["shopper", "agent"]));
      expect(first?.handoff?.facts.map((one) => one.value).join(" ")).toContain("139 1234 5678");
      expect(part.conversations).toHaveLength(2);
      const log = await auditText();
      expect(log).toContain(signed.ticket);
      expect(countIn(log, [...WORDS, ...shoppers])).toBe(0);
    });

    it("[R121] may be asked for ten times in a quarter of an hour", async () => {
      const { shoppers } = await makePerson(roomOf());
      const token = await owner();
      for (let i = 0; i < 10; i++) expect((await door().exportPart(token, shoppers, 0)).ok).toBe(true);
      const refused = await door().exportPart(token, shoppers, 0);
      expect(refused).toMatchObject({ ok: false, error: { kind: "rate" } });
      expect(refused.ok ? 0 : refused.error.retryAfterMs).toBeGreaterThan(14 * 60_000);
    });
  });

  describe("erasing a person", () => {
    const stateOf = (desk: DeskClient, person: Person) => desk.ticket(person.signed.ticket);

    it("[R122] leaves numbers, times, states and who answered; no word, no name, and not whose it was", async () => {
      const person = await makePerson(roomOf());
      const before = stateOf(person.desk, person);
      const erasure = await erase(person);
      expect(erasure).toMatchObject({ by: OWN, conversations: 2, left: 0 });
      await person.desk.until(() => isErased(stateOf(person.desk, person).head.shopper.id));
      const after = stateOf(person.desk, person);
      expect(after.head).toMatchObject({ shopper: { id: erasure.shopper, name: "", tier: "gold" }, createdAt: before.head.createdAt });
      expect([after.number, after.type, after.priority?.level]).toEqual([before.number, before.type, before.priority?.level]);
      expect(after.messages.filter((one) => one.kind === "shopper").map((one) => one.text)).toEqual([ERASED_TEXT, ERASED_TEXT]);
      expect(after.messages.map((one) => one.at).slice(0, -1)).toEqual(before.messages.map((one) => one.at));
      expect(after.messages.at(-1)).toMatchObject({ kind: "event", what: "erased", by: OWN });
      expect(settle(after, roomOf().now()).phase).toBe("closed");
      expect(countIn(JSON.stringify(after))).toBe(0);
      expect(value(await door().erasures(await signIn(roomOf(), SUE))).erasures).toEqual([erasure]);
    });

    it("[R123] is told in place of every copy: live, from the start, and from every older cursor", async () => {
      const cursors: string[] = [""];
      const early = await openDesk(roomOf(), BEN);
      cursors.push(early.cursor());
      const person = await makePerson(roomOf());
      await early.until(() => early.doc(ticketDocName(person.visitor.ticket)).store.clients.size > 0);
      cursors.push(early.cursor());
      await erase(person);
      await early.until(() => isErased(early.ticket(person.visitor.ticket).head.shopper.id));
      expect(early.frames.at(-1)).toMatchObject({ kind: "change", entry: { format: "anew" } });
      for (const since of cursors) {
        const pages = await pagesSince(since);
        expect(pages.map((one) => countIn(one, [...WORDS, ...person.shoppers]))).toEqual(pages.map(() => 0));
        const entries = pages.flatMap((one) => {
          const page = value(decodeRoomFrame(one));
          return page.kind === "page" ? page.entries : [];
        });
        const anew = entries.filter((one) => one.format === "anew").map((one) => one.doc);
        expect(new Set(anew)).toEqual(new Set([person.signed.ticket, person.visitor.ticket].map((one) => ticketDocName(one))));
      }
    });

    it("[R124] takes nothing more: what a desk wrote on its old copy is refused, whatever it builds on; the live note ends", async () => {
      const person = await makePerson(roomOf());
      const name = ticketDocName(person.signed.ticket);
      const late = await openDesk(roomOf(), BEN, undefined, new Map());
      const reply = late.replyBytes(person.signed.ticket, "zebrareply");
      const note = late.change(name, (doc) => noteOf(doc).insert(0, "zebranote"));
      const { ticket } = value(await door().socketTicket(await signIn(roomOf(), BEN)));
      const editor = value(await roomOf().connect({ door: "y", ticket, doc: name }));
      const closed = new Promise<number>((done) => editor.onClose(done));
      await erase(person);
      expect(await closed).toBe(CLOSE.erased);
      for (const bytes of [reply, note]) expect(await late.push(name, bytes)).toMatchObject({ kind: "refused", why: "erased" });
      const fresh = await openDesk(roomOf(), BEN);
      expect(await fresh.reply(person.signed.ticket, "还在吗")).toMatchObject({ kind: "refused", why: "erased" });
      const again = value(await door().socketTicket(await signIn(roomOf(), BEN)));
      expect(await roomOf().connect({ door: "y", ticket: again.ticket, doc: name })).toMatchObject({
        ok: false,
        error: { kind: "erased" },
      });
    });

    it("[R125] ends the shopper's own conversation: line, look and post say so; a stranger learns nothing by it", async () => {
      const person = await makePerson(roomOf());
      const { ticket, capability } = person.signed;
      const line = value(await roomOf().connect({ door: "widget", ticket, capability }));
      const heard: string[] = [];
      line.onMessage((data) => void heard.push(String(data)));
      const closed = new Promise<number>((done) => line.onClose(done));
      await erase(person);
      expect(await closed).toBe(CLOSE.erased);
      expect(heard.filter((one) => one.includes(ERASED_TEXT))).toEqual([]);
      const gone = { ok: false, error: { kind: "erased" } };
      expect(await person.signed.shown()).toMatchObject(gone);
      expect(await person.signed.post(person.signed.say("在吗 zebra"))).toMatchObject(gone);
      expect(await roomOf().connect({ door: "widget", ticket, capability })).toMatchObject(gone);
      const stranger = createShopper(roomOf(), { ticket });
      expect(await stranger.post(stranger.say("在吗"))).toMatchObject({ ok: false, error: { kind: "unknown" } });
      const again = createShopper(roomOf(), {
        shopper: value(await door().erasures(await owner())).erasures[0]?.shopper ?? ("" as ShopperId),
      });
      expect(await again.post(again.say("我是谁"))).toMatchObject({ ok: false, error: { kind: "malformed" } });
    });

    it("[R126] is for the owner, of what was shown, once; and the log keeps ids that lead nowhere", async () => {
      const person = await makePerson(roomOf());
      const ask = { shoppers: person.shoppers, conversations: 2 };
      for (const member of [AMY, SUE] as readonly MemberId[])
        expect(await door().erasePeople(await signIn(roomOf(), member), ask)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
      const stale = await door().erasePeople(await owner(), { shoppers: person.shoppers, conversations: 1 });
      expect(stale).toMatchObject({ ok: false, error: { kind: "conflict" } });
      const { shopper } = await erase(person);
      expect(await door().erasePeople(await owner(), ask)).toMatchObject({ ok: false, error: { kind: "unknown" } });
      expect(await door().exportPart(await owner(), person.shoppers, 0)).toMatchObject({ ok: false, error: { kind: "unknown" } });
      for (const [by, what] of [
        ["phone", PHONE],
        ["customer", CUSTOMER],
        ["shopper", person.shoppers[0]],
      ] as const)
        expect(await found(by, String(what))).toEqual([]);
      const log = await auditText();
      expect(log).toContain(`"what":"person erased","about":"${shopper}: 2 conversations"`);
      expect(countIn(log, [...WORDS, ...person.shoppers])).toBe(0);
    });

    it("[R127] of many conversations goes on by itself, after a stop too", async () => {
      const many = Array.from({ length: 30 }, () => createShopper(roomOf(), { shopper: "shopper-many" as ShopperId, name: "zebra" }));
      for (const one of many) value(await one.post(one.say("zebra")));
      const erasure = value(await door().erasePeople(await owner(), { shoppers: ["shopper-many" as ShopperId], conversations: 30 }));
      expect(erasure).toMatchObject({ conversations: 30, left: 5 });
      await roomOf().restart();
      await roomOf().advance?.(2_000);
      const left = async (): Promise<number | undefined> => value(await door().erasures(await owner())).erasures[0]?.left;
      const until = Date.now() + 60_000;
      while ((await left()) !== 0 && Date.now() < until) await new Promise((done) => setTimeout(done, 100));
      expect(await left()).toBe(0);
      expect(await found("shopper", "shopper-many")).toEqual([]);
    });

    it("[R128] leaves no word in any file of the room, and everybody else as they were", async () => {
      const person = await makePerson(roomOf(), SAID_ALONE);
      const other = await makeOther(roomOf());
      const words = [...Object.values(SAID_ALONE), person.shoppers[0]]; // the visitor's id is counted up in every test anew
      const given = new TextEncoder().encode(`${SAID_ALONE.who} ${SAID_ALONE.email}`);
      const who = { by: "shopper", capability: person.signed.capability, address: "" } as const;
      value(await door().putFile(who, person.signed.ticket, "f".repeat(64), { kind: "txt", bytes: given.length }, new Uint8Array(given)));
      await stopped(roomOf(), (folder) => expect(Object.keys(filesWith(folder, words))).not.toEqual([]));
      await erase(person);
      await stopped(roomOf(), (folder) => {
        console.log(`  in files after the erasing: ${JSON.stringify(filesWith(folder, words))}`);
        washRooms(folder);
        expect(filesWith(folder, words)).toEqual({});
      });
      const desk = await openDesk(roomOf(), AMY);
      await hasTicket(desk, other.ticket);
      expect(JSON.stringify(desk.ticket(other.ticket))).toContain("kingfisher");
      expect(isErased(desk.ticket(person.signed.ticket).head.shopper.id)).toBe(true);
      expect(value(await other.post(other.say("还在吗"))).messages.length).toBeGreaterThan(1);
    });
  });
}

function stopped(room: TestRoom, work: (folder: string) => void): Promise<void> {
  if (room.stopped === undefined) throw new Error("this host cannot be stopped to look at its files");
  return room.stopped(work);
}
