// The bot with the light ear, as the page fetches it after the first paint: one script and one file of weights under a versioned address.
import weights from "../../models/weights/light.bin?url";
import { loadLight, type Light } from "../../models/light/light.ts";
import { createBot, type BotPorts } from "./bot.ts";
import type { Bot } from "./botDoor.ts";

/** Starts fetching the weights at once; a failed fetch is tried again at the next message. */
export function createDeviceBot(ports: Omit<BotPorts, "ear">): Bot {
  let light: Promise<Light | undefined> | undefined;
  const want = (): Promise<Light | undefined> =>
    (light ??= fetchLight().catch(() => undefined).then((found) => {
      if (found === undefined) light = undefined;
      return found;
    }));
  void want();
  return createBot({ ...ports, ear: { understand: async (text, context) => (await want())?.understand(text, context) } });
}

const WEIGHTS_CACHE = "zhanggui-widget-weights"; // the service worker looks in the same place

/** From the device's cache when it is there; the address carries the hash, so what is kept under it never grows old. */
async function fetchLight(): Promise<Light | undefined> {
  const cache = await globalThis.caches?.open(WEIGHTS_CACHE).catch(() => undefined); // none on plain http or in private windows
  const kept = await cache?.match(weights);
  const response = kept ?? (await fetch(weights, { credentials: "omit" }));
  if (!response.ok) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const light = loadLight(bytes);
  if (light.ok && kept === undefined && cache !== undefined) void keepOnly(cache, bytes);
  return light.ok ? light.value : undefined;
}

async function keepOnly(cache: Cache, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  for (const old of await cache.keys()) await cache.delete(old);
  await cache.put(weights, new Response(bytes));
}
