// What macros leave on a ticket: that one was used, and how urgent somebody says it is. Says who may write which. Pure.
import { boolean, number, oneOf, optional, shape, type Check, type Checked } from "../core/check.ts";
import { readId, type MemberId } from "../core/ids.ts";
import type { Refusal } from "../core/result.ts";
import { same } from "../core/same.ts";

export const MACRO_MARKS_MOST = 100; // different macros on one ticket

const memberId: Check<MemberId> = (v) => readId<MemberId>(v);

/** The newest use of one macro on a ticket; `off`: it was taken back. */
export const readMacroMark = shape({ by: memberId, at: number(0), off: optional(boolean) });
export type MacroMark = Checked<typeof readMacroMark>;
export type MacroMarks = Readonly<Record<string, MacroMark>>;

/** How urgent a person says it is; without a level: as it was worked out. The levels are ticket.ts's. */
export const readLevelWish = shape({ by: memberId, at: number(0), level: optional(oneOf(["P0", "P1", "P2", "P3"])) });
export type LevelWish = Checked<typeof readLevelWish>;

/** Part of a ticket. */
export interface MacroTraces {
  /** By macro. */
  readonly macros?: MacroMarks;
  readonly levelWish?: LevelWish | undefined;
}

/** Each in their own name; a mark is replaced, never taken away. */
export function mayTrace(by: MemberId, before: MacroTraces, after: MacroTraces): Refusal | undefined {
  const [old, now] = [before.macros ?? {}, after.macros ?? {}];
  const refusal = (words: string): Refusal => ({ kind: "forbidden", words });
  if (Object.keys(old).some((macro) => !Object.hasOwn(now, macro))) return refusal("that a macro was used is not taken away");
  const fresh = Object.entries(now).filter(([macro, mark]) => !Object.hasOwn(old, macro) || !same(old[macro], mark));
  if (fresh.some(([macro]) => readId(macro) === undefined)) return refusal("a macro goes by its id");
  if (fresh.some(([, mark]) => mark.by !== by)) return refusal("a macro is used in one's own name");
  if (fresh.length > 0 && Object.keys(now).length > MACRO_MARKS_MOST)
    return { kind: "full", words: `一单最多用 ${MACRO_MARKS_MOST} 个不同的宏。 At most ${MACRO_MARKS_MOST} macros are used on a ticket.` };
  if (same(before.levelWish, after.levelWish)) return undefined;
  if (after.levelWish === undefined) return refusal("a wish is replaced, not taken back");
  return after.levelWish.by === by ? undefined : refusal("a wish is signed by who has it");
}

/** How often each macro was used by this change: once for a new mark, once less for one that takes a use back. */
export function usesBy(before: MacroTraces, after: MacroTraces): ReadonlyMap<string, { readonly n: 1 | -1; readonly at: number }> {
  const uses = new Map<string, { readonly n: 1 | -1; readonly at: number }>();
  const old = before.macros ?? {};
  for (const [macro, mark] of Object.entries(after.macros ?? {})) {
    const was = Object.hasOwn(old, macro) ? old[macro] : undefined;
    if (same(was, mark)) continue;
    if (mark.off !== true) uses.set(macro, { n: 1, at: mark.at });
    else if (was !== undefined && was.off !== true) uses.set(macro, { n: -1, at: mark.at });
  }
  return uses;
}
