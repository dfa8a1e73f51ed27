// The conversation as its shopper may see it: no notes, no held replies, no labels, and only those events that are meant for them.
import { filesOf } from "../../shared/domain/filesOf.ts";
import type { Language } from "../../shared/domain/knowledge.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import { fillVariables, isSayable } from "../../shared/domain/sayable.ts";
import { sayMove } from "../../shared/domain/sayMove.ts";
import type { Member } from "../../shared/domain/team.ts";
import { isHeld, isWithPerson, settle, type Message, type Ticket } from "../../shared/domain/ticket.ts";
import type { OrderCard } from "../../shared/domain/orders/order.ts";
import type { Shown, ShownMessage } from "../../shared/wire/widgetApi.ts";
import type { Opening } from "./opening.ts";
import { rateShown } from "./rating.ts";

export const SHOWN_MOST = 2_000; // what the wire carries; the newest

export interface ShownPorts {
  readonly epoch: string;
  readonly pack: () => AnswerPack;
  readonly openPack: () => AnswerPack;
  readonly memberOf: (id: string) => Member | undefined;
  /** Place in line, 1 = next; undefined when it does not wait. */
  readonly positionOf: (ticket: string) => number | undefined;
  readonly opening: Pick<Opening, "shownOf">;
  readonly signals: { readonly shown: (ticket: Ticket) => Pick<Shown, "read" | "hears"> };
  /** What one may be told who stands there in line. */
  readonly expected: (ticket: Ticket, place: number) => Pick<Shown, "wait" | "backAt">;
}

/** What the shopper is shown at `now`. `handled`: ids of turns that were heard and rightly left no line (a bot's move after a person came). */
export function showTicket(ticket: Ticket, now: number, handled: readonly ShownMessage["id"][], ports: ShownPorts): Shown {
  const { phase } = settle(ticket, now);
  const { to } = ticket.assignment;
  const orders = ports.opening.shownOf(ticket);
  const lines = ticket.messages.flatMap((one) => showMessage(one, ticket, orders, ports) ?? []);
  const mine = ticket.messages
    .filter((one) => one.kind === "shopper" || one.kind === "bot" || (one.kind === "event" && one.what === "handoff"))
    .map((one) => one.id);
  const position = phase === "queued" ? ports.positionOf(ticket.head.id) : undefined;
  const name = to === undefined || ticket.assignment.state === "offered" ? undefined : ports.memberOf(to)?.name[ticket.head.language];
  return {
    ticket: ticket.head.id,
    phase,
    withPerson: !isWithPerson(ticket) ? "no" : name === undefined ? "queued" : "yes",
    accepted: [...new Set([...mine, ...handled])].slice(-SHOWN_MOST),
    messages: lines.slice(-SHOWN_MOST),
    now,
    epoch: ports.epoch,
    pack: ports.openPack().version,
    ...ports.signals.shown(ticket),
    ...rateShown(ticket, now),
    ...(name === undefined ? {} : { agent: { name } }),
    ...(orders.length === 0 ? {} : { orders }),
    ...(position === undefined ? {} : { position, ...ports.expected(ticket, position) }),
  };
}

/**
 * A chat that goes on in another ticket, as its shopper is shown it: what it had, then what was said there `since`; how things stand is how they stand
 * there. Nothing that was said there before.
 */
export function showJoined(chat: Shown, home: Shown, since: readonly Message[]): Shown {
  const heard = new Set<string>(since.map((one) => one.id));
  const { orders: _theirs, ...stands } = home;
  return {
    ...stands,
    ticket: chat.ticket,
    accepted: [...new Set([...chat.accepted, ...home.accepted.filter((id) => heard.has(id))])].slice(-SHOWN_MOST),
    messages: [...chat.messages, ...home.messages.filter(({ id }) => heard.has(id))].slice(-SHOWN_MOST),
    ...(chat.orders === undefined ? {} : { orders: chat.orders }),
  };
}

/** The chat with what was said in a ticket split off it `since`: its beginning the chat has. `answered`: things stand as they stand there. */
export function showSplit(chat: Shown, split: Shown, since: readonly Message[], answered: boolean): Shown {
  const heard = new Set<string>(since.map((one) => one.id));
  const has = new Set<string>(chat.messages.map(({ id }) => id)); // it may go on in the very ticket that was split off it
  const lines = split.messages.filter(({ id, from: who }) => heard.has(id) && who !== "event" && !has.has(id));
  const { orders: _theirs, ...stands } = answered ? split : chat;
  return {
    ...stands,
    ticket: chat.ticket,
    accepted: [...new Set([...chat.accepted, ...split.accepted.filter((id) => heard.has(id))])].slice(-SHOWN_MOST),
    messages: [...chat.messages, ...lines].toSorted((a, b) => a.at - b.at).slice(-SHOWN_MOST),
    ...(chat.orders === undefined ? {} : { orders: chat.orders }),
  };
}

