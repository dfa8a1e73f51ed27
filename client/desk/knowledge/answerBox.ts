// Quill as the box an answer is written in: bold, links, lists, pictures and nothing else. Speaks deltas with whoever holds the text; takes no HTML from
// anywhere, so it needs no policy to make any (vite.config.ts takes its one `innerHTML` away).
import Quill, { type Op } from "quill/core.js";
import Bold from "quill/formats/bold.js";
import Image from "quill/formats/image.js";
import Link from "quill/formats/link.js";
import List from "quill/formats/list.js";
import { isSafeAddress } from "../../../shared/domain/markdown.ts";
import { deltaOf } from "../../../shared/domain/markdownParts.ts";
import type { WordsStep } from "../../sync/editors.ts";
import { createMarks, type MarkName } from "./answerMarks.ts";

export type Format = "bold" | "list";

/** What holds at the caret. */
export interface Formats {
  readonly bold: boolean;
  readonly link: string | undefined;
  readonly list: "ordered" | "bullet" | undefined;
}

export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly height: number;
}

/** Letters from one place up to another. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

export interface AnswerBox {
  /** Shows these words in the place of all others. */
  readonly show: (words: readonly WordsStep[]) => void;
  /** Somebody else's change. */
  readonly take: (delta: readonly WordsStep[]) => void;
  readonly format: (name: Format, value: string | boolean) => void;
  /** Links what is selected, the link at the caret, or else these words, put there; undefined takes the link away. */
  readonly link: (address: string | undefined, words: string) => void;
  readonly insertPicture: (address: string, alt: string) => void;
  /** Puts words in the place of what is selected. */
  readonly insertWords: (words: string) => void;
  /** What is selected, or was when the box was left. */
  readonly selected: () => Place | undefined;
  /** Selects these letters and brings them into view. */
  readonly reveal: (place: Place) => void;
  readonly mark: (name: MarkName, places: readonly Place[]) => void;
  /** Its letters, each at its place; a picture is one. */
  readonly letters: () => string;
  readonly undo: () => void;
  /** Where a caret stands, in px of the box. */
  readonly spotOf: (caret: number) => Spot | undefined;
  readonly close: () => void;
}

export interface AnswerBoxPorts {
  readonly host: HTMLElement;
  readonly label: string;
  readonly lang: string;
  readonly placeholder: string;
  readonly onTyped: (delta: readonly WordsStep[]) => void;
  readonly onCaret: (at: number | undefined) => void;
  readonly onFormats: (formats: Formats) => void;
  /** Something in it changed, whoever did it. */
  readonly onChanged: () => void;
}

const NO_KEYS = [
  "italic",
  "underline",
  "indent",
  "outdent",
  "tab",
  "remove tab",
  "indent code-block",
  "outdent code-block",
  "blockquote empty enter",
];

Quill.register({ "formats/bold": Bold, "formats/image": Image, "formats/link": Link, "formats/list": List }, true);

/** Makes the box inside its host. Close it when it goes. */
export function createAnswerBox(ports: AnswerBoxPorts): AnswerBox {
  const { host } = ports;
  const quill = new Quill(host, {
    placeholder: ports.placeholder,
    formats: ["bold", "image", "link", "list"],
    modules: {
      history: { userOnly: true, delay: 800 },
      uploader: { mimetypes: [] }, // pictures are named by address
      keyboard: { bindings: Object.fromEntries(NO_KEYS.map((name) => [name, null])) }, // Tab leaves the box, as everywhere
    },
  });
  dress(quill.root, ports);
  const marks = createMarks();
  let caret: number | undefined;
  let last: Place | undefined;
  const follow = (): void => {
    const range = quill.getSelection();
    if (range !== null) {
      ports.onFormats(formatsOf(quill.getFormat(range)));
      last = { from: range.index, to: range.index + range.length };
    }
    if (range?.index === caret) return;
    caret = range?.index;
    ports.onCaret(caret);
  };
  quill.on("text-change", (delta, _before, source) => {
    if (source === "user") ports.onTyped(delta.ops.flatMap(stepOf));
    ports.onChanged();
    follow(); // not before the text has the letters: a caret is named by the one behind it
  });
  quill.on("editor-change", (what) => {
    if (what === "selection-change") follow();
  });
  const press = (event: MouseEvent): void => caretBesidePicture(quill, event);
  host.addEventListener("click", press);
  const paste = (event: ClipboardEvent): void => takePaste(quill, event);
  host.addEventListener("paste", paste, true); // before Quill, which would read the HTML
  return {
    show: (words) => {
      quill.setContents([...words], "api");
      quill.history.clear();
    },
    take: (delta) => void quill.updateContents([...delta], "api"),
    format: (name, value) => {
      quill.focus();
      quill.format(name, value, "user");
    },
    link(address, words) {
      const at = quill.getSelection(true);
      const linked = at.length > 0 ? { from: at.index, to: at.index + at.length } : linkAt(quill, at.index);
      if (linked !== undefined) return void quill.formatText(linked.from, linked.to - linked.from, "link", address ?? false, "user");
      if (address === undefined) return;
      const text = words === "" ? address : words;
      quill.updateContents([...skip(at.index), { insert: text, attributes: { link: address } }], "user");
      quill.setSelection(at.index + text.length, 0, "user");
    },
    insertPicture(address, alt) {
      const at = quill.getSelection(true).index;
      quill.updateContents([...skip(at), { insert: { image: address }, ...(alt === "" ? {} : { attributes: { alt } }) }], "user");
      quill.setSelection(at + 1, 0, "user");
    },
    insertWords(words) {
      const { index, length } = quill.getSelection(true);
      quill.updateContents([...skip(index), { insert: words }, ...(length === 0 ? [] : [{ delete: length }])], "user");
      quill.setSelection(index + words.length, 0, "user");
    },
    selected: () => (last === undefined || last.to > quill.getLength() - 1 || last.from >= last.to ? undefined : last),
    reveal({ from, to }) {
      quill.setSelection(from, to - from, "user");
      quill.scrollSelectionIntoView();
    },
    mark: (name, places) =>
      marks.set(
        name,
        places.flatMap((one) => rangeOf(quill, one) ?? []),
      ),
    letters: () =>
      quill
        .getContents()
        .ops.map(({ insert }) => (typeof insert === "string" ? insert : "\uFFFC"))
        .join(""),
    undo: () => quill.history.undo(),
    spotOf: (caret) => {
      const at = quill.getBounds(Math.min(caret, quill.getLength() - 1));
      return at === null ? undefined : { left: at.left, top: at.top, height: at.height };
    },
    close() {
      marks.clear();
      host.removeEventListener("paste", paste, true);
      host.removeEventListener("click", press);
      quill.disable();
      host.replaceChildren();
    },
  };
}

