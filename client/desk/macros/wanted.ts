// A macro that somebody chose away from the ticket's page (in the palette), for that page to use. Holds one wish, for a moment.
import { createSignal, type Accessor } from "solid-js";
import type { MacroId, TicketId } from "../../../shared/core/ids.ts";

interface Wanted {
  readonly ticket: TicketId;
  readonly macro: MacroId;
}

const [wanted, setWanted] = createSignal<Wanted>();

export const wantedMacro: Accessor<Wanted | undefined> = wanted;

/** Undefined: it is being done. */
export function wantMacro(wish: Wanted | undefined): void {
  setWanted(wish);
}
