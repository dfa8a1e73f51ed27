// What happens when, in order: a heap of moments. The one who asks decides what a moment means; equal moments come in the order they were noted.

interface Noted<T> {
  readonly at: number;
  readonly turn: number;
  readonly what: T;
}

export interface Agenda<T> {
  readonly note: (at: number, what: T) => void;
  /** The earliest, taken off; undefined when nothing more is to come. */
  readonly next: () => { readonly at: number; readonly what: T } | undefined;
}

export function createAgenda<T>(): Agenda<T> {
  const heap: Noted<T>[] = [];
  let turn = 0;
  const before = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]];
    if (one === undefined || other === undefined) return false;
    return one.at < other.at || (one.at === other.at && one.turn < other.turn);
  };
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]];
    if (one === undefined || other === undefined) return;
    heap[a] = other;
    heap[b] = one;
  };
  const sink = (): void => {
    for (let at = 0; ; ) {
      const least = [2 * at + 1, 2 * at + 2].reduce((best, child) => (before(child, best) ? child : best), at);
      if (least === at) return;
      swap(at, least);
      at = least;
    }
  };
  return {
    note(at, what) {
      heap.push({ at, turn: turn++, what });
      for (let child = heap.length - 1; child > 0; ) {
        const parent = (child - 1) >> 1;
        if (!before(child, parent)) return;
        swap(child, parent);
        child = parent;
      }
    },
    next() {
      const [first] = heap;
      if (first === undefined) return undefined;
      swap(0, heap.length - 1);
      heap.pop();
      sink();
      return first;
    },
  };
}
