// A person as a form has them, and what of it goes to the edge: the whole for a new one, what changed for a known one. Pure.
import { same } from "../../../shared/core/same.ts";
import type { Language } from "../../../shared/domain/knowledge.ts";
import { LANGUAGES } from "../../../shared/domain/languages.ts";
import { CHANNELS } from "../../../shared/domain/ticket.ts";
import type { Role } from "../../../shared/domain/team.ts";
import { LOGIN, type Person, type PersonAsk, type PersonChange } from "../../../shared/wire/peopleApi.ts";
import { bothNames, type BothNames } from "../session/bothNames.ts";

export interface PersonForm {
  readonly name: BothNames;
  readonly role: Role;
  readonly login: string;
  readonly languages: readonly Language[];
  /** As typed. */
  readonly capacity: string;
  /** At most so many of a channel, as typed; "": as many as the capacity. */
  readonly channels: Readonly<Record<(typeof CHANNELS)[number], string>>;
  readonly skills: Readonly<Record<string, number>>;
}

export const NEW_PERSON: PersonForm = {
  name: { zh: "", en: "" },
  role: "agent",
  login: "",
  languages: [...LANGUAGES],
  capacity: "5",
  channels: { widget: "", api: "" },
  skills: {},
};

const CAPACITY_MOST = 100;

/** What is not right yet, by field. */
export type Wrong = Readonly<Partial<Record<"name" | "login" | "languages" | "capacity" | (typeof CHANNELS)[number], true>>>;

export function formOf({ member, login }: Person): PersonForm {
  const { name, role, languages, capacity, skills } = member;
  const typed = (channel: (typeof CHANNELS)[number]): string => String(member.channels?.[channel] ?? "");
  const channels = { widget: typed("widget"), api: typed("api") };
  return { name, role, login: login ?? "", languages, capacity: String(capacity), channels, skills };
}

export function wrongIn(form: PersonForm): Wrong {
  return {
    ...(bothNames(form.name) === undefined ? { name: true } : {}),
    ...(form.login === "" || LOGIN.test(form.login) ? {} : { login: true }),
    ...(form.languages.length === 0 ? { languages: true } : {}),
    ...(capacityOf(form.capacity) === undefined ? { capacity: true } : {}),
    ...Object.fromEntries(
      CHANNELS.filter((one) => form.channels[one].trim() !== "" && capacityOf(form.channels[one]) === undefined).map((one) => [one, true]),
    ),
  };
}

/** Undefined while something is wrong. */
export function askOf(form: PersonForm): PersonAsk | undefined {
  const [name, capacity] = [bothNames(form.name), capacityOf(form.capacity)];
  if (name === undefined || capacity === undefined || Object.keys(wrongIn(form)).length > 0) return undefined;
  const { role, languages, login, skills } = form;
  const channels = channelsOf(form);
  return {
    ...{ name, role, languages, capacity, skills: held(skills) },
    ...(Object.keys(channels).length === 0 ? {} : { channels }),
    ...(login === "" ? {} : { login }),
  };
}

/** Only what is another than before; undefined while something is wrong. A login once given is not taken away by an empty field. */
export function changeOf(before: Person, form: PersonForm): PersonChange | undefined {
  const now = askOf(form);
  if (now === undefined) return undefined;
  const then: Readonly<Record<string, unknown>> = { ...before.member, channels: before.member.channels ?? {}, login: before.login };
  const wanted = { ...now, channels: now.channels ?? {} };
  return Object.fromEntries(Object.entries(wanted).filter(([field, value]) => !same(then[field], value)));
}

/** A skill set to a level; 0 takes it away. */
export function withSkill(form: PersonForm, skill: string, level: number): PersonForm {
  return { ...form, skills: held({ ...form.skills, [skill]: level }) };
}

function held(skills: PersonForm["skills"]): PersonForm["skills"] {
  return Object.fromEntries(Object.entries(skills).filter(([, level]) => level > 0));
}

function channelsOf({ channels }: PersonForm): Readonly<Record<string, number>> {
  return Object.fromEntries(CHANNELS.flatMap((one) => (channels[one].trim() === "" ? [] : [[one, Number(channels[one])]])));
}

function capacityOf(typed: string): number | undefined {
  const number = typed.trim() === "" ? Number.NaN : Number(typed);
  return number >= 0 && number <= CAPACITY_MOST ? number : undefined;
}

/** Is this the person that was typed? By any name, login, or skill. */
export function isFound({ member, login = "" }: Person, typed: string): boolean {
  const sought = typed.trim().toLowerCase();
  return [member.name.zh, member.name.en, login, ...Object.keys(member.skills)].some((one) => one.toLowerCase().includes(sought));
}
