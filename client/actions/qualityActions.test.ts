// Reviews and appeals on this device: kept at once, refused where the room would refuse, taken back.
import { describe, expect, it } from "vitest";
import { openTestShelf, roomTicket, shopEntry, T0 } from "../../test/kit/buildShelf.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { asId, type MemberId, type MessageId } from "../../shared/core/ids.ts";
import { setJudgement } from "../../shared/doc/qualityDoc.ts";
import { appendMessage, wishStatus } from "../../shared/doc/ticketDoc.ts";
import { ruleChangesIn } from "../../shared/domain/inspection/ruleChange.ts";
import { qualityIn } from "../../shared/domain/inspection/standing.ts";
import { DEFAULT_POLICY } from "../../shared/domain/policy.ts";
import type { Role } from "../../shared/domain/team.ts";
import { commit } from "../store/commit.ts";
import { createJudgedRows } from "../store/judged.ts";
import { createQueries } from "../store/queries.ts";
import { createQualityActions, type Unsigned } from "./qualityActions.ts";

const LINE = asId<MessageId>("line");
const RED = { rule: "Q18", message: LINE };

async function desk(me: string, role: Role) {
  const shelf = openTestShelf();
  const ticket = roomTicket("t1");
  const by = asId<MemberId>("anna");
  ticket.says("能便宜吗");
  appendMessage(ticket.doc, { kind: "agent", id: LINE, at: T0, text: "加我微信聊", by, seen: { shopper: 1, shop: 0, assignment: 0 } });
  wishStatus(ticket.doc, { want: "closed", by, at: T0, seenShopper: 1 });
  setJudgement(ticket.doc, { rules: "v", at: T0, of: T0, pass: 70, found: [{ ...RED, takes: 50, red: true }] });
  await commit(shelf, { kind: "feed", entries: [shopEntry(DEFAULT_POLICY), ticket.entry()], cursor: "c1" });
  const queries = createQueries(shelf);
  let now = T0;
  const ports = { shelf, actor: { kind: "member", id: asId<MemberId>(me), role }, clock: () => now++, random: seededRandom(7) } as const;
  const rows = createJudgedRows(shelf);
  return {
    ...createQualityActions(ports),
    id: ticket.id,
    rules: queries.ruleChanges,
    quality: async () => qualityIn((await queries.ticket(ticket.id))?.ticket ?? {}),
    risky: async () => (await rows.byRisk(10)).map((one) => one.id),
    ended: async () => (await rows.since(0)).map((one) => one.quality),
    unsent: async () => (await queries.outbox()).map(({ summary }) => `${summary.what} ${summary.text}`),
  };
}

describe("a review", () => {
  it("moves the score and leaves the work list at once; taken back, all is as it was", async () => {
    const { review, id, quality, risky, ended, unsent } = await desk("sue", "supervisor");
    expect(await risky()).toEqual([id]);
    expect(await ended()).toEqual([{ score: 50, pass: false, red: true, rules: ["Q18"] }]);
    expect(await review(id, RED, "wrong", { note: " 店里的企业微信 " })).toEqual({ ok: true, value: undefined });
    expect(await quality()).toMatchObject({ score: 100, pass: true, redLine: false });
    expect(await risky()).toEqual([]);
    expect(await ended()).toEqual([{ score: 100, pass: true, rules: [], said: true }]);
    const again = await review(id, RED, "right");
    expect(again).toMatchObject({ ok: true, value: { is: "wrong", note: "店里的企业微信" } });
    await review(id, RED, "none");
    expect(await quality()).toMatchObject({ score: 50, redLine: true });
    expect(await risky()).toEqual([id]);
    expect(await unsent()).toEqual(["review 店里的企业微信", "review ", "review "]);
  });
  it("is refused to an agent, of one's own, and of what was not found; nothing is written then", async () => {
    const ben = await desk("ben", "agent");
    expect(await ben.review(ben.id, RED, "wrong")).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    const own = await desk("anna", "owner");
    expect(await own.review(own.id, RED, "wrong")).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    const sue = await desk("sue", "supervisor");
    expect(await sue.review(sue.id, { ...RED, rule: "Q01" }, "wrong")).toMatchObject({ ok: false, error: { kind: "conflict" } });
    expect(await sue.unsent()).toEqual([]);
  });
  it("says that all was read, and takes that back", async () => {
    const { read, id, risky } = await desk("sue", "supervisor");
    await read(id, { sample: true });
    expect(await risky()).toEqual([]);
    await read(id, { off: true });
    expect(await risky()).toEqual([id]);
  });
});

describe("an appeal", () => {
  it("is of who is named, with a reason, and withdrawn by them", async () => {
    const { appeal, withdraw, id, quality, unsent } = await desk("anna", "agent");
    expect(await appeal(id, RED, "  ")).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect((await appeal(id, RED, "顾客要的")).ok).toBe(true);
    expect(await quality()).toMatchObject({ waits: 1, score: 50 });
    await withdraw(id, RED);
    expect(await quality()).toMatchObject({ waits: 0 });
    expect(await unsent()).toEqual(["appeal 顾客要的", "appeal "]);
    const ben = await desk("ben", "agent");
    expect(await ben.appeal(ben.id, RED, "我说的")).toMatchObject({ ok: false, error: { kind: "forbidden" } });
  });
});

describe("a rule of the shop's own", () => {
  const GIFT: Unsigned = {
    ...{ id: "Sgift", on: true, deduction: 5, cap: 10, redLine: false, add: { words: ["赠品已送完"] } },
    own: { name: { zh: "说赠品没了", en: "Says no gifts" }, why: { zh: "先查", en: "Check" }, gravity: "mid", from: "agent" },
  };
  const ids = (kept: unknown): readonly string[] => ruleChangesIn(kept).map((one) => one.id);
  it("is on this device at once, without a line; given back as it was it can be undone, and one of every shop is as ever", async () => {
    const { putRule, rules, unsent } = await desk("sue", "supervisor");
    expect(await putRule("Sgift", "说赠品没了", GIFT)).toEqual({ ok: true, value: undefined });
    expect(ids(await rules())).toEqual(["Sgift"]);
    const louder = await putRule("Sgift", "说赠品没了", { ...GIFT, deduction: 20 });
    expect(louder).toMatchObject({ ok: true, value: { deduction: 5, by: "sue" } });
    const gone = await putRule("Sgift", "说赠品没了", undefined);
    expect(ids(await rules())).toEqual([]);
    if (gone.ok) await putRule("Sgift", "说赠品没了", gone.value);
    expect(ruleChangesIn(await rules())).toMatchObject([{ id: "Sgift", deduction: 20 }]);
    expect(await unsent()).toHaveLength(4);
  });
  it("is refused to an agent, and where its pattern may take too long; nothing is written then", async () => {
    const ben = await desk("ben", "agent");
    expect(await ben.putRule("Sgift", "", GIFT)).toMatchObject({ ok: false, error: { kind: "forbidden" } });
    const sue = await desk("sue", "supervisor");
    expect(await sue.putRule("Sgift", "", { ...GIFT, add: { any: ["(a+)+$"] } })).toMatchObject({
      ok: false,
      error: { kind: "forbidden" },
    });
    expect(await sue.putRule("Sgift", "", { ...GIFT, deduction: 1_000 })).toMatchObject({ ok: false, error: { kind: "malformed" } });
    expect(await sue.unsent()).toEqual([]);
  });
});