function showMessage(message: Message, ticket: Ticket, orders: readonly OrderCard[], ports: ShownPorts): ShownMessage | undefined {
  const { id, at } = message;
  const language = ticket.head.language;
  switch (message.kind) {
    case "shopper":
      return { id, at, from: "shopper", text: message.text, ...withFiles(message) };
    case "bot":
      return { id, at, from: "bot", text: message.text, ...besides(message, ticket.head, ports.pack(), orders), ...ratedOf(ticket, id) };
    case "agent": {
      const name = ports.memberOf(message.by)?.name[language];
      return isHeld(ticket, id)
        ? undefined
        : { id, at, from: "agent", text: message.text, ...withFiles(message), ...(name === undefined ? {} : { name }) };
    }
    case "event": {
      const text = eventWords(message, ticket, ports);
      return text === undefined ? undefined : { id, at, from: "event", text };
    }
  }
}

function withFiles(message: Message): Pick<ShownMessage, "files"> {
  const files = filesOf(message);
  return files.length === 0 ? {} : { files };
}

function ratedOf({ ratings = {} }: Ticket, id: string): Pick<ShownMessage, "rated"> {
  const rating = Object.hasOwn(ratings, id) ? ratings[id] : undefined;
  return rating === undefined ? {} : { rated: rating.is };
}

/** What stands beside a bot's words, from the pack as it is now; an article that has gone since is no longer named. */
function besides(
  { move }: Extract<Message, { kind: "bot" }>,
  { language, channel, shopper: { tier } }: Ticket["head"],
  pack: AnswerPack,
  orders: readonly OrderCard[],
): Pick<ShownMessage, "cite" | "choices" | "card"> {
  if (move.did === "answer") {
    const article = pack.articles.find((one) => one.id === move.article && isSayable(one, one.validFrom ?? 0));
    return article === undefined
      ? {}
      : { cite: { title: fillVariables(article.title[language], pack.variables, language), version: move.version } };
  }
  if (move.did === "order")
    return orders.some((one) => one.number === move.order) ? { card: { order: move.order, about: move.about } } : {};
  const said = move.did === "ask" ? sayMove(move, pack, language, { tier, channel, orders }) : undefined;
  return said?.ok === true && said.value.choices !== undefined ? { choices: said.value.choices } : {};
}

type Words = Readonly<Record<Language, string>>;

const WITH_YOU: Words = { zh: "{name} 为您服务", en: "{name} is with you" };
const PASSED_ON: Words = { zh: "已转给 {name}", en: "You are now with {name}" };
const EVENT_WORDS: Readonly<Record<string, Words>> = {
  accepted: WITH_YOU,
  claimed: WITH_YOU,
  takeover: WITH_YOU,
  transferred: PASSED_ON,
  resolved: { zh: "这次咨询已解决", en: "This conversation was resolved" },
  closed: { zh: "这次咨询已结束", en: "This conversation was closed" },
  reopened: { zh: "已重新打开", en: "Open again" },
  merged: { zh: "这里接到了您的另一次咨询，接着说就行", en: "This goes on together with your other conversation: just keep writing" },
  absorbed: { zh: "您的另一次咨询并到了这里", en: "Your other conversation goes on here" },
};
const TO_PERSON: Words = { zh: "正在为您转接客服,您说过的都会转过去", en: "Passing you to a person, with everything you have said" };

/** In place of a move for which there were no words. */
const UNSAID: Words = {
  zh: "这个问题机器人现在答不了，正在为您转接客服，您说过的都会转过去",
  en: "The bot cannot answer this now. Passing you to a person, with everything you have said",
};

/** The bot says its own hand-offs, in the line before. */
function isSaidByBot(event: Message, messages: readonly Message[]): boolean {
  const before = messages[messages.indexOf(event) - 1];
  return before?.kind === "bot" && before.move.did === "handoff";
}

type LifeEvent = Extract<Message, { kind: "event" }>;

function eventWords(event: LifeEvent, { head: { language }, messages }: Ticket, ports: ShownPorts): string | undefined {
  if (event.what === "handoff")
    return event.reason === "button" ? TO_PERSON[language] : isSaidByBot(event, messages) ? undefined : UNSAID[language];
  const words = Object.hasOwn(EVENT_WORDS, event.what) ? EVENT_WORDS[event.what] : undefined;
  const name = event.to === undefined ? undefined : ports.memberOf(event.to)?.name[language];
  if (words === undefined || (words[language].includes("{name}") && name === undefined)) return undefined;
  return words[language].replace("{name}", name ?? "");
}
