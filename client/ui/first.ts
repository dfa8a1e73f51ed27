// What a page is opened for comes first: what else it asks, fetches and starts waits here until that is painted. Knows not what it is, and holds nothing
// for long.

const HELD_MS = 1_500; // a page that shows nothing by then, or is not in sight and so never painted, gets the rest all the same

let waiting: (() => void)[] | undefined;

/** From now on whatever is given to `afterFirst` waits. */
export function beginFirst(): void {
  if (waiting !== undefined) return;
  waiting = [];
  setTimeout(letAll, HELD_MS);
}

/** It stands there: the rest begins when it has been painted. */
export function firstIsThere(): void {
  if (waiting !== undefined) requestAnimationFrame(() => setTimeout(letAll, 0));
}

/** Does the work when what comes first has been painted; at once where nothing comes first. */
export function afterFirst(work: () => void): void {
  if (waiting === undefined) work();
  else waiting.push(work);
}

function letAll(): void {
  const all = waiting ?? [];
  waiting = undefined;
  for (const work of all) work();
}
