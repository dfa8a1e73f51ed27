// One question to the edge's JSON doors, and its answer as a value: what it said, or why not. Knows no door by name.
import { boolean, integer, oneOf, optional, readJson, shape, string, type Check } from "../../../shared/core/check.ts";
import { REFUSAL_KINDS, type Refusal, type RefusalKind, type Result } from "../../../shared/core/result.ts";
import { SECOND } from "../../../shared/core/time.ts";

/** Why the edge said no. `ended`: the session was ended on purpose, here or from another device; a merely expired one is not. */
export interface Turned extends Omit<Refusal, "reason"> {
  /** As the edge said it; refusalWords.ts knows which it knows. */
  readonly reason?: string;
  readonly ended?: boolean;
}

export type Answer<T> = Result<T, Turned>;

const readError = shape({
  error: shape({
    kind: string(40),
    words: string(400),
    reason: optional(string(40)),
    retryAfterMs: optional(integer(0)),
    ended: optional(boolean),
  }),
});

const readKind = oneOf(REFUSAL_KINDS);

const OFFLINE: Turned = { kind: "full", words: "offline" };

/** Did it fail for want of a network (and not because the edge said no)? */
export function isOffline(error: Turned): boolean {
  return error === OFFLINE;
}

/** Asks and checks. `give` sends it as JSON (a file as it is) with POST, unless `method` says otherwise. Never throws. */
export async function ask<T>(
  check: Check<T>,
  path: string,
  give?: unknown,
  method = give === undefined ? "GET" : "POST",
): Promise<Answer<T>> {
  const init: RequestInit =
    give === undefined
      ? { method }
      : give instanceof Blob
        ? { method, body: give }
        : { method, body: JSON.stringify(give), headers: { "content-type": "application/json" } };
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, init);
    text = await response.text();
  } catch {
    return { ok: false, error: OFFLINE };
  }
  if (response.ok) return readJson(check, text === "" ? "{}" : text, path);
  return { ok: false, error: turnedBy(response.status, response.headers.get("retry-after"), text) };
}

export interface GivenFile {
  readonly name: string;
  readonly bytes: Blob;
}

/** Asks for a file the edge makes. Whole or not at all: a half is offline. Never throws. */
export async function askFile(path: string): Promise<Answer<GivenFile>> {
  try {
    const response = await fetch(path);
    if (!response.ok) return { ok: false, error: turnedBy(response.status, response.headers.get("retry-after"), await response.text()) };
    const name = /filename="([^"/\\]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1];
    return { ok: true, value: { name: name ?? "export.json", bytes: await response.blob() } };
  } catch {
    return { ok: false, error: OFFLINE };
  }
}

/** The answer of a door that says nothing more than that it was done. */
export const done: Check<true> = () => true;

const BY_STATUS: Readonly<Record<number, RefusalKind>> = { 401: "signed-out", 404: "unknown", 409: "conflict", 429: "rate" };

/** A refusal from body, status and header; a proxy that answers for an edge that is away reads as offline. */
export function turnedBy(status: number, retryAfter: string | null, text: string): Turned {
  const said = readJson(readError, text, "the refusal");
  if (!said.ok && status >= 500) return OFFLINE;
  const seconds = Number(retryAfter ?? "");
  const wait = said.ok ? said.value.error.retryAfterMs : undefined;
  const retryAfterMs = wait ?? (retryAfter !== null && Number.isFinite(seconds) && seconds > 0 ? seconds * SECOND : undefined);
  const reason = said.ok ? said.value.error.reason : undefined;
  return {
    kind: (said.ok ? readKind(said.value.error.kind) : undefined) ?? BY_STATUS[status] ?? "forbidden",
    words: said.ok ? said.value.error.words : `HTTP ${status}`,
    ...(reason === undefined ? {} : { reason }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(said.ok && said.value.error.ended === true ? { ended: true } : {}),
  };
}
