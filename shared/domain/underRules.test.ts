// The past week once more: what is taken from tickets, and what other rules make of it.
import { describe, expect, it } from "vitest";
import {
  agentWrites,
  ANNA,
  assignedTo,
  BOB,
  buildMember,
  buildTicket,
  happens,
  MORNING,
  shopperWrites,
} from "../../test/kit/buildTicket.ts";
import { asId, type MemberId, type TicketId } from "../core/ids.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../core/time.ts";
import { pastWeekOf, type PastWeek } from "./pastWeek.ts";
import { DEFAULT_POLICY, type Policy } from "./policy.ts";
import type { Ticket } from "./ticket.ts";
import { weekUnder, type WeekFigures } from "./underRules.ts";

const CATEGORIES = (): undefined => undefined;

/** Wanted at `at`, given a minute later, answered after `lag`, resolved after five minutes. */
function talk(id: string, at: number, by: MemberId, lag = 30 * SECOND): Ticket {
  const given = at + MINUTE;
  let ticket = buildTicket({ head: { id: asId<TicketId>(id), createdAt: at } });
  ticket = shopperWrites(ticket, "我要退货", { at, intents: ["return_exchange"] });
  ticket = happens(ticket, "handoff", { at });
  ticket = happens(ticket, "offered", { at: given, to: by });
  ticket = agentWrites(assignedTo(ticket, by, { at: given }), by, "您好", { at: given + lag });
  ticket = happens(ticket, "resolved", { at: given + 5 * MINUTE, by });
  return { ...ticket, sla: { wantedAt: at, told: [] } };
}

function under(
  week: PastWeek,
  dispatch: Partial<Policy["dispatch"]>,
  people = [buildMember({ id: ANNA }), buildMember({ id: BOB })],
): WeekFigures {
  const work = weekUnder(week, people, { ...DEFAULT_POLICY, dispatch: { ...DEFAULT_POLICY.dispatch, ...dispatch } });
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

describe("the past week", () => {
  it("is what tickets tell: when a person was wanted, how long it took, who was there when", () => {
    const { talks, spans } = pastWeekOf([talk("a", MORNING, ANNA), talk("b", MORNING + 3 * HOUR, ANNA)], DEFAULT_POLICY, CATEGORIES, 0);
    expect(talks.map(({ work, wantedAt, lag, handled }) => [work.ticket, work.group, wantedAt - MORNING, lag, handled])).toEqual([
      ["a", "aftersale", 0, 30 * SECOND, 5 * MINUTE],
      ["b", "aftersale", 3 * HOUR, 30 * SECOND, 5 * MINUTE],
    ]);
    expect(spans).toHaveLength(2); // three hours without a deed: not there
    expect(spans[0]).toEqual({ member: ANNA, from: MORNING + 90 * SECOND - 10 * MINUTE, to: MORNING + 16 * MINUTE });
  });
  it("leaves out what is older, and what nobody answered", () => {
    const silent = shopperWrites(buildTicket({ head: { id: asId<TicketId>("c") } }), "在吗");
    expect(pastWeekOf([talk("a", MORNING, ANNA), silent], DEFAULT_POLICY, CATEGORIES, MORNING + DAY)).toEqual({ talks: [], spans: [] });
  });
  it("of a shop without any says so", () => {
    expect(under({ talks: [], spans: [] }, {})).toEqual({ talks: 0, half: 0, ninety: 0, late: 0, left: 0, load: [] });
  });
});

describe("under other rules", () => {
  const both = pastWeekOf(
    Array.from({ length: 8 }, (_, i) => talk(`t${i}`, MORNING + i * 2 * MINUTE, i % 4 === 0 ? BOB : ANNA)),
    DEFAULT_POLICY,
    CATEGORIES,
    0,
  );
  it("gives everybody what those rules give them", () => {
    const skilled = [buildMember({ id: ANNA, skills: { aftersale: 3 } }), buildMember({ id: BOB })];
    const load = (dispatch: Partial<Policy["dispatch"]>) => under(both, dispatch, skilled).load.map((one) => [one.member, one.talks]);
    expect(load({ skill: 1, load: 0, performance: 0, affinity: 0, idle: 0, fair: 0 })).toEqual([
      [ANNA, 8],
      [BOB, 0],
    ]);
    expect(load({ strategy: "roundRobin" })).toEqual([
      [ANNA, 4],
      [BOB, 4],
    ]);
  });
  it("shows what a rule costs: with one hand each, shoppers wait and are late", () => {
    const wide = under(both, {});
    const narrow = under(both, {}, [buildMember({ id: ANNA, capacity: 1 }), buildMember({ id: BOB, capacity: 1 })]);
    expect([wide.talks, wide.half, wide.late, wide.left]).toEqual([8, 30 * SECOND, 0, 0]);
    expect(narrow.ninety).toBeGreaterThan(wide.ninety);
  });
  it("counts who could be given to nobody as late", () => {
    const { left, late } = under(both, {}, [buildMember({ id: ANNA, languages: ["en"] })]);
    expect([left, late]).toEqual([8, 8]);
  });
  it("is the same however often it is asked", () => {
    expect(under(both, { strategy: "leastLoaded" })).toEqual(under(both, { strategy: "leastLoaded" }));
  });
});
