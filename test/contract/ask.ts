// What every part of the contract is given: a room of its own for each test, and a ticket that a person has to do with.
import { afterEach, beforeEach } from "vitest";
import type { TicketId } from "../../shared/core/ids.ts";
import type { DeskClient } from "./deskClient.ts";
import { value } from "./deskClient.ts";
import { createShopper, type ShopperClient } from "./shopperClient.ts";
import { SMALL_SHOP } from "./smallShop.ts";
import type { MakeRoom, TestRoom, TestRoomAsk } from "./testRoom.ts";

export type RoomOf = () => TestRoom;

/** A fresh room before each test, closed after it. */
export function eachRoom(makeRoom: MakeRoom, ask: Partial<TestRoomAsk> = {}): RoomOf {
  let room: TestRoom | undefined;
  beforeEach(async () => {
    room = await makeRoom({ seed: SMALL_SHOP, ...ask });
  });
  afterEach(async () => room?.close());
  return () => {
    if (room === undefined) throw new Error("no room");
    return room;
  };
}

/** A shopper who asked about a return and wants a person: work for AMY, when she is there. */
export async function askForPerson(room: TestRoom, text = "我要退货,衣服破了"): Promise<ShopperClient> {
  const shopper = createShopper(room);
  value(await shopper.post(shopper.say(text), shopper.person()));
  return shopper;
}

/** Waits until a desk has the ticket, in whatever state. */
export async function hasTicket(desk: DeskClient, id: TicketId): Promise<void> {
  await desk.until(() => desk.doc(`ticket:${id}`).store.clients.size > 0);
}

/** Waits until the desk shows the ticket with the member. */
export async function isWith(desk: DeskClient, id: TicketId, member: string | undefined): Promise<void> {
  await hasTicket(desk, id);
  await desk.until(() => desk.ticket(id).assignment.to === member);
}

/** How many frames of a kind a desk has had. */
export function countFrames(desk: DeskClient, kind: string): number {
  return desk.frames.filter((one) => one.kind === kind).length;
}
