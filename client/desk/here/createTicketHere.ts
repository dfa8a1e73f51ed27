// Who is at the open ticket beside me, shopper and colleagues, and the soft lock on writing to it: what the ticket's page binds in one go.
import type { Accessor } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import type { Queries } from "../../store/queries.ts";
import type { Sending } from "../ticket/sending.ts";
import { createShopperSigns, type ShopperSigns } from "./createShopperSigns.ts";
import { createSoftLock, type SoftLock } from "./createSoftLock.ts";
import type { WhoIsHere } from "./createWhoIsHere.ts";
import type { OtherHere } from "./whoIsHere.ts";

export interface TicketHerePorts {
  readonly id: TicketId;
  readonly here: WhoIsHere;
  readonly queries: Pick<Queries, "signals">;
  readonly ticket: Accessor<Ticket>;
  readonly sending: () => Sending;
  readonly onWriting: (writing: boolean) => void;
}

export interface TicketHere {
  readonly others: () => readonly OtherHere[];
  readonly lock: SoftLock;
  readonly shopper: Accessor<ShopperSigns>;
}

export function createTicketHere({ id, here, queries, ticket, sending, onWriting }: TicketHerePorts): TicketHere {
  const others = (): readonly OtherHere[] => here.others(id);
  const lock = createSoftLock({
    writers: () => others().flatMap((one) => (one.writing ? one.member : [])),
    mayReply: () => sending().kind !== "theirs",
    onWriting,
  });
  return { others, lock, shopper: createShopperSigns(queries.signals, ticket, here.heard) };
}
