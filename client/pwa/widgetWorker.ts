// The chat page's service worker: keeps its shell, the answer packs, their pictures and the weights, so that a shopper can write and be answered without a network.
// Never touches the desk's doors (/s /y /api /feed) nor what a shopper posts: those go straight to the network.
import { clientsClaim, setCacheNameDetails } from "workbox-core";
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";
import { keepEar } from "./keepEar.ts";
import { keepPictures } from "./keepPictures.ts";
import { openChat } from "./openChat.ts";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[] };

const PACK = /^\/w\/[0-9a-z-]{1,64}\/pack$/;
const WEIGHTS = /^\/assets\/[\w-]*light-[\w-]+\.bin$/; // the name carries the hash of the bytes
const PACK_SECONDS = 4; // a slow network is no reason to wait: the kept pack answers

setCacheNameDetails({ prefix: "zhanggui-widget" });
registerRoute(new NavigationRoute(({ url }) => openChat(url), { allowlist: [/^\/widget\//] })); // before the shell's own routes: theirs name no shop
precacheAndRoute([...self.__WB_MANIFEST], { ignoreURLParametersMatching: [/.*/] });
cleanupOutdatedCaches();
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && PACK.test(url.pathname),
  new NetworkFirst({ cacheName: "zhanggui-widget-packs", networkTimeoutSeconds: PACK_SECONDS }),
);
registerRoute(({ url, sameOrigin }) => sameOrigin && WEIGHTS.test(url.pathname), new CacheFirst({ cacheName: "zhanggui-widget-weights" }));
keepEar("zhanggui-widget");
keepPictures("zhanggui-widget");

self.addEventListener("install", () => void self.skipWaiting());
clientsClaim();
