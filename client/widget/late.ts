// A script of its own, fetched when it is first wanted. Knows none by name.
import { createSignal, type Accessor } from "solid-js";

/** undefined until it is here, or without it. */
export function late<T>(load: () => Promise<T>): Accessor<T | undefined> {
  const [found, setFound] = createSignal<T>();
  let asked: Promise<unknown> | undefined;
  return () => {
    asked ??= load().then(
      (its) => setFound(() => its),
      () => (asked = undefined),
    );
    return found();
  };
}
