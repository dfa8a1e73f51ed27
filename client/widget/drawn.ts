// An answer's words as elements: paragraphs, lists, bold, links, pictures, and nothing else. Makes nodes only, never HTML; fetched after the first screen.
import { isSafeAddress } from "../../shared/domain/markdown.ts";
import { blocksOf, type Run } from "../../shared/domain/markdownParts.ts";

const LISTS = { ordered: "ol", bullet: "ul" } as const;

/** The nodes of a text in light Markdown. A link opens a page of its own that knows nothing of ours. */
export function drawText(text: string): Node[] {
  return blocksOf(text).map(({ kind, items }) => {
    if (kind === "p") return filled("p", items.flat());
    const list = document.createElement(LISTS[kind]);
    list.append(...items.map((one) => filled("li", one)));
    return list;
  });
}

function filled(name: "p" | "li", runs: readonly Run[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...runs.map(nodeOf));
  return element;
}

function nodeOf(run: Run): Node {
  if ("image" in run) return pictureOf(run.image, run.alt);
  let node: Node = document.createTextNode(run.text);
  if (run.bold === true) {
    const bold = document.createElement("b");
    bold.append(node);
    node = bold;
  }
  if (run.link === undefined || !isSafeAddress(run.link)) return node;
  const link = document.createElement("a");
  link.href = run.link;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.append(node);
  return link;
}

/** Of our own origin, or over https from where the page's policy lets pictures come. */
function pictureOf(address: string, alt: string): Node {
  const picture = document.createElement("img");
  if (address.startsWith("https:")) picture.crossOrigin = "anonymous"; // the page is isolated: others' pictures come with their leave
  picture.loading = "lazy";
  picture.alt = alt;
  picture.src = address;
  return picture;
}
