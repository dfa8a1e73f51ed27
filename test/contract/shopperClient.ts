// A shopper's device as small as can be: one conversation, its capability, turns posted as they come.
import { asId, type MessageId, type ProductId, type TicketId } from "../../shared/core/ids.ts";
import type { Result } from "../../shared/core/result.ts";
import type { Rating } from "../../shared/domain/rating.ts";
import type { BotMove } from "../../shared/domain/ticket.ts";
import { WIDGET_PROTOCOL } from "../../shared/wire/version.ts";
import type { Shown, Turns, WidgetTurn } from "../../shared/wire/widgetApi.ts";
import type { TestRoom } from "./testRoom.ts";

export interface ShopperClient {
  readonly ticket: TicketId;
  readonly capability: string;
  readonly say: (text: string, more?: Partial<Extract<WidgetTurn, { kind: "say" }>>) => Extract<WidgetTurn, { kind: "say" }>;
  readonly bot: (replyTo: MessageId, move: BotMove) => WidgetTurn;
  readonly person: () => WidgetTurn;
  readonly rate: (message: MessageId, is: Rating["is"], at?: number) => Extract<WidgetTurn, { kind: "rate" }>;
  /** Of the whole conversation. */
  readonly stars: (stars: number, words?: string, at?: number) => Extract<WidgetTurn, { kind: "rate" }>;
  readonly post: (...turns: readonly WidgetTurn[]) => Promise<Result<Shown>>;
  readonly shown: () => Promise<Result<Shown>>;
  /** A post that also says who the shopper is. */
  readonly postAs: (identity: string, ...turns: readonly WidgetTurn[]) => Promise<Result<Shown>>;
  readonly turnsOf: (turns: readonly WidgetTurn[]) => Turns;
}

const CAPABILITY_LETTERS = 22; // however many shoppers there are

let made = 0;

export function createShopper(
  room: Pick<TestRoom, "door" | "now">,
  more: Partial<Turns["start"]> & { readonly ticket?: string } = {},
): ShopperClient {
  const n = ++made;
  const ticket = asId<TicketId>(more.ticket ?? `t-${String(n).padStart(4, "0")}`);
  const capability = `cap${String(n).padStart(4, "0")}`.padEnd(CAPABILITY_LETTERS, "x");
  let turn = 0;
  const next = (): MessageId => asId<MessageId>(`s-${n}-${String(++turn).padStart(4, "0")}`);
  const { ticket: _ticket, ...rest } = more;
  const start: Turns["start"] = { shopper: asId(`shopper-${n}`), name: "小雨", language: "zh", createdAt: room.now(), ...rest };
  const turnsOf = (turns: readonly WidgetTurn[]): Turns => ({ protocol: WIDGET_PROTOCOL, ticket, start, turns });
  return {
    ticket,
    capability,
    turnsOf,
    say: (text, other = {}) => ({ kind: "say", id: next(), at: room.now(), text, ...other }),
    bot: (replyTo, move) => ({ kind: "bot", id: next(), at: room.now(), replyTo, move }),
    person: () => ({ kind: "person", id: next(), at: room.now() }),
    rate: (message, is, at = room.now()) => ({ kind: "rate", id: next(), at, message, is }),
    stars: (stars, words, at = room.now()) => ({
      ...{ kind: "rate", id: next(), at, message: asId<MessageId>(ticket), stars },
      ...(words === undefined ? {} : { words }),
    }),
    post: (...turns) => room.door.turns(capability, turnsOf(turns)),
    postAs: (identity, ...turns) => room.door.turns(capability, { ...turnsOf(turns), identity }),
    shown: () => room.door.shown(capability, ticket),
  };
}

export const PRODUCT = asId<ProductId>("shirt");
