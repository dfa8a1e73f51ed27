// What is known of a ticket for a macro's words, in the ticket's language. "" where it is not: then the name stays marked. Pure.
import type { MacroFacts } from "../../../shared/domain/macroWords.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { Member } from "../../../shared/domain/team.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import type { Product } from "../../../shared/domain/knowledge.ts";

export interface FactsOf {
  readonly ticket: Ticket;
  readonly me: Pick<Member, "name"> | undefined;
  readonly product: Pick<Product, "title"> | undefined;
  readonly policy: Pick<Policy, "name" | "variables">;
}

const ORDER_FACT = "订单号"; // as the hand-off names it (domain/entities/facts.ts)

export function factsOf({ ticket, me, product, policy }: FactsOf): MacroFacts {
  const { language } = ticket.head;
  const said = ticket.handoff?.facts.filter((one) => one.name === ORDER_FACT) ?? [];
  return {
    shopper: ticket.head.shopper.name,
    agent: me?.name[language] ?? "",
    order: ticket.orders?.numbers.at(-1) ?? (said.length === 1 ? (said[0]?.value ?? "") : ""), // of two that were named nobody knows which is meant
    product: product?.title[language] ?? "",
    shop: policy.name[language],
    own: policy.variables,
  };
}