function dress(root: HTMLElement, { label, lang }: AnswerBoxPorts): void {
  root.setAttribute("role", "textbox");
  root.setAttribute("aria-multiline", "true");
  root.setAttribute("aria-label", label);
  root.setAttribute("lang", lang);
}

/** A step as Quill has it; none of ours holds anything else. */
function stepOf({ insert, retain, delete: gone, attributes = {} }: Op): readonly WordsStep[] {
  if (insert !== undefined) return [{ insert, attributes }];
  if (gone !== undefined) return [{ delete: gone }];
  return typeof retain === "number" ? [{ retain, attributes }] : [];
}

/** The whole of the link that a place is in. */
function linkAt(quill: Quill, at: number): Place | undefined {
  let from = 0;
  for (const { insert, attributes } of quill.getContents().ops) {
    const to = from + (typeof insert === "string" ? insert.length : 1);
    if (from <= at && at <= to && typeof attributes?.["link"] === "string") return { from, to };
    from = to;
  }
  return undefined;
}

/** Letters as the page has them. */
function rangeOf(quill: Quill, { from, to }: Place): Range | undefined {
  const [start, startAt, end, endAt] = quill.selection.rangeToNative({ index: from, length: to - from });
  if (start === null || end === null) return undefined;
  const range = document.createRange();
  range.setStart(start, startAt);
  range.setEnd(end, endAt);
  return range;
}

/** Quill has no step that skips nothing. */
const skip = (n: number): readonly { readonly retain: number }[] => (n === 0 ? [] : [{ retain: n }]);

/** A browser sets no caret where a picture is clicked that has no letter before it: it stands on the side that was clicked. */
function caretBesidePicture(quill: Quill, { target, clientX }: MouseEvent): void {
  if (!(target instanceof HTMLImageElement)) return;
  const blot = Quill.find(target);
  if (blot === null || blot instanceof Quill) return;
  const { left, width } = target.getBoundingClientRect();
  quill.setSelection(quill.getIndex(blot) + (clientX > left + width / 2 ? 1 : 0), 0, "user");
}

/** Words alone are pasted; those in light Markdown come formatted. */
function takePaste(quill: Quill, event: ClipboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
  const words = (event.clipboardData?.getData("text/plain") ?? "").replaceAll("\r\n", "\n");
  if (words === "") return;
  const { index, length } = quill.getSelection(true);
  const steps = deltaOf(words);
  quill.updateContents([...skip(index), ...steps, ...(length === 0 ? [] : [{ delete: length }])], "user");
  quill.setSelection(index + steps.reduce((sum, one) => sum + (typeof one.insert === "string" ? one.insert.length : 1), 0), 0, "user");
}

function formatsOf({ bold, link, list }: Readonly<Record<string, unknown>>): Formats {
  return {
    bold: bold === true,
    link: typeof link === "string" && isSafeAddress(link) ? link : undefined,
    list: list === "ordered" || list === "bullet" ? list : undefined,
  };
}
