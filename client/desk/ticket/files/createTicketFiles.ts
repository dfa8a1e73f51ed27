// The files of one open ticket: those of the reply being written, those beside the note, and where the bytes of all come from. Draws nothing.
import type { Accessor } from "solid-js";
import type { TicketId } from "../../../../shared/core/ids.ts";
import { FILES_MOST, NOTE_FILES_MOST, noteFilesOn } from "../../../../shared/domain/sentFile.ts";
import type { Ticket } from "../../../../shared/domain/ticket.ts";
import type { LoadFile } from "../../../files/rememberBlobs.ts";
import type { Attached } from "../../../store/sentFiles.ts";
import { live } from "../../../ui/live.ts";
import type { Desk } from "../../desk.ts";
import { createAttaching, type Attaching } from "./createAttaching.ts";
import { createLoadFile } from "./createLoadFile.ts";

export interface TicketFiles {
  readonly reply: Attaching;
  readonly note: Attaching;
  readonly load: LoadFile;
}

/** For as long as the ticket is open. */
export function createTicketFiles(
  id: TicketId,
  ticket: Accessor<Ticket>,
  { actions, asked, queries }: Pick<Desk, "actions" | "asked" | "queries">,
): TicketFiles {
  return {
    load: createLoadFile(id, asked),
    reply: createAttaching({
      chosen: live<readonly Attached[]>(() => queries.chosenFiles(id), []),
      most: FILES_MOST,
      keep: ({ file, bytes }) => actions.attach(id, file, bytes),
      drop: ({ key }) => void actions.detach(key),
    }),
    note: createAttaching({
      chosen: () => noteFilesOn(ticket().noteFiles).map((file) => ({ key: file.id, file })),
      most: NOTE_FILES_MOST,
      keep: ({ file, bytes }) => actions.putNoteFile(id, file, bytes),
      drop: ({ file }) => void actions.takeNoteFile(id, file),
    }),
  };
}
