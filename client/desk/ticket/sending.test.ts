// What sending means, by who has the ticket and who asks.
import { describe, expect, it } from "vitest";
import { asId, type MemberId } from "../../../shared/core/ids.ts";
import { mayClaim, sendingOf } from "./sending.ts";

const me = { id: asId<MemberId>("me"), role: "agent" } as const;
const boss = { id: asId<MemberId>("boss"), role: "supervisor" } as const;
const other = asId<MemberId>("other");
const name = (): string => "赵磊";
const nobodys = { assignee: "", assignmentState: "none", withPerson: true } as const;
const mine = { assignee: me.id, assignmentState: "held", withPerson: true } as const;
const theirs = { assignee: other, assignmentState: "held", withPerson: true } as const;

describe("sending a reply", () => {
  it("is plain sending on my own ticket, and while my claim is on its way", () => {
    expect(sendingOf(mine, me, false, name).kind).toBe("plain");
    expect(sendingOf(nobodys, me, true, name).kind).toBe("plain");
  });
  it("takes what nobody has, or what was offered to me", () => {
    expect(sendingOf(nobodys, me, false, name).kind).toBe("claim");
    expect(sendingOf({ ...mine, assignmentState: "offered" }, me, false, name).kind).toBe("claim");
  });
  it("takes over from the bot, which is asked first", () => {
    expect(sendingOf({ ...nobodys, withPerson: false }, me, false, name).kind).toBe("fromBot");
  });
  it("takes a colleague's ticket only for a supervisor", () => {
    expect(sendingOf(theirs, me, false, name)).toEqual({ kind: "theirs", from: "赵磊" });
    expect(sendingOf(theirs, boss, false, name)).toEqual({ kind: "takeover", from: "赵磊" });
    expect(mayClaim(theirs, me)).toBe(false);
  });
});
