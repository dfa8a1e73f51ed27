// Brings a line of the conversation into view and marks it for a moment. Touches the page; knows no ticket.
import type { MessageId } from "../../../../shared/core/ids.ts";
import { lineElement } from "../lineElement.ts";

const SHOWN_MS = 1_600; // long enough to be found with the eye

/** Undefined, or a line that is not drawn: nothing happens. */
export function toLine(message: MessageId | undefined): void {
  const line = message === undefined ? null : document.getElementById(lineElement(message));
  if (line === null) return;
  line.scrollIntoView({ block: "center" });
  line.classList.add("looked-for");
  line.tabIndex = -1;
  line.focus({ preventScroll: true });
  setTimeout(() => line.classList.remove("looked-for"), SHOWN_MS);
}
