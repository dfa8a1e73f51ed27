// Named cases of `settle`: where a ticket stands, from what people wanted and what was said.
import { describe, expect, it } from "vitest";
import {
  agentWrites,
  ANNA,
  assignedTo,
  BOB,
  botWrites,
  buildTicket,
  handedOff,
  MORNING,
  shopperWrites,
  wishes,
} from "../../test/kit/buildTicket.ts";
import { DAY, HOUR } from "../core/time.ts";
import { firstUnanswered } from "./sla.ts";
import { isWithPerson, NO_ASSIGNMENT, seenNow, settle, type Phase, type Ticket } from "./ticket.ts";

const asked = shopperWrites(buildTicket(), "这件会缩水吗");
const queued = handedOff(asked, MORNING + 2_000);
const assigned = assignedTo(queued, ANNA);
const open = agentWrites(assigned, ANNA, "您好,我看一下");
const more = (ticket: Ticket) => shopperWrites(ticket, "还在吗");
const now = MORNING + HOUR;

describe("the phase", () => {
  const cases: readonly [string, Ticket, Phase, boolean][] = [
    ["is new while the bot has it", asked, "new", false],
    ["is still new when the bot has answered", botWrites(asked, "不会缩水"), "new", false],
    ["is queued once the bot handed off", queued, "queued", false],
    ["is assigned when it is offered", assignedTo(queued, ANNA, { state: "offered" }), "assigned", false],
    ["is assigned when somebody has it but has not begun", assigned, "assigned", false],
    ["is open when an agent wrote", open, "open", false],
    ["is queued when an agent wrote and nobody has it any more", { ...open, assignment: NO_ASSIGNMENT }, "queued", false],
    [
      "is assigned again when the only reply was held back",
      { ...open, deliveries: { "a-anna-2": { state: "held", why: "answered" } } },
      "assigned",
      false,
    ],
    ["is waiting when the agent waits for the shopper", wishes(open, "waiting", ANNA), "waiting", false],
    ["is open again when the shopper has answered", more(wishes(open, "waiting", ANNA)), "open", true],
    ["is snoozed until the time", wishes(open, "snoozed", ANNA, { until: now + 1 }), "snoozed", false],
    ["is open when the snooze is over", wishes(open, "snoozed", ANNA, { until: now }), "open", false],
    ["is open when a snooze has no end", wishes(open, "snoozed", ANNA), "open", false],
    ["is open when the shopper writes into the snooze", more(wishes(open, "snoozed", ANNA, { until: now + DAY })), "open", true],
    ["is resolved", wishes(open, "resolved", ANNA), "resolved", false],
    ["is closed", wishes(open, "closed", ANNA), "closed", false],
    ["is closed, whoever had it", { ...wishes(open, "closed", ANNA), assignment: NO_ASSIGNMENT }, "closed", false],
    [
      "is open when a shopper's message came before an offline close arrived",
      wishes(more(open), "closed", ANNA, { seenShopper: 1 }),
      "open",
      true,
    ],
    ["is open when the shopper writes after the close", more(wishes(open, "closed", ANNA)), "open", true],
    ["is queued when the shopper writes after a close nobody stood behind", more(wishes(asked, "closed", ANNA)), "queued", true],
    ["stays closed whatever the close's device thought the time was", wishes(open, "closed", ANNA, { at: 0 }), "closed", false],
    ["is open when somebody opens it again", wishes(wishes(open, "closed", ANNA), "open", BOB), "open", false],
    ["is not reopened, only open, when a message overtakes the wish to open", more(wishes(open, "open", BOB)), "open", false],
  ];
  it.each(cases)("%s", (_name, ticket, phase, reopened) => {
    expect(settle(ticket, now)).toMatchObject({ phase, reopened });
  });
});

describe("what is unanswered", () => {
  const two = more(asked);
  const cases: readonly [string, Ticket, number][] = [
    ["is every message before an agent wrote, the bot's answers aside", botWrites(two, "不会"), 2],
    ["is nothing after a reply", agentWrites(two, ANNA, "在的"), 0],
    ["is what came after the reply", more(agentWrites(two, ANNA, "在的")), 1],
    ["is what a crossed reply had not in view", agentWrites(two, ANNA, "在的", { seen: { shopper: 1 } }), 1],
    [
      "stays when the reply was held back",
      { ...agentWrites(two, ANNA, "在的", { id: "late" }), deliveries: { late: { state: "held", why: "closed" } } },
      2,
    ],
    ["does not care for a device clock a week ahead", more(agentWrites(asked, ANNA, "在的", { at: MORNING + 7 * DAY })), 1],
    ["does not care for a device clock a week behind", agentWrites(two, ANNA, "在的", { at: MORNING - 7 * DAY }), 0],
    ["is never less than nothing", agentWrites(two, ANNA, "在的", { seen: { shopper: 99 } }), 0],
  ];
  it.each(cases)("%s", (_name, ticket, unanswered) => {
    expect(settle(ticket, now).unanswered).toBe(unanswered);
  });

  it("begins with the first message not in view of a reply", () => {
    expect(firstUnanswered(shopperWrites(more(open), "?", { id: "third" }))).toMatchObject({ text: "还在吗" });
    expect(firstUnanswered(open)).toBeUndefined();
  });
});

it("is the same settled twice, and the same for the same ticket spelled anew", () => {
  const ticket = more(wishes(open, "closed", ANNA));
  expect(settle(structuredClone(ticket), now)).toEqual(settle(ticket, now));
});

it("silences the bot once a person has it, is wanted, or has written", () => {
  expect([asked, queued, assignedTo(asked, ANNA), agentWrites(asked, ANNA, "您好")].map(isWithPerson)).toEqual([false, true, true, true]);
});

it("is queued and silences the bot once a person had it, though nobody has written", () => {
  const back: Ticket = { ...asked, assignment: { version: 2, state: "none", at: MORNING, cause: "away", reasons: [] } };
  expect(settle(back, now).phase).toBe("queued");
  expect(isWithPerson(back)).toBe(true);
});

it("counts held messages as seen, so that two replies in a row are not taken for a colleague's", () => {
  const held: Ticket = { ...open, deliveries: { "a-anna-2": { state: "held", why: "answered" } } };
  expect(seenNow(held)).toEqual({ shopper: 1, shop: 1, assignment: 1 });
  expect(settle(held, now).agentMessages).toBe(0);
});
