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
  const onKey = (event: KeyboardEvent): void => {
    const action = actionOf(event, isTyping(event.target));
    if (action === undefined || event.defaultPrevented || somethingIsOpen()) return;
    event.preventDefault();
    act(action, deeds);
  };
  document.addEventListener("keydown", onKey);
  onCleanup(() => document.removeEventListener("keydown", onKey));
}

function act(action: KeyAction, deeds: KeyDeeds): void {
  switch (action) {
    case "help":
      return deeds.help();
    case "next":
      return deeds.walk(1);
    case "previous":
      return deeds.walk(-1);
    case "tabMine":
      return deeds.tab("mine");
    case "tabQueue":
      return deeds.tab("queue");
    case "tabAll":
      return deeds.tab("all");
    case "back":
      return deeds.back();
    default:
      return deeds.ticket(action);
  }
}

function somethingIsOpen(): boolean {
  return document.querySelector("dialog[open], [popover]:popover-open") !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement);
}
