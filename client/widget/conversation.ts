// A shopper's conversation, without a screen: keeps what is typed before showing it, lets the bot decide, sends, and folds in what the room shows.
// The browser and the Node replay run this same file. Never touches the DOM.
import type { MessageId, ProductId } from "../../shared/core/ids.ts";
import { MESSAGE_CHARS } from "../../shared/domain/ticket.ts";
import { readShown, type Shown, type Signal, type WidgetTurn } from "../../shared/wire/widgetApi.ts";
import type { Ready } from "../files/readChosen.ts";
import { carryOver } from "./carry.ts";
import type { ConversationPorts } from "./conversationPorts.ts";
import { createCustomerDoor } from "./customerDoor.ts";
import { createDecider } from "./decider.ts";
import { forgetConversation } from "./forget.ts";
import { createKeeping, type Said } from "./keeping.ts";
import { ERASED } from "./link.ts";
import type { Live, Signs } from "./live.ts";
import { createOutbox, idOf, isUnsent } from "./outbox.ts";
import { createSender } from "./sender.ts";
import { mintCapability, openSession, renewSession, sessionOf, shownKey, type Session } from "./session.ts";
import { isLater, isOtherHistory, isSilent, keepRead, knownIds, viewOf, type View } from "./view.ts";

export interface Conversation {
  readonly session: () => Session;
  readonly view: () => View;
  /** Calls now and after every change. Gives the way to stop. */
  readonly subscribe: (tell: (view: View) => void) => () => void;
  /** Keeps the message, then shows it, then sends it. Gives its id once it is kept; undefined: nothing to say. Rejects, unsent, where there is no room for it. */
  readonly say: (text: string, files?: readonly Ready[]) => Promise<MessageId | undefined>;
  /** The person button. Rejects as `say` does. */
  readonly person: () => Promise<void>;
  /** That answer of the bot helped, or did not; or, under the ticket's id, how all of it went. Kept and sent like what is said. Rejects as `say` does. */
  readonly rate: (message: MessageId, said: Pick<Extract<WidgetTurn, { kind: "rate" }>, "is" | "stars" | "words">) => Promise<void>;
  /** Says something beside words: now, or never. False: nobody hears it. */
  readonly signal: (signal: Signal) => boolean;
  /** Takes back a message the room refused. */
  readonly dismiss: (id: MessageId) => Promise<void>;
  /** The page shows another product now; what is said from now on is about it. */
  readonly look: (product: ProductId | undefined) => void;
  /** The shop's page says who is here, signed by its server; "": nobody any more. Each customer sees their own conversation on this device. */
  readonly identify: (token: string) => Promise<void>;
  /** A new conversation after this one ended; what could not be sent comes along. */
  readonly restart: () => Promise<void>;
  /** The platform says the network is back (or the page is looked at again), or gone. */
  readonly network: (online: boolean) => void;
  /** Resolves when nothing waits for the bot or the network any more, or the room does not know us. */
  readonly idle: () => Promise<void>;
  readonly close: () => void;
}

