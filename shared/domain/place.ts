// Where something of a list that people put in order stands: at a number of its own, so that one key says a move and of two who sort at once both do. Pure.

interface Placed {
  readonly id: string;
  /** A number between two others puts it between them. */
  readonly place: number;
}

/** The place that puts it before (or behind) its neighbour in a list that is in order; undefined: it is at the end already, or not in it. */
export function placeBeside(all: readonly Placed[], id: string, step: 1 | -1): number | undefined {
  const at = all.findIndex((one) => one.id === id);
  const [next, beyond] = [all[at + step], all[at + 2 * step]];
  if (at < 0 || next === undefined) return undefined;
  return beyond === undefined ? next.place + step : (next.place + beyond.place) / 2;
}

/** Behind all others of a list that is in order. */
export function placeLast(all: readonly Placed[]): number {
  return (all.at(-1)?.place ?? 0) + 1;
}
