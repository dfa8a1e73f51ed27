// How long a sent reply can still be taken back: a member's own wish, remembered on this device like theme and sounds. Sends nothing.
import { createSignal, type Accessor } from "solid-js";
import { recall, remember } from "../../ui/remembered.ts";

/** In seconds; 0: a reply leaves at once. */
export const UNDO_SECONDS = [0, 5, 10, 20, 30] as const;
export type UndoSeconds = (typeof UNDO_SECONDS)[number];

const UNDO_KEY = "zg.undo-send";
const AT_FIRST: UndoSeconds = 0; // a shopper in a chat waits for every second of it: who wants it chooses it
const [seconds, change] = createSignal<UndoSeconds>(UNDO_SECONDS.find((one) => String(one) === recall(UNDO_KEY)) ?? AT_FIRST);

/** The time chosen. A reply that already waits keeps the time it was given. */
export const undoSeconds: Accessor<UndoSeconds> = seconds;

/** Chooses another time, and remembers it. */
export function keepUndoSeconds(to: UndoSeconds): void {
  change(to);
  remember(UNDO_KEY, String(to));
}
