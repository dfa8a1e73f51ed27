// What a conversation says as it begins to be about something: when, what, of which product, and whether the bot could tell. By these surges are seen. Pure.
import { boolean, number, oneOf, optional, shape, string, type Check } from "../../core/check.ts";
import { readId, type ProductId, type TicketId } from "../../core/ids.ts";
import { readCause } from "../cause.ts";
import { INTENT_IDS } from "../intentIds.ts";
import { intentOf, type IntentId } from "../taxonomy.ts";
import type { Message, Ticket } from "../ticket.ts";

/** Once for each matter of a conversation, as of the first time it was asked for. */
export interface Matter {
  readonly ticket: TicketId;
  readonly at: number;
  readonly intent: IntentId;
  readonly product?: ProductId;
  /** The article the bot answered from, as `id version`. */
  readonly article?: string;
  /** The bot had no answer, or none that helped. */
  readonly failed: boolean;
}

/** One as it was kept. */
export const readMatter: Check<Matter> = shape({
  ticket: (v) => readId<TicketId>(v),
  at: number(),
  intent: oneOf(INTENT_IDS),
  product: optional((v: unknown) => readId<ProductId>(v)),
  article: optional(string(100)),
  failed: boolean,
});

const HEARD = 0.5; // of an intent, to be counted as asked for
const NO_MATTER: readonly IntentId[] = ["greeting", "thanks_bye", "out_of_scope", "feedback", "human", "follow_up"];
const NO_ANSWER: readonly string[] = ["no-answer", "unclear", "failed"];

/** The matters of a conversation so far, in order. */
export function mattersOf(ticket: Ticket): readonly Matter[] {
  const found = new Map<IntentId, Matter>();
  ticket.messages.forEach((one, place) => {
    if (one.kind !== "shopper") return;
    for (const { id, p } of ticket.labels[one.id]?.intents ?? []) {
      if (p < HEARD || !isMatter(id) || found.has(id)) continue;
      const said = answerTo(ticket.messages.slice(place + 1), id);
      const product = said?.move.product ?? ticket.head.product;
      found.set(id, {
        ticket: ticket.head.id,
        at: one.at,
        intent: id,
        ...(product === undefined ? {} : { product }),
        ...(said === undefined ? {} : { article: `${said.move.article} ${said.move.version}` }),
        failed: isFailed(ticket, said),
      });
    }
  });
  return [...found.values()];
}

/** Is it about something, rather than a hello or a wish for a person? */
export const isMatter = (intent: IntentId): boolean => !NO_MATTER.includes(intent);

/** Is it about what the shop promises in its promotions, rather than about goods? Then its article is a rule of one. */
export const isPromotion = (intent: IntentId): boolean => intentOf(intent).group === "promo";

function answerTo(after: readonly Message[], intent: IntentId) {
  for (const one of after) {
    if (one.kind === "bot" && one.move.did === "answer" && one.move.intent === intent) return { id: one.id, move: one.move };
  }
  return undefined;
}

function isFailed(ticket: Ticket, said: ReturnType<typeof answerTo>): boolean {
  if (said !== undefined && ticket.ratings?.[said.id]?.is === "down") return true;
  const cause = readCause(ticket.handoff?.cause ?? "");
  return cause !== undefined && NO_ANSWER.includes(cause);
}
