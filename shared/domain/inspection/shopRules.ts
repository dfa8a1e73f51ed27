// The rules a shop inspects by: those every shop begins with, changed as it says, and its own. Pure: the same changes give the same set, and the same version.
import { DEFAULT_RULES } from "./defaultRules.ts";
import { createInspector, type Inspector } from "./inspect.ts";
import { ruleChangesIn, type Added, type RuleChange } from "./ruleChange.ts";
import { ruleSetOf, type Matcher, type Rule, type RuleSet, type Seek } from "./rule.ts";

/** `kept`: as it lies in the shop's document. What cannot be used changes nothing. */
export function shopRuleSet(kept: unknown): RuleSet {
  const changes = ruleChangesIn(kept);
  if (changes.length === 0) return DEFAULT_RULES;
  const byId = new Map(changes.map((one) => [one.id, one]));
  const known = new Set(DEFAULT_RULES.rules.map((one) => one.id));
  const own = changes.flatMap((one) => (known.has(one.id) ? [] : (ownRule(one) ?? [])));
  return ruleSetOf([...DEFAULT_RULES.rules.map((rule) => changed(rule, byId.get(rule.id))), ...own]);
}

/** The rule as the change makes it: of one that every shop begins with, or an own one. Undefined: it changes none there is. */
export function ruleOf(change: RuleChange): Rule | undefined {
  const rule = DEFAULT_RULES.rules.find((one) => one.id === change.id);
  return rule === undefined ? ownRule(change) : changed(rule, change);
}

/** Can words and patterns be added to what this rule seeks? */
export const takesWords = ({ find }: Rule): boolean => "seek" in find && find.seek !== undefined;

function changed(rule: Rule, change: RuleChange | undefined): Rule {
  if (change === undefined || change.own !== undefined) return rule;
  const { on, deduction, cap, redLine, add } = change;
  return { ...rule, on, deduction, cap, redLine, find: widened(rule.find, add) };
}

function widened(find: Matcher, add: Added): Matcher {
  if (!("seek" in find) || find.seek === undefined || Object.keys(add).length === 0) return find;
  return { ...find, seek: joined(find.seek, add) } as Matcher; // of the same kind: only what it seeks is more
}

function joined(seek: Seek, add: Added): Seek {
  const more = (key: "words" | "any" | "unless"): Partial<Seek> => {
    const all = [...(seek[key] ?? []), ...(add[key] ?? [])];
    return all.length === 0 ? {} : { [key]: all };
  };
  return { ...seek, ...more("words"), ...more("any"), ...more("unless") };
}

function ownRule({ id, own, add, on, deduction, cap, redLine }: RuleChange): Rule | undefined {
  if (own === undefined) return undefined;
  const { from, name, why, instead, gravity } = own;
  const find: Matcher = { by: "line", from, seek: joined({}, add) };
  return { id, name, why, gravity, deduction, cap, redLine, on, find, ...(instead === undefined ? {} : { instead }) };
}

/** Inspectors by what they inspect by: making one compiles some hundred patterns. The last one is kept. */
export function createShopInspector(): (kept: unknown) => Inspector {
  let made: { readonly of: string; readonly inspector: Inspector } | undefined;
  return (kept) => {
    const of = JSON.stringify(kept ?? {});
    if (made?.of !== of) made = { of, inspector: createInspector(shopRuleSet(kept)) };
    return made.inspector;
  };
}
