// The expected wait: named cases, and a small shop simulated to see how honest it is.
import { describe, expect, it } from "vitest";
import { asId, type MemberId, type MessageId } from "../core/ids.ts";
import { HOUR, MINUTE, SECOND } from "../core/time.ts";
import type { Message } from "./ticket.ts";
import { expectWait, RECENT_MOST, servedIn, type Queueing, type Served } from "./wait.ts";

const AMY = asId<MemberId>("amy");
const event = (what: string, at: number): Message => ({ kind: "event", id: asId<MessageId>(`${what}${at}`), at, what });
const reply = (at: number): Message => ({
  kind: "agent",
  id: asId<MessageId>(`r${at}`),
  at,
  text: "您好",
  by: AMY,
  seen: { shopper: 1, shop: 0, assignment: 1 },
});
const pace = (n: number, first: number, handled: number): readonly Served[] => Array.from({ length: n }, () => ({ first, handled }));
const line = (more: Partial<Queueing> = {}): Queueing => ({
  place: 1,
  slots: 4,
  free: 0,
  relaxMs: 0,
  recent: pace(30, 30 * SECOND, 6 * MINUTE),
  ...more,
});

describe("what a conversation tells of the pace", () => {
  it("counts from the offer that was taken up, not from the ones that ran out", () => {
    const messages = [
      event("offered", 10),
      event("expired", 30),
      event("offered", 40),
      event("accepted", 45),
      reply(70),
      event("resolved", 340),
    ];
    expect(servedIn({ messages })).toEqual({ first: 30, handled: 300 });
  });

  it("says nothing of one that nobody answered, and only the first reply of one that goes on", () => {
    expect(servedIn({ messages: [event("offered", 10), event("closed", 20)] })).toEqual({});
    expect(servedIn({ messages: [event("claimed", 10), reply(25)] })).toEqual({ first: 15 });
  });
});

describe("the expected wait", () => {
  it("grows with the place and shrinks with the hands", () => {
    const to = (more: Partial<Queueing>): number => expectWait(line(more))?.to ?? -1;
    expect(to({ place: 4 })).toBeGreaterThan(to({ place: 1 }));
    expect(to({ place: 4, slots: 12 })).toBeLessThan(to({ place: 4 }));
  });

  it("says nothing when nobody is here, or the shop has answered too few to tell", () => {
    expect(expectWait(line({ slots: 0 }))).toBeUndefined();
    expect(expectWait(line({ recent: pace(4, 1_000, 1_000) }))).toBeUndefined();
    expect(expectWait(line({ recent: Array.from({ length: 9 }, () => ({ first: 1_000 })) }))).toBeUndefined();
  });

  it("says nothing rather than more than an hour", () => {
    expect(expectWait(line({ place: 60, slots: 1 }))).toBeUndefined();
  });

  it("says nothing where the past is so uneven that nothing follows from it, and never less than a minute", () => {
    const uneven = Array.from({ length: 30 }, (_, i) => ({
      first: i % 2 === 0 ? SECOND : 12 * HOUR,
      handled: i % 2 === 0 ? SECOND : 12 * HOUR,
    }));
    for (const place of [1, 2, 4, 9]) expect(expectWait(line({ place, recent: uneven }))).toBeUndefined();
    expect(expectWait(line({ place: 1, free: 1, relaxMs: 0, recent: pace(60, SECOND, SECOND) }))).toEqual({ from: 0, to: 1 });
  });

  it("is not moved by one conversation left open over lunch", () => {
    const recent = [...pace(30, 30 * SECOND, 6 * MINUTE), { first: 30 * SECOND, handled: 180 * MINUTE }];
    expect(expectWait(line({ place: 3, recent }))).toEqual(expectWait(line({ place: 3, recent: pace(31, 30 * SECOND, 6 * MINUTE) })));
  });

  it("with few conversations known leans on what is usual", () => {
    const few = expectWait(line({ place: 4, recent: pace(5, 30 * SECOND, 30 * MINUTE) }));
    const many = expectWait(line({ place: 4, recent: pace(50, 30 * SECOND, 30 * MINUTE) }));
    expect(few?.to).toBeLessThan(many?.to ?? 0);
  });

  it("gives the lower end only where the range stays narrow enough to be of use", () => {
    for (let place = 1; place <= 12; place++) {
      const wait = expectWait(line({ place }));
      expect(wait === undefined || wait.from === 0 || wait.to <= 6 * wait.from).toBe(true);
    }
  });
});

