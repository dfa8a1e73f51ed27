// A Refusal as an HTTP answer: one shape for every door, the status from the kind.
import { SECOND } from "../../shared/core/time.ts";
import type { Refusal, RefusalKind } from "../../shared/core/result.ts";

const STATUS: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  "too-large": 413,
  "too-slow": 408,
  "too-deep": 400,
  gap: 409,
  "foreign-client": 403,
  "beyond-known": 409,
  schema: 422,
  "unknown-kind": 400,
  unknown: 404,
  forbidden: 403,
  "signed-out": 401,
  "old-protocol": 426,
  "other-epoch": 409,
  rate: 429,
  full: 507,
  conflict: 409,
  erased: 410,
};

const FULL_AGAIN_MS = 30 * SECOND; // somebody has to make space first
const ECHO_MS = 60 * SECOND;

/** Nothing can be written where the shop keeps its data. Nothing was acknowledged; devices keep what they have and try again. */
const FULL: Refusal = {
  kind: "full",
  words: "店铺暂时存不下新内容，稍后会自动再试。 The shop has no space left just now: it is tried again by itself.",
  retryAfterMs: FULL_AGAIN_MS,
};

/**
 * Tells a full disk from a bug by what was thrown. A room that cannot write is thrown away by workerd, and until there is space what asks for
 * it may hear of "internal error" alone: so the words are remembered for a while.
 */
export function createFullDisk(now: () => number): (thrown: Error) => Refusal | undefined {
  let seenAt = -ECHO_MS;
  return ({ message }) => {
    const isFull = /SQLITE_FULL|disk is full/.test(message);
    if (isFull) seenAt = now();
    return isFull || (message.startsWith("internal error") && now() - seenAt < ECHO_MS) ? FULL : undefined;
  };
}

/** `{error:{kind,words,reason?,retryAfterMs?}}` with the fitting status; where the refusal says when to come again, so does the header. */
export function refusal(why: Refusal): Response {
  const headers = new Headers();
  if (why.retryAfterMs !== undefined) headers.set("retry-after", String(Math.ceil(why.retryAfterMs / SECOND)));
  return Response.json({ error: why }, { status: STATUS[why.kind], headers });
}
