// Files on real desks and the real room: chosen without a network they wait on the device, sealed; no message goes before its file, and a file the room
// does not take leaves its words with their author.
import { openWorld, type Desk, type World } from "../kit/world.ts";
import { buildPng } from "../kit/buildPicture.ts";
import { offline, online, sent } from "../kit/deskLine.ts";
import { holds, rawRows } from "../kit/rawDb.ts";
import { until } from "../kit/until.ts";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { signIn, value } from "../contract/deskClient.ts";
import type { ShopperClient } from "../contract/shopperClient.ts";
import { AMY, OWN } from "../contract/smallShop.ts";
import { TICKET_FILES } from "../../edge/room/files.ts";
import { filesOf } from "../../shared/domain/filesOf.ts";
import { readFileBytes } from "../../shared/domain/fileBytes.ts";
import { noteFilesOn, type SentFile } from "../../shared/domain/sentFile.ts";

let world: World;
let amy: Desk;

beforeEach(async () => {
  world = await openWorld();
  amy = await world.desk("amy");
  await online(amy);
});
afterEach(() => world.close());

async function mine(): Promise<ShopperClient> {
  const shopper = world.shopper();
  value(await shopper.post(shopper.say("我要退货"), shopper.person()));
  await until("amy sees the ticket", async () => (await amy.queries.ticket(shopper.ticket)) !== undefined);
  value(await amy.actions.claim(shopper.ticket));
  await sent(amy);
  return shopper;
}

function picture(width: number): { readonly file: SentFile; readonly bytes: Uint8Array<ArrayBuffer> } {
  const bytes = buildPng(width, 3);
  const facts = readFileBytes(bytes);
  if (facts === undefined) throw new Error("no picture");
  return { file: { id: createHash("sha256").update(bytes).digest("hex"), name: `破洞${width}.png`, ...facts }, bytes };
}

async function attach(desk: Desk, shopper: ShopperClient, width: number): Promise<SentFile> {
  const { file, bytes } = picture(width);
  value(await desk.actions.attach(shopper.ticket, file, bytes));
  return file;
}

const chosen = (desk: Desk, shopper: ShopperClient) => desk.queries.chosenFiles(shopper.ticket);
const shownFiles = async (shopper: ShopperClient) =>
  value(await shopper.shown()).messages.flatMap((one) => (one.from === "agent" ? [{ text: one.text, files: one.files?.length ?? 0 }] : []));

describe("[R357] a picture chosen without a network", () => {
  it("waits with its message, survives a restart, and both arrive once", async () => {
    const shopper = await mine();
    await offline(amy);
    await attach(amy, shopper, 4);
    expect((await chosen(amy, shopper)).map((one) => one.file.name)).toEqual(["破洞4.png"]);
    value(await amy.actions.reply(shopper.ticket, "看这里", "", await chosen(amy, shopper)));
    expect(await chosen(amy, shopper)).toEqual([]);
    await amy.close();
    amy = await world.desk("amy");
    const page = await amy.queries.ticket(shopper.ticket);
    const file = page?.ticket.messages.flatMap(filesOf)[0];
    expect(file?.name).toBe("破洞4.png");
    expect(page?.pending.map((one) => one.what)).toContain("reply");
    if (file !== undefined) expect(await amy.queries.bytesOfFile(shopper.ticket, file.id)).toEqual(picture(4).bytes);
    await sent(amy);
    expect(await shownFiles(shopper)).toEqual([{ text: "看这里", files: 1 }]);
    expect(await amy.shelf.db.files.count()).toBe(0);
  });

  it("lies sealed on the device: neither its bytes nor its name nor what it is", async () => {
    const shopper = await mine();
    await offline(amy);
    const { id } = await attach(amy, shopper, 5);
    const { files } = await rawRows(amy.shelf.db.name);
    expect(files).toHaveLength(1);
    for (const word of [id, "破洞5", "IHDR", "png"]) expect([word, holds(files, word)]).toEqual([word, false]);
  });

  it("holds back what comes after it in its own conversation, and nothing else", async () => {
    const [first, second] = [await mine(), await mine()];
    await offline(amy);
    await attach(amy, first, 6);
    value(await amy.actions.reply(first.ticket, "", "", await chosen(amy, first)));
    value(await amy.actions.reply(first.ticket, "然后"));
    value(await amy.actions.reply(second.ticket, "您好"));
    amy.mend();
    await sent(amy);
    expect(await shownFiles(first)).toEqual([
      { text: expect.stringContaining("图片"), files: 1 },
      { text: "然后", files: 0 },
    ]);
    expect(await shownFiles(second)).toEqual([{ text: "您好", files: 0 }]);
  });

  it("is taken away again before it is sent, and leaves nothing", async () => {
    const shopper = await mine();
    await attach(amy, shopper, 7);
    for (const { key } of await chosen(amy, shopper)) value(await amy.actions.detach(key));
    expect(await amy.shelf.db.files.count()).toBe(0);
  });
});

