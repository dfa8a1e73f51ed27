// What each conversation that is over comes to, kept in a row in the turn that ends it, opens it again or rates it. Numbers and ids, nobody's words;
// made again from documents at any time (`recount`). Changes no document.
import { readId, type Clock, type ShopperId, type TicketId } from "../../shared/core/ids.ts";
import { same } from "../../shared/core/same.ts";
import { HOUR } from "../../shared/core/time.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import { isErased } from "../../shared/domain/erased.ts";
import { withComingBack } from "../../shared/domain/insight/comingBack.ts";
import { readTicketFact } from "../../shared/domain/insight/readFact.ts";
import { factOf, QUIET, type TicketFact } from "../../shared/domain/insight/ticketFact.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import { settle, type Ticket } from "../../shared/domain/ticket.ts";
import type { Sql, SqlRow } from "../host/ports.ts";
import { numberOf, textOf } from "./columns.ts";
import { viewOf, type Docs } from "./docs.ts";
import { readMeta, writeMeta } from "./schema.ts";
import type { Turn } from "./turn.ts";

export interface TicketFactsPorts {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly docs: Pick<Docs, "peek">;
  readonly policy: () => Policy;
}

export interface TicketFacts {
  /** Looks at every ticket this turn touched, after the edge decided. True: one of them is over, was, or may be by silence alone. */
  readonly follow: (turn: Turn) => boolean;
  /** Those over by silence alone since it was last asked, at most so many documents looked at. Gives when to ask again, `now` where there is more; undefined: when a ticket changes. */
  readonly hush: (now: number, most: number) => number | undefined;
  /** Facts of the days `from` to `to` (both among them). */
  readonly between: (from: number, to: number) => readonly TicketFact[];
  /** Days but today whose facts changed since their sums were folded, the newest first. */
  readonly stale: (most: number) => readonly number[];
  readonly settled: (day: number) => void;
  /** All facts anew from documents; of those whose person is erased, what was kept. A portion from document `after` (0: begins) on; gives where to go on; undefined: done. */
  readonly recount: (now: number, after: number, most: number) => number | undefined;
}

/** Where the silent ones were looked for last: everything before that number is over, or no longer the bot's alone. */
const HUSHED = "facts_hushed";

