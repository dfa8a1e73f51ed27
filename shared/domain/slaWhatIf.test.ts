// Last week under another promise: the same waits, judged twice.
import { expect, it } from "vitest";
import { agentWrites, ANNA, buildTicket, handedOff, MORNING, shopperWrites, wishes } from "../../test/kit/buildTicket.ts";
import { HOUR, MINUTE, SECOND } from "../core/time.ts";
import { DEFAULT_POLICY, type Policy } from "./policy.ts";
import { advanceSla } from "./sla.ts";
import { addWhatIf, noWhatIf, wholeOf } from "./slaWhatIf.ts";
import type { Ticket } from "./ticket.ts";

const T = MORNING;

/** Somebody who waited so long for a first word, and so long for the end. */
function served(first: number, end: number): Ticket {
  const at = (ticket: Ticket, now: number): Ticket => ({ ...ticket, sla: advanceSla(ticket, DEFAULT_POLICY, now) });
  const ranked: Ticket = { ...shopperWrites(buildTicket(), "破了", { at: T }), priority: { level: "P2", score: 50, reasons: [] } };
  const wanted = at(handedOff(ranked, T), T);
  const answered = at(agentWrites(wanted, ANNA, "您好", { at: T + first }), T + first);
  return at(wishes(answered, "resolved", ANNA), T + end);
}

const week = [served(30 * SECOND, HOUR), served(90 * SECOND, HOUR), served(4 * MINUTE, 3 * HOUR)];
const strict: Policy = {
  ...DEFAULT_POLICY,
  sla: { ...DEFAULT_POLICY.sla, P2: { ...DEFAULT_POLICY.sla.P2, chatFirst: 20 * SECOND, ticketResolve: 2 * HOUR } },
};

it("[R370] counts who would have waited too long, before and after", () => {
  const found = addWhatIf(noWhatIf(), week, DEFAULT_POLICY, strict, T + 5 * HOUR);
  expect(found.P2).toEqual({ before: { promised: 3, lateFirst: 2, lateSolved: 0 }, after: { promised: 3, lateFirst: 3, lateSolved: 1 } });
  expect(wholeOf(found, "after")).toEqual({ promised: 3, lateFirst: 3, lateSolved: 1 });
});

it("[R370] in portions as in one, and without what the bot did alone", () => {
  const [one, ...rest] = week;
  const parts = addWhatIf(
    addWhatIf(noWhatIf(), one === undefined ? [] : [one], DEFAULT_POLICY, strict, T),
    rest,
    DEFAULT_POLICY,
    strict,
    T,
  );
  expect(parts).toEqual(addWhatIf(noWhatIf(), week, DEFAULT_POLICY, strict, T));
  expect(addWhatIf(noWhatIf(), [shopperWrites(buildTicket(), "你好")], DEFAULT_POLICY, strict, T)).toEqual(noWhatIf());
});
