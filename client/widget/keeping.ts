// Puts down on the device what the shopper does: one act after another, under ids that sort as things happened. Sends and shows nothing.
import { mintId, type Clock, type MessageId, type ProductId, type Random } from "../../shared/core/ids.ts";
import type { WidgetTurn } from "../../shared/wire/widgetApi.ts";
import type { Outbox } from "./outbox.ts";

export interface KeepingPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly outbox: () => Outbox;
  /** The product on the page, if any. */
  readonly product: () => ProductId | undefined;
  /** When the newest act was that lies on the device already. */
  readonly lastAt: () => number;
  /** Was there no room for it? */
  readonly full: (yes: boolean) => void;
  /** It is kept: look again. */
  readonly kept: () => Promise<void>;
}

/** Keeps one act. `decided`: the bot has nothing to say about it. `first`: what must lie on the device before it. Rejects where there is no room for it. */
export type Keep = (make: (id: MessageId, at: number) => WidgetTurn, decided: boolean, first?: () => Promise<void>) => Promise<MessageId>;

/** What the shopper says: words, and files beside them. */
export type Said = Pick<Extract<WidgetTurn, { kind: "say" }>, "text" | "files">;

export interface Keeping {
  readonly keep: Keep;
  /** Does the work between two acts: what it changes is never changed under one. It may not wait for an act itself. */
  readonly between: <T>(work: () => Promise<T>) => Promise<T>;
}

/** An act that has to wait for the disk is not overtaken by the next. */
export function createKeeping({ clock, random, outbox, product, full, kept, ...ports }: KeepingPorts): Keeping {
  let mine = 0;
  let before: Promise<unknown> = Promise.resolve();

  const keepNow: Keep = async (make, decided, first) => {
    const at = Math.max(clock(), mine + 1, ports.lastAt() + 1); // strictly rising, also after the clock was set back
    mine = at;
    const id = mintId<MessageId>(() => at, random);
    const about = product();
    try {
      await first?.();
      await outbox().keep(make(id, at), { decided, ...(about === undefined ? {} : { product: about }) });
    } catch (error) {
      full(true);
      throw error;
    }
    full(false);
    await kept();
    return id;
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const act = before.then(work);
    before = act.catch(() => {});
    return act;
  };
  return { keep: (...asked) => inTurn(() => keepNow(...asked)), between: inTurn };
}
