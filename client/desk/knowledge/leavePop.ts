// Closes the panel (Menu) that an element stands in. Knows nothing of what was asked there.

export function leavePop(inside: Element | undefined): void {
  const pop = inside?.closest("[popover]");
  if (pop instanceof HTMLElement) pop.hidePopover();
}
