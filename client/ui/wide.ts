// Whether the window is at least so wide, as a signal. For what is another element then; what only looks otherwise is said in CSS.
import { createSignal, onCleanup, type Accessor } from "solid-js";

/** `px`: the least width. */
export function createWide(px: number): Accessor<boolean> {
  const query = matchMedia(`(min-width: ${px}px)`);
  const [wide, setWide] = createSignal(query.matches);
  const look = (): void => void setWide(query.matches);
  query.addEventListener("change", look);
  onCleanup(() => query.removeEventListener("change", look));
  return wide;
}
