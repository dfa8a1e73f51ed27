// Stars on the device: what waits to leave stands before what the room has; and asked over the real link and outbox, kept before they are shown, sent once.
import { describe, expect, it } from "vitest";
import { setUpTalk } from "../../test/kit/widgetTalk.ts";
import { settle } from "../../test/kit/widgetRoom.ts";
import { asId, type MessageId } from "../../shared/core/ids.ts";
import type { Conversation } from "./conversation.ts";
import { said } from "./saidOfAll.ts";

const whole = (talk: Conversation): MessageId => asId<MessageId>(talk.session().ticket);

describe("stars", () => {
  it("[R640] are asked for where the room says so, sent, and are no line and no rating of an answer", async () => {
    const { room, join } = await setUpTalk();
    const talk = await join();
    await talk.say("洗了会缩水吗");
    await talk.idle();
    expect(talk.view().rate).toBeUndefined();
    room.tell({ phase: "closed", rate: {} });
    await settle();
    expect(talk.view().rate).toEqual({});
    expect(said(talk.view()).stars).toBeUndefined();
    const lines = talk.view().lines.length;
    await talk.rate(whole(talk), { stars: 4, words: "快" });
    expect(said(talk.view())).toMatchObject({ stars: 4, words: "快" });
    await talk.idle();
    expect(room.taken.at(-1)).toMatchObject({ kind: "rate", stars: 4, words: "快" });
    expect(talk.view().lines).toHaveLength(lines);
    expect(talk.view().lines.some((one) => one.rated !== undefined)).toBe(false);
    expect(talk.view().stage).toBe("closed");
    talk.close();
  });

  it("given in a tunnel wait with their words, say so, are there after a reload, and leave when it is over", async () => {
    const { clock, room, join } = await setUpTalk();
    const talk = await join();
    await talk.say("洗了会缩水吗");
    await talk.idle();
    room.tell({ phase: "closed", rate: {} });
    await settle();
    room.down = true;
    talk.network(false);
    await talk.rate(whole(talk), { stars: 2 });
    await talk.rate(whole(talk), { stars: 3, words: "慢" });
    expect(said(talk.view())).toEqual({ stars: 3, words: "慢", isKept: true });
    talk.close();
    const again = await join({ seed: 2, online: false });
    expect(said(again.view())).toEqual({ stars: 3, words: "慢", isKept: true });
    room.down = false;
    again.network(true);
    await clock.pass(1_000);
    await again.idle();
    expect(room.taken.flatMap((turn) => (turn.kind === "rate" ? [turn.stars] : []))).toEqual([2, 3]);
    again.close();
  });

  it("that the room will not have any more are set aside: what it has stands", async () => {
    const { clock, room, join } = await setUpTalk();
    const talk = await join();
    await talk.say("洗了会缩水吗");
    await talk.idle();
    room.tell({ phase: "closed", rate: { stars: 5 } });
    await settle();
    room.refuseNext(400, "malformed");
    await talk.rate(whole(talk), { stars: 1 });
    await clock.pass(1_000);
    expect(said(talk.view())).toEqual({ stars: 5, words: undefined, isKept: false });
    talk.close();
  });

  it("of another shape from the room are none", () => {
    expect(said({ rate: { stars: "many" }, kept: [], online: true }).stars).toBeUndefined();
  });
});
