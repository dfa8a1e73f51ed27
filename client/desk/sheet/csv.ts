// A CSV file as lines of cells: its bytes into text whatever program wrote them, the text into cells by a parser of the trade. Fetched when a file is chosen.
import { parse, unparse } from "papaparse";

export const FILE_BYTES = 8_000_000; // some 20,000 lines; an import takes 10,000

/** UTF-8 where it is (with its mark or without), else UTF-16 by its mark, else what Chinese spreadsheets write (GB 18030, which holds GBK). */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Lines of cells, empty lines too, so that they can be counted as the spreadsheet does; quoted cells may hold commas, line breaks and doubled quotes. Comma, semicolon or tab, as the file has it. */
export function linesOf(text: string): readonly (readonly string[])[] {
  const { data } = parse<readonly string[]>(text);
  return data.filter((one): one is string[] => Array.isArray(one));
}

/** Lines of cells as a CSV file: quoted where they must be. Formulas are the caller's to make harmless (shared/domain/sheet.ts). */
export function csvOf(lines: readonly (readonly string[])[]): string {
  return unparse(
    lines.map((line) => [...line]),
    { newline: "\r\n" },
  );
}
