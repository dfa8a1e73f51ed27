// Drafts on their way to the shelf.
import { describe, expect, it } from "vitest";
import { asId, type TicketId } from "../../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../../shared/core/result.ts";
import { createDrafts, forgetDrafts, unkeptDraft } from "./drafts.ts";

const T1 = asId<TicketId>("t1");

/** A shelf that writes when the test lets it. */
function slowShelf() {
  const written: string[] = [];
  const waiting: ((result: Result<void>) => void)[] = [];
  return {
    written,
    keep: (_ticket: TicketId, text: string) => {
      written.push(text);
      return new Promise<Result<void>>((resolve) => waiting.push(resolve));
    },
    done: async (result: Result<void> = ok(undefined)) => {
      waiting.shift()?.(result);
      for (let i = 0; i < 4; i++) await Promise.resolve();
    },
  };
}

describe("a draft", () => {
  it("is written at once; what is typed meanwhile is written once, as it then stands", async () => {
    const shelf = slowShelf();
    const drafts = createDrafts(T1, shelf.keep);
    for (const text of ["您", "您好", "您好，", "您好，我查一下"]) drafts.keep(text);
    expect(shelf.written).toEqual(["您"]);
    await shelf.done();
    expect(shelf.written).toEqual(["您", "您好，我查一下"]);
    await shelf.done();
    drafts.keep("");
    expect(shelf.written).toEqual(["您", "您好，我查一下", ""]);
  });

  it("goes on being kept after a device that was full for a moment", async () => {
    const shelf = slowShelf();
    const drafts = createDrafts(T1, shelf.keep);
    drafts.keep("一");
    await shelf.done(refuse("full", "no space"));
    drafts.keep("一二");
    expect(shelf.written).toEqual(["一", "一二"]);
  });

  it("that the device did not keep is known by the page until it is kept, the empty one of a reply that was sent too", async () => {
    const shelf = slowShelf();
    const drafts = createDrafts(T1, shelf.keep);
    drafts.keep("一");
    expect(unkeptDraft(T1)).toBe("一");
    await shelf.done();
    expect(unkeptDraft(T1)).toBeUndefined();
    drafts.keep("");
    await shelf.done(refuse("full", "no space"));
    expect(unkeptDraft(T1)).toBe("");
  });

  it("is not known to the page any more when its member has left", async () => {
    const shelf = slowShelf();
    createDrafts(T1, shelf.keep).keep("一");
    forgetDrafts();
    await shelf.done(refuse("full", "closed"));
    expect(unkeptDraft(T1)).toBeUndefined();
  });
});
