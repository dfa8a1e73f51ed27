// What a rule says, by the version that judged: this desk's own set, or an older one asked of the edge once. Draws nothing.
import { createSignal } from "solid-js";
import { readRuleSet, type Rule, type RuleSet } from "../../../../shared/domain/inspection/rule.ts";
import { ask } from "../../session/ask.ts";

export interface RuleBook {
  /** The rule as that version had it; as it is now where that version cannot be had; undefined: neither knows it. */
  readonly ruleOf: (version: string, id: string) => Rule | undefined;
  /** False: the words are of now, not of then. */
  readonly isAsThen: (version: string) => boolean;
}

const read = (value: unknown): RuleSet | undefined => {
  const set = readRuleSet(value);
  return set.ok ? set.value : undefined;
};

/** `now`: the set this desk inspects by. */
export function createRuleBook(now: () => RuleSet): RuleBook {
  const [known, setKnown] = createSignal<ReadonlyMap<string, RuleSet>>(new Map());
  const asked = new Set<string>();
  const setOf = (version: string): RuleSet | undefined => {
    if (version === now().version) return now();
    const found = known().get(version);
    if (found === undefined && !asked.has(version)) {
      asked.add(version);
      void ask(read, `/api/rules/${encodeURIComponent(version)}`).then((its) => {
        if (its.ok) setKnown((before) => new Map([...before, [version, its.value]]));
      });
    }
    return found;
  };
  return {
    ruleOf: (version, id) => (setOf(version) ?? now()).rules.find((one) => one.id === id) ?? now().rules.find((one) => one.id === id),
    isAsThen: (version) => setOf(version) !== undefined,
  };
}
