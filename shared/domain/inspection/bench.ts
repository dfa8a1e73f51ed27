// A rule tried on past conversations before it goes live: what it would have found, what of it is new, and what it would find no more. Pure.
import type { MessageId, TicketId } from "../../core/ids.ts";
import type { Ticket } from "../ticket.ts";
import { createInspector } from "./inspect.ts";
import { inspectTicket } from "./inspectTicket.ts";
import { ruleSetOf, type Rule } from "./rule.ts";

export interface BenchHit {
  readonly ticket: TicketId;
  readonly message: MessageId;
  readonly text: string;
  /** `new`: the rule as it is does not find it; `gone`: only that one does. */
  readonly is: "new" | "same" | "gone";
}

/** Tries one ticket after another; `rule` as it would be, `before` as it is (absent: there is none, or it is off). `now` in ms. */
export function createBench(rule: Rule, before: Rule | undefined, now: number): (ticket: Ticket) => readonly BenchHit[] {
  const [next, last] = [rule, before].map((one) => (one?.on === true ? createInspector(ruleSetOf([one])) : undefined));
  return (ticket) => {
    const [found, was] = [next, last].map((one) => (one === undefined ? [] : inspectTicket(one, ticket, now).findings));
    const has = (all: typeof found, message: MessageId): boolean => all?.some((one) => one.message === message) === true;
    const hits = (found ?? []).map((one) => ({ ...one, is: has(was, one.message) ? ("same" as const) : ("new" as const) }));
    const gone = (was ?? []).filter((one) => !has(found, one.message)).map((one) => ({ ...one, is: "gone" as const }));
    const once = new Map([...hits, ...gone].map(({ message, text, is }) => [message, { ticket: ticket.head.id, message, text, is }]));
    return [...once.values()];
  };
}
