// Registers the desk's service worker and offers a new version when one is ready. The person decides when; drafts are kept.
import { HOUR, SECOND } from "../../../shared/core/time.ts";
import { workerUrl } from "../../trusted/scriptUrl.ts";
import { tell } from "../../ui/kit/Toasts.tsx";
import { say } from "../../ui/words.ts";
import { SHELL } from "./words.ts";

const SCOPE = "/desk/";
const INSTALL_MS = 15 * SECOND; // the shell is a few hundred kilobytes
const TAKE_OVER_MS = 3 * SECOND;

let isAsked = false; // somebody in this tab wants the new version now

/** Call once. Without a service worker the desk works, as long as there is a network at its start. */
export async function keepUpdated(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const worker = navigator.serviceWorker;
  const first = worker.controller === null;
  let taken = false;
  worker.addEventListener("controllerchange", () => {
    if (first || taken || worker.controller === null) return; // null: the site was cleared, and nothing newer has come
    taken = true;
    if (isAsked) location.reload();
    else reloadWhenCalm();
  });
  const registration = await worker.register(workerUrl("/desk/sw.js"), { scope: SCOPE }).catch(() => undefined);
  if (registration === undefined) return;
  if (registration.waiting !== null && !first) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next?.addEventListener("statechange", () => {
      if (next.state === "installed" && worker.controller !== null) offer(next);
    });
  });
  setInterval(() => void registration.update().catch(() => undefined), HOUR); // a desk is open for days; no network is no news
}

/**
 * Fetches the newest version, lets it take over and reloads. Where there is none to be had, reloads all the same: what is missing may be there
 * again. Never rejects.
 */
export async function toNewest(): Promise<void> {
  isAsked = true;
  const next = await newest().catch(() => undefined);
  if (next !== undefined) {
    next.postMessage("take-over"); // reloads when it has (controllerchange)
    await new Promise((done) => setTimeout(done, TAKE_OVER_MS));
  }
  location.reload();
}

/** The worker that waits to take over, once it is installed. */
async function newest(): Promise<ServiceWorker | undefined> {
  if (!("serviceWorker" in navigator)) return undefined;
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  await registration?.update();
  const coming = registration?.installing ?? undefined;
  if (coming !== undefined) {
    await new Promise<void>((done) => {
      setTimeout(done, INSTALL_MS);
      coming.addEventListener("statechange", () => done());
    });
  }
  return registration?.waiting ?? undefined;
}

function offer(next: ServiceWorker): void {
  tell({
    icon: "sync",
    words: say(SHELL.updateReady),
    more: say(SHELL.updateMore),
    stays: true,
    action: {
      words: say(SHELL.reload),
      run: () => {
        isAsked = true;
        next.postMessage("take-over");
      },
    },
  });
}

/** Another tab let the new version in: this one follows when nobody is typing here, and says so until then. */
function reloadWhenCalm(): void {
  if (!isTyping()) return location.reload();
  const stop = new AbortController();
  const look = (): void => {
    if (document.visibilityState === "visible" && isTyping()) return;
    stop.abort();
    location.reload();
  };
  document.addEventListener("visibilitychange", look, { signal: stop.signal });
  document.addEventListener("focusout", () => setTimeout(look, 0), { signal: stop.signal });
  const action = { words: say(SHELL.reload), run: () => location.reload() };
  tell({ icon: "sync", words: say(SHELL.updateTaken), more: say(SHELL.updateMore), stays: true, action });
}

/** Is somebody in the middle of a sentence? */
function isTyping(): boolean {
  const field = document.activeElement;
  return (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.value !== "";
}
