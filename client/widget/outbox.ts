// What the shopper did in a conversation, in order, once: kept on the device before it is shown, and marked when the room has it (the bot still leans
// on what was said before). Never sends anything itself.
import { boolean, list, number, optional, shape, string, type Check, type Checked } from "../../shared/core/check.ts";
import { readId, type MessageId, type ProductId, type TicketId } from "../../shared/core/ids.ts";
import { readTurn, type WidgetTurn } from "../../shared/wire/widgetApi.ts";
import type { Shelf } from "./shelf.ts";

const productId: Check<ProductId> = (v) => readId<ProductId>(v);
const KEPT_TURNS = 8; // one message and what the bot did about it

/** One act of the shopper (a message, or the person button) and the bot's moves about it. They leave the device in this order. */
export const readKept = shape({
  turns: list(readTurn, KEPT_TURNS),
  /** False: the bot has not made up its mind about it, so it may not leave yet. */
  decided: boolean,
  /** The room has it. */
  sent: boolean,
  /** The room refused it for good: the kind of refusal. The text stays, so that it can be read and copied. */
  refused: optional(string(40)),
  /** The product on the page when it was written. */
  product: optional(productId),
  keptAt: number(0),
});
export type Kept = Checked<typeof readKept>;

export interface Outbox {
  /** In the order they happened. */
  readonly all: () => Promise<readonly Kept[]>;
  /** Keeps it; resolves when it is safe. */
  readonly keep: (turn: WidgetTurn, about: Pick<Kept, "decided" | "product">) => Promise<void>;
  /** The bot has decided: its moves follow the message. Once only: a second decision about the same message changes nothing. */
  readonly decide: (say: MessageId, turns: readonly WidgetTurn[]) => Promise<void>;
  readonly refuse: (say: MessageId, kind: string) => Promise<void>;
  readonly sent: (say: MessageId) => Promise<void>;
  /** The room came back from a backup and has only these: what it had beside them leaves again, under the same ids. */
  readonly giveBack: (known: ReadonlySet<MessageId>) => Promise<void>;
  /** Forgets it: a refused message the shopper took back, or all of a conversation that ended. */
  readonly drop: (say: MessageId) => Promise<void>;
}

/** The outbox of one conversation. Keys are message ids, which sort by time. */
export function createOutbox(shelf: Shelf, ticket: TicketId, now: () => number): Outbox {
  const prefix = `turn ${ticket} `;
  const update = async (say: MessageId, make: (old: Kept) => Kept): Promise<void> => {
    await shelf.change(prefix + say, (old) => {
      const kept = readKept(old);
      return kept === undefined ? old : make(kept);
    });
  };
  return {
    all: async () => (await shelf.list(prefix)).map(readKept).filter((one) => one !== undefined),
    keep: async (turn, about) => {
      const kept: Kept = { turns: [turn], ...about, sent: false, keptAt: now() };
      await shelf.change(prefix + turn.id, (old) => old ?? kept);
    },
    decide: (say, turns) => update(say, (old) => (old.decided ? old : { ...old, turns, decided: true })),
    refuse: (say, kind) => update(say, (old) => ({ ...old, refused: kind })),
    sent: (say) => update(say, (old) => (old.sent ? old : { ...old, sent: true })).catch(() => {}), // a full disk: the room has it all the same, and shows it
    async giveBack(known) {
      for (const kept of (await shelf.list(prefix)).map(readKept)) {
        const id = kept === undefined ? undefined : idOf(kept);
        if (id !== undefined && kept?.sent === true && !kept.turns.every((turn) => known.has(turn.id)))
          await update(id, (old) => ({ ...old, sent: false }));
      }
    },
    drop: async (say) => {
      await shelf.change(prefix + say, () => undefined);
    },
  };
}

/** Is it only on this device? */
export const isUnsent = (kept: Kept): boolean => !kept.sent && kept.refused === undefined;

/** Does it bring files with it? */
export const hasFiles = (kept: Kept): boolean => kept.turns.some((turn) => turn.kind === "say" && turn.files !== undefined);

/** The id a kept act goes by: that of its first turn. */
export const idOf = (kept: Kept): MessageId | undefined => kept.turns[0]?.id;
