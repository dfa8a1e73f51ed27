// Named cases of claim, transfer and release: who has the ticket afterwards, or why not.
import { describe, expect, it } from "vitest";
import { ANNA, assignedTo, BOB, buildAssignWish, buildTicket, CHEN, handedOff, MORNING } from "../../test/kit/buildTicket.ts";
import { asId, type MemberId } from "../core/ids.ts";
import type { RefusalKind } from "../core/result.ts";
import { decideWish, type AssignAsk } from "./assign.ts";
import type { Role } from "./team.ts";
import type { AssignWish, Ticket } from "./ticket.ts";

const NAMES = new Map<MemberId, string>([
  [ANNA, "Anna"],
  [BOB, "Bob"],
  [CHEN, "Chen"],
]);
const withBot = buildTicket();
const queued = handedOff(withBot, MORNING);
const bobs = assignedTo(queued, BOB);
const offeredToAnna = assignedTo(queued, ANNA, { state: "offered", cause: "dispatch", score: 80 });

const ask = (ticket: Ticket, wish: AssignWish, role: Role = "agent"): AssignAsk => ({
  ticket,
  wish,
  actor: { kind: "member", id: ANNA, role },
  nameOf: (id) => NAMES.get(id),
  now: MORNING + 5_000,
});
const claim = (seenOn: Ticket) => buildAssignWish(seenOn, "claim", ANNA);
const give = (seenOn: Ticket, to: MemberId = CHEN) => buildAssignWish(seenOn, "transfer", ANNA, { to });
const drop = (seenOn: Ticket) => buildAssignWish(seenOn, "release", ANNA);

describe("a wish that is granted", () => {
  const cases: readonly [string, AssignAsk, object][] = [
    ["takes over from the bot", ask(withBot, claim(withBot)), { to: ANNA, state: "held", version: 1, cause: "claim", at: MORNING + 5_000 }],
    ["claims from the queue", ask(queued, claim(queued)), { to: ANNA, state: "held", version: 1 }],
    ["accepts an offer", ask(offeredToAnna, claim(offeredToAnna)), { to: ANNA, state: "held", version: 2 }],
    ["accepts an offer made after the agent looked", ask(offeredToAnna, claim(queued)), { to: ANNA, state: "held", version: 2 }],
    [
      "claims what came back to the queue meanwhile",
      ask({ ...bobs, assignment: { version: 2, state: "none", at: 0, cause: "away", reasons: [] } }, claim(bobs)),
      { to: ANNA, version: 3 },
    ],
    ["takes a colleague's as supervisor", ask(bobs, claim(bobs), "supervisor"), { to: ANNA, state: "held", version: 2 }],
    [
      "gives one's own away",
      ask(assignedTo(queued, ANNA), give(assignedTo(queued, ANNA))),
      { to: CHEN, state: "held", version: 2, cause: "transfer" },
    ],
    [
      "gives one's own away though the version moved",
      ask(assignedTo(queued, ANNA, { version: 9 }), give(queued)),
      { to: CHEN, version: 10 },
    ],
    ["gives a colleague's away as supervisor", ask(bobs, give(bobs), "supervisor"), { to: CHEN, version: 2 }],
    ["gives what nobody has as owner", ask(queued, give(queued), "owner"), { to: CHEN, version: 1 }],
    ["puts one's own back", ask(assignedTo(queued, ANNA), drop(assignedTo(queued, ANNA))), { state: "none", version: 2, cause: "release" }],
    ["puts a colleague's back as owner", ask(bobs, drop(bobs), "owner"), { state: "none", version: 2 }],
  ];
  it.each(cases)("%s", (_name, one, expected) => {
    expect(decideWish(one)).toMatchObject({ ok: true, value: expected });
  });

  it("leaves nobody having what was put back", () => {
    const decided = decideWish(ask(assignedTo(queued, ANNA), drop(queued)));
    expect(decided.ok && "to" in decided.value).toBe(false);
  });
  it("keeps the reason in the asker's words", () => {
    const wish = { ...give(assignedTo(queued, ANNA)), reason: "她熟悉物流" };
    expect(decideWish(ask(assignedTo(queued, ANNA), wish))).toMatchObject({ value: { reasons: [{ words: { zh: "她熟悉物流" } }] } });
  });
});

describe("a wish that changes nothing", () => {
  const mine = assignedTo(queued, ANNA);
  const cases: readonly [string, AssignAsk][] = [
    ["claims what one has", ask(mine, claim(mine))],
    ["claims the same twice, the second time stale", ask(mine, claim(queued))],
    ["gives it to who has it", ask(bobs, give(bobs, BOB))],
    ["puts back what nobody has", ask(queued, drop(queued))],
  ];
  it.each(cases)("%s: the very same assignment", (_name, one) => {
    const decided = decideWish(one);
    expect(decided.ok && decided.value).toBe(one.ticket.assignment);
  });
});

describe("a wish that is refused", () => {
  const cases: readonly [string, AssignAsk, RefusalKind, string][] = [
    ["claims what a colleague had first", ask(bobs, claim(queued)), "conflict", "Bob has it already"],
    [
      "claims what was just offered to a colleague",
      ask(assignedTo(queued, BOB, { state: "offered" }), claim(queued)),
      "conflict",
      "Bob has it already",
    ],
    ["claims, as supervisor too, what a colleague had first", ask(bobs, claim(queued), "supervisor"), "conflict", "Bob has it already"],
    ["claims what a colleague is seen to have", ask(bobs, claim(bobs)), "forbidden", "Bob has it; only a supervisor takes it from there"],
    ["gives a colleague's away", ask(bobs, give(bobs)), "forbidden", "Bob has it; only a supervisor takes it from there"],
    [
      "gives away one's own that a colleague has taken meanwhile",
      ask(assignedTo(assignedTo(queued, ANNA), BOB), give(assignedTo(queued, ANNA))),
      "conflict",
      "Bob has it already",
    ],
    ["gives what nobody has", ask(queued, give(queued)), "forbidden", "only who has the ticket, or a supervisor, gives it to somebody"],
    ["gives to nobody", ask(assignedTo(queued, ANNA), buildAssignWish(queued, "transfer", ANNA)), "malformed", "to whom?"],
    ["gives to a stranger", ask(assignedTo(queued, ANNA), give(queued, asId<MemberId>("nobody"))), "unknown", "there is no such colleague"],
    ["puts a colleague's back", ask(bobs, drop(bobs)), "forbidden", "Bob has it; only a supervisor takes it from there"],
    ["is signed by somebody else", ask(queued, buildAssignWish(queued, "claim", BOB)), "forbidden", "a wish is signed by who has it"],
  ];
  it.each(cases)("%s", (_name, one, kind, words) => {
    expect(decideWish(one)).toEqual({ ok: false, error: { kind, words } });
  });
});

it("gives a ticket claimed by two to the first to arrive, in either order", () => {
  for (const [first, second] of [
    [ANNA, BOB],
    [BOB, ANNA],
  ] as const) {
    const wishOf = (id: MemberId) => buildAssignWish(queued, "claim", id);
    const asking = (ticket: Ticket, id: MemberId): AssignAsk => ({
      ...ask(ticket, wishOf(id)),
      actor: { kind: "member", id, role: "agent" },
    });
    const one = decideWish(asking(queued, first));
    expect(one).toMatchObject({ ok: true, value: { to: first } });
    if (!one.ok) continue;
    expect(decideWish(asking({ ...queued, assignment: one.value }, second))).toMatchObject({ ok: false, error: { kind: "conflict" } });
  }
});
