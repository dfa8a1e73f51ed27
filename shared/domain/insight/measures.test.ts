// Every figure against conversations counted by hand: so many of so many, or mean, median and p90.
import { describe, expect, it } from "vitest";
import { buildFact, servedFact } from "../../../test/kit/buildFact.ts";
import { ANNA, BOB } from "../../../test/kit/buildTicket.ts";
import type { MemberId } from "../../core/ids.ts";
import { HOUR, MINUTE, SECOND } from "../../core/time.ts";
import { behind, type ShareName, type TimeName } from "./measures.ts";
import { rateIn, shareIn, spreadIn, sumsOf } from "./sums.ts";
import type { TicketFact } from "./ticketFact.ts";

const bot = buildFact();
const anna = (parts: Partial<TicketFact> = {}, ms?: number): TicketFact => servedFact(ANNA, parts, ms);
const bob = (parts: Partial<TicketFact> = {}, ms?: number): TicketFact => servedFact(BOB, parts, ms);
/** Wanted a person and got none; `agent` had it. */
const left = (agent?: MemberId): TicketFact =>
  buildFact({
    wanted: true,
    bot: "unsolved",
    handedOff: "asked",
    kept: { first: false, resolve: true },
    ...(agent === undefined ? {} : { agent }),
  });
const rated = (...scores: readonly number[]): readonly TicketFact[] => scores.map((csat) => anna({ csat }));
const quality = (score: number): TicketFact => anna({ quality: { score, pass: score >= 70, rules: [] } });
const times = (of: number, count: number): readonly TicketFact[] => Array.from({ length: count }, () => anna({}, of));

describe("a share", () => {
  it.each<[what: string, name: ShareName, facts: readonly TicketFact[], who: MemberId | undefined, yes: number, all: number]>([
    ["first contact: one of one that stayed solved", "fcr", [anna()], undefined, 1, 1],
    ["first contact: opened again is none", "fcr", [anna(), anna({ reopened: true })], undefined, 1, 2],
    ["first contact: back with the same is none", "fcr", [anna(), anna({ cameBack: true }), anna()], undefined, 2, 3],
    ["first contact: both at once is one failure", "fcr", [anna({ reopened: true, cameBack: true })], undefined, 0, 1],
    ["first contact: the bot's conversations are not people's", "fcr", [bot, bot, anna()], undefined, 1, 1],
    ["first contact: nobody answered, nobody resolved", "fcr", [left()], undefined, 0, 0],
    ["first contact: of the member who had it alone", "fcr", [anna(), bob({ reopened: true })], ANNA, 1, 1],
    ["satisfied: 4 and 5 of all ratings", "csat", rated(5, 4, 3, 1), undefined, 2, 4],
    ["satisfied: who does not rate says nothing", "csat", [...rated(5), anna()], undefined, 1, 1],
    ["satisfied: 3 is not", "csat", rated(3), undefined, 0, 1],
    ["satisfied: nobody rated", "csat", [anna()], undefined, 0, 0],
    ["rated: of all conversations", "rated", [...rated(5, 1), anna(), bot], undefined, 2, 4],
    ["rated: what came in otherwise than by the chat is not asked", "rated", [...rated(5), anna({ channel: "api" })], undefined, 1, 1],
    ["three minutes: at three minutes sharp", "quick", [anna({}, 3 * MINUTE)], undefined, 1, 1],
    ["three minutes: a moment later is late", "quick", [anna({}, 3 * MINUTE + 1)], undefined, 0, 1],
    ["three minutes: never answered is late", "quick", [anna(), left()], undefined, 1, 2],
    [
      "three minutes: later replies do not count",
      "quick",
      [
        anna({
          waits: [
            { by: ANNA, ms: SECOND },
            { by: ANNA, ms: HOUR },
          ],
        }),
      ],
      undefined,
      1,
      1,
    ],
    ["three minutes: the first reply is whose it was", "quick", [anna({ waits: [{ by: BOB, ms: SECOND }] })], ANNA, 0, 0],
    ["three minutes: one never given is whose it would have been", "quick", [left(ANNA)], ANNA, 0, 1],
    ["three minutes: nobody was wanted", "quick", [bot], undefined, 0, 0],
    ["response: answered of those who wanted a person", "response", [anna(), left(), left(), bot], undefined, 1, 3],
    ["the bot: liked or quiet is solved", "botSolved", [bot, buildFact({ bot: "unsolved" })], undefined, 1, 2],
    ["the bot: a complaint was never its own", "botSolved", [bot, anna({ bot: "handed" })], undefined, 1, 1],
    ["the bot: is no member's", "botSolved", [anna({ bot: "unsolved" })], ANNA, 0, 0],
    ["handed off: of the bot's conversations", "handedOff", [bot, bot, anna({ bot: "handed", handedOff: "tier" })], undefined, 1, 3],
    ["promises: every clock that ran is one", "sla", [anna({ kept: { first: true, next: false, resolve: true } })], undefined, 2, 3],
    ["promises: a clock that did not run is none", "sla", [anna({ kept: { first: true } }), bot], undefined, 1, 1],
    ["promises: broken without an answer", "sla", [left()], undefined, 1, 2],
    ["inspection: passed of the inspected", "quality", [quality(70), quality(69), anna()], undefined, 1, 2],
    ["inspection: nobody inspected", "quality", [anna()], undefined, 0, 0],
    ["points: the mean of the inspected", "score", [quality(100), quality(60)], undefined, 160, 2],
    ["proactive: of the answered", "proactive", [anna({ proactive: true }), anna(), bot], undefined, 1, 2],
    [
      "ended badly: of those whose mood is known",
      "endedNegative",
      [anna({ moodEnd: "negative" }), bob({ moodEnd: "neutral" }), anna()],
      undefined,
      1,
      2,
    ],
    ["opened again: of the answered", "reopened", [anna({ reopened: true }), anna()], undefined, 1, 2],
    ["back again: the bot's too", "cameBack", [buildFact({ cameBack: true }), anna()], undefined, 1, 2],
    [
      "bought: of pre-sale enquirers of whom it is known",
      "bought",
      [anna({ intents: ["stock"], bought: true }), bob({ intents: ["price"], bought: false }), anna({ intents: ["stock"] })],
      undefined,
      1,
      2,
    ],
    ["bought: a refund is no enquiry", "bought", [anna({ bought: true })], undefined, 0, 0],
    [
      "lines: of agents to one of a shopper's",
      "talk",
      [anna({ agentLines: 6, shopperLines: 4 }), bob({ agentLines: 2, shopperLines: 4 }), bot],
      undefined,
      8,
      8,
    ],
  ])("%s", (_, name, facts, who, yes, all) => {
    expect(shareIn(sumsOf(facts, who), name)).toEqual([yes, all]);
    expect(rateIn(sumsOf(facts, who), name)).toBe(all === 0 ? undefined : yes / all);
  });
});

