// Judges a conversation that is over: inspection of the ticket, frozen to ids and points. Says when one is due; writes nothing.
import { writersIn } from "../insight/ticketFact.ts";
import { settle, type Ticket } from "../ticket.ts";
import type { Inspector } from "./inspect.ts";
import { inspectTicket, type Known, type TicketFinding } from "./inspectTicket.ts";
import type { Promised } from "./promises.ts";
import { findingKey, FOUND_MOST, type Found, type Judgement } from "./judgement.ts";

/** The end that is to be judged: when it was wished. Undefined: it goes on (here or in another ticket), or nobody of ours wrote. */
export function endOf(ticket: Ticket, now: number): number | undefined {
  const { statusWish: wish, merged } = ticket;
  if (wish === undefined || merged !== undefined || writersIn(ticket).length === 0) return undefined;
  const { phase } = settle(ticket, now);
  return phase === "resolved" || phase === "closed" ? wish.at : undefined;
}

/** What inspection says of it at `now` (ms); undefined where there is no end to judge. */
export function judge(inspector: Inspector, ticket: Ticket, now: number, known: Known): Judgement | undefined {
  const of = endOf(ticket, now);
  if (of === undefined) return undefined;
  const { rules, findings, promises } = inspectTicket(inspector, ticket, now, known);
  const caps = new Map(inspector.rules.map(({ rule }) => [rule.id, rule.cap]));
  const again = dueAgain(promises, now, known);
  return { rules, at: now, of, pass: inspector.set.pass, found: foundIn(findings, caps), ...(again === undefined ? {} : { again }) };
}

/** The first moment at which a promise could be broken, by records that say that it is not kept yet. */
function dueAgain(promises: readonly Promised[], now: number, { shipped, refunded }: Known): number | undefined {
  const waits = promises.flatMap(({ deed, due, state }) => {
    const isTold = (deed === "ship" && shipped === false) || (deed === "refund" && refunded === false);
    return state === "open" && isTold && due !== undefined && due >= now ? [due + 1] : [];
  });
  return waits.length === 0 ? undefined : Math.ceil(Math.min(...waits));
}

/** A rule that is hit on one line more than once takes the points of all of them there. */
function foundIn(findings: readonly TicketFinding[], caps: ReadonlyMap<string, number>): readonly Found[] {
  const found = new Map<string, Found>();
  for (const { rule, message, points, redLine, bot } of findings) {
    const key = findingKey({ rule, message });
    const takes = within(points + (found.get(key)?.takes ?? 0), 100);
    found.set(key, { rule, message, takes, ...(redLine ? { red: true } : {}), ...(bot === true ? { bot } : {}) });
  }
  const all = [...found.values()];
  const weight = (one: Found): number => (one.red === true ? 1_000 : 0) + Math.abs(one.takes);
  const kept = new Set(all.toSorted((a, b) => weight(b) - weight(a)).slice(0, FOUND_MOST));
  return all.filter((one) => kept.has(one)).map((one) => capped(one, all, caps.get(one.rule) ?? 100));
}

function capped(one: Found, all: readonly Found[], most: number): Found {
  return all.filter((other) => other.rule === one.rule).length === 1 ? { ...one, takes: within(one.takes, most) } : { ...one, most };
}

const within = (points: number, most: number): number => Math.max(-most, Math.min(most, points));
