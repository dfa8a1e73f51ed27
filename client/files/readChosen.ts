// A file somebody chose, made ready to be sent: a picture is drawn anew, so that nothing of its file comes along; the rest is told by its bytes. Sends
// nothing, keeps nothing.
import { hexOf } from "../../shared/core/bytes.ts";
import { fileName, readFileBytes } from "../../shared/domain/fileBytes.ts";
import { FILE_BYTES, isPictureKind, type SentFile } from "../../shared/domain/sentFile.ts";
import { makeAnew } from "./makeAnew.ts";

/** Why a file cannot be sent: it is none of what one may send, or too large. */
export type Unfit = "unfit" | "too-large";

export interface Ready {
  readonly file: SentFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What goes to the shop of that file, or why it cannot. */
export async function readChosen(chosen: File): Promise<Ready | Unfit> {
  const isPicture = chosen.type.startsWith("image/");
  if (!isPicture && chosen.size > FILE_BYTES) return "too-large";
  const made = isPicture ? await makeAnew(chosen) : chosen;
  if (made === undefined) return "unfit";
  const bytes = new Uint8Array(await made.arrayBuffer());
  const facts = readFileBytes(bytes);
  if (facts === undefined || isPicture !== isPictureKind(facts.kind)) return "unfit";
  const id = hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  return { file: { id, name: fileName(chosen.name, facts.kind), ...facts }, bytes };
}
