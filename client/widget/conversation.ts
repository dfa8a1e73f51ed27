// A shopper's conversation, without a screen: keeps what is typed before showing it, lets the bot decide, sends, and folds in what the room shows.
// The browser and the Node replay run this same file. Never touches the DOM.
import { mintId, type Clock, type MessageId, type ProductId, type Random } from "../../shared/core/ids.ts";
import type { Language } from "../../shared/domain/knowledge.ts";
import { MESSAGE_CHARS } from "../../shared/domain/ticket.ts";
import { readShown, type Shown, type WidgetTurn } from "../../shared/wire/widgetApi.ts";
import type { After } from "./after.ts";
import type { Bot } from "./botDoor.ts";
import { createDecider } from "./decider.ts";
import type { Link } from "./link.ts";
import { createOutbox, idOf, isUnsent, type Kept, type Outbox } from "./outbox.ts";
import { createSender, type Sender } from "./sender.ts";
import { mintCapability, openSession, renewSession, type Session } from "./session.ts";
import type { Shelf } from "./shelf.ts";
import { isLater, knownIds, viewOf, wantsPerson, type View } from "./view.ts";

export interface ConversationPorts {
  readonly shop: string;
  readonly language: Language;
  /** The product on the page, if any. */
  readonly product: ProductId | undefined;
  /** How the shopper is called until they say: 访客, Visitor. */
  readonly name: string;
  readonly shelf: Shelf;
  readonly link: Link;
  readonly bot: Bot;
  readonly clock: Clock;
  readonly random: Random;
  readonly after: After;
  /** A new capability; default: 128 bits from the platform. */
  readonly secret?: (() => string) | undefined;
  /** Is there a network, as far as the platform knows? Default: yes until a request fails. */
  readonly online?: boolean | undefined;
}

export interface Conversation {
  readonly session: () => Session;
  readonly view: () => View;
  /** Calls now and after every change. Gives the way to stop. */
  readonly subscribe: (tell: (view: View) => void) => () => void;
  /** Keeps the message, then shows it, then sends it. Resolves with its id once it is kept; undefined: nothing to say. A tapped choice is said by its label. */
  readonly say: (text: string) => Promise<MessageId | undefined>;
  /** The person button. */
  readonly person: () => Promise<void>;
  /** Takes back a message the room refused. */
  readonly dismiss: (id: MessageId) => Promise<void>;
  /** The page shows another product now; what is said from now on is about it. */
  readonly look: (product: ProductId | undefined) => void;
  /** A new conversation after this one ended; what could not be sent comes along. */
  readonly restart: () => Promise<void>;
  /** The platform says the network is back (or the page is looked at again), or gone. */
  readonly network: (online: boolean) => void;
  /** Resolves when nothing waits for the bot or the network any more, or the room does not know us. */
  readonly idle: () => Promise<void>;
  readonly close: () => void;
}

interface Live {
  readonly session: Session;
  readonly outbox: Outbox;
  readonly sender: Sender;
  readonly decide: () => Promise<void>;
  kept: readonly Kept[];
  shown: Shown | undefined;
  gone: boolean;
  following: ReturnType<Link["follow"]> | undefined;
}

const shownKey = (session: Session): string => `shown ${session.ticket}`;

/** Does a person have it, or is one wanted? Then the bot says nothing. */
const isSilent = ({ shown, kept }: Live): boolean => (shown?.withPerson ?? "no") !== "no" || wantsPerson(kept);

