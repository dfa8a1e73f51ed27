// The contract of files in conversations: who may give and have them, that no message goes before its file, and that they go with its words.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { FileAsker } from "../../edge/host/ports.ts";
import { TICKET_FILES } from "../../edge/room/files.ts";
import { asId, type MemberId, type MessageId, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import type { Result } from "../../shared/core/result.ts";
import { DAY } from "../../shared/core/time.ts";
import { appendMessage, setNoteFile } from "../../shared/doc/ticketDoc.ts";
import { wishMerge } from "../../shared/doc/tiesDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import { filesOf } from "../../shared/domain/filesOf.ts";
import { readFileBytes } from "../../shared/domain/fileBytes.ts";
import { wordsWith } from "../../shared/domain/onlyFiles.ts";
import { noteFilesOn, type SentFile } from "../../shared/domain/sentFile.ts";
import { countShopper, seenNow } from "../../shared/domain/ticket.ts";
import { buildPng } from "../kit/buildPicture.ts";
import { askForPerson, isWith, type RoomOf } from "./ask.ts";
import { openDesk, signIn, value, type DeskClient } from "./deskClient.ts";
import { createShopper, type ShopperClient } from "./shopperClient.ts";
import { AMY, BEN, OWN } from "./smallShop.ts";

interface Made {
  readonly file: SentFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A picture of that width, which no other has. */
function makePicture(width: number): Made {
  const bytes = buildPng(width, 3);
  return { file: madeOf(bytes, `图${width}.png`), bytes };
}

function madeOf(bytes: Uint8Array<ArrayBuffer>, name: string): SentFile {
  const facts = readFileBytes(bytes);
  if (facts === undefined) throw new Error("no file one may send");
  return { id: createHash("sha256").update(bytes).digest("hex"), name, ...facts };
}

const asShopper = ({ capability }: Pick<ShopperClient, "capability">, address = "192.0.2.7"): FileAsker => ({
  by: "shopper",
  capability,
  address,
});

function doorsOf(roomOf: RoomOf) {
  const asMember = async (member: MemberId): Promise<FileAsker> => ({ by: "member", token: await signIn(roomOf(), member) });
  const put = (who: FileAsker, ticket: TicketId, { file, bytes }: Made): Promise<Result<true>> => {
    const { id, name: _name, ...facts } = file;
    return roomOf().door.putFile(who, ticket, id, facts, bytes);
  };
  const had = async (who: FileAsker, ticket: TicketId, { file }: Made): Promise<string> => {
    const found = await roomOf().door.file(who, ticket, file.id);
    return found.ok ? `${found.value.kind} ${found.value.bytes.length}` : found.error.kind;
  };
  /** A conversation that is with AMY. */
  const talk = async (): Promise<{ readonly desk: DeskClient; readonly shopper: ShopperClient }> => {
    const desk = await openDesk(roomOf(), AMY);
    const shopper = await askForPerson(roomOf());
    await isWith(desk, shopper.ticket, AMY);
    return { desk, shopper };
  };
  return { asMember, put, had, talk };
}

const BOTH = asId<ShopperId>("one-of-two");
let made = 0;

/** A reply with files. */
function replyWith(desk: DeskClient, ticket: TicketId, text: string, files: readonly SentFile[]) {
  const before = desk.ticket(ticket);
  const at = (before.messages.at(-1)?.at ?? 0) + 1;
  const id = asId<MessageId>(`f-${++made}`);
  const message = { kind: "agent", id, at, text: wordsWith(text, files), files, by: desk.member, seen: seenNow(before) } as const;
  return desk.push(
    ticketDocName(ticket),
    desk.change(ticketDocName(ticket), (doc) => appendMessage(doc, message)),
  );
}

export function fileRules(roomOf: RoomOf): void {
  const { asMember, put, had, talk } = doorsOf(roomOf);

  describe("files of a conversation", () => {
    it("[R355] an agent's picture reaches its shopper, whole; a large one too", async () => {
      const { desk, shopper } = await talk();
      const picture = makePicture(10);
      const bytes = new TextEncoder().encode("第 1 行。".repeat(400_000)); // 4.8 MB: more than a row holds
      const large = { bytes, file: madeOf(new Uint8Array(bytes), "说明.txt") };
      const amy = await asMember(AMY);
      for (const one of [picture, large]) value(await put(amy, shopper.ticket, one));
      expect(await replyWith(desk, shopper.ticket, "", [picture.file, large.file])).toMatchObject({ kind: "ack" });
      const line = value(await shopper.shown()).messages.find((one) => one.from === "agent");
      expect(line).toMatchObject({ files: [picture.file, large.file] });
      expect(line?.text).not.toBe("");
      const got = value(await roomOf().door.file(asShopper(shopper), shopper.ticket, large.file.id));
      expect(createHash("sha256").update(got.bytes).digest("hex")).toBe(large.file.id);
      expect(await had(asShopper(shopper), shopper.ticket, picture)).toBe(`png ${picture.bytes.length}`);
    });

    it("[R355] the same file given twice is one; more than a conversation holds is refused in words", async () => {
      const { shopper } = await talk();
      const amy = await asMember(AMY);
      for (let n = 1; n <= TICKET_FILES; n++) value(await put(amy, shopper.ticket, makePicture(n)));
      value(await put(amy, shopper.ticket, makePicture(1)));
      const more = await put(amy, shopper.ticket, makePicture(999));
      expect(more).toMatchObject({ ok: false, error: { kind: "full", reason: "files-full" } });
    });

    it("[R355] a shopper gives so many in a while, and is told when to go on", async () => {
      const shopper = createShopper(roomOf());
      let last: Result<true> = { ok: true, value: true };
      for (let n = 1; last.ok; n++) last = await put(asShopper(shopper), shopper.ticket, makePicture(n));
      expect(last.error).toMatchObject({ kind: "rate", retryAfterMs: expect.any(Number) });
      expect(last.error.retryAfterMs).toBeGreaterThan(0);
    });

    it("[R356] are for the team and for that conversation's shopper: no other shopper, no stranger, nobody signed out", async () => {
      const { desk, shopper } = await talk();
      const other = await askForPerson(roomOf());
      const picture = makePicture(20);
      value(await put(await asMember(AMY), shopper.ticket, picture));
      expect(await had(asShopper(shopper), shopper.ticket, picture)).toBe("unknown"); // nobody sent it yet
      await replyWith(desk, shopper.ticket, "看图", [picture.file]);
      expect(await had(asShopper(shopper), shopper.ticket, picture)).toContain("png");
      expect(await had(await asMember(BEN), shopper.ticket, picture)).toContain("png");
      for (const who of [asShopper(other), asShopper({ capability: "x".repeat(22) })]) {
        expect(await had(who, shopper.ticket, picture)).toBe("unknown");
        expect(await put(who, shopper.ticket, makePicture(21))).toMatchObject({ ok: false, error: { kind: "unknown" } });
      }
      expect(await had(asShopper(other), other.ticket, picture)).toBe("unknown"); // known by its name, but not in there
      expect(await had({ by: "member", token: "nobody" }, shopper.ticket, picture)).toBe("signed-out");
      expect(await put({ by: "member", token: "nobody" }, shopper.ticket, picture)).toMatchObject({ error: { kind: "signed-out" } });
      expect(await put(await asMember(AMY), asId<TicketId>("no-such"), picture)).toMatchObject({ error: { kind: "unknown" } });
    });

    it("[R356] a file beside the note is the team's alone, and is there only if the room has it", async () => {
      const { desk, shopper } = await talk();
      const [here, away] = [makePicture(25), makePicture(26)];
      value(await put(await asMember(AMY), shopper.ticket, here));
      const beside = (file: SentFile, more: object = {}) =>
        desk.push(
          ticketDocName(shopper.ticket),
          desk.change(ticketDocName(shopper.ticket), (doc) => setNoteFile(doc, { by: AMY, at: roomOf().now(), file, ...more })),
        );
      expect(await beside(here.file)).toMatchObject({ kind: "ack" });
      expect(noteFilesOn(desk.ticket(shopper.ticket).noteFiles)).toEqual([here.file]);
      expect(await had(await asMember(BEN), shopper.ticket, here)).toContain("png");
      expect(await had(asShopper(shopper), shopper.ticket, here)).toBe("unknown");
      expect(JSON.stringify(value(await shopper.shown()))).not.toContain(here.file.id);
      expect(await beside(here.file, { off: true })).toMatchObject({ kind: "ack" });
      expect(noteFilesOn(desk.ticket(shopper.ticket).noteFiles)).toEqual([]);
      expect(await beside(away.file)).toMatchObject({ kind: "refused", why: "conflict" });
    });

    it("[R357] a reply that names a file which is not there, or another than it says, is refused; nothing of it is seen", async () => {
      const { desk, shopper } = await talk();
      const [here, away] = [makePicture(30), makePicture(31)];
      value(await put(await asMember(AMY), shopper.ticket, here));
      expect(await replyWith(desk, shopper.ticket, "两张", [here.file, away.file])).toMatchObject({ kind: "refused", why: "conflict" });
      const fresh = await openDesk(roomOf(), AMY);
      await isWith(fresh, shopper.ticket, AMY);
      expect(await replyWith(fresh, shopper.ticket, "假的", [{ ...here.file, kind: "pdf" }])).toMatchObject({ kind: "refused" });
      expect(value(await shopper.shown()).messages.filter((one) => one.from === "agent")).toEqual([]);
    });

    it("[R357] a conversation may begin with a picture, given by the same device; a shopper's words go through whatever became of a file", async () => {
      const shopper = createShopper(roomOf());
      const [picture, away] = [makePicture(40), makePicture(41)];
      value(await put(asShopper(shopper), shopper.ticket, picture));
      expect(await put(asShopper({ capability: "y".repeat(22) }), shopper.ticket, picture)).toMatchObject({ error: { kind: "unknown" } });
      const shown = value(await shopper.post(shopper.say("破了一个洞", { files: [picture.file, away.file] }), shopper.person()));
      expect(shown.messages[0]).toMatchObject({ from: "shopper", text: "破了一个洞", files: [picture.file] });
      expect(await had(asShopper(shopper), shopper.ticket, picture)).toContain("png");
    });

    it("[R357] what another device laid under a conversation before it began is not in it", async () => {
      const shopper = createShopper(roomOf());
      const planted = makePicture(45);
      value(await put(asShopper({ capability: "z".repeat(22) }), shopper.ticket, planted));
      const shown = value(await shopper.post(shopper.say("你好", { files: [planted.file] })));
      expect(shown.messages[0]?.files).toBeUndefined();
    });

    it("[R357] the bot says that it cannot see, asks once in words, and then calls a person", async () => {
      const shopper = createShopper(roomOf());
      const wordless = (n: number) => {
        const { file } = makePicture(n);
        return shopper.say(wordsWith("", [file]), { files: [file] });
      };
      for (const n of [50, 51]) value(await put(asShopper(shopper), shopper.ticket, makePicture(n)));
      const first = value(await shopper.post(wordless(50)));
      expect(first.messages.at(-1)).toMatchObject({ from: "bot", text: expect.stringContaining("图片") });
      expect(first.withPerson).toBe("no");
      const second = value(await shopper.post(wordless(51)));
      expect(second.withPerson).not.toBe("no");
    });

    it("[R358] go with their words when a person is erased, and nobody has them any more", async () => {
      const { desk, shopper } = await talk();
      const [sent, unsent] = [makePicture(60), makePicture(61)];
      for (const one of [sent, unsent]) value(await put(await asMember(AMY), shopper.ticket, one));
      await replyWith(desk, shopper.ticket, "看图", [sent.file]);
      const whom = desk.ticket(shopper.ticket).head.shopper.id;
      const taken = JSON.stringify(value(await roomOf().door.exportPart(await signIn(roomOf(), OWN), [whom], 0)));
      expect(taken).toContain(sent.file.name);
      value(await roomOf().door.erasePeople(await signIn(roomOf(), OWN), { shoppers: [whom], conversations: 1 }));
      await desk.until(() => desk.ticket(shopper.ticket).head.shopper.id !== whom);
      expect(desk.ticket(shopper.ticket).messages.flatMap(filesOf)).toEqual([]);
      for (const one of [sent, unsent]) {
        expect(await had(await asMember(AMY), shopper.ticket, one)).toBe("erased");
        expect(await had(asShopper(shopper), shopper.ticket, one)).toBe("erased");
        expect(await put(await asMember(AMY), shopper.ticket, one)).toMatchObject({ error: { kind: "erased" } });
      }
    });

    it("[R356] [R363] of a merged conversation stay its shopper's; those sent since where it goes on are theirs too, those from before are not", async () => {
      const desk = await openDesk(roomOf(), AMY);
      const [home, other] = [createShopper(roomOf(), { shopper: BOTH }), createShopper(roomOf(), { shopper: BOTH })];
      for (const one of [home, other]) {
        value(await one.post(one.say("在吗"), one.person()));
        await isWith(desk, one.ticket, AMY);
      }
      const amy = await asMember(AMY);
      const sends = async (ticket: TicketId, width: number): Promise<Made> => {
        const picture = makePicture(width);
        value(await put(amy, ticket, picture));
        expect(await replyWith(desk, ticket, "看图", [picture.file])).toMatchObject({ kind: "ack" });
        return picture;
      };
      const [own, before] = [await sends(other.ticket, 80), await sends(home.ticket, 81)];
      const name = ticketDocName(other.ticket);
      const seen = countShopper(desk.ticket(other.ticket));
      const merged = desk.change(name, (doc) => wishMerge(doc, { into: home.ticket, by: AMY, at: 1, seen }));
      expect(await desk.push(name, merged)).toMatchObject({ kind: "ack" });
      await desk.until(() => desk.ticket(other.ticket).merged !== undefined);
      const since = await sends(home.ticket, 82);
      const shown = value(await other.shown()).messages.flatMap((one) => one.files ?? []);
      expect(shown.map((one) => one.id)).toEqual([own.file.id, since.file.id]);
      for (const one of [own, since]) expect(await had(asShopper(other), other.ticket, one)).toContain("png");
      expect(await had(asShopper(other), other.ticket, before)).toBe("unknown");
      for (const one of [own, before, since]) expect(await had(amy, other.ticket, one)).toContain("png");
    });

    it("[R358] outlive a restart with their conversation", async () => {
      const { desk, shopper } = await talk();
      const picture = makePicture(70);
      value(await put(await asMember(AMY), shopper.ticket, picture));
      await replyWith(desk, shopper.ticket, "看图", [picture.file]);
      await roomOf().restart();
      expect(await had(asShopper(shopper), shopper.ticket, picture)).toContain("png");
    });
  });
}

/** Where the test holds the clock. */
export function fileTimeRules(roomOf: RoomOf): void {
  const { asMember, put, had, talk } = doorsOf(roomOf);

  it("[R358] files nobody sent go within some weeks, those of a message and those just given stay; the log says how many", async () => {
    const { desk, shopper } = await talk();
    const amy = async (): Promise<FileAsker> => asMember(AMY);
    const never = createShopper(roomOf()); // its conversation never begins
    const [sent, forgotten, stray, fresh] = [makePicture(80), makePicture(81), makePicture(82), makePicture(83)];
    for (const one of [sent, forgotten]) value(await put(await amy(), shopper.ticket, one));
    value(await put(asShopper(never), never.ticket, stray));
    await replyWith(desk, shopper.ticket, "看图", [sent.file]);
    await roomOf().advance?.(13 * DAY);
    value(await put(await amy(), shopper.ticket, fresh));
    await roomOf().advance?.(2 * DAY);
    expect(await had(await amy(), shopper.ticket, sent)).toContain("png");
    expect(await had(await amy(), shopper.ticket, fresh)).toContain("png");
    expect(await had(await amy(), shopper.ticket, forgotten)).toBe("unknown");
    const log = value(await roomOf().door.auditLines(await signIn(roomOf(), OWN), 0)).map((one) => `${one.what} ${one.about}`);
    expect(log).toContain("files let go 2 files");
    await roomOf().advance?.(60 * DAY);
    expect(await had(await amy(), shopper.ticket, sent)).toContain("png");
  });
}
