// Named cases of dispatch, and what holds for any queue and any team (seeded).
import { describe, expect, it } from "vitest";
import { ANNA, BOB, buildMember, CHEN, MORNING } from "../../test/kit/buildTicket.ts";
import { seededRandom } from "../../test/kit/random.ts";
import { asId, type MemberId, type ShopperId, type TicketId } from "../core/ids.ts";
import { MINUTE, SECOND } from "../core/time.ts";
import { chooseAgent, drain, relaxesAt } from "./dispatch.ts";
import type { Candidate, Waiting, Work } from "./dispatchWork.ts";
import { DEFAULT_POLICY, type Policy } from "./policy.ts";
import { PRESENCES, type Member } from "./team.ts";

const now = MORNING;
/** Round numbers, and every step of relaxing. */
const POLICY: Policy = {
  ...DEFAULT_POLICY,
  dispatch: {
    ...DEFAULT_POLICY.dispatch,
    ...{ skill: 0.35, load: 0.25, performance: 0.2, affinity: 0.1, idle: 0.1, fair: 0 },
    relaxMs: [30 * SECOND, 60 * SECOND, 120 * SECOND],
  },
};
const work = (parts: Partial<Work> = {}): Work => ({
  ticket: asId<TicketId>("t1"),
  shopper: asId<ShopperId>("s1"),
  type: "aftersale",
  group: "aftersale",
  language: "zh",
  weight: 1,
  servedBy: [],
  ...parts,
});
const person = (id: MemberId, member: Partial<Member> = {}, rest: Partial<Omit<Candidate, "member">> = {}): Candidate => ({
  member: buildMember({ id, ...member }),
  presence: "online",
  load: 0,
  idleSince: now,
  ...rest,
});
const skilled = (level: number) => ({ skills: { aftersale: level } });
const chosen = (people: readonly Candidate[], one: Work = work(), waitedMs = 0): string | undefined =>
  chooseAgent(one, people, POLICY, waitedMs, now).chosen?.to;

describe("who is chosen", () => {
  const cases: readonly [string, readonly Candidate[], Work, string | undefined][] = [
    ["the skilled one", [person(ANNA), person(BOB, skilled(3)), person(CHEN, skilled(1))], work(), BOB],
    ["the one with less in hand", [person(ANNA, {}, { load: 3 }), person(BOB, {}, { load: 1 })], work(), BOB],
    [
      "the one with more room, not only fewer tickets",
      [person(ANNA, { capacity: 2 }, { load: 1 }), person(BOB, { capacity: 10 }, { load: 2 })],
      work(),
      BOB,
    ],
    [
      "the one who solves more of these",
      [
        person(ANNA, { record: { aftersale: { handled: 100, solved: 50 } } }),
        person(BOB, { record: { aftersale: { handled: 100, solved: 90 } } }),
      ],
      work(),
      BOB,
    ],
    [
      "the long record over the lucky one",
      [
        person(ANNA, { record: { aftersale: { handled: 1, solved: 1 } } }),
        person(BOB, { record: { aftersale: { handled: 200, solved: 190 } } }),
        person(CHEN, { record: { aftersale: { handled: 200, solved: 100 } } }),
      ],
      work(),
      BOB,
    ],
    ["the one who knows the shopper", [person(ANNA), person(BOB)], work({ servedBy: [BOB] }), BOB],
    ["the one idle longer", [person(ANNA), person(BOB, {}, { idleSince: now - 10 * MINUTE })], work(), BOB],
    ["the first by id where all is equal", [person(CHEN), person(BOB), person(ANNA)], work(), ANNA],
    ["the one who speaks English", [person(ANNA, { languages: ["zh"] }), person(BOB)], work({ language: "en" }), BOB],
    [
      "who knows the category, where two know the type",
      [person(ANNA, skilled(2)), person(BOB, { skills: { aftersale: 2, 服饰: 2 } })],
      work({ category: "服饰" }),
      BOB,
    ],
    [
      "who knows only the category, where nobody knows the type",
      [person(ANNA), person(BOB, { skills: { 服饰: 1 } })],
      work({ category: "服饰" }),
      BOB,
    ],
    ["anybody at once where nobody here has the skill", [person(ANNA), person(BOB, skilled(3), { presence: "offline" })], work(), ANNA],
    ["nobody of an empty team", [], work(), undefined],
    ["nobody where all are full", [person(ANNA, {}, { load: 5 }), person(BOB, {}, { load: 4.5 })], work(), undefined],
    [
      "nobody who is busy, on a break or away",
      [person(ANNA, {}, { presence: "busy" }), person(BOB, {}, { presence: "break" }), person(CHEN, {}, { presence: "offline" })],
      work(),
      undefined,
    ],
    ["nobody who has left", [person(ANNA, { active: false })], work(), undefined],
    ["nobody without room for a heavy one", [person(ANNA, {}, { load: 3 })], work({ weight: 3 }), undefined],
    ["nobody with no capacity at all", [person(ANNA, { capacity: 0 })], work({ weight: 0.5 }), undefined],
  ];
  it.each(cases)("%s", (_name, people, one, expected) => {
    expect(chosen(people, one)).toBe(expected);
  });
});

