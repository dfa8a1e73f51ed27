// How two readers of the same turns agree: share of equal labels and Cohen's kappa (1960). Pure.
import { keyOf, type TurnLabel } from "./turns.ts";

/** In words, for intent, mood and the wish for a person, on the turns both read. */
export function agreementOf(first: readonly TurnLabel[], second: readonly TurnLabel[]): string {
  const known = new Map(first.map((one) => [keyOf(one), one]));
  const pairs = second.flatMap((one) => {
    const other = known.get(keyOf(one));
    return other === undefined ? [] : [[other, one] as const];
  });
  const of = (label: (one: TurnLabel) => string): string => {
    const { same, kappa } = kappaOf(pairs.map(([one, other]) => [label(one), label(other)]));
    return `${(100 * same).toFixed(1)} % (kappa ${kappa.toFixed(2)})`;
  };
  const turns = `${first.length} turns of ${new Set(first.map((one) => one.session)).size} dialogues labelled`;
  return `${turns}; two readers on ${pairs.length}: intent ${of((one) => one.intent)}, mood ${of((one) => one.mood)}, person ${of((one) => String(one.human))}`;
}

/** The share of pairs with equal labels, and how far it is above chance. */
export function kappaOf(pairs: readonly (readonly [string, string])[]): { readonly same: number; readonly kappa: number } {
  const share = (is: (pair: readonly [string, string]) => boolean): number => pairs.filter(is).length / pairs.length;
  const same = share(([a, b]) => a === b);
  const labels = [...new Set(pairs.flat())];
  const chance = labels.reduce((sum, label) => sum + share(([a]) => a === label) * share(([, b]) => b === label), 0);
  return { same, kappa: (same - chance) / (1 - chance) };
}
