// What a shop may choose of dispatch: fairness, round robin, least loaded, teams, channels; and how long skill is waited for.
import { describe, expect, it } from "vitest";
import { ANNA, BOB, buildMember, CHEN, MORNING } from "../../test/kit/buildTicket.ts";
import { asId, type MemberId, type ShopperId, type TicketId } from "../core/ids.ts";
import { MINUTE, SECOND } from "../core/time.ts";
import { chooseAgent, drain, relaxesAt } from "./dispatch.ts";
import type { Candidate, Work } from "./dispatchWork.ts";
import { DEFAULT_POLICY, type Policy } from "./policy.ts";
import type { Member } from "./team.ts";

const now = MORNING;
/** Only skill and room count, and every step of relaxing. */
const POLICY: Policy = {
  ...DEFAULT_POLICY,
  dispatch: {
    ...DEFAULT_POLICY.dispatch,
    ...{ skill: 0.35, load: 0.25, performance: 0.2, affinity: 0.1, idle: 0.1, fair: 0 },
    relaxMs: [30 * SECOND, 60 * SECOND, 120 * SECOND],
  },
};
const work = (parts: Partial<Work> = {}): Work => ({
  ...{ ticket: asId<TicketId>("t1"), shopper: asId<ShopperId>("s1"), type: "aftersale", group: "aftersale" },
  ...{ language: "zh", weight: 1, servedBy: [] },
  ...parts,
});
const person = (id: MemberId, member: Partial<Member> = {}, rest: Partial<Omit<Candidate, "member">> = {}): Candidate => ({
  ...{ member: buildMember({ id, ...member }), presence: "online", load: 0, idleSince: now },
  ...rest,
});
const skilled = (level: number) => ({ skills: { aftersale: level } });

