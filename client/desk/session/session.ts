// Who is at this desk: asks the edge, and remembers the answer so that the desk opens without a network. The cookie itself is never seen here.
import { optional, readJson, shape, type Check, type Checked } from "../../../shared/core/check.ts";
import { refuse, type Refusal, type RefusalKind, type Result } from "../../../shared/core/result.ts";
import { string } from "../../../shared/core/check.ts";
import { readSession, readShopFace, type Session, type ShopFace } from "../../../shared/wire/deskApi.ts";

const KEPT_KEY = "zg.session";

const readKept = shape({ session: readSession, face: optional(readShopFace) });
/** What is remembered of a sign-in. */
export type Kept = Checked<typeof readKept>;

const readError = shape({ error: shape({ kind: string(40), words: string(400) }) });

/** The sign-in remembered on this device, if any. */
export function keptSession(): Kept | undefined {
  const text = localStorage.getItem(KEPT_KEY);
  if (text === null) return undefined;
  const kept = readJson(readKept, text, "the kept session");
  return kept.ok ? kept.value : undefined;
}

function keep(kept: Kept): Kept {
  localStorage.setItem(KEPT_KEY, JSON.stringify(kept));
  return kept;
}

/** Nobody is signed in here any more. Unsent words stay on the shelf for the next sign-in. */
export function forgetSession(): void {
  localStorage.removeItem(KEPT_KEY);
}

/** The shop as anybody may see it: its name, and in demo mode the members to choose from. */
export async function askShop(): Promise<Result<ShopFace>> {
  return await ask(readShopFace, "/api/shop", {});
}

/** Is the cookie still good? Keeps the answer. */
export async function askSession(face: ShopFace | undefined): Promise<Result<Kept>> {
  const session = await ask(readSession, "/api/session", {});
  return session.ok ? { ok: true, value: keptOf(session.value, face) } : session;
}

/** Signs in as a demo member. */
export async function signIn(member: string, face: ShopFace): Promise<Result<Kept>> {
  const body = JSON.stringify({ member });
  const session = await ask(readSession, "/api/session", { method: "POST", body, headers: { "content-type": "application/json" } });
  return session.ok ? { ok: true, value: keptOf(session.value, face) } : session;
}

/** Signs out here and, when there is a line, at the edge. */
export async function signOut(): Promise<void> {
  forgetSession();
  await fetch("/api/session", { method: "DELETE" }).catch(() => undefined); // without a line the cookie ends by itself
}

function keptOf(session: Session, face: ShopFace | undefined): Kept {
  return keep(face === undefined ? { session } : { session, face });
}

const OFFLINE: Refusal = { kind: "full", words: "offline" };

/** Did it fail for want of a network (and not because the edge said no)? */
export function isOffline(error: Refusal): boolean {
  return error === OFFLINE;
}

async function ask<T>(check: Check<T>, path: string, init: RequestInit): Promise<Result<T>> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    return { ok: false, error: OFFLINE };
  }
  const text = await response.text();
  if (response.ok) return readJson(check, text, path);
  const refused = readJson(readError, text, path);
  const kind: RefusalKind = response.status === 401 ? "signed-out" : "forbidden";
  if (!refused.ok && response.status >= 500) return { ok: false, error: OFFLINE }; // a proxy answers for an edge that is away
  return refuse(kind, refused.ok ? refused.value.error.words : `HTTP ${response.status}`);
}