/** Opens the conversation this device has at the shop, or begins one. Nothing is sent before the shopper does something. */
export async function createConversation(ports: ConversationPorts): Promise<Conversation> {
  const { shelf, link, bot, clock, random, shop } = ports;
  const minting = { clock, random, secret: ports.secret ?? mintCapability, name: ports.name };
  const listeners = new Set<(view: View) => void>();
  let product = ports.product;
  let online = ports.online ?? true;
  let waitUntil: number | undefined;
  let thinking = false;
  let closed = false;
  let lastAt = 0;

  let live = await enter(await openSession(shelf, shop, minting));
  let view = fold();

  function fold(): View {
    const { shown, kept, gone } = live;
    return viewOf({ shown, kept, gone, online, waitUntil, thinking, durable: shelf.durable, botLine: bot.lineOf });
  }
  function tell(): void {
    if (closed) return;
    view = fold();
    for (const one of listeners) one(view);
  }

  // ---- one conversation after another --------------------------------------------------------------------------------

  async function enter(session: Session): Promise<Live> {
    const outbox = createOutbox(shelf, session.ticket, clock);
    const isMine = (): boolean => mine === live && !closed;
    const sender = createSender({
      ...ports,
      session,
      outbox,
      isKnown: (turn) => knownIds(mine.shown).has(turn.id),
      on: {
        shown: async (shown) => (isMine() ? take(shown) : undefined),
        online: hear,
        waitUntil(at) {
          waitUntil = at;
          tell();
        },
        gone: lose,
        changed: async () => (isMine() ? reload() : undefined),
      },
    });
    const decide = createDecider({
      ...ports,
      outbox,
      kept: () => (isMine() ? mine.kept : []),
      isSilent: () => isSilent(mine),
      isOnline: () => online,
      on: {
        thinking(yes) {
          thinking = yes;
          tell();
        },
        decided: async () => {
          mine.kept = await outbox.all();
          tell();
          void sender.send();
        },
        again: pump,
      },
    });
    const kept = await outbox.all();
    const shown = readShown(await shelf.get(shownKey(session)));
    lastAt = Math.max(lastAt, ...kept.flatMap((act) => act.turns.map((turn) => turn.at)));
    const mine: Live = { session, outbox, sender, decide, kept, shown, gone: false, following: undefined };
    return mine;
  }
  function leave(): void {
    live.sender.stop();
    live.following?.stop();
    live.following = undefined;
  }
  function lose(): void {
    live.gone = true;
    leave();
    tell();
  }

  // ---- what comes from the room --------------------------------------------------------------------------------------

  /** Follows once the room knows the conversation: a socket before the first post would be a stranger's. */
  function follow(): void {
    if (closed || live.following !== undefined || live.shown === undefined || live.gone) return;
    const mine = live;
    mine.following = link.follow(mine.session.ticket, mine.session.capability, {
      shown: (shown) => void (mine === live ? take(shown) : undefined),
      heard: hear,
      gone: () => (mine === live ? lose() : undefined),
    });
  }
  function hear(yes: boolean): void {
    const back = yes && !online;
    online = yes;
    tell();
    if (back) pump(true);
  }
  async function take(shown: Shown): Promise<void> {
    if (closed || shown.ticket !== live.session.ticket || !isLater(shown, live.shown)) return;
    live.shown = shown;
    await shelf.change(shownKey(live.session), (old) => (isLater(shown, readShown(old)) ? shown : old));
    follow();
    await reload();
  }
  /** Another tab did something: what it kept and what it was shown are on the shelf. */
  async function catchUp(): Promise<void> {
    const mine = live;
    const shown = readShown(await shelf.get(shownKey(mine.session)));
    if (shown !== undefined && isLater(shown, mine.shown)) mine.shown = shown;
    follow();
    await reload();
  }
  async function reload(): Promise<void> {
    const mine = live;
    mine.kept = await mine.outbox.all();
    tell();
    pump();
  }

  // ---- what goes to the room -----------------------------------------------------------------------------------------

  /** Lets the bot decide and the sender send. `soon`: without sitting out a back-off. */
  function pump(soon = false): void {
    if (closed || live.gone) return;
    void live.decide();
    void live.sender.send(soon);
  }
  async function keep(make: (id: MessageId, at: number) => WidgetTurn, decided: boolean): Promise<MessageId> {
    const at = Math.max(clock(), lastAt + 1); // strictly rising, so that ids sort as things happened, even after the clock was set back
    lastAt = at;
    const id = mintId<MessageId>(() => at, random);
    await live.outbox.keep(make(id, at), { decided, ...(product === undefined ? {} : { product }) });
    await reload();
    return id;
  }
  async function say(text: string): Promise<MessageId | undefined> {
    const words = text.trim().slice(0, MESSAGE_CHARS);
    return words === "" ? undefined : keep((id, at) => ({ kind: "say", id, at, text: words }), isSilent(live));
  }
  async function restart(): Promise<void> {
    const old = live;
    leave();
    live = await enter(await renewSession(shelf, shop, minting, old.session.ticket));
    for (const { turns, sent } of old.kept) if (!sent && turns[0]?.kind === "say") await say(turns[0].text);
    for (const id of old.kept.map(idOf)) if (id !== undefined) await old.outbox.drop(id);
    await shelf.change(shownKey(old.session), () => undefined);
    tell();
  }

  const stopWatching = shelf.watch(() => void catchUp());
  void bot.ready().then(tell, () => {}); // without it kept moves have no words yet; the next message asks again
  follow();
  pump();

  return {
    session: () => live.session,
    view: () => view,
    subscribe(one) {
      listeners.add(one);
      one(view);
      return () => listeners.delete(one);
    },
    say,
    async person() {
      if (!isSilent(live)) await keep((id, at) => ({ kind: "person", id, at }), true);
    },
    async dismiss(id) {
      if (live.kept.some((act) => act.refused !== undefined && idOf(act) === id)) await live.outbox.drop(id);
      await reload();
    },
    look(id) {
      product = id ?? product;
    },
    restart,
    network(yes) {
      online = yes;
      tell();
      if (!yes) return;
      live.following?.wake();
      pump(true);
    },
    idle: () =>
      new Promise((resolve) => {
        const look = (): void => {
          if (live.kept.some(isUnsent) && !live.gone) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      }),
    close() {
      closed = true;
      stopWatching();
      leave();
      listeners.clear();
    },
  };
}
