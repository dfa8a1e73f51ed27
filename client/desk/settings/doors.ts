// The edge's doors behind the settings: devices, people, keys, the audit log. One function a door; decides nothing.
import {
  readAuditPage,
  readInvite,
  readKeyMade,
  readKeys,
  readMe,
  readPeople,
  readPerson,
  readPersonWithInvite,
  readSessions,
  type ApiKey,
  type AuditPage,
  type DeviceSession,
  type Me,
  type Person,
  type PersonAsk,
  type PersonChange,
  type Scope,
} from "../../../shared/wire/peopleApi.ts";
import { shape, string, type Checked } from "../../../shared/core/check.ts";
import { ask, done, type Answer } from "../session/ask.ts";

export type Invite = Checked<typeof readInvite>;
export type KeyMade = Checked<typeof readKeyMade>;

/** Takes the one thing out of its wrapping. */
function unwrap<T, U>(answer: Answer<T>, take: (value: T) => U): Answer<U> {
  return answer.ok ? { ok: true, value: take(answer.value) } : answer;
}

export const dropPasskey = (id: string): Promise<Answer<Me>> => ask(readMe, `/api/me/passkey/${encodeURIComponent(id)}`, {}, "DELETE");

/** One's own, or those of somebody one manages. */
export async function askDevices(member?: string): Promise<Answer<readonly DeviceSession[]>> {
  const query = member === undefined ? "" : `?member=${encodeURIComponent(member)}`;
  return unwrap(await ask(readSessions, `/api/sessions${query}`), ({ sessions }) => sessions);
}
export const endDevice = (id: string): Promise<Answer<true>> => ask(done, `/api/sessions/${encodeURIComponent(id)}`, {}, "DELETE");

export async function askPeople(): Promise<Answer<readonly Person[]>> {
  return unwrap(await ask(readPeople, "/api/people"), ({ people }) => people);
}
export const addPerson = (about: PersonAsk): Promise<Answer<{ readonly person: Person; readonly invite: Invite }>> =>
  ask(readPersonWithInvite, "/api/people", about);
export async function changePerson(id: string, change: PersonChange): Promise<Answer<Person>> {
  return unwrap(await ask(shape({ person: readPerson }), `/api/people/${encodeURIComponent(id)}`, change, "PATCH"), ({ person }) => person);
}
export async function inviteAgain(id: string): Promise<Answer<Invite>> {
  return unwrap(await ask(shape({ invite: readInvite }), `/api/people/${encodeURIComponent(id)}/invite`, {}), ({ invite }) => invite);
}

export async function askKeys(): Promise<Answer<readonly ApiKey[]>> {
  return unwrap(await ask(readKeys, "/api/keys"), ({ keys }) => keys);
}
export const makeKey = (name: string, scopes: readonly Scope[]): Promise<Answer<KeyMade>> =>
  ask(readKeyMade, "/api/keys", { name, scopes });
export const endKey = (id: string): Promise<Answer<true>> => ask(done, `/api/keys/${encodeURIComponent(id)}`, {}, "DELETE");

const readSecret = shape({ secret: string(200, 1) });
/** What the shop's server signs with. Each look is an entry of the log. */
export async function askSecret(): Promise<Answer<string>> {
  return unwrap(await ask(readSecret, "/api/identity"), ({ secret }) => secret);
}
/** Another one; what the old one signed counts no more. */
export async function newSecret(): Promise<Answer<string>> {
  return unwrap(await ask(readSecret, "/api/identity", {}), ({ secret }) => secret);
}

/** `before`: entries older than that number; undefined: the newest. */
export function askAudit(q: string, before?: number): Promise<Answer<AuditPage>> {
  const query = new URLSearchParams({ ...(before === undefined ? {} : { before: String(before) }), ...(q === "" ? {} : { q }) }).toString();
  return ask(readAuditPage, `/api/audit${query === "" ? "" : `?${query}`}`);
}
export const AUDIT_EXPORT = "/api/audit/export";
