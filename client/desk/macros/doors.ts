// The edge's door behind the macros' page: how often each was used. Decides nothing.
import { readMacroUses, type MacroUses } from "../../../shared/wire/macroApi.ts";
import { ask, type Answer } from "../session/ask.ts";

export const askUses = (): Promise<Answer<MacroUses>> => ask(readMacroUses, "/api/macros/uses");
