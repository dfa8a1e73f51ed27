// The bot with its ear, as the page fetches it after the first paint: one script, the ear's worker, and files of weights under versioned addresses.
import { startEar } from "../understanding/startEar.ts";
import type { Understander } from "../understanding/understander.ts";
import { createBot, type BotPorts } from "./bot.ts";
import type { Bot } from "./botDoor.ts";

/** Starts fetching the weights at once; a failed fetch is tried again at the next message. */
export function createDeviceBot(ports: Omit<BotPorts, "ear">): Bot {
  let understander: Promise<Understander | undefined> | undefined;
  const want = (): Promise<Understander | undefined> =>
    (understander ??= startEar().then((found) => {
      if (found === undefined) understander = undefined;
      return found;
    }));
  void want();
  return createBot({ ...ports, ear: { understand: async (text, context) => (await want())?.understand(text, context) } });
}
