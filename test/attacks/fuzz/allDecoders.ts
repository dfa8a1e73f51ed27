// Every decoder there is, with what it is shown at first.
import { articleDocName, SHOP_DOC, ticketDocName } from "../../../shared/domain/names.ts";
import { asId } from "../../../shared/core/ids.ts";
import type { Decoder } from "./decoder.ts";
import { openFuzzRoom, TICKET } from "./fuzzRoom.ts";
import { plainDecoders } from "./plainDecoders.ts";
import { changesOf, gateDecoders, roomDecoders } from "./roomDecoders.ts";

export async function allDecoders(): Promise<readonly Decoder[]> {
  const room = await openFuzzRoom();
  const ticket = await room.stateOf(ticketDocName(TICKET));
  const published = await room.stateOf(articleDocName(asId("delivery")));
  const shop = await room.stateOf(SHOP_DOC);
  room.host.close();
  return [
    ...(await plainDecoders(changesOf("ticket", ticket), ticket)),
    ...gateDecoders(ticket, published, shop),
    ...(await roomDecoders()),
  ];
}
