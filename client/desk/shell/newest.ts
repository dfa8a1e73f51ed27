// The way to the newest version, fetched when somebody wants it; when even that is gone, a reload is what is left.

/** See update.ts. Never rejects. */
export function toNewest(): Promise<void> {
  return import("./update.ts").then(
    (its) => its.toNewest(),
    () => location.reload(),
  );
}
