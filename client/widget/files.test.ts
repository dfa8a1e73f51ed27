// A shopper's files on the device: they go before their message, wait out a tunnel and a reload, and leave the words behind when the shop takes them not.
import { describe, expect, it } from "vitest";
import { buildPng } from "../../test/kit/buildPicture.ts";
import { settle } from "../../test/kit/widgetRoom.ts";
import { setUpTalk } from "../../test/kit/widgetTalk.ts";
import { createHash } from "node:crypto";
import { readFileBytes } from "../../shared/domain/fileBytes.ts";
import type { Ready } from "../files/readChosen.ts";
import type { Shelf } from "./shelf.ts";

function picture(width: number): Ready {
  const bytes = buildPng(width, 3);
  const facts = readFileBytes(bytes);
  if (facts === undefined) throw new Error("no picture");
  return { file: { id: createHash("sha256").update(bytes).digest("hex"), name: `图${width}.png`, ...facts }, bytes };
}

const onShelf = async (shelf: Shelf): Promise<number> => (await shelf.list("file ")).length;

describe("[R357] a shopper's picture", () => {
  it("is given before its message, which may have no words; the bot asks what it shows", async () => {
    const { room, shelf, join } = await setUpTalk();
    const talk = await join();
    await talk.say("", [picture(4)]);
    await talk.idle();
    expect(room.files).toHaveLength(1);
    expect(room.taken[0]).toMatchObject({ kind: "say", text: expect.stringContaining("图片"), files: [picture(4).file] });
    expect(room.taken[1]).toMatchObject({ kind: "bot", move: { did: "ask", files: true } });
    expect(talk.view().lines[0]).toMatchObject({ from: "shopper", mark: "delivered", files: [picture(4).file] });
    await settle();
    expect(await onShelf(shelf)).toBe(0);
    talk.close();
  });

  it("waits in a tunnel with its words, over a reload, and goes once", async () => {
    const { clock, room, shelf, join } = await setUpTalk();
    room.down = true;
    const first = await join({ online: false });
    await first.say("破了一个洞", [picture(5), picture(6)]);
    expect(first.view().lines[0]).toMatchObject({ mark: "kept", text: "破了一个洞" });
    expect(await onShelf(shelf)).toBe(2);
    first.close();
    const again = await join({ online: false });
    expect(again.view().lines[0]).toMatchObject({ mark: "kept", files: [picture(5).file, picture(6).file] });
    room.down = false;
    again.network(true);
    await clock.pass(1_000);
    await again.idle();
    expect(room.files).toHaveLength(2);
    expect(room.taken.filter((turn) => turn.kind === "say")).toHaveLength(1);
    again.close();
  });

  it("is not overtaken by what is said after it", async () => {
    const { room, join } = await setUpTalk();
    const talk = await join();
    await talk.person();
    await talk.idle();
    await Promise.all([talk.say("看图", [picture(11)]), talk.say("看到了吗")]);
    await talk.idle();
    expect(room.taken.flatMap((turn) => (turn.kind === "say" ? [turn.text] : []))).toEqual(["看图", "看到了吗"]);
    talk.close();
  });

  it("does not keep the words before it waiting", async () => {
    const { room, join } = await setUpTalk();
    const talk = await join();
    await talk.person();
    await talk.idle();
    const before = room.posts.length;
    room.down = true;
    await talk.say("先说一句");
    await talk.say("再看图", [picture(7)]);
    room.down = false;
    talk.network(true);
    await talk.idle();
    expect(room.posts.slice(before).map((post) => post.turns.map((turn) => (turn.kind === "say" ? turn.text : turn.kind)))).toEqual([
      ["先说一句"],
      ["再看图"],
    ]);
    talk.close();
  });

  it("that the shop does not take leaves its message there to be read, and the next one goes through", async () => {
    const { room, join } = await setUpTalk();
    const talk = await join();
    await talk.person();
    await talk.idle();
    room.refuseNext(507, "full", { reason: "files-full" });
    await talk.say("看这张", [picture(8)]);
    await talk.idle();
    expect(talk.view().lines.at(-1)).toMatchObject({ text: "看这张", mark: "refused", why: "file" });
    await talk.say("那我用文字说");
    await talk.idle();
    expect(room.taken.flatMap((turn) => (turn.kind === "say" ? [turn.text] : []))).toEqual(["那我用文字说"]);
    talk.close();
  });

  it("that comes too fast waits as long as the shop asks", async () => {
    const { clock, room, join } = await setUpTalk();
    const talk = await join();
    await talk.person();
    await talk.idle();
    room.refuseNext(429, "rate", { retryAfterMs: 5_000 });
    await talk.say("慢一点", [picture(9)]);
    await settle();
    expect(talk.view()).toMatchObject({ unsent: 1, waitUntil: expect.any(Number) });
    await clock.pass(5_100);
    await talk.idle();
    expect(talk.view().lines.at(-1)).toMatchObject({ text: "慢一点", mark: "delivered" });
    talk.close();
  });

  it("goes along into the next conversation when this one is gone, and is forgotten here", async () => {
    const { clock, room, shelf, join } = await setUpTalk();
    const talk = await join();
    room.refuseNext(404, "unknown");
    await talk.say("看图", [picture(10)]);
    await settle();
    expect(talk.view().stage).toBe("gone");
    await talk.restart();
    await clock.pass(1_000);
    await talk.idle();
    expect(room.files).toHaveLength(1);
    expect(room.taken[0]).toMatchObject({ text: "看图", files: [picture(10).file] });
    await settle();
    expect(await onShelf(shelf)).toBe(0);
    talk.close();
  });
});
