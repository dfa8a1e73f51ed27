// A macro as it is filled in, and what is wrong with it. Pure.
import { readId, type MacroId, type MemberId, type TagId } from "../../../shared/core/ids.ts";
import { isOneMind, readMacroAction, type Macro, type MacroAction } from "../../../shared/domain/macro.ts";
import type { IntentId } from "../../../shared/domain/taxonomy.ts";
import type { WrittenMacro } from "../../actions/macroActions.ts";
import { kindOf, type ActionKind } from "./settingsWords.ts";

/** One thing to do; `value`: the tag, the team, the level, hours or the note's words, as they are in their field. */
export interface ActionForm {
  readonly kind: ActionKind;
  readonly value: string;
}

export interface MacroForm {
  readonly id?: MacroId;
  readonly place: number;
  readonly name: string;
  readonly mine: boolean;
  readonly zh: string;
  readonly en: string;
  readonly actions: readonly ActionForm[];
  readonly intents: readonly IntentId[];
}

export function formOf({ id, place, name, of, text, actions, intents }: Macro): MacroForm {
  return { id, place, name, mine: of !== undefined, ...text, actions: actions.map(actionForm), intents };
}

export function newForm(place: number, mine: boolean): MacroForm {
  return { place, mine, name: "", zh: "", en: "", actions: [], intents: [] };
}

function actionForm(action: MacroAction): ActionForm {
  const kind = kindOf(action);
  switch (action.do) {
    case "tag":
      return { kind, value: action.tag };
    case "snooze":
      return { kind, value: String(action.hours) };
    case "team":
      return { kind, value: action.team };
    case "level":
      return { kind, value: action.level };
    case "note":
      return { kind, value: action.text };
    default:
      return { kind, value: "" };
  }
}

/** Undefined: it is not chosen yet, or not a number. */
export function actionOf({ kind, value }: ActionForm): MacroAction | undefined {
  switch (kind) {
    case "tag":
    case "untag": {
      const tag = readId<TagId>(value);
      return tag === undefined ? undefined : { do: "tag", tag, ...(kind === "untag" ? { off: true } : {}) };
    }
    case "snooze":
      return readMacroAction({ do: kind, hours: value.trim() === "" ? Number.NaN : Number(value) });
    case "team":
      return readMacroAction({ do: kind, team: value });
    case "level":
      return readMacroAction({ do: kind, level: value });
    case "note":
      return readMacroAction({ do: kind, text: value.trim() });
    case "waiting":
    case "resolved":
    case "claim":
      return { do: kind };
  }
}

export type WrongMacro = "name" | "empty" | "part" | "mind";

export function wrongIn({ name, zh, en, actions }: MacroForm): readonly WrongMacro[] {
  const read = actions.map(actionOf);
  const done = read.flatMap((one) => one ?? []);
  return [
    ...(name.trim() === "" ? (["name"] as const) : []),
    ...(zh.trim() === "" && en.trim() === "" && actions.length === 0 ? (["empty"] as const) : []),
    ...(done.length < read.length ? (["part"] as const) : []),
    ...(isOneMind(done) ? [] : (["mind"] as const)),
  ];
}

/** Undefined: something is wrong with it. */
export function macroOf(form: MacroForm, me: MemberId): WrittenMacro | undefined {
  if (wrongIn(form).length > 0) return undefined;
  const { id, place, name, zh, en, intents } = form;
  return {
    ...(id === undefined ? {} : { id }),
    ...{ place, name, intents, text: { zh, en }, actions: form.actions.flatMap((one) => actionOf(one) ?? []) },
    ...(form.mine ? { of: me } : {}),
  };
}
