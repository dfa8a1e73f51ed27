// Reading tab-separated files for training: plain rows under a header, no quoting.
import { readFileSync } from "node:fs";

/** The rows of a file as objects by header name; a short row gives empty strings. */
export function readTsv(file: URL | string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(file, "utf8")
    .replace(/^\uFEFF/, "")
    .split("\n");
  const names = head.trim().split("\t");
  const rows: Record<string, string>[] = [];
  for (const line of lines) {
    if (line.trim() === "") continue;
    const cells = line.replace(/\r$/, "").split("\t");
    rows.push(Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""])));
  }
  return rows;
}