describe("relaxing", () => {
  const team = [
    person(ANNA, skilled(3), { load: 5 }),
    person(BOB, skilled(2), { load: 5 }),
    person(CHEN, skilled(1)),
    person(asId<MemberId>("dora")),
  ];
  const freeBob = team.map((one) => (one.member.id === BOB ? { ...one, load: 0 } : one));
  it.each([
    ["waits for the best, though they be full", team, 0, undefined],
    ["takes a level less after 30 s", freeBob, 30 * SECOND, BOB],
    ["does not take two levels less after 30 s", team, 30 * SECOND, undefined],
    ["takes any level after 60 s", team, 60 * SECOND, CHEN],
    ["takes nobody without the skill after 119 s", team.slice(0, 2).concat(team.slice(3)), 119 * SECOND, undefined],
    ["takes anybody after 120 s", team.slice(0, 2).concat(team.slice(3)), 120 * SECOND, "dora"],
    ["takes the best still, if they are free", team.map((one) => ({ ...one, load: 0 })), 600 * SECOND, ANNA],
  ] as const)("%s", (_name, people, waited, expected) => {
    expect(chosen(people, work(), waited)).toBe(expected);
  });
  it("says when it relaxes next", () => {
    expect([0, 30, 45, 60, 120].map((s) => relaxesAt(work(), now, POLICY, now + s * SECOND))).toEqual(
      [30, 60, 60, 120, undefined].map((s) => (s === undefined ? s : now + s * SECOND)),
    );
  });
});

