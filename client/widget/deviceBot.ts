// The bot with its ear, as the page fetches it after the first paint: one script, the ear's worker, and one file of weights under a versioned address.
import { fetchLight } from "../../models/light/fetchLight.ts";
import { LIGHT_WEIGHTS_URL } from "../../models/light/weightsUrl.ts";
import { startEarWorker } from "../understanding/startWorker.ts";
import { createUnderstander, type Understander } from "../understanding/understander.ts";
import { after } from "./after.ts";
import { createBot, type BotPorts } from "./bot.ts";
import type { Bot } from "./botDoor.ts";

/** Starts fetching the weights at once; a failed fetch is tried again at the next message. */
export function createDeviceBot(ports: Omit<BotPorts, "ear">): Bot {
  let understander: Promise<Understander | undefined> | undefined;
  const want = (): Promise<Understander | undefined> =>
    (understander ??= wake().then((found) => {
      if (found === undefined) understander = undefined;
      return found;
    }));
  void want();
  return createBot({ ...ports, ear: { understand: async (text, context) => (await want())?.understand(text, context) } });
}

async function wake(): Promise<Understander | undefined> {
  const fetched = await fetchLight(LIGHT_WEIGHTS_URL, (url) => fetch(url, { credentials: "omit" }));
  if (!fetched.ok) return undefined;
  const { light, bytes } = fetched.value;
  return createUnderstander({ startWorker: startEarWorker, light, weights: bytes, later: after });
}
