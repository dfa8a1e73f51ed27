// Plays one real dialogue through the running system by its public doors, and says what became of every turn.
import { list, oneOf, shape, string, type Checked } from "../../shared/core/check.ts";
import type { Ear } from "../../client/widget/bot.ts";
import type { MessageId, TicketId } from "../../shared/core/ids.ts";
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import { MESSAGE_CHARS, type Ticket } from "../../shared/domain/ticket.ts";
import { botTurnsOf, didAt, type BotTurn } from "./outcomes.ts";
import { openShopper, whenShown, type Shopper } from "../kit/shopper.ts";
import type { Agent } from "../kit/agent.ts";
import { whenThere } from "../kit/until.ts";

export const readDialogue = shape({
  id: string(100, 1),
  turns: list(shape({ from: oneOf(["shopper", "agent"]), text: string(20_000) }), 2_000),
});
export type Dialogue = Checked<typeof readDialogue>;

export interface Played {
  readonly id: string;
  readonly turns: readonly {
    readonly from: "shopper" | "bot" | "agent";
    readonly text: string;
    readonly intents?: unknown;
    readonly mood?: unknown;
  }[];
  readonly bot: readonly { readonly turn: number; readonly did: string; readonly reasons: readonly string[] }[];
  readonly ticket: Readonly<Record<string, unknown>>;
  /** Empty when every turn arrived once and in order. */
  readonly faults: readonly string[];
}

export interface Stage {
  readonly url: string;
  readonly shop: string;
  readonly pack: AnswerPack;
  readonly agents: readonly [Agent, ...Agent[]];
  /** What listens on the shoppers' devices; absent: the light ear. */
  readonly ear?: Ear | undefined;
}

/** One turn of the dialogue as it went through: what was said, and the id it got. */
interface Sent {
  readonly from: "shopper" | "agent";
  readonly text: string;
  readonly id: MessageId;
}

/** Plays it to the end, closes the ticket, and checks what the shopper was shown against what was said. */
export async function playDialogue(
  dialogue: Dialogue,
  stage: Stage,
): Promise<{ readonly played: Played; readonly bot: readonly BotTurn[] }> {
  const shopper = await openShopper(stage);
  const ticket = shopper.conversation.session().ticket;
  const sent: Sent[] = [];
  for (const turn of dialogue.turns) {
    const text = turn.text.trim().slice(0, MESSAGE_CHARS);
    if (text === "") continue; // an empty turn of the data is nothing a person could send
    if (turn.from === "agent" && sent.length === 0) await shopper.conversation.person(); // the shop speaks first: somebody called it
    const id = turn.from === "shopper" ? await shopperSays(shopper, text) : await agentSays(stage, shopper, ticket, text);
    sent.push({ from: turn.from, text, id });
  }
  const last = await finish(stage, shopper, ticket, sent);
  const played = report(dialogue.id, shopper, last.ticket, faultsOf(shopper, last.ticket, sent));
  shopper.conversation.close();
  return { played, bot: botTurnsOf(last.ticket) };
}

async function shopperSays({ conversation }: Shopper, text: string): Promise<MessageId> {
  const id = await conversation.say(text);
  if (id === undefined) throw new Error(`the widget took no message from «${text}»`);
  await conversation.idle();
  await whenShown(conversation, `«${text}» delivered`, (view) => view.lines.some((one) => one.id === id && one.mark === "delivered"));
  return id;
}

/** Some agent for a ticket nobody has: spread over all of them, and the same one for the same ticket. */
function takeOver(agents: readonly [Agent, ...Agent[]], ticket: TicketId): Agent {
  const sum = [...ticket].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return agents[sum % agents.length] ?? agents[0];
}

/** The member the ticket was dispatched to answers; while the bot (or the queue) has it, any agent takes over. */
async function agentSays({ agents }: Stage, { conversation }: Shopper, ticket: TicketId, text: string): Promise<MessageId> {
  const [first] = agents;
  const seenBy = (agent: Agent, shopperLines: number) =>
    whenThere(`${agent.member} to have the ticket`, async () => {
      const page = await agent.queries.ticket(ticket);
      return page !== undefined && page.row.shopperMessages >= shopperLines ? page : undefined;
    });
  const lines = conversation.view().lines.filter((one) => one.from === "shopper").length;
  const { row } = await seenBy(first, lines);
  const agent = agents.find((one) => one.member === row.assignee) ?? takeOver(agents, ticket);
  await seenBy(agent, lines);
  const reply = await agent.actions.reply(ticket, text);
  if (!reply.ok) throw new Error(`${agent.member} may not reply: ${reply.error.words}`);
  const id = reply.value;
  await whenShown(conversation, `the agent's «${text}»`, (view) => view.lines.some((one) => one.id === id));
  return id;
}

