// The shopper's way in: turns posted by a device that holds the conversation's capability. A shopper never speaks Yjs.
import type { Doc } from "yjs";
import { ok, refuse, type Result } from "../../shared/core/result.ts";
import type { TicketId } from "../../shared/core/ids.ts";
import { appendMessage, createTicket } from "../../shared/doc/ticketDoc.ts";
import { ticketDocName } from "../../shared/domain/names.ts";
import type { Shown, Turns, WidgetTurn } from "../../shared/wire/widgetApi.ts";
import { handOver, writeBotTurn } from "./botMoves.ts";
import { weightOf } from "./compact.ts";
import { DOC_BYTES, type Docs, type LiveDoc } from "./docs.ts";
import { labelNew, type Ear } from "./ear.ts";
import { ticketIn } from "./events.ts";
import type { Limiter } from "./limits.ts";
import { lineTime } from "./line.ts";
import { secondThought, type RoomBotPorts } from "./roomBot.ts";
import { showTicket, type ShownPorts } from "./shown.ts";
import type { Turn } from "./turn.ts";

export interface ShopperPorts extends RoomBotPorts, ShownPorts {
  readonly docs: Docs;
  readonly ear: Ear;
  readonly hash: (text: string) => string;
  readonly limiter: Limiter;
  readonly run: <T>(cause: (turn: Turn) => T) => T;
  readonly hasProduct: (product: string) => boolean;
}

export interface Shoppers {
  readonly turns: (capability: string, post: Turns) => Result<Shown>;
  readonly shown: (capability: string, ticket: TicketId) => Result<Shown>;
  /** The conversation as its shopper sees it now; for lines already admitted. */
  readonly show: (ticket: TicketId) => Shown;
  /** Is this the capability of that conversation? A stranger's and a missing one are refused in the same words. */
  readonly admit: (capability: string, ticket: TicketId) => Result<LiveDoc>;
}

const stranger = refuse("unknown", "there is no such conversation");

export function createShoppers(ports: ShopperPorts): Shoppers {
  const { docs, hash, clock } = ports;
  const open = (ticket: TicketId): LiveDoc => docs.open(ticketDocName(ticket), "ticket");
  const admit = (capability: string, ticket: TicketId): Result<LiveDoc> => {
    const live = open(ticket);
    return live.row.id !== undefined && live.row.cap !== "" && live.row.cap === hash(capability) ? ok(live) : stranger;
  };
  const show = (live: LiveDoc, handled: Shown["accepted"]): Result<Shown> => ok(showTicket(ticketIn(live.doc), clock(), handled, ports));
  return {
    admit,
    show: (ticket) => showTicket(ticketIn(open(ticket).doc), clock(), [], ports),
    shown(capability, ticket) {
      const live = admit(capability, ticket);
      return live.ok ? show(live.value, []) : live;
    },
    turns(capability, post) {
      const live = open(post.ticket);
      const isNew = live.row.id === undefined;
      if (!isNew && !admit(capability, post.ticket).ok) return stranger;
      if (isNew && !post.turns.some((one) => one.kind !== "bot")) return refuse("malformed", "a conversation begins with something said");
      const known = isNew ? new Set<string>() : new Set<string>(ticketIn(live.doc).messages.map((one) => one.id));
      const fresh = post.turns.filter((one) => !known.has(one.id));
      if (fresh.length === 0)
        return show(
          live,
          post.turns.map((one) => one.id),
        );
      if (weightOf(live.row) > DOC_BYTES) return refuse("full", "this conversation is too long; please begin a new one");
      const taken = withinLimit(post.ticket, fresh, ports.limiter);
      if (taken.length === 0) return tooFast(ports.limiter.waitMs(post.ticket));
      ports.run((turn) => {
        if (isNew) begin(turn, live, capability, post, ports);
        turn.edit(live, (doc) => {
          for (const one of taken) write(doc, one, turn.now, ports);
          secondThought(doc, taken, turn.now, ports);
        });
      });
      const handled = post.turns.filter((one) => known.has(one.id) || taken.includes(one));
      return show(
        live,
        handled.map((one) => one.id),
      );
    },
  };
}

/** The turns up to the first message that comes too fast. What is left out is not accepted, and the device sends it again. */
function withinLimit(ticket: string, fresh: readonly WidgetTurn[], limiter: Limiter): readonly WidgetTurn[] {
  const said = fresh.filter((one) => one.kind === "say");
  const taken = said.length === 0 ? 0 : limiter.take(ticket, said.length);
  const cut = said[taken];
  return cut === undefined ? fresh : fresh.slice(0, fresh.indexOf(cut));
}

function tooFast(waitMs: number): Result<never> {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  return { ok: false, error: { kind: "rate", words: `too many messages at once; please try again in ${seconds} s`, retryAfterMs: waitMs } };
}

/** The head is written once; a shopper's tier is the shop's to say, never the device's. */
function begin(turn: Turn, live: LiveDoc, capability: string, post: Turns, ports: ShopperPorts): void {
  const { shopper, name, language, product, createdAt } = post.start;
  const onPage = product !== undefined && ports.hasProduct(product) ? { product } : {};
  const head = { id: post.ticket, shopper: { id: shopper, name, tier: "none" as const }, channel: "widget" as const, language, ...onPage };
  turn.edit(live, (doc) => createTicket(doc, { ...head, createdAt: Math.min(createdAt, turn.now) }));
  turn.note(live, { cap: ports.hash(capability) });
}

function write(doc: Doc, turn: WidgetTurn, now: number, ports: ShopperPorts): void {
  switch (turn.kind) {
    case "say":
      appendMessage(doc, { kind: "shopper", id: turn.id, at: lineTime(ticketIn(doc).messages, now, turn.at), text: turn.text });
      labelNew(doc, ticketIn(doc), ports.ear); // a hand-off in this very post packs what was heard
      return;
    case "bot":
      return writeBotTurn(doc, turn, now, ports);
    case "person":
      return handOver(doc, "button", "", turn.id, now, ports);
  }
}
