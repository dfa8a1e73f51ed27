// Puts the writing mark into one of the shop's fields beside the ticket, where the shopper's side is in view or has to come into it.
import { fieldElement } from "../../fields/fieldElement.ts";

/** `show` brings the side into view where there is one column; without a field it is the first. */
export function toField(show: () => void, field?: string): void {
  show();
  requestAnimationFrame(() => {
    const within = field === undefined ? undefined : document.getElementById(fieldElement(field));
    const first = within ?? document.querySelector<HTMLElement>("#ticket-fields :is(input, select)");
    first?.focus();
  });
}
