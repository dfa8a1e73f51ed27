// Bytes of a sent file as the page may use them: a picture to be drawn, anything else only to be saved. Pure but for the Blob.
import { isPictureKind, type SentFile } from "../../shared/domain/sentFile.ts";

const TYPES: Readonly<Record<string, string>> = { webp: "image/webp", jpg: "image/jpeg", png: "image/png" };

/** Never of a type that a page could open as a page of ours. */
export function blobOf(bytes: BlobPart, { kind }: Pick<SentFile, "kind">): Blob {
  return new Blob([bytes], { type: isPictureKind(kind) ? (TYPES[kind] ?? "") : "application/octet-stream" });
}
