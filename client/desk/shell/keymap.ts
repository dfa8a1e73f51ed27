// Keys and what they do: the one list that both the listener and the cheat sheet read. Pure.

export type KeyAction =
  | "help"
  | "next"
  | "previous"
  | "tabMine"
  | "tabQueue"
  | "tabAll"
  | "tabDone"
  | "reply"
  | "note"
  | "claim"
  | "resolve"
  | "snooze"
  | "transfer"
  | "back"
  | "suggest1"
  | "suggest2"
  | "suggest3";

/** Plain keys, told by `KeyboardEvent.key`; only while nobody types. */
const PLAIN: Readonly<Record<string, KeyAction>> = {
  "?": "help",
  "？": "help",
  j: "next",
  k: "previous",
  m: "tabMine",
  u: "tabQueue",
  a: "tabAll",
  d: "tabDone",
  r: "reply",
  n: "note",
  c: "claim",
  e: "resolve",
  s: "snooze",
  t: "transfer",
  Escape: "back",
  "1": "suggest1",
  "2": "suggest2",
  "3": "suggest3",
};

/** With Alt, also while typing: told by the place of the key, since Alt changes the letter on some keyboards. */
const WITH_ALT: Readonly<Record<string, KeyAction>> = {
  Digit1: "suggest1",
  Digit2: "suggest2",
  Digit3: "suggest3",
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
  if (press.isComposing || press.ctrlKey || press.metaKey) return undefined;
  if (press.altKey) return WITH_ALT[press.code];
  if (typing) return press.key === "Escape" ? "back" : undefined;
  return Object.hasOwn(PLAIN, press.key) ? PLAIN[press.key] : undefined;
}

/** Does Enter with this press send? ⌘↵ or Ctrl+↵, never while composing. */
export function sends(press: KeyPress): boolean {
  return press.key === "Enter" && (press.metaKey || press.ctrlKey) && !press.isComposing;
}
