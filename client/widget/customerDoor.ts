// Whoever is signed in at the shop, if anybody: what reads a token is fetched with the first one, for most shoppers are nobody's. Decides nothing (customer.ts does).
import type { Customer, Verdict } from "./customer.ts";

export interface CustomerDoor extends Pick<Customer, "id" | "tokenFor" | "judged"> {
  /** As the customer's own; done when it is known who that is. */
  readonly set: (token: string) => Promise<void>;
}

/** Nobody, until a token comes. Where its script cannot be had the shopper stays a visitor, and the shop's developer hears why. */
export function createCustomerDoor(tell: (verdict: Verdict) => void): CustomerDoor {
  let customer: Customer | undefined;
  const fetched = (): Promise<Customer | undefined> =>
    import("./customer.ts").then(
      (its) => its.createCustomer(tell),
      () => void tell({ state: "refused", words: "the chat could not load what reads identities: identify again" }),
    );
  return {
    id: () => customer?.id(),
    set: async (token) => {
      if (token !== "") customer ??= await fetched();
      customer?.set(token);
    },
    tokenFor: (ticket) => customer?.tokenFor(ticket),
    judged: (...word) => customer?.judged(...word),
  };
}
