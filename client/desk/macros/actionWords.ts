// What a macro does, in words. Pure, but for the language in use.
import type { MacroAction } from "../../../shared/domain/macro.ts";
import type { Team } from "../../../shared/domain/policy.ts";
import type { Tag } from "../../../shared/domain/tag.ts";
import { say, told } from "../../ui/words.ts";
import { MACROS } from "./words.ts";

export interface ActionNames {
  readonly tags: readonly Tag[];
  readonly teams: readonly Team[] | undefined;
}

export function actionWords(action: MacroAction, { tags, teams }: ActionNames): string {
  switch (action.do) {
    case "tag": {
      const name = tags.find((one) => one.id === action.tag)?.name ?? say(MACROS.tagGone);
      return say(action.off === true ? MACROS.tagOff : MACROS.tagOn, { name });
    }
    case "waiting":
    case "resolved":
    case "claim":
    case "note":
      return say(MACROS[action.do]);
    case "snooze":
      return say(MACROS.snooze, { n: action.hours });
    case "team": {
      const team = teams?.find((one) => one.id === action.team);
      return say(MACROS.team, { name: team === undefined ? say(MACROS.teamGone) : told(team.name) });
    }
    case "level":
      return say(MACROS.level, { level: action.level });
  }
}
