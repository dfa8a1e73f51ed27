// Which presses are a page's own. Knows no page.
import { isTyping, somethingIsOpen } from "../shell/listenToKeys.ts";

/** Nobody types, nothing is open above the page, and it is a plain key. */
export function isForPage(event: KeyboardEvent): boolean {
  const { isComposing, ctrlKey, metaKey, altKey, target } = event;
  return !isComposing && !ctrlKey && !metaKey && !altKey && !isTyping(target) && !somethingIsOpen();
}
