// A golden conversation made from what was really said: a shopper's conversation, or a question that was tried. Pure; keeps no long number and saves nothing.
import { asExpected } from "../../../../shared/domain/dialogues/judge.ts";
import type { Expected, WrittenDialogue, WrittenTurn } from "../../../../shared/domain/dialogues/written.ts";
import type { Language, Product } from "../../../../shared/domain/knowledge.ts";
import type { BotMove, Ticket } from "../../../../shared/domain/ticket.ts";

const TURNS = 40; // what a written dialogue holds
const NAME_CHARS = 60;
const LONG_NUMBER = /\d(?:[\s-]?\d){4,}/g; // five figures and more: phones, orders, parcels; no price, size or day

/** Numbers that lead to somebody, blanked: what is kept outlives their erasing. */
export function withoutNumbers(text: string): string {
  return text.replace(LONG_NUMBER, "0000");
}

/** The talk with the bot, until a person had it. Undefined: the bot said nothing in it. */
export function goldenFrom({ head, messages }: Pick<Ticket, "head" | "messages">, id: string): WrittenDialogue | undefined {
  const turns = new Map<string, { readonly says: string; readonly does: Expected[] }>();
  let person: "button" | "agent" | undefined;
  for (const one of messages) {
    person = personIn(one);
    if (person !== undefined) break;
    if (one.kind === "shopper") turns.set(one.id, { says: withoutNumbers(one.text), does: [] });
    if (one.kind !== "bot") continue;
    const turn = turns.get(one.replyTo ?? "") ?? [...turns.values()].at(-1);
    turn?.does.push(...asExpected([one.move]).map(withoutOrder));
  }
  const said = [...turns.values()];
  const [first] = said;
  if (first === undefined || said.every((one) => one.does.length === 0)) return undefined;
  const { language, product: page, shopper } = head;
  const written: WrittenTurn[] = said.map(({ says, does }) => ({ says, does: sidesOf(does) }));
  return {
    id,
    shows: first.says.slice(0, NAME_CHARS),
    language,
    ...(page === undefined ? {} : { page }),
    ...(shopper.tier === "none" ? {} : { tier: shopper.tier }),
    turns: [...written, ...(person === undefined ? [] : [{ person }])].slice(0, TURNS),
  };
}

/** Who takes the talk from the bot there. */
function personIn(message: Ticket["messages"][number]): "button" | "agent" | undefined {
  if (message.kind === "agent") return "agent";
  if (message.kind !== "event") return undefined;
  if (message.what === "takeover") return "agent";
  return message.what === "handoff" && message.reason === "button" ? "button" : undefined;
}

/** What was answered from somebody's order is asked for where no order is known, as when it is played. */
function sidesOf(does: readonly Expected[]): readonly (readonly Expected[])[] {
  return does.some((one) => one.did === "order") ? [does, [ASKS_ORDER]] : [does];
}

const ASKS_ORDER: Expected = { did: "ask", about: "order", choices: [] };

/** Which orders were offered is the shopper's own. */
function withoutOrder(move: Expected): Expected {
  return move.did === "ask" && move.about === "order" ? { ...move, choices: [] } : move;
}

/** A question that was tried, and what the bot would do. */
export function goldenOfTried(
  id: string,
  tried: { readonly text: string; readonly product: Product | undefined; readonly language: Language; readonly moves: readonly BotMove[] },
): WrittenDialogue {
  const { text, product, language, moves } = tried;
  return {
    id,
    shows: text.slice(0, NAME_CHARS),
    language,
    ...(product === undefined ? {} : { page: product.id }),
    turns: [{ says: text, does: [asExpected(moves)] }],
  };
}
