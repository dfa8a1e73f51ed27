// A rule that seeks more: its own patterns and a family's. Data only.
import type { Rule, Seek } from "../rule.ts";

/** The same rule, which seeks this as well; what spares a line spares it from both. */
export function also(rule: Rule, more: Seek): Rule {
  const { find } = rule;
  if (find.by !== "line" && find.by !== "personal") return rule;
  const both = (key: "any" | "bare" | "unless"): readonly string[] => [...(find.seek[key] ?? []), ...(more[key] ?? [])];
  return { ...rule, find: { ...find, seek: { ...find.seek, any: both("any"), bare: both("bare"), unless: both("unless") } } };
}
