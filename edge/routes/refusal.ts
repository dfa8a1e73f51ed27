// A Refusal as an HTTP answer: one shape for every door, the status from the kind.
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

const RETRY_SECONDS = "10"; // the shopper's short window: five messages in ten seconds

/** `{error:{kind,words}}` with the fitting status; 429 says when to come again. */
export function refusal(why: Refusal): Response {
  const headers = why.kind === "rate" ? { "retry-after": RETRY_SECONDS } : undefined;
  return Response.json({ error: { kind: why.kind, words: why.words } }, { status: STATUS[why.kind], ...(headers === undefined ? {} : { headers }) });
}
