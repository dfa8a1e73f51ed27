// Before it is sent: the same rules on one draft with the conversation before it. A red line stops it, the rest warns.
import type { Inspector } from "./inspect.ts";
import type { Both, Matcher } from "./rule.ts";
import { talkOf, type Records, type Spoken } from "./talk.ts";

export interface Remarked {
  readonly rule: string;
  readonly name: Both;
  /** What was found, as it stands in the draft laid plain. */
  readonly text: string;
  readonly why: Both;
  readonly instead: Both | undefined;
}

export interface DraftCheck {
  /** Red lines: it must not go out like that. */
  readonly stops: readonly Remarked[];
  readonly warns: readonly Remarked[];
}

/** What can be known of a line before it is sent; the clock, the end and what is missing are for later. */
const KNOWN: readonly Matcher["by"][] = ["line", "personal", "record", "repeat"];
const LOOKED_BACK = 40; // turns before the draft that are read: more adds nothing a rule looks for

/** Checks a draft of an agent's. `before`: the turns so far. Never asks whether it is polite enough: only what is in it. */
export function checkDraft({ rules }: Inspector, draft: string, before: readonly Spoken[], records?: Records): DraftCheck {
  const turns = [...before.slice(-LOOKED_BACK), { from: "agent", text: draft } as const];
  const last = turns.length - 1;
  const talk = talkOf(turns, records, last);
  const found = rules.flatMap(({ rule, match }) => {
    if (!KNOWN.includes(rule.find.by) || rule.deduction <= 0) return [];
    const hit = match(talk).find((one) => one.turn === last);
    return hit === undefined ? [] : [{ rule, text: hit.text }];
  });
  const remarked = (redLine: boolean): readonly Remarked[] =>
    found
      .filter((one) => one.rule.redLine === redLine)
      .map(({ rule: { id, name, why, instead }, text }) => ({ rule: id, name, text, why, instead }));
  return { stops: remarked(true), warns: remarked(false) };
}