/** Numbers that look random, the same for a seed. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Plan {
  readonly slots: number;
  readonly handled: number; // median, ms
  readonly spread: number;
  readonly first: number; // median, ms
  readonly load: number; // arrivals, as a share of what the slots can do
  readonly urgent: number; // share that joins before the others
}

/** A queue run through two hours: every ten seconds the line is served; what was said to each who had to wait, and what came true. */
function runRush(
  seed: number,
  plan: Plan,
): readonly { readonly said: { readonly from: number; readonly to: number }; readonly was: number }[] {
  const roll = dice(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
  const drawn = (median: number, spread: number): number => median * Math.exp(spread * normal());
  const mean = plan.handled * Math.exp(plan.spread ** 2 / 2);
  const gap = mean / plan.slots / plan.load;
  const busy: number[] = [];
  const queue: { readonly since: number; readonly urgent: boolean; readonly said: { at: number; wait: { from: number; to: number } }[] }[] =
    [];
  const recent: { readonly at: number; readonly served: Served }[] = [];
  const out: { said: { from: number; to: number }; was: number }[] = [];
  let next = 0;
  for (let now = 0; now < 120 * MINUTE; now += 10 * SECOND) {
    for (let i = busy.length - 1; i >= 0; i--) if ((busy[i] ?? 0) <= now) busy.splice(i, 1);
    while (next <= now) {
      queue.push({ since: now, urgent: roll() < plan.urgent, said: [] });
      next += -Math.log(1 - roll()) * gap;
    }
    queue.sort((a, b) => Number(b.urgent) - Number(a.urgent) || a.since - b.since);
    while (busy.length < plan.slots && queue.length > 0) {
      const one = queue.shift();
      const [first, handled] = [drawn(plan.first, 0.6), drawn(plan.handled, plan.spread)];
      busy.push(now + Math.max(first, handled));
      recent.push({ at: now + Math.max(first, handled), served: { first, handled: Math.max(first, handled) } });
      for (const { at, wait } of one?.said ?? []) out.push({ said: wait, was: now + first - at });
    }
    const known = recent
      .filter((one) => one.at <= now)
      .map((one) => one.served)
      .slice(-RECENT_MOST);
    queue.forEach((one, i) => {
      if ((now - one.since) % (2 * MINUTE) !== 0) return;
      const wait = expectWait({ place: i + 1, slots: plan.slots, free: 0, relaxMs: 0, recent: known });
      if (wait !== undefined) one.said.push({ at: now, wait });
    });
  }
  return out;
}

describe("how honest it is", () => {
  const usual: Plan = { slots: 6, handled: 6 * MINUTE, spread: 0.7, first: 30 * SECOND, load: 1.05, urgent: 0.08 };
  const shops: readonly (readonly [string, Plan])[] = [
    ["a usual one", usual],
    ["one person with three chats", { ...usual, slots: 3, load: 0.95 }],
    ["slow and uneven", { ...usual, handled: 14 * MINUTE, spread: 1, slots: 8 }],
    ["quick and even", { ...usual, handled: 3 * MINUTE, spread: 0.4, first: 15 * SECOND, slots: 10 }],
    ["a rush", { ...usual, load: 1.3, slots: 10 }],
  ];
  it.each(shops)("in %s at least four of five real waits end inside the range shown", (_name, plan) => {
    const all = Array.from({ length: 6 }, (_, seed) => runRush(seed + 1, plan)).flat();
    const inside = all.filter(({ said, was }) => was >= said.from * MINUTE - 5 * SECOND && was <= said.to * MINUTE).length;
    const late = all.filter(({ said, was }) => was > said.to * MINUTE).length;
    expect(all.length).toBeGreaterThan(200);
    expect(inside / all.length).toBeGreaterThanOrEqual(0.8);
    expect(late / all.length).toBeLessThanOrEqual(0.15);
  });
});
