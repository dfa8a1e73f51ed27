// From key presses to what they do, anywhere on the desk. Silent while a menu or dialog is open: those have keys of their own.
import { onCleanup } from "solid-js";
import type { Tab } from "../inbox/order.ts";
import { actionOf, type KeyAction } from "./keymap.ts";

interface KeyDeeds {
  readonly help: () => void;
  readonly walk: (step: 1 | -1) => void;
  readonly tab: (tab: Tab) => void;
  readonly back: () => void;
  /** Everything that is about the open ticket. */
  readonly ticket: (action: KeyAction) => void;
}

/** Listens while the calling component lives. */
export function listenToKeys(deeds: KeyDeeds): void {
  const own: Partial<Record<KeyAction, () => void>> = {
    help: deeds.help,
    next: () => deeds.walk(1),
    previous: () => deeds.walk(-1),
    tabMine: () => deeds.tab("mine"),
    tabQueue: () => deeds.tab("queue"),
    tabAll: () => deeds.tab("all"),
    tabDone: () => deeds.tab("done"),
    back: deeds.back,
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

function somethingIsOpen(): boolean {
  return document.querySelector("dialog[open], [popover]:popover-open") !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
  );
}
