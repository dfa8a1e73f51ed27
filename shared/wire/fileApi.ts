// Files of conversations: where one is given and had, by the team and by its shopper, and what the door says that took it.
//
// PUT /api/files/<ticket>            the bytes, by a member's session             → 200 FileFacts | 4xx {error: Refusal}
// GET /api/files/<ticket>/<id>       → the bytes, as an attachment
// PUT, GET /w/<shop>/files/…         the same, Authorization: Bearer <capability>
import { integer, oneOf, optional, shape } from "../core/check.ts";
import { FILE_KINDS, readFileId } from "../domain/sentFile.ts";

export const FILE_MS = 60_000; // five megabytes on a phone's line in a lift: 0.7 Mbit/s

/** What the room has now. `id`: the SHA-256 of the bytes it got. */
export const readKeptFile = shape({
  id: readFileId,
  kind: oneOf(FILE_KINDS),
  bytes: integer(1),
  width: optional(integer(1)),
  height: optional(integer(1)),
});

/** Among a member's doors. */
export const deskFilePath = (ticket: string, id?: string): string => `/api/files/${ticket}${id === undefined ? "" : `/${id}`}`;

/** Below a shop's widget door. */
export const widgetFilePath = (ticket: string, id?: string): string => `/files/${ticket}${id === undefined ? "" : `/${id}`}`;