async function finish(
  { agents }: Stage,
  { conversation }: Shopper,
  ticket: TicketId,
  sent: readonly Sent[],
): Promise<{ readonly ticket: Ticket }> {
  const [first] = agents;
  const said = sent.filter((one) => one.from === "shopper").length;
  const page = await whenThere("the whole conversation on a desk", async () => {
    const found = await first.queries.ticket(ticket);
    return found !== undefined && found.row.shopperMessages >= said ? found : undefined;
  });
  const holder = agents.find((one) => one.member === page.row.assignee) ?? first;
  await whenThere(
    "the holder's desk to catch up",
    async () => ((await holder.queries.ticket(ticket))?.row.shopperMessages ?? 0) >= said || undefined,
  );
  const closed = await holder.actions.close(ticket, "replayed to its end");
  if (!closed.ok) throw new Error(closed.error.words);
  await whenShown(conversation, "the conversation closed", (view) => view.stage === "closed");
  return whenThere("the closed ticket", async () => {
    const found = await first.queries.ticket(ticket);
    return found?.row.phase === "closed" ? { ticket: found.ticket } : undefined;
  });
}

/** Lost, doubled or out of order: in what the shopper sees, and in the ticket itself. */
function faultsOf({ conversation }: Shopper, ticket: Ticket, sent: readonly Sent[]): readonly string[] {
  const people = conversation.view().lines.filter((one) => one.from === "shopper" || one.from === "agent");
  const kept = ticket.messages.filter((one) => one.kind === "shopper" || one.kind === "agent");
  return [...compareLines("shopper's view", people, sent), ...compareLines("ticket", kept, sent)];
}

export function compareLines(
  where: string,
  lines: readonly { readonly id: string; readonly text: string }[],
  sent: readonly Sent[],
): readonly string[] {
  const faults: string[] = [];
  if (new Set(lines.map((one) => one.id)).size !== lines.length) faults.push(`${where}: a line stands twice`);
  for (const one of sent) {
    const found = lines.filter((line) => line.id === one.id);
    if (found.length !== 1) faults.push(`${where}: «${one.text.slice(0, 30)}» stands ${found.length} times`);
    else if (found[0]?.text !== one.text) faults.push(`${where}: «${one.text.slice(0, 30)}» was altered`);
  }
  if (lines.length !== sent.length) faults.push(`${where}: ${lines.length} lines for ${sent.length} turns`);
  if (faults.length === 0 && lines.some((line, i) => line.id !== sent[i]?.id)) faults.push(`${where}: out of order`);
  return faults;
}

function report(id: string, { conversation }: Shopper, ticket: Ticket, faults: readonly string[]): Played {
  const lines = conversation.view().lines.filter((one) => one.from !== "event");
  return {
    id,
    turns: lines.map((one) => {
      const label = ticket.labels[one.id];
      const from = one.from === "bot" || one.from === "agent" ? one.from : "shopper";
      return { from, text: one.text, ...(label === undefined ? {} : { intents: label.intents, mood: label.mood }) };
    }),
    bot: botTurnsOf(ticket).map((one) => ({ turn: one.turn, did: didAt(one), reasons: one.moves.map(({ reason }) => reason) })),
    ticket: {
      id: ticket.head.id,
      number: ticket.number,
      type: ticket.type,
      priority: ticket.priority?.level,
      assignee: ticket.assignment.to,
      reasons: [...(ticket.priority?.reasons ?? []), ...ticket.assignment.reasons].map((one) => one.words.zh),
      events: ticket.messages.filter((one) => one.kind === "event").map(({ at, what, by, to, reason }) => ({ at, what, by, to, reason })),
      firstResponseMs: firstResponseOf(ticket),
    },
    faults,
  };
}

/** First human reply minus the moment a person was wanted (hand-off, or the shopper's first line before a take-over); undefined: no human reply. */
function firstResponseOf(ticket: Ticket): number | undefined {
  const reply = ticket.messages.find((one) => one.kind === "agent");
  const wanted = ticket.handoff?.at ?? ticket.messages.find((one) => one.kind === "shopper")?.at;
  return reply === undefined || wanted === undefined ? undefined : Math.max(0, reply.at - wanted);
}
