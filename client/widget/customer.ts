// The customer the shop's page says is here: the token its server signed, in memory only, and what the room made of it. Believes nothing itself.
import type { TicketId } from "../../shared/core/ids.ts";
import { claimsIn, IDENTITY_CHARS } from "../../shared/domain/identity.ts";
import type { Shown } from "../../shared/wire/widgetApi.ts";

export type Verdict = NonNullable<Shown["identity"]>;

export interface Customer {
  /** The shop's own id of them, as the token says; undefined: nobody is signed in. */
  readonly id: () => string | undefined;
  /** The page handed a token over; "": the customer has left. */
  readonly set: (token: string) => void;
  /** What goes with a post to this conversation: the token, until the room has said what it makes of it there. */
  readonly tokenFor: (ticket: TicketId) => string | undefined;
  /** The room's word. A room that says nothing knows no identities: it is not told twice. */
  readonly judged: (ticket: TicketId, token: string, verdict: Verdict | undefined) => void;
}

/** `tell`: the room's word, for the shop's developer. Never for the shopper. */
export function createCustomer(tell: (verdict: Verdict) => void): Customer {
  let known: { readonly token: string; readonly id: string; readonly says: string } | undefined;
  const settled = new Set<string>();
  return {
    id: () => known?.id,
    set(token) {
      const claims = token.length > IDENTITY_CHARS ? undefined : claimsIn(token);
      known = claims === undefined ? undefined : { token, id: claims.id, says: JSON.stringify({ ...claims, exp: 0 }) };
      if (claims === undefined && token !== "") tell({ state: "refused", words: "this is not a signed identity" });
    },
    tokenFor(ticket) {
      if (known === undefined || settled.has(`${ticket} ${known.says}`) || settled.has(`${ticket} ${known.token}`)) return undefined;
      return known.token;
    },
    judged(ticket, token, verdict) {
      const isSigned = verdict === undefined || verdict.state === "signed";
      // what was taken once is not said again by the next token that says the same; what was not may be taken by the next
      settled.add(`${ticket} ${isSigned && token === known?.token ? known.says : token}`);
      if (verdict !== undefined) tell(verdict);
    },
  };
}
