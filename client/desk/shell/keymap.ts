// Keys and what they do: the one list that both the listener and the cheat sheet read. Pure.

export type KeyAction =
  | "help"
  | "palette"
  | "search"
  | "board"
  | "next"
  | "previous"
  | "pull"
  | "tabMine"
  | "tabQueue"
  | "tabAll"
  | "tabDone"
  | "reply"
  | "note"
  | "macro"
  | "claim"
  | "resolve"
  | "snooze"
  | "transfer"
  | "tag"
  | "life"
  | "follow"
  | "link"
  | "merge"
  | "split"
  | "followUp"
  | "fields"
  | "shopperNote"
  | "shopperTag"
  | "choose"
  | "chooseAll"
  | "close"
  | "reopen"
  | "waiting"
  | "release"
  | "wrong"
  | "back"
  | "undo"
  | "suggest1"
  | "suggest2"
  | "suggest3"
  | "ask"
  | "step"
  | "lamp"
  | "summary";

/** Plain keys, told by `KeyboardEvent.key`; only while nobody types. */
export const PLAIN: Readonly<Record<string, KeyAction>> = {
  "?": "help",
  "？": "help",
  "/": "search",
  "、": "search", // the same key while a Chinese keyboard is on
  b: "board",
  j: "next",
  k: "previous",
  p: "pull",
  m: "tabMine",
  u: "tabQueue",
  a: "tabAll",
  d: "tabDone",
  r: "reply",
  n: "note",
  q: "macro",
  c: "claim",
  e: "resolve",
  s: "snooze",
  t: "transfer",
  l: "tag",
  v: "life",
  f: "follow",
  o: "followUp",
  i: "fields",
  g: "shopperNote",
  G: "shopperTag",
  x: "choose",
  X: "chooseAll",
  w: "wrong",
  h: "step",
  y: "summary",
  "!": "lamp",
  "！": "lamp",
  z: "undo",
  Escape: "back",
  "1": "suggest1",
  "2": "suggest2",
  "3": "suggest3",
  "0": "ask",
};

/** With Alt, also while typing: told by the place of the key, since Alt changes the letter on some keyboards. */
const WITH_ALT: Readonly<Record<string, KeyAction>> = {
  Digit1: "suggest1",
  Digit2: "suggest2",
  Digit3: "suggest3",
  Digit0: "ask",
  KeyQ: "macro",
  KeyH: "step",
  KeyJ: "next",
  KeyK: "previous",
};

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/** What a key press asks for. `typing`: a field has the focus. Nothing while an input method is composing. */
export function actionOf(press: KeyPress, typing: boolean): KeyAction | undefined {
  if (press.isComposing) return undefined;
  if (press.ctrlKey || press.metaKey) return opensPalette(press) ? "palette" : undefined;
  if (press.altKey) return WITH_ALT[press.code];
  if (typing) return press.key === "Escape" ? "back" : undefined;
  return Object.hasOwn(PLAIN, press.key) ? PLAIN[press.key] : undefined;
}

/** ⌘K or Ctrl+K, also while typing. */
function opensPalette(press: KeyPress): boolean {
  return press.key.toLowerCase() === "k" && !press.altKey;
}

/** Does this press take back what was just done, in an empty field? ⌘Z or Ctrl+Z. */
export function undoes(press: KeyPress): boolean {
  return press.key.toLowerCase() === "z" && (press.metaKey || press.ctrlKey) && !press.altKey && !press.isComposing;
}

/** Does Enter with this press send? ⌘↵ or Ctrl+↵, never while composing. */
export function sends(press: KeyPress): boolean {
  return press.key === "Enter" && (press.metaKey || press.ctrlKey) && !press.isComposing;
}
