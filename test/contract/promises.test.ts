// What a shop promises, changed while conversations are open: their clocks follow, and what was told stays told.
import { expect, it } from "vitest";
import { HOUR, MINUTE, SECOND } from "../../shared/core/time.ts";
import { readShopDoc, writeShop } from "../../shared/doc/shopDoc.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import { askForPerson, eachRoom, hasTicket } from "./ask.ts";
import { openDesk, value, type DeskClient } from "./deskClient.ts";
import { makeNodeRoom } from "./makeNodeRoom.ts";
import { SUE } from "./smallShop.ts";

const roomOf = eachRoom(makeNodeRoom);
const pass = async (ms: number): Promise<void> => roomOf().advance?.(ms);
const told = (ticket: Ticket, what: string): number => ticket.messages.filter((one) => one.kind === "event" && one.what === what).length;

async function change(desk: DeskClient, make: (policy: Policy) => Policy): Promise<void> {
  const bytes = desk.change(SHOP_DOC, (doc) => writeShop(doc, make(value(readShopDoc(doc)))));
  expect((await desk.push(SHOP_DOC, bytes)).kind).toBe("ack");
}

it("[R368] an open conversation's clocks follow, and its alarms come when they are due now", async () => {
  const sue = await openDesk(roomOf(), SUE);
  const shopper = await askForPerson(roomOf());
  await hasTicket(sue, shopper.ticket);
  const before = sue.ticket(shopper.ticket).sla?.firstDue ?? 0;
  const all = (chatFirst: number) => (policy: Policy) => ({
    ...policy,
    sla: { ...policy.sla, P1: { ...policy.sla.P1, chatFirst }, P2: { ...policy.sla.P2, chatFirst }, P3: { ...policy.sla.P3, chatFirst } },
  });
  await change(sue, all(HOUR));
  await pass(SECOND);
  await sue.until(() => (sue.ticket(shopper.ticket).sla?.firstDue ?? 0) > before);
  await pass(30 * MINUTE);
  expect(told(sue.ticket(shopper.ticket), "breached")).toBe(0);
  await change(sue, all(MINUTE));
  await pass(SECOND);
  await sue.until(() => told(sue.ticket(shopper.ticket), "breached") === 1);
  await change(sue, all(HOUR));
  await pass(2 * HOUR);
  expect(told(sue.ticket(shopper.ticket), "breached")).toBe(1);
});

it("[R368] a change of something else leaves them alone", async () => {
  const sue = await openDesk(roomOf(), SUE);
  const shopper = await askForPerson(roomOf());
  await hasTicket(sue, shopper.ticket);
  await pass(SECOND);
  const rows = roomOf().rowsWritten?.() ?? 0;
  await change(sue, (policy) => ({ ...policy, color: "#c33" }));
  await pass(SECOND);
  expect((roomOf().rowsWritten?.() ?? 0) - rows).toBeLessThan(6);
});
