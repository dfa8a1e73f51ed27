// Lets the bot think about each kept message, in order, once; and lets a message go without it when it takes too long. Sends and shows nothing.
import type { Clock } from "../../shared/core/ids.ts";
import { SECOND } from "../../shared/core/time.ts";
import type { Shown, WidgetTurn } from "../../shared/wire/widgetApi.ts";
import { LATE, within, type After } from "../../shared/core/after.ts";
import { coalesced } from "../../shared/core/coalesced.ts";
import type { Bot, SayTurn } from "./botDoor.ts";
import type { Kept, Outbox } from "./outbox.ts";

/** A message goes out without the bot when ear or answers are not there by then. */
export const PATIENCE_MS = 4 * SECOND;
const LEAST_PATIENCE_MS = 300; // for a message that already waited for those before it

export interface DeciderPorts {
  readonly bot: Bot;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly after: After;
  readonly kept: () => readonly Kept[];
  /** Does a person have the conversation, or is one wanted? Then the bot says nothing. */
  readonly isSilent: () => boolean;
  readonly isOnline: () => boolean;
  /** Orders the room has shown. */
  readonly orders: () => Shown["orders"];
  readonly on: {
    readonly thinking: (yes: boolean) => void;
    readonly decided: () => Promise<void>;
    /** What was missing may have come: decide again. */
    readonly again: () => void;
  };
}

/** Gives `decide`: decides what is undecided; safe to call at any time. */
export function createDecider(ports: DeciderPorts): () => Promise<void> {
  const { bot, outbox, isSilent, isOnline, on } = ports;
  const run = async (): Promise<void> => {
    for (;;) {
      const kept = ports.kept();
      const at = kept.findIndex((one) => !one.decided);
      const act = kept[at];
      const say = act?.turns[0];
      if (act === undefined || say?.kind !== "say") return;
      const turns = isSilent() ? [say] : await consider(act, say, kept.slice(0, at));
      if (turns === undefined) return;
      await outbox.decide(say.id, turns);
      await on.decided();
    }
  };
  /** What the bot makes of a message; undefined: not now, and nothing can leave anyway. It is thought about again when bot or network come. */
  const consider = async (act: Kept, say: SayTurn, before: readonly Kept[]): Promise<readonly WidgetTurn[] | undefined> => {
    const earlier = before.flatMap((one) => one.turns).filter((one) => one.kind !== "rate");
    const work = bot.think(say, earlier, act.product, ports.orders()).catch(() => undefined); // a broken bot must not keep a message
    on.thinking(true);
    const found = await within(
      work,
      Math.min(PATIENCE_MS, Math.max(LEAST_PATIENCE_MS, act.keptAt + PATIENCE_MS - ports.clock())),
      ports.after,
    );
    on.thinking(false);
    if (isSilent()) return [say]; // the person button was quicker
    // what the message before was left to the room for, the room goes on with: it alone knows what it asked
    if (found !== LATE && found !== undefined) return earlier.at(-1)?.kind === "say" && isOnline() ? found.slice(0, 1) : found;
    if (found !== LATE || isOnline()) return [say]; // the room, or a person, sees to it; sending it is also how the network is found again
    void work.then(on.again);
    return undefined;
  };
  return coalesced(run);
}
