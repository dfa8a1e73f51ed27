// Whether somebody looks at the page: told as it is drawn, shown, hidden and closed. Decides nothing of what that means.
import { createEffect, onCleanup } from "solid-js";

/** Calls `look` now, when what it reads changes, and when the page is shown or hidden; `leave` when the page is closed. As long as its owner lives. */
export function onLook(look: () => void, leave: () => void): void {
  createEffect(look);
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", leave); // a page that is closed may never be hidden first
  onCleanup(() => {
    document.removeEventListener("visibilitychange", look);
    removeEventListener("pagehide", leave);
  });
}
