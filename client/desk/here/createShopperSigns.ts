// What the shopper of the open ticket does beside words: types, has read up to there. From what the room told last; claims nothing without a line.
import { createMemo, type Accessor } from "solid-js";
import { asId, type MessageId } from "../../../shared/core/ids.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import { furtherMark } from "../../../shared/domain/wasRead.ts";
import type { ShopperSignals } from "../../store/heard.ts";
import { live } from "../../ui/live.ts";
import { createNow } from "../../ui/now.ts";

export interface ShopperSigns {
  readonly typing: boolean;
  /** The newest of our replies they have read. */
  readonly read: MessageId | undefined;
}

export function createShopperSigns(
  query: () => Promise<ShopperSignals | undefined>,
  ticket: Accessor<Ticket>,
  heard: Accessor<boolean>,
): Accessor<ShopperSigns> {
  const now = createNow();
  const told = live<ShopperSignals | undefined>(query, undefined);
  const mine = createMemo(() => (told()?.ticket === ticket().head.id ? told() : undefined));
  const typing = createMemo(() => heard() && (mine()?.typesUntil ?? 0) > now());
  const read = createMemo(() => {
    const said = mine()?.read ?? "";
    return furtherMark(ticket(), ticket().readUpTo, said === "" ? undefined : { message: asId(said), at: 0 })?.message;
  });
  return () => ({ typing: typing(), read: read() });
}
