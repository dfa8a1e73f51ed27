// What is fetched before it is wanted. Knows not what it is.

/** As `fetch`, but a script that cannot be had now is an error only where somebody waits for it: a page that never uses it complains of nothing. */
export function early<T>(fetch: () => Promise<T>): () => Promise<T> {
  return () => {
    const coming = fetch();
    coming.catch(() => undefined);
    return coming;
  };
}