describe("a picture beside the note", () => {
  it("put there without a network comes to colleagues and stays with them", async () => {
    const shopper = await mine();
    await offline(amy);
    const { file, bytes } = picture(20);
    value(await amy.actions.putNoteFile(shopper.ticket, file, bytes));
    expect(noteFilesOn((await amy.queries.ticket(shopper.ticket))?.ticket.noteFiles)).toEqual([file]);
    const ben = await world.desk("ben");
    await online(ben);
    amy.mend();
    await sent(amy);
    await until("ben sees it", async () => noteFilesOn((await ben.queries.ticket(shopper.ticket))?.ticket.noteFiles).length === 1);
    expect(JSON.stringify(value(await shopper.shown()))).not.toContain(file.id);
    value(await amy.actions.takeNoteFile(shopper.ticket, file));
    expect(noteFilesOn((await amy.queries.ticket(shopper.ticket))?.ticket.noteFiles)).toEqual([]);
  });
});

describe("[R357] a picture the room does not take", () => {
  it("leaves its message in the drawer with its words; the next one goes through", async () => {
    const shopper = await mine();
    const token = await signIn(world.room, AMY);
    for (let n = 1; n <= TICKET_FILES; n++) {
      const { file, bytes } = picture(100 + n);
      const { id, name: _name, ...facts } = file;
      value(await world.room.door.putFile({ by: "member", token }, shopper.ticket, id, facts, bytes));
    }
    await attach(amy, shopper, 8);
    value(await amy.actions.reply(shopper.ticket, "看这张图", "", await chosen(amy, shopper)));
    await until("the drawer has it", async () => (await amy.queries.refused()).length === 1);
    expect((await amy.queries.refused())[0]).toMatchObject({ why: "full", summary: { what: "reply", text: "看这张图" } });
    expect(await amy.shelf.db.files.count()).toBe(0);
    value(await amy.actions.reply(shopper.ticket, "那用文字说"));
    await sent(amy);
    expect(await shownFiles(shopper)).toEqual([{ text: "那用文字说", files: 0 }]);
  });
});

describe("[R358] erasing the person", () => {
  it("takes what was chosen for them and what waited off every device", async () => {
    const shopper = await mine();
    const whom = (await amy.queries.ticket(shopper.ticket))?.ticket.head.shopper.id;
    if (whom === undefined) throw new Error("no shopper");
    await offline(amy);
    await attach(amy, shopper, 9);
    value(await amy.actions.reply(shopper.ticket, "看", "", await chosen(amy, shopper)));
    await attach(amy, shopper, 10);
    value(await world.room.door.erasePeople(await signIn(world.room, OWN), { shoppers: [whom], conversations: 1 }));
    amy.mend();
    await until("nothing is left", async () => (await amy.shelf.db.files.count()) === 0);
    expect((await amy.queries.refused()).map((one) => one.summary.text)).toEqual([""]);
  });
});