export function createTicketFacts({ sql, clock, docs, policy }: TicketFactsPorts): TicketFacts {
  /** Today is folded again anyway (dayFigures.ts), and most that ends ends today: no row for it. */
  const stain = (day: number): void => {
    if (day !== localDay(policy().calendar.timeZone, clock())) sql.run("INSERT OR IGNORE INTO stale_days (day) VALUES (?)", day);
  };
  const ofShopper = (shopper: ShopperId): readonly TicketFact[] =>
    sql.all("SELECT json FROM ticket_facts WHERE shopper = ? ORDER BY day, ticket", shopper).flatMap(factIn);
  const put = (fact: TicketFact, before: TicketFact | undefined): void => {
    if (before !== undefined && before.day !== fact.day) drop(before);
    const write = "INSERT OR REPLACE INTO ticket_facts (day, ticket, shopper, json) VALUES (?, ?, ?, ?)";
    sql.run(write, fact.day, fact.id, fact.shopper, JSON.stringify(fact));
    stain(fact.day);
  };
  const drop = (fact: TicketFact): void => {
    sql.run("DELETE FROM ticket_facts WHERE day = ? AND ticket = ?", fact.day, fact.id);
    stain(fact.day);
  };
  /** Who came back with the same says so of their earlier ones. Of somebody erased nobody knows any more: what was counted stays. */
  const weigh = (shopper: ShopperId): void => {
    if (isErased(shopper)) return;
    const facts = ofShopper(shopper);
    withComingBack(facts, facts).forEach((fact, i) => {
      const before = facts[i];
      if (before !== undefined && fact !== before) put(plainly(fact), before);
    });
  };
  /** What is known of it now takes the place of what was. `was`: whose it was before, where somebody else. */
  const take = (id: TicketId, made: TicketFact | undefined, shoppers: readonly ShopperId[]): void => {
    const before = shoppers.flatMap(ofShopper).find((one) => one.id === id);
    const fact = made === undefined ? undefined : withCameBack(made, before);
    if (same(fact, before)) return;
    if (fact !== undefined) put(fact, before);
    else if (before !== undefined) drop(before);
    for (const one of shoppers) weigh(one);
  };
  return {
    follow(turn) {
      let isAny = false;
      for (const { live, before, erased } of turn.touched()) {
        const view = live.kind === "ticket" ? viewOf(live) : undefined;
        if (view?.kind !== "ticket") continue;
        isAny ||= mayBeOver(view.ticket, turn.now);
        const was = before?.kind === "ticket" ? before.ticket : undefined;
        const { id, shopper } = view.ticket.head;
        const whose = shopper.id;
        const shoppers = was === undefined || was.head.shopper.id === whose ? [whose] : [whose, was.head.shopper.id];
        if (erased) {
          turn.also(() => {
            const kept = shoppers.flatMap(ofShopper).find((one) => one.id === id);
            if (kept === undefined) return;
            put({ ...kept, shopper: whose }, kept);
            for (const one of shoppers) weigh(one);
          });
          continue;
        }
        if (!mayBeOver(view.ticket, turn.now) && (was === undefined || !mayBeOver(was, turn.now))) continue;
        const made = factOf(view.ticket, policy(), turn.now);
        turn.also(() => take(id, made, shoppers));
      }
      return isAny;
    },
    hush(now, most) {
      const from = Number(readMeta(sql, HUSHED) ?? "0");
      const query = `SELECT name, seq, kind, json_extract(row, '$.phase') AS phase, json_extract(row, '$.updatedAt') AS last
        FROM docs WHERE seq > ? ORDER BY seq LIMIT ?`;
      const rows = sql.all(query, from, most);
      let hushed = from;
      let again: number | undefined;
      for (const row of rows) {
        const ticket = textOf(row, "kind") === "ticket" && row["phase"] === "new" ? ticketOf(row, docs) : undefined;
        if (ticket !== undefined && !isErased(ticket.head.shopper.id)) {
          const fact = factOf(ticket, policy(), now);
          if (fact === undefined && numberOf(row, "last") > now - 2 * QUIET) {
            again = Math.max(numberOf(row, "last") + QUIET, now + HOUR); // it may yet go on
            break;
          }
          take(ticket.head.id, fact, [ticket.head.shopper.id]);
        }
        hushed = numberOf(row, "seq");
      }
      if (hushed !== from) writeMeta(sql, HUSHED, String(hushed));
      return rows.length === most && again === undefined ? now : again;
    },
    between: (from, to) =>
      sql.all("SELECT json FROM ticket_facts WHERE day BETWEEN ? AND ? ORDER BY day, ticket", from, to).flatMap(factIn),
    stale: (most) => sql.all("SELECT day FROM stale_days ORDER BY day DESC LIMIT ?", most).map((row) => numberOf(row, "day")),
    settled: (day) => sql.run("DELETE FROM stale_days WHERE day = ?", day),
    recount(now, after, most) {
      const rows = sql.all("SELECT id, name FROM docs WHERE id > ? AND kind = 'ticket' ORDER BY id LIMIT ?", after, most);
      for (const row of rows) {
        const ticket = ticketOf(row, docs);
        if (ticket === undefined || isErased(ticket.head.shopper.id)) continue;
        take(ticket.head.id, factOf(ticket, policy(), now), [ticket.head.shopper.id]);
      }
      const last = rows.at(-1);
      return last === undefined || rows.length < most ? undefined : numberOf(last, "id");
    },
  };
}

/** Is it at an end, or with the bot alone, where only silence tells? */
function mayBeOver(ticket: Ticket, now: number): boolean {
  const { phase } = settle(ticket, now);
  return phase === "resolved" || phase === "closed" || phase === "new";
}

/** Whether its shopper came back is no part of its own document. */
function withCameBack(fact: TicketFact, before: TicketFact | undefined): TicketFact {
  return before?.cameBack === true ? { ...fact, cameBack: true } : fact;
}

/** As it is kept: who did not come back has no word of it, so that the same is always written the same. */
function plainly({ cameBack, ...fact }: TicketFact): TicketFact {
  return cameBack === true ? { ...fact, cameBack } : fact;
}

function ticketOf(row: SqlRow, docs: Pick<Docs, "peek">): Ticket | undefined {
  const id = readId<TicketId>(textOf(row, "name").slice("ticket:".length));
  const view = id === undefined ? undefined : viewOf(docs.peek(ticketDocName(id), "ticket"));
  return view?.kind === "ticket" ? view.ticket : undefined;
}

/** One that another version wrote and this one cannot read is none: `recount` makes it again. */
function factIn(row: SqlRow): readonly TicketFact[] {
  const fact = readTicketFact(textOf(row, "json"));
  return fact === undefined ? [] : [fact];
}
