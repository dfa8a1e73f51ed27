// What a member can do with the list of macros: write one, move it, take it away. Running one is runMacro.ts. Never touches a table or a socket.
import { mintId, type MacroId } from "../../shared/core/ids.ts";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import { putMacro } from "../../shared/doc/shopDoc.ts";
import { MACRO_ACTIONS_MOST, MACRO_NAME_CHARS, MACRO_TEXT_CHARS, readMacro, type Macro } from "../../shared/domain/macro.ts";
import { changeLists } from "./changeLists.ts";
import type { ActionPorts } from "./changeTicket.ts";
import { createRunMacro, type RunMacro } from "./runMacro.ts";

/** As a person writes it: without an id it is a new one. */
export type WrittenMacro = Omit<Macro, "id"> & { readonly id?: MacroId };

export interface MacroActions extends RunMacro {
  /** Keeps it, new or in the place of the one with its id. Also the undo of taking one away. */
  readonly putMacro: (macro: WrittenMacro) => Promise<Result<Macro>>;
  /** One of a later version goes as well. */
  readonly removeMacro: (macro: { readonly id: string; readonly name: string }) => Promise<Result<void>>;
}

/** Each is saved on the device when its promise gives ok; the room judges it again when there is a line. */
export function createMacroActions(ports: ActionPorts): MacroActions {
  const { clock, random } = ports;
  return {
    ...createRunMacro(ports),
    async putMacro({ id = mintId<MacroId>(clock, random), ...given }) {
      const { zh, en } = given.text;
      const macro = readMacro({ ...given, id, name: given.name.trim(), text: { zh: zh.trim(), en: en.trim() } });
      if (macro === undefined) return unfit;
      const done = await changeLists(ports, "macro", macro.name, (doc) => putMacro(doc, id, macro));
      return done.ok ? ok(macro) : done;
    },
    removeMacro: ({ id, name }) => changeLists(ports, "macro", name, (doc) => putMacro(doc, id, undefined)),
  };
}

const unfit = refuse(
  "malformed",
  `宏要有名字（最多 ${MACRO_NAME_CHARS} 字），有话可发或有事可做：话最多 ${MACRO_TEXT_CHARS} 字，动作最多 ${MACRO_ACTIONS_MOST} 个，互不矛盾。 A macro needs a name (${MACRO_NAME_CHARS} characters at most), and words to send or something to do: ${MACRO_TEXT_CHARS} characters, ${MACRO_ACTIONS_MOST} actions that do not contradict each other.`,
);
