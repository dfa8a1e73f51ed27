// What a shop promises, counted in its own open hours: over the change of the clocks, over a holiday and a made-up working day. In a room whose clock is held.
import { expect, it } from "vitest";
import { HOUR, MINUTE, SECOND } from "../../shared/core/time.ts";
import { readShopDoc, writeShop } from "../../shared/doc/shopDoc.ts";
import { readHolidays, withHolidays } from "../../shared/domain/holidays.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Calendar } from "../../shared/domain/slaPolicy.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import type { TicketId } from "../../shared/core/ids.ts";
import { askForPerson, eachRoom, hasTicket } from "./ask.ts";
import { openDesk, value } from "./deskClient.ts";
import { makeNodeRoom } from "./makeNodeRoom.ts";
import { SUE } from "./smallShop.ts";

const roomOf = eachRoom(makeNodeRoom);
const SHUT: Calendar["week"][number] = [];
const hours = (from: number, to: number): Calendar["week"][number] => [{ from: from * 60, to: to * 60 }];
const weekdays = (day: Calendar["week"][number]): Calendar["week"] => [SHUT, day, day, day, day, day, SHUT];

/** Lets time pass until that moment, alarms ringing on their way. */
async function until(moment: string): Promise<void> {
  await roomOf().advance?.(Date.parse(moment) - roomOf().now());
}

/** An hour to the first reply, whatever the level, in these open hours. */
async function promise(calendar: Partial<Calendar>): Promise<void> {
  const sue = await openDesk(roomOf(), SUE);
  const bytes = sue.change(SHOP_DOC, (doc) => {
    const policy: Policy = value(readShopDoc(doc));
    const anHour = { chatFirst: HOUR };
    const { P0, P1, P2, P3 } = policy.sla;
    const sla = { P0: { ...P0, ...anHour }, P1: { ...P1, ...anHour }, P2: { ...P2, ...anHour }, P3: { ...P3, ...anHour } };
    writeShop(doc, { ...policy, calendar: { ...policy.calendar, ...calendar }, sla });
  });
  expect((await sue.push(SHOP_DOC, bytes)).kind).toBe("ack");
  sue.close();
}

/** The ticket as somebody finds it who opens the desk now. */
async function seen(id: TicketId): Promise<Ticket> {
  const sue = await openDesk(roomOf(), SUE);
  await hasTicket(sue, id);
  const ticket = sue.ticket(id);
  sue.close();
  return ticket;
}

const due = (ticket: Ticket): string => new Date(ticket.sla?.firstDue ?? 0).toISOString();
const told = (ticket: Ticket, what: string): readonly string[] =>
  ticket.messages.flatMap((one) => (one.kind === "event" && one.what === what ? [new Date(one.at).toISOString()] : []));

/** Asked for at that moment: due then, overdue once and then, though the room was ended and begun anew in between. */
async function keeps(asked: string, dueAt: string): Promise<void> {
  await until(asked);
  const shopper = await askForPerson(roomOf());
  await roomOf().advance?.(SECOND);
  expect(due(await seen(shopper.ticket))).toBe(dueAt);
  await roomOf().restart();
  await until(new Date(Date.parse(dueAt) - SECOND).toISOString());
  expect(told(await seen(shopper.ticket), "breached")).toEqual([]);
  await roomOf().restart();
  await roomOf().advance?.(MINUTE);
  expect(told(await seen(shopper.ticket), "breached")).toEqual([dueAt]);
  await roomOf().advance?.(24 * HOUR);
  expect(told(await seen(shopper.ticket), "breached")).toHaveLength(1);
}

it("[R344] in New York, Friday's last half hour and Monday's first are an hour, though Sunday had 23", async () => {
  await promise({ timeZone: "America/New_York", week: weekdays(hours(9, 17)) });
  await keeps("2027-03-12T21:30:00.000Z", "2027-03-15T13:30:00.000Z"); // 16:30 EST → 9:30 EDT
});

it("[R344] in New York, the hour that the clocks leap over is nobody's working time", async () => {
  await promise({ timeZone: "America/New_York", week: [hours(0, 4), SHUT, SHUT, SHUT, SHUT, SHUT, SHUT] });
  await keeps("2027-03-14T06:30:00.000Z", "2027-03-14T07:30:00.000Z"); // 1:30 EST → 3:30 EDT
});

it("[R344] in New York, the hour that comes twice is worked twice", async () => {
  await promise({ timeZone: "America/New_York", week: [hours(0, 2), hours(9, 17), SHUT, SHUT, SHUT, SHUT, SHUT] });
  await keeps("2027-11-07T05:30:00.000Z", "2027-11-07T06:30:00.000Z"); // 1:30 EDT → 1:30 EST, the shop still open
});

it("[R344] in Shanghai, a made-up Saturday is worked in Monday's hours and the holiday before it is not", async () => {
  const days = readHolidays("2027-02-18 春节 休\n2027-02-19 春节 休\n2027-02-20 补班").days;
  const { calendar } = await policyNow();
  await promise(withHolidays({ ...calendar, week: weekdays(hours(9, 18)) }, days));
  await keeps("2027-02-17T09:30:00.000Z", "2027-02-20T01:30:00.000Z"); // Wednesday 17:30 → Saturday 9:30
});

it("[R344] in Shanghai, any other Saturday is not worked", async () => {
  const days = readHolidays("2027-02-20 补班").days;
  const { calendar } = await policyNow();
  await promise(withHolidays({ ...calendar, week: weekdays(hours(9, 18)) }, days));
  await keeps("2027-02-26T09:30:00.000Z", "2027-03-01T01:30:00.000Z"); // Friday 17:30 → Monday 9:30
});

async function policyNow(): Promise<Policy> {
  const sue = await openDesk(roomOf(), SUE);
  const policy = value(readShopDoc(sue.doc(SHOP_DOC)));
  sue.close();
  return policy;
}
