// A Refusal as an HTTP answer: one shape for every door, the status from the kind.
import { SECOND } from "../../shared/core/time.ts";
import type { Refusal, RefusalKind } from "../../shared/core/result.ts";

const STATUS: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  "too-large": 413,
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
};

/** `{error:{kind,words,retryAfterMs?}}` with the fitting status; where the refusal says when to come again, so does the header. */
export function refusal(why: Refusal): Response {
  const headers = new Headers();
  if (why.retryAfterMs !== undefined) headers.set("retry-after", String(Math.ceil(why.retryAfterMs / SECOND)));
  return Response.json({ error: why }, { status: STATUS[why.kind], headers });
}
