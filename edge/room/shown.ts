// The conversation as its shopper may see it: no notes, no held replies, no labels, and only those events that are meant for them.
import type { Language } from "../../shared/domain/knowledge.ts";
import { isSayable, type AnswerPack } from "../../shared/domain/knowledge.ts";
import { sayMove } from "../../shared/domain/sayMove.ts";
import type { Member } from "../../shared/domain/team.ts";
import { isHeld, isWithPerson, settle, type Message, type Ticket } from "../../shared/domain/ticket.ts";
import type { Shown, ShownMessage } from "../../shared/wire/widgetApi.ts";

const SHOWN_MOST = 2_000; // what the wire carries; the newest

export interface ShownPorts {
  readonly pack: () => AnswerPack;
  readonly memberOf: (id: string) => Member | undefined;
  /** Place in line, 1 = next; undefined when it does not wait. */
  readonly positionOf: (ticket: string) => number | undefined;
}

/** What the shopper is shown at `now`. `handled`: ids of turns that were heard and rightly left no line (a bot's move after a person came). */
export function showTicket(ticket: Ticket, now: number, handled: readonly ShownMessage["id"][], ports: ShownPorts): Shown {
  const { phase } = settle(ticket, now);
  const { to } = ticket.assignment;
  const lines = ticket.messages.flatMap((one) => showMessage(one, ticket, ports) ?? []);
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
    ...(name === undefined ? {} : { agent: { name } }),
    ...(position === undefined ? {} : { position }),
  };
}

function showMessage(message: Message, ticket: Ticket, ports: ShownPorts): ShownMessage | undefined {
  const { id, at } = message;
  const language = ticket.head.language;
  switch (message.kind) {
    case "shopper":
      return { id, at, from: "shopper", text: message.text };
    case "bot":
      return { id, at, from: "bot", text: message.text, ...besides(message, language, ports.pack()) };
    case "agent": {
      const name = ports.memberOf(message.by)?.name[language];
      return isHeld(ticket, id) ? undefined : { id, at, from: "agent", text: message.text, ...(name === undefined ? {} : { name }) };
    }
    case "event": {
      const text = eventWords(message, language, ports);
      return text === undefined ? undefined : { id, at, from: "event", text };
    }
  }
}

/** What stands beside a bot's words, from the pack as it is now; an article that has gone since is no longer named. */
function besides(
  { move }: Extract<Message, { kind: "bot" }>,
  language: Language,
  pack: AnswerPack,
): Pick<ShownMessage, "cite" | "choices"> {
  if (move.did === "answer") {
    const article = pack.articles.find((one) => one.id === move.article && isSayable(one, one.validFrom ?? 0));
    return article === undefined ? {} : { cite: { title: article.title[language], version: move.version } };
  }
  const said = move.did === "ask" ? sayMove(move, pack, language) : undefined;
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
};
const TO_PERSON: Words = { zh: "正在为您转接客服,您说过的都会转过去", en: "Passing you to a person, with everything you have said" };

function eventWords(event: Extract<Message, { kind: "event" }>, language: Language, ports: ShownPorts): string | undefined {
  if (event.what === "handoff") return event.reason === "button" ? TO_PERSON[language] : undefined; // the bot says the other hand-offs itself
  const words = Object.hasOwn(EVENT_WORDS, event.what) ? EVENT_WORDS[event.what] : undefined;
  const name = event.to === undefined ? undefined : ports.memberOf(event.to)?.name[language];
  if (words === undefined || (words[language].includes("{name}") && name === undefined)) return undefined;
  return words[language].replace("{name}", name ?? "");
}
