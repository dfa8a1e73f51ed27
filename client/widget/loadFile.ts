// The bytes of files in this conversation: from this device where they wait here, else from the shop.
import { blobOf } from "../files/blobOf.ts";
import { rememberBlobs, type LoadFile } from "../files/rememberBlobs.ts";
import { fetchFile, keptFiles } from "./files.ts";
import type { Link } from "./link.ts";
import type { Session } from "./session.ts";
import type { Shelf } from "./shelf.ts";

/** For as long as the page lives; a file is what its name says, in whichever conversation. */
export function createLoadFile(shelf: Shelf, link: Pick<Link, "request">, session: () => Session): LoadFile {
  return rememberBlobs(async (file) => {
    const here = session();
    const [kept] = await keptFiles(shelf, here.ticket, [file]).catch(() => []);
    const bytes = kept?.bytes ?? (await fetchFile(link, here, file));
    return bytes === undefined ? undefined : blobOf(bytes, file);
  });
}
