// Which presses are a page's own. Knows no page.

/** Nobody types, nothing is open above the page, and it is a plain key. */
export function isForPage(event: KeyboardEvent): boolean {
  const { isComposing, ctrlKey, metaKey, altKey, target } = event;
  return !isComposing && !ctrlKey && !metaKey && !altKey && !isTyping(target) && !somethingIsOpen();
}

function somethingIsOpen(): boolean {
  return document.querySelector("dialog[open], [popover]:popover-open") !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLInputElement ||
      target instanceof HTMLSelectElement)
  );
}
