// Which macros fit what was typed, in what order: by name, initials, then words within; while nothing is typed those first that are made for what the
// ticket is about. Pure.
import type { Macro } from "../../../shared/domain/macro.ts";
import type { IntentId } from "../../../shared/domain/taxonomy.ts";
import { initialsOf } from "../palette/initials.ts";
import { fitOf, folded, type Names } from "../palette/rank.ts";

const WITHIN = 1; // its words hold it: behind every name that fits
const INTENT_BONUS = 50; // between two that fit alike

export function foundMacros(macros: readonly Macro[], typed: string, intents: readonly IntentId[]): readonly Macro[] {
  const wanted = folded(typed);
  return macros
    .flatMap((macro) => {
      const fit = fitOf(typed, namesOf(macro)) ?? (says(macro, wanted) ? WITHIN : undefined);
      if (fit === undefined) return [];
      return [{ macro, fit: fit + (macro.intents.some((one) => intents.includes(one)) ? INTENT_BONUS : 0) }];
    })
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ macro }) => macro);
}

const named = new WeakMap<Macro, Names>(); // initials are slow to find, and asked for at every key

function namesOf(macro: Macro): Names {
  const known = named.get(macro) ?? [folded(macro.name), initialsOf(macro.name)];
  named.set(macro, known);
  return known;
}

const says = ({ text }: Macro, wanted: string): boolean => folded(text.zh).includes(wanted) || folded(text.en).includes(wanted);