describe("the reasons", () => {
  it("say in words what each point is for", () => {
    const bob = person(
      BOB,
      { ...skilled(3), record: { aftersale: { handled: 20, solved: 20 } } },
      { load: 2, idleSince: now - 15 * MINUTE },
    );
    const { chosen: choice } = chooseAgent(work({ servedBy: [BOB] }), [bob], POLICY, 0, now);
    expect(choice).toEqual({
      to: BOB,
      score: 90,
      reasons: [
        { words: { zh: "会处理 售后", en: "Handles After-sale" }, points: 35, of: 35 },
        { words: { zh: "手上 2 单，能接 5 单", en: "2 of 5 in hand" }, points: 20, of: 25 },
        { words: { zh: "这类接过 20 单，解决 20 单", en: "Solved 20 of 20 like this" }, points: 20, of: 20 },
        { words: { zh: "接待过这位顾客", en: "Served this shopper before" }, points: 10, of: 10 },
        { words: { zh: "15 分钟没有新单", en: "Nothing new for 15 min" }, points: 5, of: 10 },
      ],
    });
  });
  it("say of everybody else what was in the way", () => {
    const people = [
      person(ANNA, skilled(3)),
      person(BOB, {}, { presence: "break" }),
      person(CHEN, {}, { load: 5 }),
      person(asId<MemberId>("dora")),
      person(asId<MemberId>("eve"), { languages: ["en"] }),
      person(asId<MemberId>("fred"), { active: false }),
    ];
    expect(chooseAgent(work(), people, POLICY, 0, now).considered.map((one) => [one.member, one.score ?? one.refused?.en])).toEqual([
      [ANNA, 70],
      [BOB, "On a break"],
      [CHEN, "Full: 5 of 5 in hand"],
      ["dora", "Waiting first for somebody better at After-sale"],
      ["eve", "Speaks no Chinese"],
      ["fred", "No longer active"],
    ]);
  });
  it("come to 100 whatever weights a shop chose", () => {
    const policy = { ...POLICY, dispatch: { ...POLICY.dispatch, skill: 1, load: 1, performance: 0, affinity: 0, idle: 0 } };
    expect(chooseAgent(work(), [person(ANNA, skilled(3))], policy, 0, now).chosen?.score).toBe(100);
  });
});

describe("drain", () => {
  const wait = (id: string, score: number, waited = 0): Waiting => ({
    work: work({ ticket: asId<TicketId>(id) }),
    priority: { score },
    since: now - waited,
  });
  it("serves the most urgent first, and gives each what the last one left", () => {
    const people = [person(ANNA, { capacity: 1 }), person(BOB, { capacity: 1 })];
    const drained = drain([wait("calm", 10), wait("grave", 90), wait("middling", 50)], people, POLICY, now);
    expect(drained.placed.map((one) => [one.ticket, one.to])).toEqual([
      ["grave", ANNA],
      ["middling", BOB],
    ]);
    expect(drained.left).toEqual(["calm"]);
  });
  it("lets waiting count, up to 30 points", () => {
    const people = [person(ANNA, { capacity: 1 })];
    expect(drain([wait("fresh", 39), wait("old", 10, 30 * MINUTE)], people, POLICY, now).placed[0]?.ticket).toBe("old");
    expect(drain([wait("fresh", 41), wait("old", 10, 600 * MINUTE)], people, POLICY, now).placed[0]?.ticket).toBe("fresh");
  });
  it("spreads the work", () => {
    const people = [person(ANNA), person(BOB)];
    const tos = drain(
      [1, 2, 3, 4].map((n) => wait(`t${n}`, 50)),
      people,
      POLICY,
      now,
    ).placed.map((one) => one.to);
    expect(tos.toSorted()).toEqual([ANNA, ANNA, BOB, BOB]);
  });
});

// ---- what holds for any queue and any team ---------------------------------------------------------------------------

function anyShop(seed: number): { readonly queue: readonly Waiting[]; readonly people: readonly Candidate[] } {
  const random = seededRandom(seed);
  const pick = <T>(all: readonly [T, ...T[]]): T => all[Math.floor(random() * all.length)] ?? all[0];
  const upTo = (n: number): number => Math.floor(random() * (n + 1));
  const people = Array.from({ length: 1 + upTo(6) }, (_, i) =>
    person(
      asId<MemberId>(`m${i}`),
      {
        active: random() < 0.9,
        capacity: upTo(6),
        languages: pick([["zh"], ["en"], ["zh", "en"]]),
        skills: random() < 0.7 ? { [pick(["aftersale", "logistics", "服饰"])]: 1 + upTo(2) } : {},
        record: random() < 0.5 ? { aftersale: { handled: 20, solved: upTo(20) } } : {},
      },
      { presence: pick(["online", ...PRESENCES]), load: upTo(4), idleSince: now - upTo(40) * MINUTE },
    ),
  );
  const queue = Array.from(
    { length: upTo(12) },
    (_, i): Waiting => ({
      work: work({
        ticket: asId<TicketId>(`t${i}`),
        type: pick(["aftersale", "logistics", "presale"]),
        language: pick(["zh", "en"]),
        weight: pick([1, 1, 0.5, 2]),
        servedBy: random() < 0.3 ? [asId<MemberId>(`m${upTo(6)}`)] : [],
        ...(random() < 0.3 ? { category: "服饰" } : {}),
      }),
      priority: { score: upTo(100) },
      since: now - upTo(150) * SECOND,
    }),
  );
  return { queue, people };
}

