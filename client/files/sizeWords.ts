// How large a file is, for people. Pure.

const KB = 1_000;
const MB = 1_000 * KB;

/** «320 KB», «1.4 MB». */
export function sizeWords(bytes: number): string {
  return bytes < MB ? `${Math.max(1, Math.round(bytes / KB))} KB` : `${(bytes / MB).toFixed(1)} MB`;
}
