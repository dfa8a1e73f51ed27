// Files that were fetched, remembered in memory for as long as the page or ticket that shows them lives: nothing of them is kept on the device.
import type { SentFile } from "../../shared/domain/sentFile.ts";

/** undefined: not to be had now. */
export type LoadFile = (file: SentFile) => Promise<Blob | undefined>;

const MOST = 40; // some 10 MB

/** The same, asked once for each file; what could not be had is asked for again next time. Never rejects. */
export function rememberBlobs(load: LoadFile): LoadFile {
  const known = new Map<string, Promise<Blob | undefined>>();
  return (file) => {
    const found = known.get(file.id) ?? load(file).catch(() => undefined);
    known.delete(file.id);
    known.set(file.id, found);
    for (const oldest of known.keys()) {
      if (known.size <= MOST) break;
      known.delete(oldest);
    }
    void found.then((blob) => {
      if (blob === undefined && known.get(file.id) === found) known.delete(file.id);
    });
    return found;
  };
}
