// From key presses to what they do, anywhere on the desk. Silent while a menu or dialog is open: those have keys of their own.
import { onCleanup } from "solid-js";
import type { Tab } from "../inbox/order.ts";
import { actionOf, type KeyAction } from "./keymap.ts";

interface KeyDeeds {
  readonly help: () => void;
  readonly palette: () => void;
  readonly search: () => void;
  readonly board: () => void;
  readonly walk: (step: 1 | -1) => void;
  readonly tab: (tab: Tab) => void;
  /** Takes the next waiting one. */
  readonly pull: () => void;
  readonly back: () => void;
  /** Takes back what the newest news tells of. */
  readonly undo: () => void;
  /** The row in view, or (`all`) every one. */
  readonly choose: (all: boolean) => void;
  /** Everything that is about the open ticket. */
  readonly ticket: (action: KeyAction) => void;
}

/** Listens while the calling component lives. */
export function listenToKeys(deeds: KeyDeeds): void {
  const own: Partial<Record<KeyAction, () => void>> = {
    help: deeds.help,
    palette: deeds.palette,
    search: deeds.search,
    board: deeds.board,
    pull: deeds.pull,
    next: () => deeds.walk(1),
    previous: () => deeds.walk(-1),
    tabMine: () => deeds.tab("mine"),
    tabQueue: () => deeds.tab("queue"),
    tabAll: () => deeds.tab("all"),
    tabDone: () => deeds.tab("done"),
    back: deeds.back,
    undo: deeds.undo,
    choose: () => deeds.choose(false),
    chooseAll: () => deeds.choose(true),
  };
  const onKey = (event: KeyboardEvent): void => {
    const action = actionOf(event, isTyping(event.target));
    if (action === undefined || event.defaultPrevented || somethingIsOpen()) return;
    event.preventDefault();
    const deed = own[action];
    if (deed === undefined) deeds.ticket(action);
    else deed();
  };
  document.addEventListener("keydown", onKey);
  onCleanup(() => document.removeEventListener("keydown", onKey));
}

/** A menu or a dialog, which has keys of its own. */
export function somethingIsOpen(): boolean {
  return document.querySelector("dialog[open], [popover]:popover-open") !== null;
}

/**
 * Has a field the focus into which one writes? A box that is ticked is none: Escape and the letters are not meant for it. Nor is a field of a dialog
 * just closed: it has the focus until the next frame, and a key pressed at once would go into what nobody sees.
 */
export function isTyping(target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLElement &&
    target.closest("dialog:not([open])") === null &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !TICKED.includes(target.type)))
  );
}

const TICKED: readonly string[] = ["checkbox", "radio", "button", "submit", "file"];
