// Which errors say that the database is closed or its connection dead. Knows names alone; touches no database.

/** A newer version of the app wrote the database, and this one may not open it. */
export const NEWER = "NewerVersionError";

const LOSSES: ReadonlySet<string> = new Set([
  ...["DatabaseClosedError", "OpenFailedError", "MissingAPIError", NEWER],
  ...["InvalidStateError", "UnknownError", "AbortError", "SecurityError", "TimeoutError"],
]);

/** Is the database closed, or its connection dead? Then nothing was written. */
export function isLoss(error: unknown): boolean {
  return LOSSES.has(nameOf(error));
}

/** What the platform called it: Dexie wraps it, in one way or another. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const inner: unknown = "inner" in error ? error.inner : undefined;
  return inner instanceof Error && inner !== error ? nameOf(inner) : error.name;
}
