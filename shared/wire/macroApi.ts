// How often macros were used, JSON: counted by the room from the marks on tickets; ids and numbers, never a word.
//
// GET /api/macros/uses    → 200 MacroUses    whoever may read the desk
import { integer, list, number, shape, string, type Checked } from "../core/check.ts";

const MACROS_MOST = 20_000; // of all members, those taken off the list too

/** `last` in ms of the room's clock. A macro never used is not in it. */
export const readMacroUses = shape({ uses: list(shape({ macro: string(64, 1), n: integer(1), last: number(0) }), MACROS_MOST) });
export type MacroUses = Checked<typeof readMacroUses>;
