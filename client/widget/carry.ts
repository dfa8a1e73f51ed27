// A conversation that is over for this device: what it could not send is said in the one that goes on, the rest is forgotten. Sends nothing itself.
import type { Clock, MessageId } from "../../shared/core/ids.ts";
import type { Ready } from "../files/readChosen.ts";
import { createOutbox, hasFiles, idOf } from "./outbox.ts";
import { shownKey, type Session } from "./session.ts";
import type { Shelf } from "./shelf.ts";

/** `say`: into the one that goes on. */
export async function carryOver(
  shelf: Shelf,
  old: Session,
  clock: Clock,
  say: (text: string, files: readonly Ready[]) => Promise<MessageId | undefined>,
): Promise<void> {
  const outbox = createOutbox(shelf, old.ticket, clock);
  const kept = await outbox.all();
  const its = kept.some(hasFiles) ? await import("./files.ts") : undefined;
  for (const { turns, sent } of kept) {
    const [first] = turns;
    if (!sent && first?.kind === "say") await say(first.text, (await its?.keptFiles(shelf, old.ticket, first.files)) ?? []);
  }
  for (const id of kept.map(idOf)) if (id !== undefined) await outbox.drop(id);
  await its?.dropFilesOf(shelf, old.ticket, kept);
  await shelf.change(shownKey(old), () => undefined);
}
