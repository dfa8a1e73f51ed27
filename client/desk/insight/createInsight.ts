// The facts behind the page of figures: what the newest conversations of this device come to, in small steps; each is worked out once a change and kept on the shelf.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import { DAY } from "../../../shared/core/time.ts";
import { classifyTicket } from "../../../shared/domain/classify.ts";
import { onDutyIn } from "../../../shared/domain/inspection/onDuty.ts";
import { inspectTicket } from "../../../shared/domain/inspection/inspectTicket.ts";
import { withComingBack, type Contact } from "../../../shared/domain/insight/comingBack.ts";
import { mattersOf, type Matter } from "../../../shared/domain/insight/matter.ts";
import { phrasesOf } from "../../../shared/domain/insight/phrases.ts";
import { createSurgeWatch, type Surge } from "../../../shared/domain/insight/surge.ts";
import { agentOf, factOf, writersIn, type TicketFact } from "../../../shared/domain/insight/ticketFact.ts";
import { WINDOW } from "../../../shared/domain/insight/windows.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import { pagePace } from "../../pack/pace.ts";
import type { Desk } from "../desk.ts";
import { inspector, readRules } from "../inspector.ts";
import { readPiece, stampOf, type Piece } from "./keptInsight.ts";
import { isFault, judgedIn, type Inspected } from "./inspected.ts";

const TICKETS_MOST = 3_000; // read in some ten seconds; the page says that there are more
const STEP = 10; // documents between two breaths: some 5 ms
const STEP_MOST = 160; // of what is kept
const QUICK_MS = 8; // a step below it may be longer
const SETTLED_AFTER = 3 * DAY; // by then a promise that no room judged is kept or broken
const SHOWN_EVERY = 300;
const BACK = 61 * DAY; // a month, and the one before it
const NOW_WINDOWS = 8; // of the last four hours: what surged before is over

export interface Known {
  readonly facts: readonly TicketFact[];
  /** What agents wrote in them, as phrases. */
  readonly saidIn: (fact: TicketFact) => readonly string[];
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
  { asked, queries, keptFacts }: Pick<Desk, "asked" | "queries" | "keptFacts">,
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
    const phrases = new Map<TicketId, readonly string[]>();
    const show = (done: number): void => {
      const surges = done === ids.length ? surgesIn(matters, policy().calendar.timeZone, clock()) : [];
      setKnown({
        facts: withComingBack(facts, contacts),
        saidIn: ({ id }) => phrases.get(id) ?? [],
        inspected: [...inspected],
        surges,
        done,
        of: ids.length,
        isCut: ids.length === TICKETS_MOST,
      });
    };
    const making = {
      stamp: stampOf(policy(), inspector().set.version),
      read: (kept: unknown): Made | undefined => {
        const piece = readPiece(kept);
        return piece && { ...piece, lasts: true };
      },
      make: (ticket: Ticket) => madeOf(ticket, policy(), clock()),
      lasts: (one: Made) => one.lasts,
    };
    const its = await keptFacts();
    let [step, shown] = [STEP, 0];
    for (let at = 0; at < ids.length && !isOver; ) {
      const began = performance.now();
      for (const { fact, inspected: found, contact, matters: those, said } of await its.of(ids.slice(at, at + step), making)) {
        if (fact !== undefined) facts.push(fact);
        if (fact !== undefined && said.length > 0) phrases.set(fact.id, said);
        if (found !== undefined) inspected.push(found);
        contacts.push(contact);
        matters.push(...those);
      }
      const done = Math.min(ids.length, at + step);
      if (done - shown >= SHOWN_EVERY && done < ids.length) {
        shown = done;
        show(done);
      }
      at = done;
      step = performance.now() - began < QUICK_MS ? Math.min(2 * step, STEP_MOST) : STEP; // what is kept needs no document read
      await pagePace.pause();
    }
    if (!isOver) show(ids.length);
  };
  void read();
  return known;
}

interface Made extends Piece {
  /** It stands until the conversation changes: it is over, and judged, or nothing in it waits for an hour that is to come. */
  readonly lasts: boolean;
}

function madeOf(ticket: Ticket, policy: Policy, now: number): Made {
  const { id, shopper, createdAt } = ticket.head;
  const found = inspectedOf(ticket, policy, now);
  const fact = factOf(ticket, policy, now, found === undefined ? {} : { quality: found.quality });
  const isJudged = found === undefined || judgedIn(ticket, now, inspector().set.rules) !== undefined;
  return {
    fact,
    inspected: found && { ...found, runs: fact === undefined },
    contact: { id, shopper: shopper.id, from: createdAt, intents: classifyTicket(ticket).intents },
    matters: mattersOf(ticket),
    said: phrasesOf(ticket),
    lasts: fact !== undefined && (isJudged || now - fact.to > SETTLED_AFTER),
  };
}

/** Held against the rules as it stands; undefined where only the bot spoke. */
function inspectedOf(ticket: Ticket, policy: Policy, now: number): Omit<Inspected, "runs"> | undefined {
  const agent = agentOf(ticket);
  if (agent === undefined || writersIn(ticket).length === 0) return undefined;
  const at = ticket.messages.at(-1)?.at ?? ticket.head.createdAt;
  const judged = judgedIn(ticket, now, inspector().set.rules);
  if (judged !== undefined) return { id: ticket.head.id, at, agent, ...judged };
  const { score, pass, redLine, findings } = inspectTicket(inspector(), ticket, now, { onDuty: onDutyIn(ticket, policy) });
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
