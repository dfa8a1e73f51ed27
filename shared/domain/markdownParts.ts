// Light Markdown taken apart: into an editor's delta, into what a screen draws, into words alone. Pure; makes no HTML, and no link or picture of an
// unsafe address.
import { isSafeAddress } from "./markdown.ts";

/** A piece of one line, or a picture in it. */
export type Run =
  | { readonly text: string; readonly bold?: true; readonly link?: string }
  | { readonly image: string; readonly alt: string };

/** A paragraph (one item), or a list. */
export interface Block {
  readonly kind: "p" | List;
  readonly items: readonly (readonly Run[])[];
}

type List = "ordered" | "bullet";
type Marks = { readonly bold?: true; readonly link?: string };

/** One step of an editor's delta (Quill's and Yjs' words), as `deltaOf` makes it. */
export interface DeltaOp {
  readonly insert: string | { readonly image: string };
  readonly attributes?: Readonly<Record<string, string | true>>;
}

/** May this picture be shown where pictures come from our own origin and these (https) alone? */
export function isOwnPicture(address: string, origins: readonly string[]): boolean {
  if (!isSafeAddress(address)) return false;
  return address.startsWith("/") || origins.some((one) => one.startsWith("https://") && address.startsWith(`${one}/`));
}

/** The delta that reads as this Markdown: `markdownOf(deltaOf(text))` is `text`, but for what two ways of writing share. */
export function deltaOf(markdown: string): readonly DeltaOp[] {
  const lines = linesOf(markdown);
  return lines.flatMap(({ list, runs }, i): readonly DeltaOp[] => {
    const ops = runs.map(opOf);
    if (list !== undefined) return [...ops, { insert: "\n", attributes: { list } }];
    return i === lines.length - 1 ? ops : [...ops, { insert: "\n" }];
  });
}

function opOf(run: Run): DeltaOp {
  if ("image" in run) return { insert: { image: run.image }, ...(run.alt === "" ? {} : { attributes: { alt: run.alt } }) };
  const { text, ...marks } = run;
  return Object.keys(marks).length === 0 ? { insert: text } : { insert: text, attributes: marks };
}

/** What a screen draws: paragraphs and lists, line by line. */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: { kind: Block["kind"]; items: (readonly Run[])[] }[] = [];
  for (const { list, runs } of linesOf(markdown)) {
    const last = blocks.at(-1);
    if (list !== undefined && last?.kind === list) last.items.push(runs);
    else if (runs.length > 0) blocks.push({ kind: list ?? "p", items: [runs] });
  }
  return blocks;
}

/** The words alone, for lists, searches and what cannot draw. */
export function plainOf(markdown: string): string {
  return markdown
    .split("\n")
    .map((line) =>
      runsOf(line)
        .map((run) => ("image" in run ? run.alt : run.text))
        .join(""),
    )
    .join("\n");
}

/** The words as one would write them by hand: a link with its address behind it where it leads out, a picture left out. */
export function wordsToSend(markdown: string): string {
  const worded = (run: Run): string => {
    if ("image" in run) return "";
    return run.link?.startsWith("https://") === true && run.link !== run.text ? `${run.text} ${run.link} ` : run.text;
  };
  return markdown
    .split("\n")
    .map((line) => runsOf(line).map(worded).join("").trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same Markdown without the pictures that may not be shown. */
export function withoutForeignPictures(markdown: string, origins: readonly string[]): string {
  return markdown.replace(PICTURE, (all: string, _alt: string, address: string) => (isOwnPicture(address, origins) ? all : ""));
}

interface LineParts {
  readonly list: List | undefined;
  readonly runs: readonly Run[];
}

const BULLET = /^- (?=\S)/;
const NUMBER = /^(\d{1,3})\. (?=\S)/;

/** Lines with their lists. Numbers that do not count up from 1 are words: «3. 5 kg» is no third step. */
function linesOf(markdown: string): readonly LineParts[] {
  let n = 0;
  return markdown.split("\n").map((line): LineParts => {
    const number = NUMBER.exec(line);
    const counts = number !== null && Number(number[1]) === n + 1;
    n = counts ? n + 1 : 0;
    if (counts) return { list: "ordered", runs: runsOf(line.slice(number[0].length)) };
    return BULLET.test(line) ? { list: "bullet", runs: runsOf(line.slice(2)) } : { list: undefined, runs: runsOf(line) };
  });
}

const PICTURE = /!\[([^\]\n]*)\]\(([^()\s]+)\)/g;
const INLINE = /!\[(?<alt>[^\]\n]*)\]\((?<image>[^()\s]+)\)|\[(?<words>[^\]\n]+)\]\((?<link>[^()\s]+)\)|\*\*(?<bold>[^\n]+?)\*\*/g;

function runsOf(line: string, marks: Marks = {}): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  const plain = (to: number): void => {
    if (to > from) runs.push({ text: line.slice(from, to), ...marks });
  };
  for (const match of line.matchAll(INLINE)) {
    const { alt = "", image, words, link, bold } = match.groups ?? {};
    const inner = innerOf(image, alt, words, link, bold, marks);
    if (inner === undefined) continue;
    plain(match.index);
    runs.push(...inner);
    from = match.index + match[0].length;
  }
  plain(line.length);
  return runs;
}

function innerOf(
  image: string | undefined,
  alt: string,
  words: string | undefined,
  link: string | undefined,
  bold: string | undefined,
  marks: Marks,
): readonly Run[] | undefined {
  if (image !== undefined) return isSafeAddress(image) && marks.link === undefined ? [{ image, alt }] : undefined;
  if (bold !== undefined) return marks.bold === true ? undefined : runsOf(bold, { ...marks, bold: true });
  if (words === undefined || link === undefined || marks.link !== undefined || !isSafeAddress(link)) return undefined;
  return runsOf(words, { ...marks, link });
}
