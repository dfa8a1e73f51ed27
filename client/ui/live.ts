// From the shelf to the screen: a Dexie query as a Solid signal or keyed store that follows every change, of any tab. Only reads.
import { liveQuery } from "dexie";
import { createEffect, createSignal, onCleanup, type Accessor } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import { after } from "../../shared/core/after.ts";
import { rested } from "../../shared/core/rested.ts";

export const FAILED = "zhanggui:query-failed"; // told to the window, with the error: the shelf may be lost, or the shell say that it cannot be read

/** Follows a query; `initial` until its first answer. Cleaned up with the owner. For a question that depends on signals use liveOn. */
export function live<T>(query: () => Promise<T>, initial: T): Accessor<T> {
  const [value, setValue] = createSignal<T>(initial);
  follow(query, (next) => setValue(() => next));
  return value;
}

/**
 * Follows a query that reads all of a kind, thousands perhaps, or costs much: after each answer it rests four times as long as that took. While an
 * import writes, or a feed comes in, it is a little behind; it is right as soon as they pause.
 */
export function liveWhole<T>(query: () => Promise<T>, initial: T): Accessor<T> {
  return live(rested(query, { now: () => performance.now(), after }), initial);
}

/** Follows the query of a key that may change: `key` is read as a signal, the query is asked anew for each. Back to `initial` in between. */
export function liveOn<K, T>(key: Accessor<K>, query: (key: K) => Promise<T>, initial: T): Accessor<T> {
  const [value, setValue] = createSignal<T>(initial);
  createEffect<K | undefined>((before) => {
    const now = key();
    if (before !== undefined && before !== now) setValue(() => initial);
    follow(
      () => query(now),
      (next) => setValue(() => next),
    );
    return now;
  });
  return value;
}

/** Follows a list as a store keyed by `id`: a row that did not change keeps its place in the DOM. `ready` is false until the first answer. */
export function liveList<K, T extends { readonly id: string }>(
  key: Accessor<K>,
  query: (key: K) => Promise<readonly T[]>,
): { readonly rows: readonly T[]; readonly ready: Accessor<boolean> } {
  const [state, setState] = createStore<{ rows: readonly T[] }>({ rows: [] });
  const [ready, setReady] = createSignal(false);
  createEffect(() => {
    const now = key();
    follow(
      () => query(now),
      (rows) => {
        setState("rows", reconcile(rows, { key: "id" }));
        setReady(true);
      },
    );
  });
  return {
    get rows() {
      return state.rows;
    },
    ready,
  };
}

function follow<T>(query: () => Promise<T>, take: (value: T) => void): void {
  const subscription = liveQuery(query).subscribe({
    next: take,
    error: (error: unknown) => globalThis.dispatchEvent?.(new CustomEvent(FAILED, { detail: error })),
  });
  onCleanup(() => subscription.unsubscribe());
}
