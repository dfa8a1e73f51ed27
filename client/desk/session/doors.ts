// The edge's doors for who has no session yet, and for making the first way in. One function a door; decides nothing.
import { readSession, type Session } from "../../../shared/wire/deskApi.ts";
import {
  readMe,
  readPasskeyAsk,
  readRecoveryCodes,
  readShelfHalf,
  type Me,
  type PasskeyAsk,
  type SetupAsk,
  type ShelfHalf,
} from "../../../shared/wire/peopleApi.ts";
import { ask, type Answer } from "./ask.ts";

type Given = Readonly<Record<string, unknown>>;

export const setUp = (about: SetupAsk): Promise<Answer<Session>> => ask(readSession, "/api/setup", about);
export const askPasskey = (): Promise<Answer<PasskeyAsk>> => ask(readPasskeyAsk, "/api/passkey/options", {});
export const signInByPasskey = (challenge: string, answer: Given): Promise<Answer<Session>> =>
  ask(readSession, "/api/session/passkey", { challenge, answer });
export const signInByPassword = (login: string, password: string): Promise<Answer<Session>> =>
  ask(readSession, "/api/session/password", { login, password });
export const signInByCode = (login: string, code: string): Promise<Answer<Session>> =>
  ask(readSession, "/api/session/recovery", { login, code });
export const signInByInvite = (token: string): Promise<Answer<Session>> => ask(readSession, "/api/session/invite", { token });

export const askMe = (): Promise<Answer<Me>> => ask(readMe, "/api/me");
/** What opens, with the lock that lies on this device, the key of its shelf. */
export const askShelfHalf = (lock: string): Promise<Answer<ShelfHalf>> => ask(readShelfHalf, "/api/me/shelf", { lock });
export const askNewPasskey = (): Promise<Answer<PasskeyAsk>> => ask(readPasskeyAsk, "/api/me/passkey/options", {});
export const keepPasskey = (challenge: string, answer: Given, label: string): Promise<Answer<Me>> =>
  ask(readMe, "/api/me/passkey", { challenge, answer, label });
/** `current` where there is one already, `login` where there is none yet. */
export const keepPassword = (about: {
  readonly password: string;
  readonly current?: string;
  readonly login?: string;
}): Promise<Answer<Me>> => ask(readMe, "/api/me/password", about);

/** Ten new ones; the old ones end. */
export async function newCodes(): Promise<Answer<readonly string[]>> {
  const answer = await ask(readRecoveryCodes, "/api/me/recovery", {});
  return answer.ok ? { ok: true, value: answer.value.codes } : answer;
}
