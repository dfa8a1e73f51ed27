// What a service worker keeps of the full ear: weights, runtime and script once fetched, so that it understands without a network; and nothing of an older version.
import { registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";
import { FULL_VERSION, RUNTIME_VERSION } from "../../models/manifest.ts";

declare const self: ServiceWorkerGlobalScope;

const EAR = /^\/(ear\/|assets\/ear-[\w-]+\.js$)/; // the address carries the hash of the bytes

/** Call once, at the worker's start. `app`: prefix of its caches. */
export function keepEar(app: string): void {
  const kept = `${app}-ear-`;
  const cacheName = `${kept}${FULL_VERSION}-${RUNTIME_VERSION}`;
  registerRoute(({ url, sameOrigin }) => sameOrigin && EAR.test(url.pathname), new CacheFirst({ cacheName }));
  self.addEventListener("activate", (event) => event.waitUntil(dropOthers(kept, cacheName)));
}

async function dropOthers(kept: string, cacheName: string): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(kept) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}
