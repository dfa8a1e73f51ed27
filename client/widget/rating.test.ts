// What a shopper says of an answer, over the real link and outbox: kept before it is shown, sent in its order, shown again, and never in the way of words.
import { describe, expect, it } from "vitest";
import { setUpTalk } from "../../test/kit/widgetTalk.ts";
import { settle } from "../../test/kit/widgetRoom.ts";
import type { Conversation } from "./conversation.ts";
import type { Line } from "./view.ts";

const answerIn = (talk: Conversation): Line => {
  const found = talk.view().lines.find((one) => one.from === "bot");
  if (found === undefined) throw new Error("the bot said nothing");
  return found;
};

describe("a rating", () => {
  it("is sent, shown, can be changed, and is there after a reload", async () => {
    const { room, join } = await setUpTalk();
    const talk = await join();
    await talk.say("洗了会缩水吗");
    await talk.idle();
    await talk.rate(answerIn(talk).id, { is: "down" });
    await talk.idle();
    await talk.rate(answerIn(talk).id, { is: "up" });
    await talk.idle();
    expect(room.taken.flatMap((turn) => (turn.kind === "rate" ? [turn.is] : []))).toEqual(["down", "up"]);
    expect(answerIn(talk)).toMatchObject({ rated: "up" });
    talk.close();
    const again = await join({ seed: 2 });
    expect(answerIn(again).rated).toBe("up");
    expect(answerIn(again).mark).toBeUndefined();
    again.close();
  });

  it("of an answer given in a tunnel waits with it, says so, and leaves after it", async () => {
    const { clock, room, join } = await setUpTalk();
    room.down = true;
    const talk = await join({ online: false });
    await talk.say("洗了会缩水吗");
    await settle();
    await talk.rate(answerIn(talk).id, { is: "down" });
    expect(answerIn(talk)).toMatchObject({ rated: "down", mark: "kept" });
    expect(talk.view().unsent).toBe(1);
    room.down = false;
    talk.network(true);
    await clock.pass(1_000);
    await talk.idle();
    expect(room.taken.map((turn) => turn.kind)).toEqual(["say", "bot", "rate"]);
    expect(answerIn(talk)).toMatchObject({ rated: "down" });
    expect(answerIn(talk).mark).toBeUndefined();
    talk.close();
  });

  it("that the room will not have is set aside; what was said goes through and nothing is asked again", async () => {
    const { clock, room, join } = await setUpTalk();
    const talk = await join();
    await talk.say("洗了会缩水吗");
    await talk.idle();
    room.refuseNext(400, "malformed");
    await talk.rate(answerIn(talk).id, { is: "down" });
    await clock.pass(1_000);
    expect(answerIn(talk).rated).toBeUndefined();
    const posts = room.posts.length;
    await talk.say("第二句");
    await clock.pass(60_000);
    await talk.idle();
    expect(room.posts.length).toBe(posts + 1);
    expect(room.taken.at(-1)?.kind).toBe("bot");
    talk.close();
  });

  it("does not make the bot think it left the last question to the room", async () => {
    const { room, join } = await setUpTalk();
    const talk = await join();
    await talk.say("洗了会缩水吗");
    await talk.idle();
    await talk.rate(answerIn(talk).id, { is: "up" });
    await talk.say("真的会缩水吗");
    await talk.idle();
    expect(room.taken.map((turn) => turn.kind)).toEqual(["say", "bot", "rate", "say", "bot"]);
    talk.close();
  });

  it("after the conversation has ended does not open it again on the screen", async () => {
    const { room, join } = await setUpTalk();
    const talk = await join();
    await talk.say("洗了会缩水吗");
    await talk.idle();
    room.tell({ phase: "closed" });
    await settle();
    const stages = new Set<string>();
    talk.subscribe((view) => stages.add(view.stage));
    await talk.rate(answerIn(talk).id, { is: "down" });
    await talk.idle();
    expect([...stages]).toEqual(["closed"]);
    talk.close();
  });
});
