// Registers the desk's service worker and offers a new version when one is ready. The person decides when; drafts are kept.
import { tell } from "../../ui/kit/Toasts.tsx";
import { say } from "../../ui/words.ts";
import { SHELL } from "./words.ts";

/** Call once. Without a service worker the desk works, as long as there is a network at its start. */
export async function keepUpdated(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const worker = navigator.serviceWorker;
  const first = worker.controller === null;
  let reloading = false;
  worker.addEventListener("controllerchange", () => {
    if (first || reloading) return;
    reloading = true;
    location.reload();
  });
  const registration = await worker.register("/desk/sw.js", { scope: "/desk/" }).catch(() => undefined);
  if (registration === undefined) return;
  if (registration.waiting !== null && !first) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next?.addEventListener("statechange", () => {
      if (next.state === "installed" && worker.controller !== null) offer(next);
    });
  });
}

function offer(next: ServiceWorker): void {
  tell({
    icon: "sync",
    words: say(SHELL.updateReady),
    more: say(SHELL.updateMore),
    stays: true,
    action: { words: say(SHELL.reload), run: () => next.postMessage("take-over") },
  });
}
