// The bytes of files in one conversation: from this device where they wait here, else from the shop.
import type { TicketId } from "../../../../shared/core/ids.ts";
import { deskFilePath } from "../../../../shared/wire/fileApi.ts";
import { blobOf } from "../../../files/blobOf.ts";
import { rememberBlobs, type LoadFile } from "../../../files/rememberBlobs.ts";
import type { Asked } from "../../../store/asked.ts";

/** For as long as the ticket is open. */
export function createLoadFile(ticket: TicketId, asked: Pick<Asked, "bytesOfFile">): LoadFile {
  return rememberBlobs(async (file) => {
    const here = await asked.bytesOfFile(ticket, file.id).catch(() => undefined);
    if (here !== undefined) return blobOf(here, file);
    const answer = await fetch(deskFilePath(ticket, file.id));
    return answer.ok ? blobOf(await answer.arrayBuffer(), file) : undefined;
  });
}