/** Opens the conversation this device has at the shop, or begins one. Nothing is sent before the shopper does something. */
export async function createConversation(ports: ConversationPorts): Promise<Conversation> {
  const { shelf, link, bot, clock, random, shop } = ports;
  const minting = { clock, random, secret: ports.secret ?? mintCapability, name: ports.name };
  const listeners = new Set<(view: View) => void>();
  let product = ports.product;
  let signs: Signs = { online: ports.online ?? true, waitUntil: undefined, thinking: false, full: false, outdated: false };
  let closed = false;
  let lastAt = 0;
  let changing: Promise<void> = Promise.resolve();
  const customer = createCustomerDoor(ports.onIdentity ?? (() => {}));
  let live = await enter(await openSession(shelf, shop, minting));
  let view = fold();

  function fold(): View {
    return viewOf({ ...live, ...signs, durable: shelf.durable, botLine: bot.lineOf });
  }
  function sign(now: Partial<Signs>): void {
    signs = { ...signs, ...now };
    tell();
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
      customer,
      isBegun: () => mine.shown !== undefined,
      isKnown: (turn) => knownIds(mine.shown).has(turn.id),
      on: {
        shown: async (shown) => (isMine() ? take(shown) : undefined),
        online: hear,
        waitUntil: (waitUntil) => sign({ waitUntil }),
        gone: lose,
        outdated: (outdated) => sign({ outdated }),
        changed: async () => (isMine() ? reload() : undefined),
      },
    });
    const decide = createDecider({
      ...ports,
      outbox,
      kept: () => (isMine() ? mine.kept : []),
      isSilent: () => isSilent(mine),
      isOnline: () => signs.online,
      orders: () => mine.shown?.orders,
      on: {
        thinking: (thinking) => sign({ thinking }),
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
    const mine: Live = { session, outbox, sender, decide, kept, shown, gone: false, erased: false, following: undefined };
    return mine;
  }
  function leave(): void {
    live.sender.stop();
    live.following?.stop();
    live.following = undefined;
  }
  function lose(kind: string): void {
    const mine = live;
    mine.gone = true;
    leave();
    if (kind !== ERASED) return tell();
    Object.assign(mine, { erased: true, shown: undefined, kept: [] }); // first what is seen, then what is kept
    tell();
    void forgetConversation(shelf, shop, mine.session, mine.outbox);
  }

  // ---- what comes from the room --------------------------------------------------------------------------------------

  /** Follows once the room knows the conversation: a socket before the first post would be a stranger's. */
  function follow(): void {
    if (closed || live.following !== undefined || live.shown === undefined || live.gone) return;
    const mine = live;
    mine.following = link.follow(mine.session.ticket, mine.session.capability, {
      shown: (shown) => void (mine === live ? take(shown) : undefined),
      packTold: () => ports.onPack?.(undefined),
      beside: (said) => (mine === live ? ports.onBeside?.(said) : undefined),
      heard: hear,
      gone: (kind) => (mine === live ? lose(kind) : undefined),
    });
  }
  function hear(yes: boolean): void {
    const back = yes && !signs.online;
    sign({ online: yes });
    if (back) pump(true);
  }
  async function take(told: Shown): Promise<void> {
    if (closed || live.erased || told.ticket !== live.session.ticket || !isLater(told, live.shown)) return;
    const mine = live;
    const shown = keepRead(told, mine.shown);
    const given = isOtherHistory(shown, mine.shown) ? mine.outbox.giveBack(knownIds(shown)) : Promise.resolve();
    mine.shown = shown;
    if (shown.pack !== undefined) ports.onPack?.(shown.pack);
    const kept = given.then(() => shelf.change(shownKey(mine.session), (old) => (isLater(shown, readShown(old)) ? shown : old)));
    await kept.catch(() => {}); // a full disk: seen it is all the same; what a restored room lacks is given back at the next start
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
  const { keep, between } = createKeeping({
    clock,
    random,
    outbox: () => live.outbox,
    product: () => product,
    lastAt: () => lastAt,
    full: (full) => sign({ full }),
    kept: reload,
  });
  async function say(text: string, files: readonly Ready[] = []): Promise<MessageId | undefined> {
    let said: Said = { text: text.trim().slice(0, MESSAGE_CHARS) };
    const first = async (): Promise<void> => {
      if (files.length > 0) said = await (await import("./files.ts")).keepFiles(shelf, live.session.ticket, said.text, files);
    };
    if (said.text === "" && files.length === 0) return undefined;
    return keep((id, at) => ({ kind: "say", id, at, ...said }), isSilent(live), first);
  }
  async function restart(): Promise<void> {
    const old = live.session;
    await between(async () => {
      leave();
      live = await enter(await renewSession(shelf, shop, { ...minting, customer: old.customer }, old.ticket));
    });
    await carry(old);
    tell();
  }
  const carry = (old: Session): Promise<void> => carryOver(shelf, old, clock, say);

  // ---- who it is ------------------------------------------------------------------------------------------------------
  function identify(token: string): Promise<void> {
    changing = changing
      .catch(() => {})
      .then(async () => {
        const was = live.session.customer;
        await customer.set(token);
        if (!closed && customer.id() !== was) await change(customer.id());
        pump(true);
      });
    return changing;
  }
  /** Somebody else: their conversation. What was said before anybody signed in goes along. */
  async function change(id: string | undefined): Promise<void> {
    const over = await between(async () => {
      const { session: old, kept, shown, gone } = live;
      leave();
      const next = await sessionOf(shelf, shop, { ...minting, customer: id }, old, !gone && (kept.length > 0 || shown !== undefined));
      live = await enter(next.session);
      return next.over;
    });
    if (over !== undefined) await carry(over);
    sign({ waitUntil: undefined });
    follow();
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
    person: async () => void (isSilent(live) || (await keep((id, at) => ({ kind: "person", id, at }), true))),
    rate: async (message, said) => void (await keep((id, at) => ({ kind: "rate", id, at, message, ...said }), true)),
    signal: (signal) => live.shown?.hears === true && live.following?.signal(signal) === true,
    async dismiss(id) {
      if (live.kept.some((act) => act.refused !== undefined && idOf(act) === id)) await live.outbox.drop(id);
      await reload();
    },
    look: (id) => void (product = id ?? product),
    identify,
    restart,
    network(yes) {
      sign({ online: yes });
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
