// The shop's teams in the form of dispatch: who is in each, what it takes first, when it overflows and where to. Draws only.
import { Index, Show, type JSX } from "solid-js";
import { SECOND } from "../../../../shared/core/time.ts";
import { TEAMS_MOST, type Team } from "../../../../shared/domain/policy.ts";
import { TICKET_TYPES } from "../../../../shared/domain/taxonomy.ts";
import type { Member } from "../../../../shared/domain/team.ts";
import { Icon } from "../../../ui/icons.tsx";
import { Choices } from "../../../ui/kit/Choices.tsx";
import { Pick } from "../../../ui/kit/Pick.tsx";
import { TextField } from "../../../ui/kit/TextField.tsx";
import { say, told } from "../../../ui/words.ts";
import { Part } from "../Part.tsx";
import { skillWords } from "../skillWords.ts";
import { DISPATCH } from "./dispatchWords.ts";

const OVERFLOW_MS = 60 * SECOND;

export function Teams(props: {
  readonly teams: readonly Team[];
  readonly members: readonly Member[];
  readonly onTeams: (teams: readonly Team[]) => void;
}): JSX.Element {
  const set = (at: number, change: Partial<Team>): void =>
    props.onTeams(props.teams.map((one, i) => (i === at ? { ...one, ...change } : one)));
  const add = (): void => {
    const n = props.teams.length + 1;
    const name = { zh: `小组 ${n}`, en: `Team ${n}` };
    props.onTeams([...props.teams, { id: crypto.randomUUID(), name, members: [], takes: [], overflowMs: OVERFLOW_MS }]);
  };
  return (
    <Part
      title={say(DISPATCH.teams)}
      lead={say(DISPATCH.teamsLead)}
      aside={
        <button type="button" class="btn" disabled={props.teams.length >= TEAMS_MOST} onClick={add}>
          <Icon name="plus" />
          {say(DISPATCH.addTeam)}
        </button>
      }
    >
      <Show when={props.teams.length > 0} fallback={<p class="mid">{say(DISPATCH.noTeams)}</p>}>
        <Index each={props.teams}>
          {(team, at) => (
            <OneTeam
              team={team()}
              others={props.teams.filter((one) => one.id !== team().id)}
              members={props.members}
              onChange={(change) => set(at, change)}
              onNext={(next) =>
                props.onTeams(
                  props.teams.map((one, i) => {
                    if (i !== at) return one;
                    const { next: _, ...rest } = one;
                    return next === "" ? rest : { ...rest, next };
                  }),
                )
              }
              onRemove={() => props.onTeams(props.teams.filter((_, i) => i !== at))}
            />
          )}
        </Index>
      </Show>
    </Part>
  );
}

function OneTeam(props: {
  readonly team: Team;
  readonly others: readonly Team[];
  readonly members: readonly Member[];
  readonly onChange: (change: Partial<Team>) => void;
  readonly onNext: (id: string) => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const takes = (): readonly string[] => [...new Set([...TICKET_TYPES, ...props.members.flatMap((one) => Object.keys(one.skills))])];
  const nameOf = (id: string): string => {
    const member = props.members.find((one) => one.id === id);
    return member === undefined ? id : told(member.name);
  };
  const seconds = (): string => String(props.team.overflowMs / SECOND);
  return (
    <fieldset class="field team">
      <legend class="label">{told(props.team.name)}</legend>
      <div class="two">
        <TextField
          label={say(DISPATCH.teamZh)}
          value={props.team.name.zh}
          max={40}
          onInput={(zh) => zh.trim() !== "" && props.onChange({ name: { ...props.team.name, zh } })}
        />
        <TextField
          label={say(DISPATCH.teamEn)}
          value={props.team.name.en}
          max={40}
          onInput={(en) => en.trim() !== "" && props.onChange({ name: { ...props.team.name, en } })}
        />
      </div>
      <Choices
        label={say(DISPATCH.takes)}
        of={takes()}
        words={skillWords}
        chosen={props.team.takes}
        onChoose={(step) => props.onChange({ takes: step(props.team.takes) })}
      />
      <Choices
        label={say(DISPATCH.people)}
        of={props.members.filter((one) => one.active).map((one) => one.id)}
        words={nameOf}
        chosen={props.team.members}
        onChoose={(step) => props.onChange({ members: step(props.team.members) })}
      />
      <div class="two">
        <TextField
          label={say(DISPATCH.overflow)}
          type="number"
          value={seconds()}
          onInput={(typed) => Number(typed) >= 0 && typed.trim() !== "" && props.onChange({ overflowMs: Number(typed) * SECOND })}
        />
        <Pick
          label={say(DISPATCH.next)}
          value={props.team.next ?? ""}
          options={[["", say(DISPATCH.anybody)], ...props.others.map((one) => [one.id, told(one.name)] as const)]}
          onPick={props.onNext}
        />
      </div>
      <div class="acts">
        <button type="button" class="btn quiet" onClick={() => props.onRemove()}>
          <Icon name="x" />
          {say(DISPATCH.removeTeam)}
        </button>
      </div>
    </fieldset>
  );
}
