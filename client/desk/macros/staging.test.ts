// What goes with a reply: with it or not at all, back when it comes back, and there again after the page was loaded anew.
import { createRoot } from "solid-js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildTicket } from "../../../test/kit/buildTicket.ts";
import { asId, type MacroId, type MessageId, type TagId, type TicketId } from "../../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../../shared/core/result.ts";
import type { Macro } from "../../../shared/domain/macro.ts";
import type { Attached } from "../../store/sentFiles.ts";
import type { MacroDone, MacroUse } from "../../actions/runMacro.ts";
import { createReply } from "../ticket/createReply.ts";
import { keepUndoSeconds } from "../ticket/undoSend.ts";
import { createStaging, type Staging } from "./staging.ts";

const ID = asId<TicketId>("t1");
const MACRO: Macro = {
  ...{ id: asId<MacroId>("m1"), name: "退货", text: { zh: "您好", en: "" }, intents: [], place: 1 },
  actions: [{ do: "tag", tag: asId<TagId>("gift") }, { do: "waiting" }],
};

function opened(macros: readonly Macro[] = [MACRO], answer: () => Result<unknown> = () => ok(true), files: readonly Attached[] = []) {
  const uses: MacroUse[] = [];
  const ran: MacroDone[] = [];
  const plain: string[] = [];
  const runMacro = async (_ticket: TicketId, use: MacroUse): Promise<Result<MacroDone>> => {
    uses.push(use);
    const done = answer();
    return done.ok ? ok({ before: buildTicket(), use, at: 1 }) : done;
  };
  const made = createRoot(() => {
    const staging: Staging = createStaging({
      ...{ id: ID, actions: async () => ({ runMacro }), macros: async () => macros, ran: (done) => void ran.push(done) },
    });
    const reply = createReply({
      id: ID,
      actions: {
        reply: async (_ticket, text) => {
          plain.push(text);
          return ok(asId<MessageId>("m"));
        },
        claim: async () => ok(undefined),
        keepDraft: async () => ok(undefined),
      },
      asked: { draft: async () => "" },
      ...{
        onWriting: () => undefined,
        onUndone: () => undefined,
        did: async (deed) => (await deed).ok,
        goesWith: staging.take,
        chosen: () => files,
      },
    });
    return { staging, reply };
  });
  return { ...made, uses, ran, plain };
}

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  Object.defineProperty(globalThis, "sessionStorage", {
    configurable: true,
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    },
  });
});
afterEach(() => keepUndoSeconds(0));

describe("what goes with a reply", () => {
  it("goes with the next one, once; a reply after it goes alone", async () => {
    const { staging, reply, uses, ran, plain } = opened();
    staging.stage({ macro: MACRO, actions: [{ do: "waiting" }] });
    reply.write(" 您好 ");
    await reply.send({ kind: "plain" });
    reply.write("还有");
    await reply.send({ kind: "plain" });
    expect(uses).toMatchObject([{ macro: { id: "m1" }, actions: [{ do: "waiting" }], text: "您好", left: "" }]);
    expect([plain, ran.length, staging.staged(), reply.draft(), kept.size]).toEqual([["还有"], 1, undefined, "", 0]);
  });

  it("takes the reply's files along, at once and after the seconds to take it back", async () => {
    const file = { key: "k1", file: { id: "a".repeat(64), kind: "png", name: "a.png", bytes: 3 } } as const;
    for (const seconds of [0, 5] as const) {
      keepUndoSeconds(seconds);
      const { staging, reply, uses } = opened([MACRO], undefined, [file]);
      staging.stage({ macro: MACRO, actions: MACRO.actions });
      reply.write("您好");
      await reply.send({ kind: "plain" });
      reply.sendNow();
      await expect.poll(() => uses.map((one) => one.files)).toEqual([[file]]);
    }
  });

  it("comes back with a reply that was refused", async () => {
    const { staging, reply, ran } = opened([MACRO], () => refuse("full", "满了 full"));
    staging.stage({ macro: MACRO, actions: MACRO.actions });
    reply.write("您好");
    await reply.send({ kind: "plain" });
    expect([reply.draft(), staging.staged()?.macro.id, ran.length]).toEqual(["您好", "m1", 0]);
  });

  it("waits with a reply that can be taken back, and is staged again when it is", async () => {
    keepUndoSeconds(30);
    const { staging, reply, uses } = opened();
    staging.stage({ macro: MACRO, actions: MACRO.actions });
    reply.write("您好");
    await reply.send({ kind: "plain" });
    expect([staging.staged(), reply.leaving()?.text, uses.length]).toEqual([undefined, "您好", 0]);
    reply.undo();
    expect([reply.draft(), staging.staged()?.actions.length, uses.length]).toEqual(["您好", 2, 0]);
    await reply.send({ kind: "plain" });
    reply.sendNow();
    await expect.poll(() => uses.map((one) => one.text)).toEqual(["您好"]);
    await expect.poll(() => kept.size).toBe(0);
  });

  it("is there again after the page was loaded anew, as it was left; the tab holds ids, and a macro that is gone is nothing", async () => {
    const first = opened();
    first.staging.stage({ macro: MACRO, actions: MACRO.actions.slice(1) });
    expect([...kept.values()].join()).toBe('{"macro":"m1","out":[0]}');
    const again = opened();
    await expect.poll(() => again.staging.staged()?.actions).toEqual([{ do: "waiting" }]);
    const without = opened([]);
    await Promise.resolve();
    expect(without.staging.staged()).toBeUndefined();
    kept.set("zg.macro.t1", "{");
    expect(opened().staging.staged()).toBeUndefined();
  });
});
