// Virtual time: what happens next, in order. The only clock and the only waiting of a simulation; never touches the machine's own.

export interface Schedule {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Does `work` at `when` (now, if that is past); gives the way to call it off. Of two at one moment the first asked goes first. */
  readonly at: (when: number, work: () => void) => () => void;
  readonly after: (ms: number, work: () => void) => () => void;
  /** Lets time pass until `until`; after each event everything that follows from it without waiting is done. */
  readonly run: (until: number) => Promise<void>;
  /** Events done so far. */
  readonly done: () => number;
}

interface Entry {
  readonly when: number;
  readonly n: number;
  work: (() => void) | undefined;
}

const BATCH = 32; // immediates asked for at once: Node does all promises between two of them, and one turn of its loop costs more than most events
const waiting: (() => void)[] = [];
let slots = 0;

/** Resolves when nothing is left to do but wait: promises come before the next of the machine's immediates. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    if (slots === 0) askForSlots();
  });

function askForSlots(): void {
  slots = BATCH;
  for (let i = 0; i < BATCH; i++) setImmediate(slot);
}

function slot(): void {
  slots--;
  waiting.shift()?.();
  if (slots === 0 && waiting.length > 0) askForSlots();
}

export function createSchedule(beginning: number): Schedule {
  const heap: Entry[] = [];
  let now = beginning;
  let asked = 0;
  let done = 0;
  const at = (when: number, work: () => void): (() => void) => {
    const entry: Entry = { when: Math.max(when, now), n: asked++, work };
    push(heap, entry);
    return () => void (entry.work = undefined);
  };
  return {
    now: () => now,
    at,
    after: (ms, work) => at(now + ms, work),
    async run(until) {
      for (;;) {
        const first = heap[0];
        if (first === undefined || first.when > until) break;
        pop(heap);
        if (first.work === undefined) continue;
        now = first.when;
        done++;
        first.work();
        await settled();
      }
      now = Math.max(now, until);
    },
    done: () => done,
  };
}

const isBefore = (a: Entry, b: Entry): boolean => a.when < b.when || (a.when === b.when && a.n < b.n);

function push(heap: Entry[], entry: Entry): void {
  let i = heap.length;
  heap.push(entry);
  while (i > 0) {
    const up = (i - 1) >> 1;
    const parent = heap[up];
    if (parent === undefined || !isBefore(entry, parent)) break;
    heap[i] = parent;
    i = up;
  }
  heap[i] = entry;
}

function pop(heap: Entry[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let i = 0;
  for (;;) {
    const left = heap[2 * i + 1];
    const right = heap[2 * i + 2];
    if (left === undefined) break;
    const [child, at] = right !== undefined && isBefore(right, left) ? [right, 2 * i + 2] : [left, 2 * i + 1];
    if (!isBefore(child, last)) break;
    heap[i] = child;
    i = at;
  }
  heap[i] = last;
}
