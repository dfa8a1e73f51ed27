// The door to the bot: what a conversation asks of it, and a bot that is fetched when first wanted, so that the page paints without it.
import type { ProductId } from "../../shared/core/ids.ts";
import type { Shown, ShownMessage, WidgetTurn } from "../../shared/wire/widgetApi.ts";

export type SayTurn = Extract<WidgetTurn, { kind: "say" }>;
export type BotTurn = Extract<WidgetTurn, { kind: "bot" }>;

export interface Bot {
  /** The message with what was heard in it, and the bot's moves after it; undefined: ear or answers cannot be had now. `before`: all turns before it. */
  readonly think: (
    say: SayTurn,
    before: readonly WidgetTurn[],
    product: ProductId | undefined,
    orders: Shown["orders"],
  ) => Promise<readonly WidgetTurn[] | undefined>;
  /** The words of a move the room has not shown yet; undefined while there is no answer pack. */
  readonly lineOf: (turn: BotTurn, orders: Shown["orders"]) => ShownMessage | undefined;
  /** Resolves when kept moves have words (or cannot have them now). */
  readonly ready: () => Promise<void>;
}

/** A bot behind a load that may take long or fail; after a failure the next wish tries again. */
export function createLazyBot(load: () => Promise<Bot>): Bot {
  let bot: Bot | undefined;
  let loading: Promise<Bot | undefined> | undefined;
  const want = (): Promise<Bot | undefined> =>
    (loading ??= load().then(
      (found) => (bot = found),
      () => (loading = undefined),
    ));
  return {
    think: async (...asked) => (await want())?.think(...asked),
    lineOf: (...asked) => bot?.lineOf(...asked),
    ready: async () => (await want())?.ready(),
  };
}
