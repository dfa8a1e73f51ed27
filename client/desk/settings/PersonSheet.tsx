// One person, new or known: what is known of them, how they come in, where they are signed in, and the way out.
import { createMemo, createResource, createSignal, Show, type JSX } from "solid-js";
import { never } from "../../../shared/core/result.ts";
import type { Person, PersonChange } from "../../../shared/wire/peopleApi.ts";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { tell } from "../../ui/kit/Toasts.tsx";
import { say, told } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { createTry } from "../session/createTry.ts";
import { Refused } from "../session/Refused.tsx";
import { rolesToGive } from "./access.ts";
import { DeviceList } from "./Devices.tsx";
import { addPerson, changePerson, inviteAgain, type Invite } from "./doors.ts";
import { askOf, changeOf, formOf, NEW_PERSON, wrongIn, type PersonForm } from "./personForm.ts";
import { PersonFields } from "./PersonFields.tsx";
import { Part } from "./Part.tsx";
import { ShownOnce } from "./ShownOnce.tsx";
import { Sure } from "./Sure.tsx";
import { SETTINGS } from "./words.ts";

interface PersonSheetProps {
  readonly of: Person | "new";
  readonly desk: Desk;
  readonly onChanged: (person: Person) => void;
  readonly onClose: () => void;
}

export function PersonSheet(props: PersonSheetProps): JSX.Element {
  const first = props.of; // one sheet per person: what the form begins with
  const [form, setForm] = createSignal<PersonForm>(first === "new" ? NEW_PERSON : formOf(first));
  const [tried, setTried] = createSignal(false);
  const [invite, setInvite] = createSignal<Invite>();
  const saving = createTry();
  const known = (): Person | undefined => (props.of === "new" ? undefined : props.of);
  const wrong = createMemo(() => (tried() ? wrongIn(form()) : {}));
  const name = (): string => told(form().name) || form().name.zh || form().name.en;

  const save = async (): Promise<void> => {
    setTried(true);
    const person = known();
    return person === undefined ? await add() : await change(changeOf(person, form()));
  };
  const add = async (): Promise<void> => {
    const about = askOf(form());
    const made = about === undefined ? undefined : await saving.run(() => addPerson(about));
    if (made === undefined) return;
    setInvite(made.invite);
    props.onChanged(made.person);
  };
  const change = async (what: PersonChange | undefined): Promise<void> => {
    const person = known();
    if (person === undefined || what === undefined) return;
    if (Object.keys(what).length === 0) return props.onClose();
    const after = await saving.run(() => changePerson(person.member.id, what));
    if (after === undefined) return;
    props.onChanged(after);
    tell({ icon: "check", words: say(SETTINGS.saved) });
    if (what.active === undefined) props.onClose();
  };
  const again = async (): Promise<void> => {
    const person = known();
    const made = person === undefined ? undefined : await saving.run(() => inviteAgain(person.member.id));
    if (made !== undefined && person !== undefined) {
      setInvite(made);
      props.onChanged({ ...person, invitedUntil: made.until });
    }
  };

  return (
    <Sheet
      title={
        invite() === undefined ? (known() === undefined ? say(SETTINGS.addPerson) : name()) : say(SETTINGS.inviteTitle, { name: name() })
      }
      close={say(SETTINGS.close)}
      onClose={props.onClose}
    >
      <Show
        when={invite()}
        fallback={
          <form
            class="form"
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            <PersonFields form={form()} wrong={wrong()} roles={rolesToGive(props.desk.kept.session.role)} onForm={setForm} />
            <Refused problem={saving.problem()} wait={saving.wait()} />
            <div class="acts">
              <button type="submit" class="btn primary" disabled={saving.held()}>
                {say(saving.busy() ? SETTINGS.saving : known() === undefined ? SETTINGS.invite : SETTINGS.save)}
              </button>
            </div>
            <Show when={known()}>
              {(person) => (
                <Standing
                  person={person()}
                  desk={props.desk}
                  held={saving.held()}
                  onNewWay={() => void again()}
                  onChange={(what) => void change(what)}
                />
              )}
            </Show>
          </form>
        }
      >
        {(made) => (
          <ShownOnce
            label={say(SETTINGS.inviteLink)}
            secret={`${location.origin}/desk/#invite=${made().token}`}
            more={say(SETTINGS.inviteOnce, { time: momentOf(made().until, Date.now()) })}
            onDone={props.onClose}
          />
        )}
      </Show>
    </Sheet>
  );
}

function Standing(props: {
  readonly person: Person;
  readonly desk: Desk;
  readonly held: boolean;
  readonly onNewWay: () => void;
  readonly onChange: (what: PersonChange) => void;
}): JSX.Element {
  const isMe = (): boolean => props.person.member.id === props.desk.me;
  const [inHand] = createResource(
    () => props.person.member.id,
    (id) => props.desk.queries.mine(undefined, id),
  );
  return (
    <>
      <Show when={props.person.member.active}>
        <Part title={say(SETTINGS.waysIn)}>
          <p class="mid">{waysWords(props.person)}</p>
          <Sure
            words={say(SETTINGS.newWay)}
            sure={say(SETTINGS.newWaySure)}
            what={say(SETTINGS.newWayWhat)}
            held={props.held}
            onDo={props.onNewWay}
          />
        </Part>
        <Part title={say(SETTINGS.theirDevices)}>
          <DeviceList member={props.person.member.id} />
        </Part>
      </Show>
      <Show when={!isMe()}>
        <Show
          when={props.person.member.active}
          fallback={
            <button type="button" class="btn" disabled={props.held} onClick={() => props.onChange({ active: true })}>
              {say(SETTINGS.reactivate)}
            </button>
          }
        >
          <Sure
            words={say(SETTINGS.deactivate)}
            sure={say(SETTINGS.deactivateSure, { name: told(props.person.member.name) })}
            what={say(SETTINGS.deactivateWhat, { n: inHand()?.length ?? 0 })}
            held={props.held}
            onDo={() => props.onChange({ active: false })}
          />
        </Show>
      </Show>
    </>
  );
}

function waysWords({ ways, invitedUntil }: Person): string {
  const has = ways.map((way) => {
    switch (way) {
      case "passkey":
        return say(SETTINGS.wayPasskey);
      case "password":
        return say(SETTINGS.wayPassword);
      default:
        return never(way);
    }
  });
  const invited = invitedUntil === undefined ? [] : [say(SETTINGS.invitedUntil, { time: momentOf(invitedUntil, Date.now()) })];
  return has.length + invited.length === 0 ? say(SETTINGS.noWay) : [...has, ...invited].join(" · ");
}