describe("a time", () => {
  const rounds = [20, 40, 60].map((seconds) => ({ by: ANNA, ms: seconds * SECOND }));
  it.each<
    [
      what: string,
      name: TimeName,
      facts: readonly TicketFact[],
      who: MemberId | undefined,
      spread: readonly [number, number, number, number],
    ]
  >([
    [
      "first response: of three, the mean and the middle",
      "first",
      [10, 20, 60].map((s) => anna({}, s * SECOND)),
      undefined,
      [3, 30, 20, 60],
    ],
    ["first response: nine of ten within", "first", [...times(10 * SECOND, 9), ...times(60 * SECOND, 1)], undefined, [10, 15, 10, 10]],
    ["first response: of one who never got one there is none", "first", [anna({}, 30 * SECOND), left()], undefined, [1, 30, 30, 30]],
    ["first response: is whose it was", "first", [anna({ waits: [{ by: BOB, ms: 9 * SECOND }, ...rounds] })], BOB, [1, 9, 9, 9]],
    [
      "mean response: over rounds, not over conversations",
      "reply",
      [anna({ waits: rounds }), bob({}, 60 * SECOND)],
      undefined,
      [4, 45, 40, 60],
    ],
    ["mean response: of one's own rounds", "reply", [bob({ waits: [...rounds, { by: BOB, ms: 50 * SECOND }] })], BOB, [1, 50, 50, 50]],
    [
      "handled: from having it to free hands",
      "handled",
      [anna({ handledMs: 20 * SECOND }), anna({ handledMs: 60 * SECOND }), bot],
      undefined,
      [2, 40, 20, 60],
    ],
    ["resolved: of those a person answered", "resolved", [anna({ resolvedMs: 50 * SECOND }), bot], undefined, [1, 50, 50, 50]],
    [
      "resolved in working hours: the night is left out",
      "resolvedWorking",
      [anna({ resolvedMs: 10 * HOUR, resolvedWorkingMs: 45 * SECOND })],
      undefined,
      [1, 45, 45, 45],
    ],
    ["first response in working hours", "firstWorking", [anna({ firstWorkingMs: 0 }, 9 * HOUR)], undefined, [1, 0, 0, 0]],
  ])("%s", (_, name, facts, who, [n, mean, median, p90]) => {
    expect(spreadIn(sumsOf(facts, who), name)).toEqual({ n, mean: mean * SECOND, median: median * SECOND, p90: p90 * SECOND });
  });
  it("of nothing is nothing", () => expect(spreadIn(sumsOf([bot]), "first")).toBeUndefined());
});

describe("behind a figure", () => {
  const facts = [anna(), anna({ reopened: true }), bob(), bot, left()];
  it("stand the conversations that made it, on their sides", () => {
    expect(behind(facts, "fcr")).toEqual({ yes: [facts[0], facts[2]], no: [facts[1]] });
    expect(behind(facts, "fcr", ANNA)).toEqual({ yes: [facts[0]], no: [facts[1]] });
  });
  it("a broken promise puts its conversation on the bad side", () => {
    expect(behind([anna({ kept: { first: true, resolve: false } })], "sla").no).toHaveLength(1);
  });
  it.each<ShareName>(["fcr", "csat", "quick", "response", "botSolved", "quality", "proactive"])("%s: as many as were counted", (name) => {
    const { yes, no } = behind(facts, name);
    expect([yes.length, yes.length + no.length]).toEqual([...shareIn(sumsOf(facts), name)]);
  });
});
