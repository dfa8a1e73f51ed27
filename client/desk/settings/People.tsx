// Who is in the shop, for those who manage people: found, invited, changed. The sheet of one person is PersonSheet.
import { createMemo, createSignal, For, Show, type JSX } from "solid-js";
import type { Member } from "../../../shared/domain/team.ts";
import type { Person } from "../../../shared/wire/peopleApi.ts";
import { Icon } from "../../ui/icons.tsx";
import { say, told } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { createAsked } from "./createAsked.ts";
import { askPeople } from "./doors.ts";
import { PageHead } from "./PageHead.tsx";
import { Answered } from "./Part.tsx";
import { isFound } from "./personForm.ts";
import { PersonSheet } from "./PersonSheet.tsx";
import { skillWords } from "./skillWords.ts";
import { SETTINGS } from "./words.ts";

export function People(props: { readonly desk: Desk }): JSX.Element {
  const asked = createAsked(askPeople);
  const [typed, setTyped] = createSignal("");
  const [open, setOpen] = createSignal<Person | "new">();
  const found = createMemo(() => (asked.value() ?? []).filter((one) => isFound(one, typed())).toSorted(byStanding));
  const changed = (person: Person): void => {
    const others = (asked.value() ?? []).filter((one) => one.member.id !== person.member.id);
    asked.set([...others, person]);
    if (open() !== "new") setOpen(person);
  };
  return (
    <>
      <PageHead title={say(SETTINGS.people)} lead={say(SETTINGS.peopleLead)}>
        <button type="button" class="btn primary" onClick={() => setOpen("new")}>
          <Icon name="plus" />
          {say(SETTINGS.addPerson)}
        </button>
      </PageHead>
      <Answered asked={asked}>
        {(people) => (
          <>
            <label class="find">
              <Icon name="find" />
              <span class="sr">{say(SETTINGS.findPerson)}</span>
              <input
                class="t"
                type="search"
                autocomplete="off"
                placeholder={say(SETTINGS.findPerson)}
                value={typed()}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            </label>
            <ul class="rows people">
              <For
                each={found()}
                fallback={<li class="none dim">{say(people().length === 0 ? SETTINGS.nobodyYet : SETTINGS.nobodyFound)}</li>}
              >
                {(person) => <Row person={person} onOpen={() => setOpen(person)} />}
              </For>
            </ul>
          </>
        )}
      </Answered>
      <Show when={open()}>
        {(which) => <PersonSheet of={which()} desk={props.desk} onChanged={changed} onClose={() => setOpen(undefined)} />}
      </Show>
    </>
  );
}

/** Who works here first, then by role and name. */
function byStanding(a: Person, b: Person): number {
  const rank = ({ member }: Person): number => (member.active ? 0 : 10) + ["owner", "supervisor", "agent"].indexOf(member.role);
  return rank(a) - rank(b) || told(a.member.name).localeCompare(told(b.member.name));
}

function Row(props: { readonly person: Person; readonly onOpen: () => void }): JSX.Element {
  const member = (): Member => props.person.member;
  const skills = (): string => Object.keys(member().skills).map(skillWords).join(" · ");
  return (
    <li>
      <button type="button" onClick={() => props.onOpen()} classList={{ away: !member().active }}>
        <span class="face" aria-hidden="true">
          {told(member().name).slice(0, 1)}
        </span>
        <span class="cut who">
          <b>{told(member().name)}</b>
          <span class="t12 dim">{props.person.login ?? ""}</span>
        </span>
        <span class="role">{say(SETTINGS[member().role])}</span>
        <span class="cut t12 mid skills">{skills() === "" ? say(SETTINGS.noSkills) : skills()}</span>
        <span class="t12 mid wide">
          {member()
            .languages.map((one) => say(one === "zh" ? SETTINGS.tagZh : SETTINGS.tagEn))
            .join(" ")}
        </span>
        <span class="t12 mid wide">{say(SETTINGS.atOnce, { n: member().capacity })}</span>
        <span class="t12 standing">
          <Standing person={props.person} />
        </span>
        <Icon name="next" />
      </button>
    </li>
  );
}

function Standing(props: { readonly person: Person }): JSX.Element {
  return (
    <Show when={props.person.member.active} fallback={<span class="tag off">{say(SETTINGS.inactive)}</span>}>
      <Show
        when={props.person.invitedUntil}
        fallback={
          <Show
            when={props.person.ways.length > 0 || props.person.seen !== undefined}
            fallback={<span class="tag warn">{say(SETTINGS.noWay)}</span>}
          >
            <span class="dim">
              {props.person.seen === undefined
                ? say(SETTINGS.notSeen)
                : say(SETTINGS.seen, { time: momentOf(props.person.seen, Date.now()) })}
            </span>
          </Show>
        }
      >
        {(until) => <span class="tag warn">{say(SETTINGS.invitedUntil, { time: momentOf(until(), Date.now()) })}</span>}
      </Show>
    </Show>
  );
}
