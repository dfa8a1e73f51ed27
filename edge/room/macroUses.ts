// How often each macro was used and when last: a row a macro, written in the turn that brought the mark. Counts; changes no document and judges nobody.
import { ok } from "../../shared/core/result.ts";
import { usesBy } from "../../shared/domain/macroMark.ts";
import { SHOP_DOC } from "../../shared/domain/names.ts";
import type { MacroDoor, Sql } from "../host/ports.ts";
import type { Budget } from "./budget.ts";
import { numberOf, textOf } from "./columns.ts";
import { viewOf, type Docs } from "./docs.ts";
import type { Sessions } from "./sessions.ts";
import type { Turn } from "./turn.ts";

const COUNT = `INSERT INTO macro_uses (macro, n, last) VALUES (?, MAX(0, ?), ?)
  ON CONFLICT (macro) DO UPDATE SET n = MAX(0, n + ?), last = MAX(last, excluded.last)`;

/** Looks at every ticket a member changed. A comfort: it stops when the day's rows run short. */
export function followMacros(
  turn: Turn,
  { sql, docs, budget }: { readonly sql: Sql; readonly docs: Docs; readonly budget: Pick<Budget, "state"> },
): void {
  for (const { live, before, received } of turn.touched()) {
    if (received === undefined || before?.kind !== "ticket") continue;
    const view = viewOf(live);
    if (view?.kind !== "ticket" || view.ticket.macros === undefined) continue;
    const uses = usesBy(before.ticket, view.ticket);
    if (uses.size === 0 || budget.state() !== "plenty") continue;
    const shop = viewOf(docs.open(SHOP_DOC, "shop"));
    const known = shop?.kind === "shop" ? shop.lists.macros : {};
    for (const [macro, { n }] of uses) {
      if (!Object.hasOwn(known, macro)) continue; // what is on no list has no count, and nobody can fill the table with names
      turn.also(() => sql.run(COUNT, macro, n, n > 0 ? turn.now : 0, n));
    }
  }
}

export function createMacroUses({ sql, sessions }: { readonly sql: Sql; readonly sessions: Sessions }): MacroDoor {
  return {
    async macroUses(token) {
      const known = sessions.ofToken(token, "read");
      if (!known.ok) return known;
      const rows = sql.all("SELECT macro, n, last FROM macro_uses WHERE n > 0");
      return ok({ uses: rows.map((row) => ({ macro: textOf(row, "macro"), n: numberOf(row, "n"), last: numberOf(row, "last") })) });
    },
  };
}
