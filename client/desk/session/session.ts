// Who is at this desk: asks the edge, and remembers the answer so that the desk opens without a network. The cookie itself is never seen here.
import { oneOf, optional, readJson, shape, type Check, type Checked } from "../../../shared/core/check.ts";
import { readSession, readShopFace, type Session, type ShopFace } from "../../../shared/wire/deskApi.ts";
import { ask, done, type Answer } from "./ask.ts";
import { readLeft, type Left, type Whose } from "./ending.ts";

const KEPT_KEY = "zg.session";
const EXPIRED_KEY = "zg.expired";
const UNFINISHED_KEY = "zg.unfinished";
const LEAVING_KEY = "zg.leaving";

const readKept = shape({ session: readSession, face: optional(readShopFace) });
/** What is remembered of a sign-in. */
export type Kept = Checked<typeof readKept>;

/** Why a way to sign in is still to be made: a new shop, an invitation taken, or a recovery code used. */
const UNFINISHED = ["setup", "invite", "recovered"] as const;
export type Unfinished = (typeof UNFINISHED)[number];

function stored<T>(check: Check<T>, key: string): T | undefined {
  const text = localStorage.getItem(key);
  const value = text === null ? undefined : readJson(check, text, key);
  return value?.ok === true ? value.value : undefined;
}

function store(key: string, value: unknown): void {
  if (value === undefined) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(value));
}

/** The sign-in remembered on this device, if any. */
export const keptSession = (): Kept | undefined => stored(readKept, KEPT_KEY);

/** Nobody is signed in here any more. What is on the shelf is not touched. */
export const forgetSession = (): void => store(KEPT_KEY, undefined);

/** Whose session ran out on this device. */
export const expiredHere = (): Left | undefined => stored(readLeft, EXPIRED_KEY);
export const keepExpired = (left: Left | undefined): void => store(EXPIRED_KEY, left);

/** What a signed-in member still has to do before the desk opens; survives a reload. */
export const unfinishedHere = (): Unfinished | undefined => stored(oneOf(UNFINISHED), UNFINISHED_KEY);
export const keepUnfinished = (what: Unfinished | undefined): void => store(UNFINISHED_KEY, what);

export const whoseOf = ({ session }: Kept): Whose => ({ shop: session.shop, member: session.member });

/** Remembers who came in. */
export function keepSession(session: Session, face: ShopFace | undefined): Kept {
  const kept = face === undefined ? { session } : { session, face };
  store(KEPT_KEY, kept);
  return kept;
}

/** The shop as anybody may see it: its name, and in demo mode the members to choose from. */
export async function askShop(): Promise<Answer<ShopFace>> {
  return await ask(readShopFace, "/api/shop");
}

/** Is the cookie still good, and whose is it? */
export async function askSession(): Promise<Answer<Session>> {
  return await ask(readSession, "/api/session");
}

/** Signs in as a demo member. */
export async function signInAs(member: string): Promise<Answer<Session>> {
  return await ask(readSession, "/api/session", { member });
}

/**
 * Ends the session at the edge. Until it has, this device remembers that it is leaving: only the browser holds the cookie, so without a
 * network it cannot be thrown away, and must not let anybody in before the edge has heard. Gives whether the edge has.
 */
export async function leave(): Promise<boolean> {
  store(LEAVING_KEY, true);
  const answer = await ask(done, "/api/session", undefined, "DELETE");
  const heard = answer.ok || answer.error.kind === "signed-out" || answer.error.kind === "unknown";
  if (heard) stay();
  return heard;
}

/** Did this device sign out without the edge having heard of it yet? */
export const isLeaving = (): boolean => localStorage.getItem(LEAVING_KEY) !== null;

/** A new sign-in took the old cookie's place: there is nothing left to end. */
export const stay = (): void => store(LEAVING_KEY, undefined);
