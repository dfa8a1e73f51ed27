// A macro: words to send and things to do with a ticket, kept under a name. Says what one looks like and whose it is; does nothing, and gives nobody a
// right: what it does is judged like any other change. Pure.
import {
  boolean,
  either,
  integer,
  isPlain,
  list,
  number,
  oneOf,
  optional,
  shape,
  string,
  type Check,
  type Checked,
} from "../core/check.ts";
import { readId, type MacroId, type MemberId, type TagId } from "../core/ids.ts";
import { INTENT_IDS } from "./intentIds.ts";
import { LEVELS } from "./ticket.ts";

export const MACRO_NAME_CHARS = 40;
export const MACRO_TEXT_CHARS = 2_000; // in each language; a reply may have twice as many
export const MACRO_NOTE_CHARS = 1_000;
export const MACRO_ACTIONS_MOST = 10;
export const MACRO_INTENTS_MOST = 10;
export const SNOOZE_HOURS_MOST = 720; // a month
export const OWN_MACROS_MOST = 50; // of one member
export const SHOP_MACROS_MOST = 200;

const macroId: Check<MacroId> = (v) => readId<MacroId>(v);
const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
const tagId: Check<TagId> = (v) => readId<TagId>(v);

/** The same check, of an object that has no other keys: what a later version adds would else be half done. */
/* @__NO_SIDE_EFFECTS__ */
const exactly =
  <T extends object>(check: Check<T>): Check<T> =>
  (v) => {
    const read = check(v);
    return read !== undefined && isPlain(v) && Object.keys(v).every((key) => Object.hasOwn(read, key)) ? read : undefined;
  };

export const readMacroAction = either(
  exactly(shape({ do: oneOf(["tag"]), tag: tagId, off: optional(boolean) })),
  exactly(shape({ do: oneOf(["waiting", "resolved", "claim"]) })),
  exactly(shape({ do: oneOf(["snooze"]), hours: integer(1, SNOOZE_HOURS_MOST) })),
  exactly(shape({ do: oneOf(["team"]), team: string(40, 1) })),
  exactly(shape({ do: oneOf(["level"]), level: oneOf(LEVELS) })),
  exactly(shape({ do: oneOf(["note"]), text: string(MACRO_NOTE_CHARS, 1) })),
);
export type MacroAction = Checked<typeof readMacroAction>;

const readShape = shape({
  id: macroId,
  name: string(MACRO_NAME_CHARS, 1),
  /** What is written into the reply; "": nothing in that language. */
  text: shape({ zh: string(MACRO_TEXT_CHARS), en: string(MACRO_TEXT_CHARS) }),
  actions: list(readMacroAction, MACRO_ACTIONS_MOST),
  /** Offered first where a ticket is about one of these. */
  intents: list(oneOf(INTENT_IDS), MACRO_INTENTS_MOST),
  /** Where it stands among the others; a number between two others puts it between them. */
  place: number(),
  /** Absent: the shop's, for everybody. */
  of: optional(memberId),
});
export type Macro = Checked<typeof readShape>;

/** Undefined also for one that says nothing and does nothing, or two things at once that cannot both be. */
export const readMacro: Check<Macro> = (value) => {
  const macro = readShape(value);
  if (macro === undefined) return undefined;
  return (macro.actions.length > 0 || hasText(macro)) && isOneMind(macro.actions) ? macro : undefined;
};

/** Has it words to send? */
export const hasText = ({ text }: Pick<Macro, "text">): boolean => text.zh.trim() !== "" || text.en.trim() !== "";

/** What two actions of one kind would both decide; each tag is a matter of its own. */
function matterOf(action: MacroAction): string {
  switch (action.do) {
    case "tag":
      return `tag ${action.tag}`;
    case "waiting":
    case "resolved":
    case "snooze":
      return "state";
    case "claim":
    case "team":
      return "whose";
    case "level":
    case "note":
      return action.do;
  }
}

/** Does no action undo what another does? */
export function isOneMind(actions: readonly MacroAction[]): boolean {
  return new Set(actions.map(matterOf)).size === actions.length;
}

/** One that this version cannot run, since a later one wrote it. */
export interface NewerMacro {
  readonly id: string;
  readonly name: string;
  readonly of?: MemberId;
}

export interface Macros {
  readonly known: readonly Macro[];
  readonly newer: readonly NewerMacro[];
}

const readNewer = shape({ id: macroId, name: string(MACRO_NAME_CHARS, 1), of: optional(memberId) });

/** The macros a member has, the shop's first, each kind in its order. */
export function readMacros(value: unknown, me: MemberId): Macros {
  const all = isPlain(value) ? Object.values(value) : [];
  const isFor = ({ of }: { readonly of?: MemberId }): boolean => of === undefined || of === me;
  const known = all.flatMap((raw) => readMacro(raw) ?? []).filter(isFor);
  const newer = all.flatMap((raw) => (readMacro(raw) === undefined ? (readNewer(raw) ?? []) : [])).filter(isFor);
  return { known: known.toSorted(inOrder), newer };
}

function inOrder(a: Macro, b: Macro): number {
  return Number(a.of !== undefined) - Number(b.of !== undefined) || a.place - b.place || (a.id < b.id ? -1 : 1);
}
