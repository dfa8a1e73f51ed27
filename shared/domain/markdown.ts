// The words of an answer, formatted: bold, links, lists, pictures, and nothing else; from an editor's delta to the light Markdown that rows, packs
// and messages carry. Pure; lets no unsafe address through. The way back, and what a screen draws, is in markdownParts.ts.
import { isPlain } from "../core/check.ts";

const SAFE = /^(?:https:\/\/[^\s/?#@\\()<>"]+(?:[/?#][^\s\\()<>"]*)?|\/(?![/\\])[^\s\\()<>"]*)$/i;
const ADDRESS_CHARS = 500;

/** An address an answer may lead to or show: https, or a path of our own origin. */
export function isSafeAddress(address: string): boolean {
  return address.length <= ADDRESS_CHARS && SAFE.test(address);
}

// ---- from an editor's delta to Markdown -------------------------------------------------------------------------------

/** The Markdown of a text as an editor keeps it. What is neither bold, a safe link, a list nor a picture counts as plain words. */
export function markdownOf(delta: readonly unknown[]): string {
  const lines: string[] = [];
  let line = "";
  let n = 0;
  const end = (list: unknown): void => {
    n = list === "ordered" ? n + 1 : 0;
    lines.push(list === "ordered" ? `${n}. ${line}` : list === "bullet" ? `- ${line}` : line);
    line = "";
  };
  for (const op of delta) {
    if (!isPlain(op)) continue;
    const { insert } = op;
    const attributes = isPlain(op["attributes"]) ? op["attributes"] : {};
    if (isPlain(insert)) line += pictureOf(insert["image"], attributes["alt"]);
    if (typeof insert !== "string") continue;
    const [first = "", ...rest] = insert.split("\n");
    line += marked(first, attributes);
    for (const one of rest) {
      end(attributes["list"]);
      line = marked(one, attributes);
    }
  }
  end(undefined);
  return lines.join("\n").replace(/\n+$/, "");
}

const bracketless = (text: string): string => text.replaceAll("[", "(").replaceAll("]", ")");

function pictureOf(address: unknown, alt: unknown): string {
  if (typeof address !== "string" || !isSafeAddress(address)) return "";
  return `![${typeof alt === "string" ? bracketless(alt).replaceAll("\n", " ") : ""}](${address})`;
}

function marked(text: string, { bold, link }: Readonly<Record<string, unknown>>): string {
  if (text.trim() === "") return text;
  const strong = bold === true ? `**${text.replaceAll("**", "*")}**` : text;
  return typeof link === "string" && isSafeAddress(link) ? `[${bracketless(strong)}](${link})` : strong;
}