describe("what a shop may choose", () => {
  const by = (dispatch: Partial<Policy["dispatch"]>): Policy => ({ ...POLICY, dispatch: { ...POLICY.dispatch, ...dispatch } });
  const pick = (people: readonly Candidate[], dispatch: Partial<Policy["dispatch"]>, one: Work = work(), waitedMs = 0) =>
    chooseAgent(one, people, by(dispatch), waitedMs, now);

  it("[R321] fairness: who was given less lately, and says how much", () => {
    const people = [person(ANNA, {}, { recent: 6 }), person(BOB, {}, { recent: 2 })];
    const { chosen: choice } = pick(people, { fair: 0.5 });
    expect(choice?.to).toBe(BOB);
    expect(choice?.reasons.map((one) => one.words.en)).toContain("Given 2 in the last two hours, the busiest 6");
  });
  it("[R321] a shopper who waits for a word weighs more than one who is being waited for", () => {
    const people = [person(ANNA, {}, { load: 2, pending: 2 }), person(BOB, {}, { load: 2 })];
    const { chosen: choice, considered } = pick(people, {});
    expect(choice?.to).toBe(BOB);
    expect(considered.map((one) => one.score)).toEqual([30, 25]);
  });
  it("[R322] round robin: who had nothing new for longest, whatever they are good at, and says so", () => {
    const people = [person(ANNA, skilled(3)), person(BOB, {}, { idleSince: now - MINUTE }), person(CHEN, {}, { idleSince: now - SECOND })];
    expect(pick(people, { strategy: "roundRobin" }).chosen).toEqual({
      to: BOB,
      reasons: [{ words: { zh: "轮流：最久没有新单", en: "In turn: longest without a new one" } }],
    });
    const three = drain(
      [1, 2, 3].map((n) => ({ work: work({ ticket: asId<TicketId>(`t${n}`) }), since: now })),
      people,
      by({ strategy: "roundRobin" }),
      now,
    );
    expect(three.placed.map((one) => one.to)).toEqual([BOB, CHEN, ANNA]);
  });
  it("[R322] least loaded: who has least in hand, then who had nothing new for longest", () => {
    const people = [
      person(ANNA, skilled(3), { load: 2 }),
      person(BOB, {}, { load: 1 }),
      person(CHEN, {}, { load: 1, idleSince: now - SECOND }),
    ];
    const { chosen: choice } = pick(people, { strategy: "leastLoaded" });
    expect(choice?.to).toBe(CHEN);
    expect(choice?.reasons[0]?.words).toEqual({ zh: "手上最少：手上 1 单，能接 5 单", en: "Least in hand: 1 of 5 in hand" });
  });
  it("[R323] a team has its own tickets first, then the next team, then anybody; nobody here in it keeps nothing waiting", () => {
    const team = (id: string, members: readonly MemberId[], takes: readonly string[], next?: string) => ({
      ...{ id, name: { zh: id, en: id }, members: [...members], takes: [...takes], overflowMs: 40 * SECOND },
      ...(next === undefined ? {} : { next }),
    });
    const teams = [team("a", [ANNA], ["aftersale"], "b"), team("b", [BOB], [])];
    const people = [person(ANNA, {}, { load: 5 }), person(BOB, {}, { load: 5 }), person(CHEN)];
    const free = (id: MemberId): readonly Candidate[] => people.map((one) => (one.member.id === id ? { ...one, load: 0 } : one));
    expect(pick(free(BOB), { teams }, work(), 39 * SECOND).chosen).toBeUndefined();
    expect(pick(free(BOB), { teams }, work(), 39 * SECOND).considered.find((one) => one.member === CHEN)?.refused?.en).toBe(
      "First for “a”",
    );
    expect(pick(free(BOB), { teams }, work(), 40 * SECOND).chosen?.to).toBe(BOB);
    expect(pick(people, { teams }, work(), 79 * SECOND).chosen).toBeUndefined();
    expect(pick(people, { teams }, work(), 80 * SECOND).chosen?.to).toBe(CHEN);
    expect(pick(people, { teams }, work({ type: "presale" })).chosen?.to).toBe(CHEN); // nobody's in particular
    const gone = people.map((one) => (one.member.id === ANNA ? { ...one, presence: "break" as const } : one));
    expect(pick(gone, { teams }, work(), 40 * SECOND).chosen?.to).toBe(CHEN); // only the second team was waited for
    const circle = [team("a", [ANNA], ["aftersale"], "b"), team("b", [BOB], [], "a")];
    expect(pick(people, { teams: circle }, work(), 80 * SECOND).chosen?.to).toBe(CHEN);
    const times = [0, 40, 80, 120].map((s) => relaxesAt(work(), now, by({ teams, relaxMs: [] }), now + s * SECOND));
    expect(times).toEqual([now + 40 * SECOND, now + 80 * SECOND, undefined, undefined]);
  });
  it("[R324] only so many of a channel, within the capacity, and written requests weigh what the shop says", () => {
    const anna = person(ANNA, { channels: { api: 2 } }, { load: 2, held: { api: 2 } });
    expect(pick([anna], {}, work({ channel: "api" })).considered[0]?.refused?.en).toBe("Full of written requests: 2 of 2");
    expect(pick([anna], {}).chosen?.to).toBe(ANNA);
    expect(pick([anna], {}, work({ weight: 3.5 })).chosen).toBeUndefined();
  });
  it("[R325] who let it pass is not asked again, and the next one is told so", () => {
    const people = [person(ANNA, skilled(3)), person(BOB)];
    const passed = pick(people, { relaxMs: [0, 0, 0] }, work({ passedBy: [ANNA] }));
    expect(passed.chosen?.to).toBe(BOB);
    expect(passed.chosen?.reasons.at(-1)?.words.zh).toBe("前一位没有接");
    expect(passed.considered.at(-1)).toEqual({ member: ANNA, refused: { zh: "刚才没有接这一单", en: "Let this one pass just now" } });
  });
  it("[R326] waits for skill no longer than a third of the first reply that was promised", () => {
    const people = [person(ANNA, skilled(3), { load: 5 }), person(BOB)];
    const at = (promiseMs: number, waitedMs: number) => pick(people, {}, work({ promiseMs }), waitedMs).chosen?.to;
    expect([at(60 * SECOND, 19 * SECOND), at(60 * SECOND, 20 * SECOND)]).toEqual([undefined, BOB]);
    expect([at(3_600 * SECOND, 119 * SECOND), at(3_600 * SECOND, 120 * SECOND)]).toEqual([undefined, BOB]);
  });
});
