// How answers fare: what shoppers said and did after each version of an article was shown, and what agents said of it, as a work list. Pure; never changes an article.
// Counted in conversations, not in lines: one angry shopper is one.
import type { TicketId } from "../core/ids.ts";
import { saysNoHelp } from "./cues.ts";
import type { Remark } from "./remark.ts";
import type { Message, Ticket } from "./ticket.ts";

const USUAL = 0.1; // of conversations go badly after a good answer: what a new version is taken for
const WEIGHT = 10; // conversations that this is worth: two of two going wrong is no proof yet
const A_REMARK = 3; // conversations that an agent's word is worth: they know the goods
const A_DOWN = 0.5; // and a shopper's thumb, where no other shopper's says the contrary: few press one, so one is worth a look
const LEAST = 0.5; // conversations beyond the usual; fewer is chance

type Flaw = Exclude<Remark["is"], "fine">;

/** How one version of an article fared. */
export interface Fared {
  readonly article: string;
  readonly version: number;
  /** Conversations in which it was said. */
  readonly shown: number;
  /** … and called helpful: what came after it is then about something else. */
  readonly helped: number;
  /** … and called not helpful. */
  readonly down: number;
  /** … after which she said that it did not help, or asked the same again. */
  readonly unhelped: number;
  /** … after which she asked for a person at once. */
  readonly person: number;
  /** What agents say of it, by what is wrong; taken back ones do not count. */
  readonly marked: Readonly<Record<Flaw, number>>;
  /** The share that goes badly, as far as so few can tell, 0-1. */
  readonly share: number;
  /** Conversations that went badly beyond what is usual, an agent's word counted as several: what to look at first. */
  readonly lost: number;
  /** When it was last said, or remarked upon. */
  readonly heardAt: number;
  /** The conversations behind it, the newest first. */
  readonly tickets: readonly Behind[];
}

export interface Behind {
  readonly ticket: TicketId;
  readonly at: number;
  readonly why: readonly ("down" | "unhelped" | "person" | Flaw)[];
  readonly notes: readonly string[];
}

/** What each version of each article did, most to be gained first. `since`: what was done with by then counts no more. */
export function howFared(tickets: readonly Ticket[], since: (article: string, version: number) => number = () => 0): readonly Fared[] {
  const behind = new Map<string, Gathered>();
  for (const ticket of tickets) {
    for (const [key, { article, version, at, heardAt, why, notes, helped }] of outcomesOf(ticket)) {
      if (heardAt <= since(article, version)) continue;
      const entry = behind.get(key) ?? { article, version, shown: 0, helped: 0, heardAt: 0, tickets: [] };
      entry.shown++;
      entry.heardAt = Math.max(entry.heardAt, heardAt);
      if (helped && why.size === 0) entry.helped++;
      if (why.size > 0) entry.tickets.push({ ticket: ticket.head.id, at, why: [...why], notes });
      behind.set(key, entry);
    }
  }
  return [...behind.values()].map(weigh).sort(moreToGain);
}

/** Those of them that somebody should look at. */
export function toMend(fared: readonly Fared[]): readonly Fared[] {
  return fared.filter((one) => one.lost >= LEAST);
}

interface Gathered {
  readonly article: string;
  readonly version: number;
  shown: number;
  helped: number;
  heardAt: number;
  readonly tickets: Behind[];
}

function weigh({ article, version, shown, helped, heardAt, tickets }: Gathered): Fared {
  const having = (why: Behind["why"][number]): number => tickets.filter((one) => one.why.includes(why)).length;
  const marked = { wrong: having("wrong"), outdated: having("outdated"), missing: having("missing") };
  const share = (tickets.length + USUAL * WEIGHT) / (shown + WEIGHT);
  const down = having("down");
  const remarked = tickets.filter((one) => one.why.some((why) => why in marked)).length;
  return {
    article,
    version,
    shown,
    helped,
    heardAt,
    down,
    unhelped: having("unhelped"),
    person: having("person"),
    marked,
    share,
    lost: Math.max(0, share - USUAL) * shown + A_REMARK * remarked + A_DOWN * Math.max(0, down - helped),
    tickets: tickets.sort((a, b) => b.at - a.at || (a.ticket < b.ticket ? -1 : 1)),
  };
}

function moreToGain(a: Fared, b: Fared): number {
  return b.lost - a.lost || b.shown - a.shown || (a.article < b.article ? -1 : a.article > b.article ? 1 : b.version - a.version);
}

// ---- one conversation ------------------------------------------------------------------------------------------------

interface Outcome {
  readonly article: string;
  readonly version: number;
  readonly at: number;
  /** The last that was heard of it: the answer, or what an agent said of it later. */
  heardAt: number;
  readonly why: Set<Behind["why"][number]>;
  readonly notes: string[];
  helped: boolean;
}

/** By article and version. Of several answers at one turn nobody said which did not help: it counts for each. */
function outcomesOf(ticket: Ticket): ReadonlyMap<string, Outcome> {
  const found = new Map<string, Outcome>();
  ticket.messages.forEach((one, at) => {
    if (one.kind !== "bot" || one.move.did !== "answer") return;
    const { article, version } = one.move;
    const key = `${article} ${version}`;
    const outcome = found.get(key) ?? { article, version, at: one.at, heardAt: one.at, why: new Set(), notes: [], helped: false };
    found.set(key, outcome);
    const rated = ticket.ratings?.[one.id]?.is;
    if (rated === "down") outcome.why.add("down");
    if (rated === "up") outcome.helped = true;
    else for (const why of reaction(ticket.messages.slice(at + 1))) outcome.why.add(why);
    for (const remark of Object.values(ticket.remarks ?? {})) {
      if (remark.message !== one.id || remark.is === "fine") continue;
      outcome.why.add(remark.is);
      outcome.heardAt = Math.max(outcome.heardAt, remark.at);
      if (remark.note !== undefined) outcome.notes.push(remark.note);
    }
  });
  return found;
}

/** What came of an answer: her next message and what the bot made of it. A tap for a person needs no message. */
function* reaction(after: readonly Message[]): Generator<"unhelped" | "person"> {
  let said = 0;
  for (const one of after) {
    if (one.kind === "agent") return;
    if (one.kind === "shopper" && ++said > 1) return;
    if (one.kind === "shopper" && saysNoHelp(one.text)) yield "unhelped";
    const cause = causeIn(one);
    if (cause === "button") yield "person";
    if (said === 1 && cause === "asked") yield "person";
    if (said === 1 && cause === "failed") yield "unhelped";
  }
}

function causeIn(message: Message): string | undefined {
  if (message.kind === "bot") return message.move.did === "handoff" ? message.move.cause : undefined;
  return message.kind === "event" && message.what === "handoff" ? message.reason : undefined;
}
