// What the palette lists for what was typed: recent first while nothing is, else what fits best. Pure.
import type { Command } from "./commands.ts";
import { fitOf } from "./rank.ts";

const RECENT_BONUS = 40; // between two that fit alike the one used last stands first
const BLOCKED_MALUS = 60;
const MOST = 60; // nobody reads on; they type on

/** In the order they are shown. */
export function foundAmong(commands: readonly Command[], typed: string, recent: readonly string[]): readonly Command[] {
  if (typed.trim() === "") {
    const byId = new Map(commands.map((one) => [one.id, one]));
    const first = recent.flatMap((id) => byId.get(id) ?? []).filter((one) => one.whyNot === undefined);
    return [...first, ...commands.filter((one) => !first.includes(one))];
  }
  return commands
    .flatMap((one) => {
      const fit = fitOf(typed, one.names);
      if (fit === undefined) return [];
      return [{ one, fit: fit + (recent.includes(one.id) ? RECENT_BONUS : 0) - (one.whyNot === undefined ? 0 : BLOCKED_MALUS) }];
    })
    .toSorted((a, b) => b.fit - a.fit)
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** The ticket's number somebody typed: 1042, #1042, #T-1042. */
export function numberIn(typed: string): number | undefined {
  const found = /^#?(?:t-)?([1-9]\d{0,8})$/i.exec(typed.normalize("NFKC").trim());
  return found?.[1] === undefined ? undefined : Number(found[1]);
}
