// Brings a line of the conversation into view, with the focus on it. Touches the page; knows no ticket.
import type { MessageId } from "../../../../shared/core/ids.ts";
import { lineElement } from "../lineElement.ts";

/** Undefined, or a line that is not drawn: nothing happens. */
export function toLine(message: MessageId | undefined): void {
  const line = message === undefined ? null : document.getElementById(lineElement(message));
  if (line === null) return;
  line.scrollIntoView({ block: "center" });
  line.tabIndex = -1;
  line.focus({ preventScroll: true });
}
