// Who may sign in and how, JSON: first set-up, passkeys, passwords, recovery codes, invites, sessions, API keys, the audit log.
// Every change is a POST, PATCH or DELETE from our own pages (Origin), with a JSON body; every refusal is {error:{kind,words,reason?,retryAfterMs?}}.
//
// POST   /api/setup                {token, shop, name, language, login}  → 200 Session + cookie   once: the owner, who then makes a credential
// POST   /api/passkey/options      → 200 {challenge, options}            anybody: signing in with a passkey that names its owner itself
// POST   /api/session/passkey      {challenge, answer}                   → 200 Session + cookie
// POST   /api/session/password     {login, password}                     → 200 Session + cookie
// POST   /api/session/recovery     {login, code}                         → 200 Session + cookie   each code once
// POST   /api/session/invite       {token}                               → 200 Session + cookie   once, within 7 days
// GET    /api/me                   → 200 Me
// POST   /api/me/passkey/options   → 200 {challenge, options}
// POST   /api/me/passkey           {challenge, answer, label}            → 200 Me
// DELETE /api/me/passkey/:id       → 200 Me          never the last way in
// POST   /api/me/password          {password, current?, login?}          → 200 Me          `login` where there is none yet; ends the other sessions
// POST   /api/me/recovery          → 200 {codes}     ten, shown once; the old ones end
// POST   /api/me/shelf            {lock}                                 → 200 ShelfHalf   the room's half of what opens this device's shelf
// GET    /api/sessions             → 200 {sessions}  one's own; ?member= for those one may manage
// DELETE /api/sessions/:id         → 204             its lines close and its device forgets everything at its next word
// GET    /api/people               → 200 {people}
// POST   /api/people               PersonAsk         → 200 {person, invite}
// PATCH  /api/people/:id           PersonChange      → 200 {person}
// POST   /api/people/:id/invite    → 200 {invite}    a new way in for who lost theirs; the old credentials go when it is used
// GET    /api/keys                 → 200 {keys}      POST {name, scopes} → 200 {key, secret} shown once      DELETE /api/keys/:id → 204
// GET    /api/audit                ?before=&q=       → 200 AuditPage         GET /api/audit/export → JSON lines, whole
// GET    /api/v1/tickets           ?since=           → 200 TicketPage        Authorization: Bearer zgk_… (scope tickets:read): for programs
import {
  boolean,
  integer,
  isPlain,
  list,
  number,
  oneOf,
  optional,
  record,
  shape,
  string,
  type Check,
  type Checked,
} from "../core/check.ts";
import { readId, type MemberId } from "../core/ids.ts";
import { LANGUAGES } from "../domain/languages.ts";
import { plainName } from "../domain/plainName.ts";
import { readMember, ROLES, readChannels } from "../domain/team.ts";

const row: Check<Readonly<Record<string, unknown>>> = (v) => (isPlain(v) ? v : undefined);
const memberId: Check<MemberId> = (v) => readId<MemberId>(v);
/** What somebody is called, or calls something; others see it. */
const called =
  (max: number): Check<string> =>
  (v) =>
    string(max, 1)(typeof v === "string" ? plainName(v) : v);
const bilingual = (max: number) => shape({ zh: called(max), en: called(max) });
const secret = string(200, 1);
const time = number(0);

/** What a person types as their name at the door: a handle or an e-mail address, compared without case. */
export const LOGIN = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{1,63}$/u;
const login: Check<string> = (v) => {
  const one = typeof v === "string" && LOGIN.test(v) ? v.normalize("NFKC").toLowerCase() : "";
  return LOGIN.test(one) ? one : undefined; // one letter can come apart into eighteen, with spaces between
};

export const PASSWORD_LEAST = 12; // characters (NIST SP 800-63B asks for 8 beside a second factor, 15 alone; with our limits on guessing 12)
const password = string(200, PASSWORD_LEAST);

/** A credential as the browser gave it (WebAuthn's JSON): read by the library, not by us. */
const answer: Check<Readonly<Record<string, unknown>>> = (v) => (isPlain(v) ? { ...v } : undefined);

export const readSetupAsk = shape({ token: secret, shop: bilingual(60), name: bilingual(40), language: oneOf(LANGUAGES), login });
export type SetupAsk = Checked<typeof readSetupAsk>;

export const readPasskeyAnswer = shape({ challenge: secret, answer });
export const readNewPasskey = shape({ challenge: secret, answer, label: called(60) });
/** What the browser is asked to sign; `options` goes to the WebAuthn library as it is. */
export const readPasskeyAsk = shape({ challenge: secret, options: answer });
export type PasskeyAsk = Checked<typeof readPasskeyAsk>;

