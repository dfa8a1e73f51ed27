// What every imported sheet has in common: columns by their header, cells as spreadsheets write them, what is wrong with a line. Pure; knows no particular sheet.
import { offsetAt } from "./calendar.ts";

/** What is wrong with a line, and in which of its columns. */
export interface Fault {
  readonly field: string;
  readonly words: { readonly zh: string; readonly en: string };
}

/** A line that will not be imported. */
export interface BadLine {
  /** As the spreadsheet counts: the header is line 1. */
  readonly line: number;
  /** What the line is about, as it says itself. */
  readonly about: string;
  readonly fault: Fault;
}

const CELL_CHARS = 8_000; // an answer in full fits; a pasted page does not

/** A header or a code, as it is compared. */
export const plainHeader = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\-:]/g, "");

/** What spreadsheets put around text so that it stays text: ="2026…", a leading apostrophe or tab. Nothing is ever reckoned. */
export function cellText(cell: string): string {
  const said = cell
    .slice(0, CELL_CHARS)
    .replace(/^\uFEFF/, "")
    .trim();
  return (/^="(.*)"$/s.exec(said)?.[1] ?? said.replace(/^'/, "")).trim();
}

/** From a header to where each column stands: what we do not know is left out, of two alike the first counts. */
export function columnFinder<C extends string>(names: Readonly<Record<C, readonly string[]>>) {
  const columns = Object.keys(names).filter((one): one is C => Object.hasOwn(names, one));
  const columnOf = new Map(columns.flatMap((column) => [column, ...names[column]].map((name) => [plainHeader(name), column] as const)));
  return (header: readonly string[]): ReadonlyMap<C, number> => {
    const found = new Map<C, number>();
    header.forEach((name, at) => {
      const column = columnOf.get(plainHeader(cellText(name)));
      if (column !== undefined && !found.has(column)) found.set(column, at);
    });
    return found;
  };
}

/** ¥1,268.00 → 1268. What is no amount stays text. */
export function moneyOf(said: string): number | string {
  const bare = said
    .normalize("NFKC")
    .replace(/^(?:cny|rmb|[¥￥])\s*/i, "")
    .replace(/元$/, "")
    .replace(/,(?=\d{3}(?:\D|$))/g, "")
    .trim();
  return /^\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : said;
}

const WALL = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** A time on the shop's clocks, in ms; one with its own zone stays as it is, and so does what is no time. */
export function timeOf(said: string, zone: string): number | string {
  const found = WALL.exec(said.normalize("NFKC"));
  if (found === null) return said;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map((one) => Number(one ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const shown = new Date(wall);
  if (shown.getUTCMonth() !== month - 1 || shown.getUTCDate() !== day || hour > 23 || minute > 59) return said;
  const near = wall - offsetAt(zone, wall);
  return wall - offsetAt(zone, near);
}

const FORMULA = /^['=+\-@\t\r]/;

/** A cell that no spreadsheet reckons with when it is opened there; `cellText` gives the text back. */
export function harmless(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The parts of a cell between marks; a mark behind a backslash is a character. None is empty, unless `keep`. */
export function partsOf(text: string, marks: string, keep = false): readonly string[] {
  const parts = [""];
  for (let i = 0; i < text.length; i++) {
    const [one, next] = [text.charAt(i), text.charAt(i + 1)];
    if (marks.includes(one)) parts.push("");
    else if (one === "\\" && next !== "" && ESCAPED.includes(next)) parts.push((parts.pop() ?? "") + text.charAt(++i));
    else parts.push((parts.pop() ?? "") + one);
  }
  return parts.map((one) => one.trim()).filter((one) => keep || one !== "");
}

const ESCAPED = ";；|｜\\";

/** The way back: a text that stands between marks. */
export function partText(text: string): string {
  return text.replace(/[;；|｜\\]/g, "\\$&");
}
