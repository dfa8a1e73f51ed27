// The rules a shop begins with: all of them, in the order of their numbers. A shop's own set is the same shape, changed.
import { ANSWERING } from "./rules/answering.ts";
import { DEALING } from "./rules/dealing.ts";
import { RED_LINES } from "./rules/redLines.ts";
import { CONTENT } from "./rules/content.ts";
import { MANNER } from "./rules/manner.ts";
import { OUTCOME } from "./rules/outcome.ts";
import { ruleSetOf } from "./rule.ts";

const numberOf = (id: string): number => Number.parseInt(id.slice(1), 10);

export const DEFAULT_RULES = ruleSetOf(
  [...MANNER, ...ANSWERING, ...DEALING, ...RED_LINES, ...CONTENT, ...OUTCOME].toSorted(
    (a, b) => numberOf(a.id) - numberOf(b.id) || (a.id < b.id ? -1 : 1),
  ),
);
