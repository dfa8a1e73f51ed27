// The desk's service worker: keeps the shell, so that the desk opens without a network. What people write is the store's business, not this one's.
// Never answers for the edge's doors (/api /s /y /w /feed): those go straight to the network; but for pictures of answers, which never change.
import { clientsClaim, setCacheNameDetails } from "workbox-core";
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { CacheFirst } from "workbox-strategies";
import { keepEar } from "./keepEar.ts";
import { keepPictures } from "./keepPictures.ts";
import { tellPushed } from "./tellPushed.ts";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[] };

const SHELL = "/desk/index.html";
const DOORS = /^\/(api|s|y|w|feed)(\/|$)/;
const WEIGHTS = /^\/assets\/[\w-]+\.(bin|onnx|wasm)$/; // the name carries the hash of the bytes

setCacheNameDetails({ prefix: "zhanggui-desk" });
precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(async () => (await matchPrecache(SHELL)) ?? fetch(SHELL), { allowlist: [/^\/desk(\/|$)/], denylist: [DOORS] }),
);
registerRoute(({ url, sameOrigin }) => sameOrigin && WEIGHTS.test(url.pathname), new CacheFirst({ cacheName: "zhanggui-desk-weights" }));
keepEar("zhanggui-desk");
keepPictures("zhanggui-desk");
tellPushed();

// A new version waits until the person says so (shell/update.ts asks): nobody's page is swapped under their hands.
self.addEventListener("message", (event) => {
  if (event.data === "take-over") void self.skipWaiting();
});
clientsClaim();
