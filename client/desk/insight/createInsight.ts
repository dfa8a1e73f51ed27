// The facts behind the page of figures: reads the newest conversations of this device in small steps and keeps of them what counts. Only reads.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import { DAY } from "../../../shared/core/time.ts";
import { classifyTicket } from "../../../shared/domain/classify.ts";
import { inspectTicket } from "../../../shared/domain/inspection/inspectTicket.ts";
import { withComingBack, type Contact } from "../../../shared/domain/insight/comingBack.ts";
import { mattersOf, type Matter } from "../../../shared/domain/insight/matter.ts";
import { createSurgeWatch, type Surge } from "../../../shared/domain/insight/surge.ts";
import { agentOf, factOf, writersIn, type TicketFact } from "../../../shared/domain/insight/ticketFact.ts";
import { WINDOW } from "../../../shared/domain/insight/windows.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import { pagePace } from "../../pack/pace.ts";
import type { Desk } from "../desk.ts";
import { inspector, readRules } from "../inspector.ts";
import { isFault, judgedIn, type Inspected } from "./inspected.ts";

const TICKETS_MOST = 3_000; // read in some ten seconds; the page says that there are more
const STEP = 10; // documents between two breaths: some 5 ms
const SHOWN_EVERY = 300;
const BACK = 61 * DAY; // a month, and the one before it
const NOW_WINDOWS = 8; // of the last four hours: what surged before is over

export interface Known {
  readonly facts: readonly TicketFact[];
  /** Every conversation in which a person of ours wrote, those that still run among them. */
  readonly inspected: readonly Inspected[];
  /** Begun in the last hours, the newest first. */
  readonly surges: readonly Surge[];
  readonly done: number;
  readonly of: number;
  /** There were more than are read. */
  readonly isCut: boolean;
}

/** Lives with the owner it is made in. Undefined until the first are read; read anew when the page is opened anew. */
export function createInsight(
  { asked, queries }: Pick<Desk, "asked" | "queries">,
  policy: Accessor<Policy>,
  clock: () => number,
): Accessor<Known | undefined> {
  const [known, setKnown] = createSignal<Known>();
  let isOver = false;
  onCleanup(() => (isOver = true));
  const read = async (): Promise<void> => {
    await readRules(queries);
    const ids = await asked.newest(TICKETS_MOST, clock() - BACK);
    const facts: TicketFact[] = [];
    const contacts: Contact[] = [];
    const matters: Matter[] = [];
    const inspected: Inspected[] = [];
    const show = (done: number): void => {
      const surges = done === ids.length ? surgesIn(matters, policy().calendar.timeZone, clock()) : [];
      setKnown({
        facts: withComingBack(facts, contacts),
        inspected: [...inspected],
        surges,
        done,
        of: ids.length,
        isCut: ids.length === TICKETS_MOST,
      });
    };
    for (let at = 0; at < ids.length && !isOver; at += STEP) {
      for (const ticket of await asked.whole(ids.slice(at, at + STEP))) {
        const { id, shopper, createdAt } = ticket.head;
        const its = inspectedOf(ticket, clock());
        const fact = factOf(ticket, policy(), clock(), its === undefined ? {} : { quality: its.quality });
        if (fact !== undefined) facts.push(fact);
        if (its !== undefined) inspected.push({ ...its, runs: fact === undefined });
        contacts.push({ id, shopper: shopper.id, from: createdAt, intents: classifyTicket(ticket).intents });
        matters.push(...mattersOf(ticket));
      }
      const done = Math.min(ids.length, at + STEP);
      if (done % SHOWN_EVERY === 0 && done < ids.length) show(done);
      await pagePace.pause();
    }
    if (!isOver) show(ids.length);
  };
  void read();
  return known;
}

/** Held against the rules as it stands; undefined where only the bot spoke. */
function inspectedOf(ticket: Ticket, now: number): Omit<Inspected, "runs"> | undefined {
  const agent = agentOf(ticket);
  if (agent === undefined || writersIn(ticket).length === 0) return undefined;
  const at = ticket.messages.at(-1)?.at ?? ticket.head.createdAt;
  const judged = judgedIn(ticket, now, inspector().set.rules);
  if (judged !== undefined) return { id: ticket.head.id, at, agent, ...judged };
  const { score, pass, redLine, findings } = inspectTicket(inspector(), ticket, now);
  const rules = [...new Set(findings.filter(isFault).map((one) => one.rule))];
  return { id: ticket.head.id, at, agent, redLine, findings, quality: { score, pass, rules } };
}

/** Surges that began in the last hours, by what this device knows; the window that is not over yet says nothing. */
function surgesIn(matters: readonly Matter[], zone: string, now: number): readonly Surge[] {
  const watch = createSurgeWatch(zone);
  for (const one of matters) if (one.at <= now) watch.add(one);
  const last = watch.windowOf(now - WINDOW);
  const found: Surge[] = [];
  for (let window = last - DAY / WINDOW; window <= last; window++) {
    const begun = watch.close(window);
    if (window > last - NOW_WINDOWS) found.unshift(...begun);
  }
  return found;
}
