// A conversation without its person: no word of theirs or about them anywhere in it, every number as it was.
import { expect, it } from "vitest";
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
} from "../../test/kit/buildTicket.ts";
import { asId, type MessageId } from "../core/ids.ts";
import { ERASED_TEXT, eraseTicket, erasedShopper, isErased, type Erasing } from "./erased.ts";
import { qualityOf } from "./inspection/standing.ts";
import { settle, type Ticket } from "./ticket.ts";
import { foldTicketRow } from "./ticketRow.ts";

const WORD = "zebrafish";
const erasing: Erasing = { shopper: erasedShopper("x1"), event: { id: asId<MessageId>("e1"), at: MORNING + 999_999 }, by: ANNA };

const FINDING = { rule: "Q08", message: asId<MessageId>("a1") };

function wordy(): Ticket {
  const begun = botWrites(shopperWrites(buildTicket(), `我是 ${WORD}`, { id: "s1" }), `您好 ${WORD}`, { id: "b1" });
  const ticket = agentWrites(assignedTo(handedOff(begun, MORNING), ANNA), ANNA, `${WORD} 您好`, { id: "a1" });
  const reason = { words: { zh: `红旗：「${WORD}」`, en: `Red flag: “${WORD}”` } };
  const handoff = ticket.handoff;
  if (handoff === undefined) throw new Error("the hand-off is missing");
  return {
    ...ticket,
    head: { ...ticket.head, shopper: { ...ticket.head.shopper, name: WORD } },
    messages: [
      ...ticket.messages,
      { kind: "event", id: asId<MessageId>("v1"), at: MORNING + 5_000, what: "transferred", by: ANNA, reason: WORD },
      { kind: "event", id: asId<MessageId>("v2"), at: MORNING + 6_000, what: "warned", reason: "first:warn" },
    ],
    statusWish: { want: "waiting", by: ANNA, at: MORNING, reason: WORD, seenShopper: 1 },
    assignWish: { want: "transfer", by: ANNA, at: MORNING, reason: WORD, seen: 0 },
    handoff: { ...handoff, reason: WORD, summary: WORD, facts: [{ name: "手机", value: WORD }] },
    assignment: { ...ticket.assignment, reasons: [reason] },
    priority: { level: "P0", score: 90, reasons: [reason] },
    remarks: { [`b1:${ANNA}`]: { message: asId<MessageId>("b1"), by: ANNA, at: MORNING, is: "wrong", note: WORD } },
    summary: { text: WORD, by: ANNA, at: MORNING, of: 3 },
    ticks: { "s-1": { by: ANNA, at: MORNING } },
    judged: { rules: "v", at: MORNING, of: MORNING, pass: 70, found: [{ ...FINDING, takes: 5 }] },
    reviews: { [`Q08:a1:${BOB}`]: { ...FINDING, by: BOB, at: MORNING, is: "wrong", note: WORD } },
    appeals: { [`Q08:a1:${ANNA}`]: { ...FINDING, by: ANNA, at: MORNING, why: WORD } },
    readings: { [BOB]: { by: BOB, at: MORNING } },
    note: WORD,
  };
}

it("leaves no word, no name, and not whose it was", () => {
  const before = wordy();
  const said = JSON.stringify(eraseTicket(before, erasing));
  expect(JSON.stringify(before)).toContain(WORD);
  expect(said).not.toContain(WORD);
  expect(said).not.toContain(before.head.shopper.id);
});

it("keeps what is counted: number, times, who answered, state of clocks, priority, events of its life", () => {
  const before = wordy();
  const after = eraseTicket(before, erasing);
  const [row, was] = [foldTicketRow(after), foldTicketRow(before)];
  for (const key of ["number", "createdAt", "level", "score", "type", "shopperMessages", "agentMessages", "assignee", "firstAt"] as const)
    expect(row[key]).toEqual(was[key]);
  expect(after.messages.slice(0, -1).map(({ id, at, kind }) => [id, at, kind])).toEqual(
    before.messages.map(({ id, at, kind }) => [id, at, kind]),
  );
  expect(after.messages.find((one) => one.id === "v2")).toMatchObject({ reason: "first:warn" });
});

it("[R273] keeps that an answer was called wrong, and by whom", () => {
  expect(eraseTicket(wordy(), erasing).remarks).toEqual({ [`b1:${ANNA}`]: { message: "b1", by: ANNA, at: MORNING, is: "wrong" } });
});

it("[R680] keeps which steps were done, and by whom", () => {
  expect(eraseTicket(wordy(), erasing).ticks).toEqual({ "s-1": { by: ANNA, at: MORNING } });
});

it("[R614] keeps what was judged, and what people said of it without their words: the score stays", () => {
  const after = eraseTicket(wordy(), erasing);
  expect(qualityOf(after)).toEqual(qualityOf(wordy()));
  expect(after.reviews).toEqual({ [`Q08:a1:${BOB}`]: { ...FINDING, by: BOB, at: MORNING, is: "wrong" } });
  expect(Object.values(after.appeals ?? {}).map((one) => one.why)).toEqual([ERASED_TEXT]);
  expect(after.readings).toEqual(wordy().readings);
});

it("ends what was open, in the name of who asked, and says so once", () => {
  const after = eraseTicket(wordy(), erasing);
  expect(settle(after, MORNING).phase).toBe("closed");
  expect(after.messages.at(-1)).toEqual({ kind: "event", ...erasing.event, what: "erased", by: ANNA });
  expect(isErased(after.head.shopper.id)).toBe(true);
  expect(eraseTicket(after, { ...erasing, shopper: erasedShopper("x2") })).toBe(after);
});

it("leaves a state alone that was an end already, or that the shop's own rule finds", () => {
  const ended: Ticket = { ...wordy(), statusWish: { want: "resolved", by: ANNA, at: MORNING, reason: WORD, seenShopper: 1 } };
  expect(eraseTicket(ended, erasing).statusWish).toEqual({ want: "resolved", by: ANNA, at: MORNING, seenShopper: 1 });
  expect(eraseTicket(wordy(), { ...erasing, by: undefined }).statusWish).toEqual({
    want: "waiting",
    by: ANNA,
    at: MORNING,
    seenShopper: 1,
  });
});
