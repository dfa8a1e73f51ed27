// The conversation was erased at the shop: this device forgets it too, whatever was not sent included. Touches nothing else on the shelf.
import type { Outbox } from "./outbox.ts";
import { hasFiles, idOf } from "./outbox.ts";
import { endSession, shownKey, type Session } from "./session.ts";
import type { Shelf } from "./shelf.ts";

/** After it the device does not know who this shopper was: the next conversation is a stranger's. */
export async function forgetConversation(shelf: Shelf, shop: string, session: Session, outbox: Outbox): Promise<void> {
  await endSession(shelf, shop, session);
  await shelf.change(shownKey(session), () => undefined);
  const acts = await outbox.all();
  if (acts.some(hasFiles)) await (await import("./files.ts")).dropFilesOf(shelf, session.ticket, acts);
  for (const id of acts.map(idOf)) if (id !== undefined) await outbox.drop(id);
}
