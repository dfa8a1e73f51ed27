// What a service worker keeps of the pictures in answers: those that were seen, so that an answer shows its picture without a network. Never asks for one itself.
import { registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";

const PICTURE = /^\/w\/[0-9a-z-]{1,64}\/pictures\/[0-9a-f]{64}\.(?:webp|jpg|png)$/; // its name is what it is
const MOST = 60; // some 15 MB; the first that came go first

/** Call once, at the worker's start. `app`: prefix of its caches. */
export function keepPictures(app: string): void {
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && PICTURE.test(url.pathname),
    new CacheFirst({ cacheName: `${app}-pictures`, plugins: [{ cacheDidUpdate: ({ cacheName }) => dropOldest(cacheName) }] }),
  );
}

async function dropOldest(cacheName: string): Promise<void> {
  const cache = await caches.open(cacheName);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((one) => cache.delete(one)));
}
