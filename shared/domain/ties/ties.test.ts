// Mentions, followers and links of a ticket: who may write which, who follows whom by them, and the keys by which lists find them.
import { describe, expect, it } from "vitest";
import { ANNA, BOB, buildTicket, CHEN } from "../../../test/kit/buildTicket.ts";
import { asId, type MemberId, type TicketId } from "../../core/ids.ts";
import { mayChangeTicket } from "../mayChangeTicket.ts";
import { followersOf } from "./follow.ts";
import { LINKS_MOST, linksOn } from "./link.ts";
import { MENTIONS_MOST, readMention, type Called, type Mention } from "./mention.ts";
import { rowTies, type TicketTies } from "./ticketTies.ts";

const letter = (clock: number) => ({ client: 7, clock });
const call = (by: MemberId, member: MemberId): Mention => ({ by, at: 5, member, from: letter(0), to: letter(3), n: 4 });
const standing = (id: string, { by, at, member }: Mention): Called => ({
  id,
  by,
  at,
  from: 0,
  to: 4,
  ...(member === undefined ? {} : { member }),
});
const may = (by: MemberId, before: TicketTies, after: TicketTies) => mayChangeTicket(by, buildTicket(before), buildTicket(after));

describe("a mention", () => {
  const m1 = { m1: call(ANNA, BOB) };
  it.each<[string, MemberId, TicketTies, TicketTies, string]>([
    ["is signed by who makes it", ANNA, {}, { mentions: m1 }, "ok"],
    ["is not written in a colleague's name", BOB, {}, { mentions: m1 }, "forbidden"],
    ["never changes", ANNA, { mentions: m1 }, { mentions: { m1: call(ANNA, CHEN) } }, "forbidden"],
    ["is not taken away", ANNA, { mentions: m1 }, {}, "forbidden"],
    ["goes by an id", ANNA, {}, { mentions: { "No id": call(ANNA, BOB) } }, "forbidden"],
  ])("[R359] %s", (_name, by, before, after, wanted) => {
    const done = may(by, before, after);
    expect(done.ok ? "ok" : done.error.kind).toBe(wanted);
  });
  it("[R359] there are no more than a hundred of a ticket", () => {
    const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`m${i}`, call(ANNA, BOB)]));
    expect(may(ANNA, {}, { mentions: many(MENTIONS_MOST) }).ok).toBe(true);
    const one = may(ANNA, { mentions: many(MENTIONS_MOST) }, { mentions: many(MENTIONS_MOST + 1) });
    expect(one.ok ? "ok" : one.error.kind).toBe("full");
  });
  it("[R359] is of one member or one team, never of both or nobody", () => {
    const { member: _who, ...nobody } = call(ANNA, BOB);
    expect(readMention(nobody)).toBeUndefined();
    expect(readMention({ ...nobody, team: "after-sales" })).toBeDefined();
    expect(readMention({ ...call(ANNA, BOB), team: "after-sales" })).toBeUndefined();
  });
});

describe("a follower", () => {
  const mentions = { m1: call(ANNA, BOB) };
  const called = [standing("m1", mentions.m1)];
  it("[R360] is who says so, and who is called", () => {
    expect(followersOf({ follows: { chen: { by: CHEN, at: 1 } }, mentions, called })).toEqual(["bob", "chen"]);
    expect(followersOf({ mentions, called: [] })).toEqual([]);
  });
  it("[R360] who no longer wishes to does not, until they are called once more, whatever the clocks say", () => {
    const follows = { bob: { by: BOB, at: 0, off: true, seen: 1 } };
    expect(followersOf({ follows, mentions, called })).toEqual([]);
    const twice = { ...mentions, m2: call(CHEN, BOB) };
    expect(followersOf({ follows, mentions: twice, called: [...called, standing("m2", twice.m2)] })).toEqual(["bob"]);
  });
  it.each<[string, MemberId, string]>([
    ["for themself", ANNA, "ok"],
    ["not for another", BOB, "forbidden"],
  ])("[R360] each follows %s", (_name, by, wanted) => {
    const done = may(by, {}, { follows: { anna: { by, at: 1 } } });
    expect(done.ok ? "ok" : done.error.kind).toBe(wanted);
  });
});

describe("a link", () => {
  const on = (by: MemberId) => ({ t2: { by, at: 1 } });
  it.each<[string, MemberId, TicketTies, TicketTies, string]>([
    ["is signed by who makes it", ANNA, {}, { links: on(ANNA) }, "ok"],
    ["is not made in another's name", BOB, {}, { links: on(ANNA) }, "forbidden"],
    ["is undone by any colleague", BOB, { links: on(ANNA) }, { links: { t2: { by: BOB, at: 2, off: true } } }, "ok"],
    ["is not taken away", ANNA, { links: on(ANNA) }, {}, "forbidden"],
    ["does not lead to itself", ANNA, {}, { links: { t1: { by: ANNA, at: 1 } } }, "forbidden"],
    ["goes by an id", ANNA, {}, { links: { "#12": { by: ANNA, at: 1 } } }, "forbidden"],
  ])("[R361] %s", (_name, by, before, after, wanted) => {
    const done = may(by, before, after);
    expect(done.ok ? "ok" : done.error.kind).toBe(wanted);
  });
  it("[R361] there are twenty at most; undoing goes on where two added at once", () => {
    const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`t9${i}`, { by: ANNA, at: i }]));
    const full = may(ANNA, { links: many(LINKS_MOST) }, { links: many(LINKS_MOST + 1) });
    expect(full.ok ? "ok" : full.error.kind).toBe("full");
    const over = many(LINKS_MOST + 2);
    expect(may(ANNA, { links: over }, { links: { ...over, t90: { by: ANNA, at: 99, off: true } } }).ok).toBe(true);
    expect(linksOn({ ...over, t90: { by: ANNA, at: 99, off: true } })).not.toContain("t90");
  });
});

it("[R359] [R360] [R361] a row says who is called, who follows and what it is linked to, and stands under keys for each", () => {
  const mentions = { m1: call(ANNA, BOB) };
  const ties: TicketTies = { mentions, called: [standing("m1", mentions.m1)], links: { t2: { by: ANNA, at: 1 } } };
  expect(rowTies(ties, 1, 1_234)).toEqual({
    calls: [{ id: "m1", by: "anna", at: 5, to: "m:bob" }],
    followers: ["bob"],
    links: [asId<TicketId>("t2")],
    ties: ["@m:bob/1/000000000000005", "+bob/1/000000000001234", "~t2"],
  });
  expect(rowTies({}, 1, 1_234)).toEqual({});
});
