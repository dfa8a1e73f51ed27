// How often a planted fault strikes. Remembers the count, nothing else.

/** True every n-th time it is asked. */
export function every(n: number): () => boolean {
  let i = 0;
  return () => ++i % n === 0;
}
