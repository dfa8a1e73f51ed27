// The reply being written, while one is on its way to the shelf: sent once, and nothing typed meanwhile is taken away.
import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";
import { asId, type MessageId } from "../../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../../shared/core/result.ts";
import type { TicketActions } from "../../actions/ticketActions.ts";
import { createReply, type Reply } from "./createReply.ts";
import { unkeptDraft } from "./drafts.ts";

const ID = asId<Parameters<typeof createReply>[0]["id"]>("t1");

/** A reply whose shelf answers when the test says so. */
function writing() {
  const said: string[] = [];
  const answers: ((done: Result<MessageId>) => void)[] = [];
  const actions: Pick<TicketActions, "reply" | "claim" | "keepDraft"> = {
    reply: (_ticket, text) => {
      said.push(text);
      return new Promise((done) => answers.push(done));
    },
    claim: () => Promise.resolve(ok(undefined)),
    keepDraft: () => Promise.resolve(ok(undefined)),
  };
  const reply = createRoot(
    (): Reply =>
      createReply({
        id: ID,
        actions,
        asked: { draft: () => Promise.resolve("") },
        onWriting: () => undefined,
        did: async (deed) => (await deed).ok,
        onUndone: () => undefined,
      }),
  );
  return { reply, said, answer: (done: Result<MessageId>) => answers.shift()?.(done) };
}

describe("a reply", () => {
  it("is sent once, however often the keys are struck while it is being saved; then the field is empty", async () => {
    const { reply, said, answer } = writing();
    reply.write("财务今天放款");
    const sending = [reply.send({ kind: "plain" }), reply.send({ kind: "plain" }), reply.send({ kind: "plain" })];
    answer(ok(asId<MessageId>("m1")));
    await Promise.all(sending);
    expect(said).toEqual(["财务今天放款"]);
    expect(reply.draft()).toBe("");
    expect(unkeptDraft(ID) ?? "").toBe("");
  });

  it("leaves what was typed while it was being saved, and sends that next", async () => {
    const { reply, said, answer } = writing();
    reply.write("您好");
    const first = reply.send({ kind: "plain" });
    reply.write("您好，还有一件");
    answer(ok(asId<MessageId>("m1")));
    await first;
    expect(reply.draft()).toBe("，还有一件");
    const second = reply.send({ kind: "plain" });
    answer(ok(asId<MessageId>("m2")));
    await second;
    expect(said).toEqual(["您好", "，还有一件"]);
  });

  it("that is refused stays in the field, and can be sent again", async () => {
    const { reply, said, answer } = writing();
    reply.write("在的");
    const refused = reply.send({ kind: "plain" });
    answer(refuse("full", "满了 full"));
    await refused;
    expect(reply.draft()).toBe("在的");
    const again = reply.send({ kind: "plain" });
    answer(ok(asId<MessageId>("m1")));
    await again;
    expect(said).toEqual(["在的", "在的"]);
  });
});
