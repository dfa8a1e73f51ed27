// The conversation against a room in memory, over the real link, outbox, sender and bot.
import { describe, expect, it } from "vitest";
import { PATIENCE_MS } from "./decider.ts";
import type { Understanding } from "../../shared/domain/understanding.ts";
import { hears, settle, SHIRT } from "../../test/kit/widgetRoom.ts";
import type { Shelf } from "./shelf.ts";
import { setUpTalk } from "../../test/kit/widgetTalk.ts";
import type { Line } from "./view.ts";

const texts = (lines: readonly Line[]): readonly string[] =>
  lines.map((line) => `${line.from}: ${line.text}${line.mark === undefined ? "" : ` (${line.mark})`}`);

describe("a shopper's conversation", () => {
  it("answers from the pack by the product on the page, and delivers question and answer in one post", async () => {
    const { room, join } = await setUpTalk();
    const talk = await join();
    expect(talk.view().stage).toBe("fresh");
    const id = await talk.say("这个衣服洗了会缩水吗?");
    await talk.idle();
    expect(room.posts).toHaveLength(1);
    expect(room.taken.map((turn) => turn.kind)).toEqual(["say", "bot"]);
    expect(room.taken.map((turn) => turn.id)).toEqual([id, `${id}-1`]);
    expect(room.posts[0]?.start).toMatchObject({ product: SHIRT, language: "zh", name: "访客" });
    const lines = talk.view().lines;
    expect(lines.map((line) => line.from)).toEqual(["shopper", "bot"]);
    expect(lines[0]?.mark).toBe("delivered");
    expect(lines[1]?.cite).toEqual({ title: "棉麻衣物洗护", version: 3 });
    expect(talk.view()).toMatchObject({ stage: "bot", unsent: 0 });
    talk.close();
  });

  it("keeps and answers in a tunnel, and sends everything once and in order afterwards", async () => {
    const { clock, room, join } = await setUpTalk();
    room.down = true;
    const talk = await join({ online: false });
    await talk.say("洗了会缩水吗");
    await talk.say("第二句");
    await talk.say("第三句");
    await settle();
    expect(talk.view()).toMatchObject({ online: false, unsent: 3 });
    expect(texts(talk.view().lines)[0]).toBe("shopper: 洗了会缩水吗 (kept)");
    expect(talk.view().lines[1]?.from).toBe("bot");
    room.down = false;
    talk.network(true);
    await clock.pass(1_000);
    await talk.idle();
    const said = room.taken.flatMap((turn) => (turn.kind === "say" ? [turn.text] : []));
    expect(said).toEqual(["洗了会缩水吗", "第二句", "第三句"]);
    expect(new Set(room.taken.map((turn) => turn.id)).size).toBe(room.taken.length);
    expect([...room.taken.map((turn) => turn.id)].sort()).toEqual(room.taken.map((turn) => turn.id));
    expect(
      talk
        .view()
        .lines.filter((line) => line.from === "shopper")
        .map((line) => line.mark),
    ).toEqual(["delivered", "delivered", "delivered"]);
    talk.close();
  });

  it("is not overtaken: a message that waits for the disk leaves before the next one", async () => {
    const { room, shelf, join } = await setUpTalk();
    let isSlow = true;
    const slowAtFirst: Shelf = {
      ...shelf,
      change: async (key, make) => {
        if (key.startsWith("turn ") && isSlow) {
          isSlow = false;
          await settle();
        }
        return await shelf.change(key, make);
      },
    };
    const talk = await join({ shelf: slowAtFirst, understand: async () => undefined });
    await Promise.all(["要多久到货", "我在上海"].map((words) => talk.say(words)));
    await talk.idle();
    expect(room.taken.flatMap((turn) => (turn.kind === "say" ? [turn.text] : []))).toEqual(["要多久到货", "我在上海"]);
    talk.close();
  });

  it("sends again what a room that was in haste did not take of a post", async () => {
    const { clock, room, join } = await setUpTalk();
    room.down = true;
    const talk = await join({ online: false, understand: async () => undefined });
    for (const words of ["第一句", "第二句", "第三句"]) await talk.say(words);
    await settle();
    room.down = false;
    room.takesOnly = 2;
    talk.network(true);
    await clock.pass(60_000);
    await talk.idle();
    expect(room.taken.flatMap((turn) => (turn.kind === "say" ? [turn.text] : []))).toEqual(["第一句", "第二句", "第三句"]);
    expect(talk.view().unsent).toBe(0);
    talk.close();
  });

  it("survives a reload with unsent words: the same ids arrive, once", async () => {
    const { clock, room, join } = await setUpTalk();
    room.down = true;
    const before = await join({ online: false });
    const id = await before.say("关掉页面也要留着");
    await settle();
    before.close();
    room.down = false;
    const after = await join({ seed: 2 });
    expect(after.session()).toEqual(before.session());
    await clock.pass(1_000);
    await after.idle();
    expect(room.taken[0]?.id).toBe(id);
    expect(after.view().lines.filter((line) => line.from === "shopper")).toHaveLength(1);
    after.close();
  });

  it("posts again when the acknowledgement is lost, and shows nothing twice", async () => {
    const { clock, room, join } = await setUpTalk();
    room.loseAnswers = 1;
    const talk = await join();
    await talk.say("洗了会缩水吗");
    await settle();
    expect(talk.view()).toMatchObject({ online: false, unsent: 1 });
    await clock.pass(3_000);
    await talk.idle();
    expect(room.posts.length).toBeGreaterThan(1);
    expect(room.taken).toHaveLength(2);
    expect(talk.view().lines).toHaveLength(2);
    expect(talk.view().online).toBe(true);
    talk.close();
  });

  it("waits as long as the room asks when it is too fast, says so, then goes on one by one", async () => {
    const { clock, room, join } = await setUpTalk();
    room.refuseNext(429, "rate", { retryAfterMs: 10_000 });
    const talk = await join();
    await talk.say("一");
    await talk.say("二");
    await settle();
    expect(talk.view()).toMatchObject({ online: true, unsent: 2 });
    expect(talk.view().waitUntil).toBe(clock.now() + 10_000);
    expect(room.taken).toHaveLength(0);
    await clock.pass(10_000);
    await talk.idle();
    expect(room.posts.every((post) => post.turns.filter((turn) => turn.kind === "say").length === 1)).toBe(true);
    expect(room.taken.flatMap((turn) => (turn.kind === "say" ? [turn.text] : []))).toEqual(["一", "二"]);
    expect(talk.view().waitUntil).toBeUndefined();
    talk.close();
  });

  it("sets aside only the message the room refuses, keeps its words, and lets it be taken back", async () => {
    const { room, join } = await setUpTalk();
    const talk = await join();
    room.refuseNext(413, "too-large");
    const id = await talk.say("不收的");
    await talk.idle();
    await talk.say("收的");
    await talk.idle();
    expect(talk.view().lines.find((line) => line.id === id)).toMatchObject({ mark: "refused", why: "too-large", text: "不收的" });
    expect(room.taken.flatMap((turn) => (turn.kind === "say" ? [turn.text] : []))).toEqual(["收的"]);
    if (id !== undefined) await talk.dismiss(id);
    expect(talk.view().lines.some((line) => line.id === id)).toBe(false);
    talk.close();
  });

  it("asks for a person at once, and from then on the bot is silent", async () => {
    const { room, join } = await setUpTalk();
    const talk = await join();
    await talk.person();
    await talk.person();
    await talk.idle();
    await talk.say("洗了会缩水吗");
    await talk.idle();
    expect(room.taken.map((turn) => turn.kind)).toEqual(["person", "say"]);
    expect(talk.view().stage).toBe("queued");
    room.tell(
      { withPerson: "yes", agent: { name: "陈晓" }, phase: "open" },
      { id: "zzz1" as never, at: 1, from: "agent", text: "您好", name: "陈晓" },
    );
    await settle();
    expect(talk.view()).toMatchObject({ stage: "person", agent: "陈晓" });
    expect(talk.view().lines.at(-1)).toMatchObject({ from: "agent", text: "您好" });
    talk.close();
  });

  it("hands off when the shopper asks for a person in words", async () => {
    const { room, join } = await setUpTalk();
    const talk = await join();
    await talk.say("我要转人工");
    await talk.idle();
    expect(room.taken[1]).toMatchObject({ kind: "bot", move: { did: "handoff", cause: "asked" } });
    expect(talk.view().stage).toBe("queued");
    talk.close();
  });

  it("does not keep a message waiting for an ear that never comes: online it goes out without the bot", async () => {
    const { clock, room, join } = await setUpTalk();
    const talk = await join({ understand: () => new Promise(() => {}) });
    await talk.say("洗了会缩水吗");
    await settle();
    expect(talk.view().thinking).toBe(true);
    expect(room.posts).toHaveLength(0);
    await clock.pass(PATIENCE_MS);
    await talk.idle();
    expect(room.taken.map((turn) => turn.kind)).toEqual(["say"]);
    expect(talk.view().thinking).toBe(false);
    talk.close();
  });

  it("offline it waits for the ear as long as it takes, and answers when the ear comes", async () => {
    const { clock, room, join } = await setUpTalk();
    room.down = true;
    let arrive = (_: Understanding): void => {};
    const ear = new Promise<Understanding>((resolve) => {
      arrive = resolve;
    });
    const talk = await join({ understand: () => ear, online: false });
    await talk.say("洗了会缩水吗");
    await clock.pass(10 * PATIENCE_MS);
    expect(talk.view().lines).toHaveLength(1);
    arrive(hears("洗了会缩水吗"));
    await settle();
    expect(talk.view().lines.map((line) => line.from)).toEqual(["shopper", "bot"]);
    talk.close();
  });

  it("in two tabs over one shelf is one conversation: nothing doubled, both show the same", async () => {
    const { clock, room, shelf, join } = await setUpTalk();
    const tellers = new Set<() => void>();
    const shared: Shelf = {
      ...shelf,
      change: async (key, make) => {
        const next = await shelf.change(key, make);
        queueMicrotask(() => {
          for (const tell of tellers) tell();
        });
        return next;
      },
      watch: (tell) => {
        tellers.add(tell);
        return () => tellers.delete(tell);
      },
    };
    const [one, two] = await Promise.all([join({ shelf: shared }), join({ shelf: shared, seed: 9 })]);
    expect(one.session()).toEqual(two.session());
    await one.say("洗了会缩水吗");
    await two.say("那会掉色吗");
    await clock.pass(2_000);
    expect(room.taken.filter((turn) => turn.kind === "say")).toHaveLength(2);
    expect(new Set(room.taken.map((turn) => turn.id)).size).toBe(room.taken.length);
    expect(texts(one.view().lines)).toEqual(texts(two.view().lines));
    one.close();
    two.close();
  });

  it("ends when the ticket is closed and begins anew with another ticket, by the same shopper", async () => {
    const { room, join } = await setUpTalk();
    const talk = await join();
    await talk.say("洗了会缩水吗");
    await talk.idle();
    room.tell({ phase: "closed" });
    await settle();
    expect(talk.view().stage).toBe("closed");
    const old = talk.session();
    await talk.restart();
    expect(talk.view()).toMatchObject({ stage: "fresh", lines: [] });
    expect(talk.session().ticket).not.toBe(old.ticket);
    expect(talk.session().shopper).toBe(old.shopper);
    talk.close();
  });

  it("takes unsent words along when the room does not know the conversation any more", async () => {
    const { room, join } = await setUpTalk();
    const talk = await join();
    room.refuseNext(404, "unknown");
    await talk.say("还在吗");
    await talk.idle();
    expect(talk.view().stage).toBe("gone");
    await talk.restart();
    await talk.idle();
    expect(room.taken.flatMap((turn) => (turn.kind === "say" ? [turn.text] : []))).toEqual(["还在吗"]);
    talk.close();
  });

  it("is not set back by an older frame that overtakes", async () => {
    const { clock, room, join } = await setUpTalk();
    const talk = await join();
    await talk.say("一");
    await talk.idle();
    const old = room.shown();
    await clock.pass(1_000);
    await talk.say("二");
    await talk.idle();
    const lines = talk.view().lines.length;
    for (const socket of room.sockets) socket.onmessage?.({ data: JSON.stringify(old) });
    await settle();
    expect(talk.view().lines).toHaveLength(lines);
    talk.close();
  });
});
