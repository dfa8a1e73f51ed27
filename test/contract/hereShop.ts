// What the rules of who is here stand on: a desk that says where it is, what others heard of it, and a ticket with its shopper on the line.
import type { TicketId } from "../../shared/core/ids.ts";
import { encodeDeskFrame } from "../../shared/wire/codec.ts";
import type { DeskFrame } from "../../shared/wire/frame.ts";
import { askForPerson, isWith } from "./ask.ts";
import { openDesk, type DeskClient } from "./deskClient.ts";
import { openLine, type ShopperLine } from "./shopperLine.ts";
import type { ShopperClient } from "./shopperClient.ts";
import { AMY, SUE } from "./smallShop.ts";
import type { TestRoom } from "./testRoom.ts";

type Here = Extract<DeskFrame, { kind: "presence" }>;

/** The desk says where its member is. */
export const look = (desk: DeskClient, viewing: TicketId | "", more: Partial<Here> = {}): void =>
  desk.sendRaw(encodeDeskFrame({ kind: "presence", presence: "online", viewing, writing: false, hears: true, ...more }));

/** What this desk was told last of a member. */
export const seenBy = (desk: DeskClient, whom: string) =>
  desk.frames.findLast((one) => one.kind === "presence")?.people.find((one) => one.member === whom);

/** What this desk heard of the shopper it looks at. */
export const toldOfShopper = (desk: DeskClient) => desk.frames.filter((one) => one.kind === "shopper");

/** Whatever was told before this answer has arrived. */
export const settled = async (desk: DeskClient): Promise<unknown> => desk.push("ticket:none", new Uint8Array([0, 0]));

/** Amy's ticket, its shopper on the line, and Sue who may look at it. */
export async function atWork(room: TestRoom): Promise<{
  readonly amy: DeskClient;
  readonly sue: DeskClient;
  readonly shopper: ShopperClient;
  readonly line: ShopperLine;
}> {
  const [amy, sue] = [await openDesk(room, AMY), await openDesk(room, SUE)];
  sue.presence("break"); // no tickets for her
  const shopper = await askForPerson(room);
  await isWith(amy, shopper.ticket, AMY);
  await isWith(sue, shopper.ticket, AMY);
  amy.presence("online"); // hers now
  const line = await openLine(room, shopper);
  await line.until(() => line.shown().at(-1)?.withPerson === "yes");
  return { amy, sue, shopper, line };
}