describe("whatever the shop", () => {
  const seeds = Array.from({ length: 400 }, (_, i) => i + 1);
  it("never gives anybody more than they can hold, nor anything to who is not there, and loses no ticket", () => {
    for (const seed of seeds) {
      const { queue, people } = anyShop(seed);
      const { placed, left } = drain(queue, people, POLICY, now);
      expect(placed.length + left.length, `seed ${seed}`).toBe(queue.length);
      for (const { member, presence, load } of people) {
        const mine = placed
          .filter((one) => one.to === member.id)
          .map((one) => queue.find((waiting) => waiting.work.ticket === one.ticket)?.work);
        const given = mine.reduce((sum, one) => sum + (one?.weight ?? 0), 0);
        if (mine.length === 0) continue;
        expect(load + given, `seed ${seed}`).toBeLessThanOrEqual(member.capacity);
        expect([presence, member.active], `seed ${seed}`).toEqual(["online", true]);
        expect(
          mine.every((one) => one !== undefined && member.languages.includes(one.language)),
          `seed ${seed}`,
        ).toBe(true);
      }
    }
  });
  it("leaves nothing waiting two minutes while somebody here has room for it", () => {
    for (const seed of seeds) {
      const { queue, people } = anyShop(seed);
      const { placed, left } = drain(queue, people, POLICY, now);
      const loadOf = (one: Candidate): number =>
        one.load +
        placed
          .filter((each) => each.to === one.member.id)
          .reduce((sum, each) => sum + (queue.find((waiting) => waiting.work.ticket === each.ticket)?.work.weight ?? 0), 0);
      for (const ticket of left) {
        const waiting = queue.find((one) => one.work.ticket === ticket);
        if (waiting === undefined || now - waiting.since < 120 * SECOND) continue;
        const able = people.filter(
          (one) => one.member.active && one.presence === "online" && one.member.languages.includes(waiting.work.language),
        );
        expect(
          able.every((one) => loadOf(one) + waiting.work.weight > one.member.capacity),
          `seed ${seed}`,
        ).toBe(true);
      }
    }
  });
  it("answers the same in whatever order queue and candidates come", () => {
    for (const seed of seeds) {
      const { queue, people } = anyShop(seed);
      const expected = drain(queue, people, POLICY, now);
      const random = seededRandom(seed + 10_000);
      const shuffled = <T>(all: readonly T[]): readonly T[] =>
        all
          .map((one) => [random(), one] as const)
          .toSorted((a, b) => a[0] - b[0])
          .map(([, one]) => one);
      expect(drain(shuffled(queue), shuffled(people), POLICY, now), `seed ${seed}`).toEqual(expected);
    }
  });
  it("scores between 0 and 100, the sum of its reasons", () => {
    for (const seed of seeds) {
      const { queue, people } = anyShop(seed);
      for (const { score = -1, reasons } of drain(queue, people, POLICY, now).placed) {
        expect(score, `seed ${seed}`).toBeGreaterThanOrEqual(0);
        expect(score, `seed ${seed}`).toBeLessThanOrEqual(100.2);
        expect(
          reasons.reduce((sum, one) => sum + (one.points ?? 0), 0),
          `seed ${seed}`,
        ).toBeCloseTo(score, 5);
      }
    }
  });
});
