// A reply that can still be taken back: it leaves once, when its time is over or earlier, and its words are kept until it has.
import { createRoot } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { asId, type MessageId, type TicketId } from "../../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../../shared/core/result.ts";
import { SECOND } from "../../../shared/core/time.ts";
import { createReply, type Reply } from "./createReply.ts";
import { forgetDrafts } from "./drafts.ts";
import { isAnyLeaving, sentNow, undoLeaving } from "./leaving.ts";
import { keepUndoSeconds } from "./undoSend.ts";

/** A device with a shelf of drafts; a page may be opened on it again. */
function device(name: string, takes: () => Result<MessageId> = () => ok(asId<MessageId>("m1"))) {
  const id = asId<TicketId>(name);
  const said: string[] = [];
  const marks: boolean[] = [];
  let kept = "";
  let undone = 0;
  const open = (): { readonly reply: Reply; readonly leave: () => void } =>
    createRoot((leave) => ({
      leave,
      reply: createReply({
        id,
        actions: {
          reply: (_ticket, text) => {
            said.push(text);
            return Promise.resolve(takes());
          },
          claim: () => Promise.resolve(ok(undefined)),
          keepDraft: (_ticket, text) => {
            kept = text;
            return Promise.resolve(ok(undefined));
          },
        },
        asked: { draft: () => Promise.resolve(kept) },
        onWriting: (writing) => marks.push(writing),
        did: async (deed) => (await deed).ok,
        onUndone: () => undone++,
      }),
    }));
  return { id, said, marks, open, kept: () => kept, undone: () => undone };
}

const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

describe("a reply that can be taken back", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    keepUndoSeconds(5);
  });
  afterEach(async () => {
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    keepUndoSeconds(0);
    forgetDrafts();
  });

  it("waits its seconds, kept as the draft, then leaves once and the draft is gone", async () => {
    const at = device("waits");
    const { reply } = at.open();
    reply.write("您好，财务今天放款");
    await reply.send({ kind: "plain" });
    expect(reply.draft()).toBe("");
    expect(reply.leaving()?.text).toBe("您好，财务今天放款");
    expect(at.kept()).toBe("您好，财务今天放款");
    await vi.advanceTimersByTimeAsync(5 * SECOND - 1);
    expect(at.said).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(at.said).toEqual(["您好，财务今天放款"]);
    expect(reply.leaving()).toBeUndefined();
    expect(at.kept()).toBe("");
    expect(isAnyLeaving()).toBe(false);
  });

  it("comes back into the field before what was typed meanwhile, and is not sent", async () => {
    const at = device("undone");
    const { reply } = at.open();
    reply.write("发错了");
    await reply.send({ kind: "plain" });
    reply.write("再写");
    await settled();
    expect(at.kept()).toBe("发错了\n再写");
    expect(undoLeaving()).toBe(true);
    await vi.advanceTimersByTimeAsync(10 * SECOND);
    expect(reply.draft()).toBe("发错了\n再写");
    expect(at.undone()).toBe(1);
    expect(at.said).toEqual([]);
    expect(at.kept()).toBe("发错了\n再写");
    expect(undoLeaving()).toBe(false);
  });

  it("leaves at once when its page goes, and the page opened next does not show it as a draft", async () => {
    const at = device("left");
    const first = at.open();
    first.reply.write("马上到");
    await first.reply.send({ kind: "plain" });
    first.leave();
    const next = at.open();
    next.reply.write("另外");
    await settled();
    expect(at.said).toEqual(["马上到"]);
    expect(next.reply.draft()).toBe("另外");
    expect(at.kept()).toBe("另外");
  });

  it("goes before the next one, in the order they were written", async () => {
    const at = device("two");
    const { reply } = at.open();
    reply.write("第一句");
    await reply.send({ kind: "plain" });
    reply.write("第二句");
    await reply.send({ kind: "plain" });
    expect(at.said).toEqual(["第一句"]);
    expect(reply.leaving()?.text).toBe("第二句");
    await vi.advanceTimersByTimeAsync(5 * SECOND);
    expect(at.said).toEqual(["第一句", "第二句"]);
  });

  it("that is refused is in the field again, and what was to follow it is told so", async () => {
    const at = device("refused", () => refuse("full", "满了 full"));
    const { reply } = at.open();
    reply.write("在的");
    await reply.send({ kind: "plain" });
    expect(await sentNow(at.id)).toBe(false);
    expect(reply.draft()).toBe("在的");
    expect(at.kept()).toBe("在的");
    expect(isAnyLeaving()).toBe(false);
  });

  it("is a draft again after a crash", async () => {
    const at = device("crash");
    const { reply } = at.open();
    reply.write("写完了");
    await reply.send({ kind: "plain" });
    const shelf = at.kept(); // the page is gone here, without a word
    expect(shelf).toBe("写完了");
    await vi.runAllTimersAsync();
  });

  it("counts as writing until it has left", async () => {
    const at = device("marks");
    const { reply } = at.open();
    reply.write("好的");
    await reply.send({ kind: "plain" });
    expect(at.marks.at(-1)).toBe(true);
    await vi.advanceTimersByTimeAsync(5 * SECOND);
    expect(at.marks.at(-1)).toBe(false);
  });

  it("is no matter where the member wants no such time: it leaves at once", async () => {
    keepUndoSeconds(0);
    const at = device("off");
    const { reply } = at.open();
    reply.write("在");
    await reply.send({ kind: "plain" });
    expect(at.said).toEqual(["在"]);
    expect(reply.leaving()).toBeUndefined();
  });
});
