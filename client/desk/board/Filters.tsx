// What the board shows, in one line: mine or all, whose, which levels, what is overdue. Draws only.
import { For, Show, type JSX } from "solid-js";
import type { Team } from "../../../shared/domain/policy.ts";
import { LEVELS, type Level } from "../../../shared/domain/ticket.ts";
import type { Member } from "../../../shared/domain/team.ts";
import { say, told } from "../../ui/words.ts";
import { BOARD } from "./boardWords.ts";
import type { Chosen, Whose } from "./lanes.ts";

interface FiltersProps {
  readonly chosen: Chosen;
  readonly members: readonly Member[];
  readonly teams: readonly Team[];
  readonly onChoose: (chosen: Chosen) => void;
}

export function Filters(props: FiltersProps): JSX.Element {
  const change = (over: Partial<Chosen>): void => props.onChoose({ ...props.chosen, ...over });
  const withLevel = (level: Level): readonly Level[] =>
    props.chosen.levels.includes(level) ? props.chosen.levels.filter((one) => one !== level) : [...props.chosen.levels, level];
  const isMine = (): boolean => props.chosen.whose.is === "me";
  return (
    <div class="board-filters" role="toolbar" aria-label={say(BOARD.filters)}>
      <Chip words={say(BOARD.onlyMine)} on={isMine()} onPress={() => change({ whose: { is: isMine() ? "all" : "me" } })} />
      <Chip words={say(BOARD.onlyLate)} on={props.chosen.late} onPress={() => change({ late: !props.chosen.late })} />
      <For each={LEVELS}>
        {(level) => <Chip words={level} on={props.chosen.levels.includes(level)} onPress={() => change({ levels: withLevel(level) })} />}
      </For>
      <select
        class="board-chip"
        aria-label={say(BOARD.whose)}
        value={nameOf(props.chosen.whose)}
        onChange={(event) => change({ whose: whoseOf(event.currentTarget.value) })}
      >
        <option value="all">{say(BOARD.everybody)}</option>
        <option value="me">{say(BOARD.mine)}</option>
        <option value="nobody">{say(BOARD.nobody)}</option>
        <optgroup label={say(BOARD.colleagues)}>
          <For each={props.members.filter((one) => one.active)}>
            {(one) => <option value={`member ${one.id}`}>{told(one.name)}</option>}
          </For>
        </optgroup>
        <Show when={props.teams.length > 0}>
          <optgroup label={say(BOARD.teams)}>
            <For each={props.teams}>{(one) => <option value={`team ${one.id}`}>{told(one.name)}</option>}</For>
          </optgroup>
        </Show>
      </select>
    </div>
  );
}

function Chip(props: { readonly words: string; readonly on: boolean; readonly onPress: () => void }): JSX.Element {
  return (
    <button type="button" class="board-chip" aria-pressed={props.on} onClick={() => props.onPress()}>
      {props.words}
    </button>
  );
}

const nameOf = (whose: Whose): string => ("id" in whose ? `${whose.is} ${whose.id}` : whose.is);

function whoseOf(name: string): Whose {
  const [is = "", id] = name.split(" ", 2);
  if (id !== undefined && (is === "member" || is === "team")) return { is, id };
  return is === "me" || is === "nobody" ? { is } : { is: "all" };
}