export const readPasswordAsk = shape({ login, password: string(200, 1) });
export const readRecoveryAsk = shape({ login, code: string(40, 1) });
export const readInviteAsk = shape({ token: secret });
export const readNewPassword = shape({ password, current: optional(string(200, 1)), login: optional(login) });

export const readMe = shape({
  member: readMember,
  login: optional(string(64)),
  passkeys: list(shape({ id: string(1_400, 1), label: string(60), made: time, used: optional(time) }), 20),
  password: boolean,
  /** Recovery codes not used yet. */
  recovery: integer(0, 20),
});
export type Me = Checked<typeof readMe>;
export const readRecoveryCodes = shape({ codes: list(string(40, 1), 20) });

const readDeviceSession = shape({
  id: string(64, 1),
  member: memberId,
  /** As the browser calls itself, shortened: "Chrome · Windows". */
  device: string(80),
  made: time,
  seen: time,
  current: boolean,
});
export type DeviceSession = Checked<typeof readDeviceSession>;
export const readSessions = shape({ sessions: list(readDeviceSession, 500) });

/** A member as those who manage people see them. */
export const readPerson = shape({
  member: readMember,
  login: optional(string(64)),
  ways: list(oneOf(["passkey", "password"]), 2),
  /** An invite that was not used yet ends then. */
  invitedUntil: optional(time),
  seen: optional(time),
});
export type Person = Checked<typeof readPerson>;
export const readPeople = shape({ people: list(readPerson, 1_000) });

const skills = record(integer(1, 3), 40);
export const readPersonAsk = shape({
  name: bilingual(40),
  role: oneOf(ROLES),
  login: optional(login),
  skills,
  languages: list(oneOf(LANGUAGES), 2),
  capacity: number(0, 100),
  channels: optional(readChannels),
});
export type PersonAsk = Checked<typeof readPersonAsk>;
export const readPersonChange = shape({
  name: optional(bilingual(40)),
  role: optional(oneOf(ROLES)),
  active: optional(boolean),
  login: optional(login),
  skills: optional(skills),
  languages: optional(list(oneOf(LANGUAGES), 2)),
  capacity: optional(number(0, 100)),
  channels: optional(readChannels),
});
export type PersonChange = Checked<typeof readPersonChange>;
/** The token is shown once, as a link; only its hash is kept. */
export const readInvite = shape({ token: secret, until: time });
export const readPersonWithInvite = shape({ person: readPerson, invite: readInvite });

/** `lock`: random, made on the device, lies there beside what it locks. */
export const readShelfAsk = shape({ lock: string(64, 22) });
/** Base64url of 256 bits, the same whenever the same member asks for the same lock. `until`: when this session runs out. */
export const readShelfHalf = shape({ half: string(64, 43), until: time });
export type ShelfHalf = Checked<typeof readShelfHalf>;

/** What a program may do with its key: each is a door that is there. */
export const SCOPES = ["tickets:read", "orders:write", "orders:read"] as const;
export type Scope = (typeof SCOPES)[number];
export const readKeyAsk = shape({ name: called(60), scopes: list(oneOf(SCOPES), SCOPES.length) });
const readApiKey = shape({
  id: string(64, 1),
  name: string(60),
  scopes: list(oneOf(SCOPES), SCOPES.length),
  by: memberId,
  made: time,
  used: optional(time),
});
export type ApiKey = Checked<typeof readApiKey>;
export const readKeys = shape({ keys: list(readApiKey, 100) });
export const readKeyMade = shape({ key: readApiKey, secret });

/** One thing that was done: who (a member, `key:<id>`, `edge`, or `stranger`), what, to what. Never a person's words. */
const readAuditEntry = shape({
  n: integer(1),
  at: time,
  who: string(80),
  what: string(60),
  about: string(200),
  /** SHA-256 over the entry before it and this one, hex: whoever changes a row breaks the chain from there on. */
  chain: string(64, 64),
});
export type AuditEntry = Checked<typeof readAuditEntry>;
/** `whole`: no link of the chain is broken; the newest page speaks for the whole log, an older one for itself. */
export const readAuditPage = shape({ entries: list(readAuditEntry, 200), more: boolean, whole: boolean });
export type AuditPage = Checked<typeof readAuditPage>;

/** Tickets that changed since a cursor, as lists see them (domain/ticketRow.ts), the longest unchanged first. `since` "" begins. */
export const readTicketPage = shape({ tickets: list(row, 500), since: string(80), more: boolean });
export type TicketPage = Checked<typeof readTicketPage>;
