// Inspection of what is over: judges a conversation in the turn of its end, keeps each set of rules that ever judged, and goes through those that ended
// before there was inspection, a few at a time. What a rule finds is shared/domain/inspection's.
import { same } from "../../shared/core/same.ts";
import { refuse } from "../../shared/core/result.ts";
import type { Inspector } from "../../shared/domain/inspection/inspect.ts";
import { judge } from "../../shared/domain/inspection/judge.ts";
import { knownOrders } from "../../shared/domain/inspection/knownOrders.ts";
import type { Known } from "../../shared/domain/inspection/inspectTicket.ts";
import type { Judgement } from "../../shared/domain/inspection/judgement.ts";
import { readRuleSet, type RuleSet } from "../../shared/domain/inspection/rule.ts";
import { createShopInspector } from "../../shared/domain/inspection/shopRules.ts";
import { readDocName, SHOP_DOC } from "../../shared/domain/names.ts";
import { onDutyIn } from "../../shared/domain/inspection/onDuty.ts";
import type { Policy } from "../../shared/domain/policy.ts";
import type { Ticket } from "../../shared/domain/ticket.ts";
import { wrapUpAsk } from "../../shared/domain/wrapUpAsks.ts";
import { MINUTE } from "../../shared/core/time.ts";
import type { RulesDoor, Sql } from "../host/ports.ts";
import type { Audit } from "./audit.ts";
import type { Budget } from "./budget.ts";
import { numberOf, textOf } from "./columns.ts";
import { viewOf, type Docs } from "./docs.ts";
import type { Orders } from "./orders.ts";
import { JUDGED_FROM, readMeta, writeMeta } from "./schema.ts";
import type { Sessions } from "./sessions.ts";
import type { Timetable } from "./timetable.ts";
import type { Turn } from "./turn.ts";

export interface InspectingPorts {
  readonly sql: Sql;
  readonly docs: Docs;
  readonly orders: Pick<Orders, "of">;
  readonly policy: () => Policy;
  readonly budget: Pick<Budget, "today">;
  readonly timetable: Timetable;
  readonly audit: Pick<Audit, "write">;
  readonly run: <T>(cause: (turn: Turn) => T) => T;
}

export interface Inspecting {
  /** The shop's rules were changed in this turn: the log says by whom, and which. */
  readonly follow: (turn: Turn) => void;
  /** The judgement of a conversation as it stands; undefined where there is no end to judge. Keeps the rules it was judged by. */
  readonly judge: (turn: Turn, ticket: Ticket) => Judgement | undefined;
  /** Asks for the next portion of those that were never judged, where there are any. Not to be called in a turn. */
  readonly arrange: () => void;
  readonly portion: (turn: Turn) => void;
  readonly forget: () => void;
}

const TICKETS = 20; // of one portion: some 50 rows, and 20 ms
const PAUSE = MINUTE;
const ABOUT_CHARS = 200; // of ids in one entry of the log
const SHARE = 0.5; // of the day's rows: the past takes no more, and waits for tomorrow

export function createInspecting(ports: InspectingPorts): Inspecting {
  const { sql, docs, timetable } = ports;
  const inspectorOf = createShopInspector();
  const kept = new Set<string>();
  const rulesNow = (): Inspector => {
    const shop = viewOf(docs.open(SHOP_DOC, "shop"));
    return inspectorOf(shop?.kind === "shop" ? shop.lists.rules : undefined);
  };
  const known = (ticket: Ticket): Known => ({
    asksReason: wrapUpAsk(ports.policy()) === "required",
    onDuty: onDutyIn(ticket, ports.policy()),
    ...knownOrders((ticket.orders?.numbers ?? []).flatMap((one) => ports.orders.of(one) ?? [])),
  });
  const keep = (turn: Turn, set: RuleSet): void => {
    if (kept.has(set.version)) return;
    turn.also(() => {
      sql.run("INSERT OR IGNORE INTO rule_sets (version, at, body) VALUES (?, ?, ?)", set.version, turn.now, JSON.stringify(set));
      kept.add(set.version);
    });
  };
  const isShort = (): boolean => {
    const { rows, most } = ports.budget.today();
    return most > 0 && rows > most * SHARE;
  };
  return {
    follow(turn) {
      for (const { live, before, received } of turn.touched()) {
        const view = live.kind === "shop" && received !== undefined ? viewOf(live) : undefined;
        if (view?.kind !== "shop" || received === undefined) continue;
        const [was, is] = [before?.kind === "shop" ? (before.lists.rules ?? {}) : {}, view.lists.rules ?? {}];
        const ids = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((id) => !same(was[id], is[id]));
        if (ids.length > 0)
          turn.also(() => ports.audit.write(received.from.member, "inspection rule changed", ids.join(", ").slice(0, ABOUT_CHARS)));
      }
    },
    judge(turn, ticket) {
      const inspector = rulesNow();
      const judgement = judge(inspector, ticket, turn.now, known(ticket));
      if (judgement !== undefined) keep(turn, inspector.set);
      return judgement;
    },
    arrange() {
      if (readMeta(sql, JUDGED_FROM) === undefined || timetable.workDue("inspect:") !== undefined) return;
      ports.run((turn) => timetable.setWork(turn, "inspect:", turn.now + PAUSE));
    },
    portion(turn) {
      if (isShort()) return timetable.setWork(turn, "inspect:", ports.budget.today().until);
      const before = Number(readMeta(sql, JUDGED_FROM) ?? "0");
      const query = "SELECT id, name FROM docs WHERE id < ? AND kind = 'ticket' AND open = 0 AND erased = 0 ORDER BY id DESC LIMIT ?";
      const rows = sql.all(query, before, TICKETS);
      for (const row of rows) {
        const named = readDocName(textOf(row, "name"));
        if (named?.kind !== "ticket") continue;
        turn.note(docs.open(named.name, "ticket"), {}); // looked at: what follows from its end follows now (attend.ts)
      }
      const last = rows.at(-1);
      const isMore = rows.length === TICKETS && last !== undefined;
      timetable.setWork(turn, "inspect:", isMore ? turn.now + PAUSE : undefined);
      turn.also(() =>
        isMore ? writeMeta(sql, JUDGED_FROM, String(numberOf(last, "id"))) : sql.run("DELETE FROM meta WHERE key = ?", JUDGED_FROM),
      );
    },
    forget: () => kept.clear(),
  };
}

/** A set of rules that judged, as it was: who reads an old judgement reads it by these words. */
export function createRulesDoor({ sql, sessions }: { readonly sql: Sql; readonly sessions: Sessions }): RulesDoor {
  return {
    async ruleSet(token, version) {
      const known = sessions.ofToken(token, "read");
      if (!known.ok) return known;
      const row = sql.all("SELECT body FROM rule_sets WHERE version = ?", version)[0];
      const read = row === undefined ? undefined : readRuleSet(JSON.parse(textOf(row, "body")));
      return read?.ok === true ? read : refuse("unknown", "no conversation was judged by such rules");
    },
  };
}
