// A signal's first answer, for what was begun before it came. Only waits.
import { createEffect, createRoot, type Accessor } from "solid-js";

/** Resolves once the signal says something, at once where it does already; never where it never will. */
export function onceKnown<T>(signal: Accessor<T | undefined>): Promise<T> {
  return new Promise((resolve) => {
    createRoot((dispose) =>
      createEffect(() => {
        const known = signal();
        if (known === undefined) return;
        resolve(known);
        dispose();
      }),
    );
  });
}
