// Which articles to offer an agent for one ticket: asked of the same retrieval the bot uses, over what the shopper said lately. Pure.
import { findAspects } from "../../../shared/domain/aspects.ts";
import type { AnswerPack, Article, Product } from "../../../shared/domain/knowledge.ts";
import { indexPack, retrieve, type Found, type PackIndex } from "../../../shared/domain/retrieve.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import type { IntentGuess } from "../../../shared/domain/understanding.ts";

const MOST = 3; // one key each: 1, 2, 3
const LATELY = 3; // shopper messages that tell what it is about now
const HANDED = 0.6; // weight of an intent the hand-off names, beside what was heard since

/** The shop's knowledge made ready for asking; build it when the articles change, not at each message. */
export function indexKnowledge(articles: readonly Article[], products: readonly Product[]): PackIndex {
  const pack: AnswerPack = { version: "desk", shop: { name: { zh: "", en: "" }, hours: { zh: "", en: "" } }, articles, products };
  return indexPack(pack);
}

/** At most three articles, best first; none that may not be true of the product. */
export function suggestions(ticket: Ticket, index: PackIndex, now: number): readonly Found[] {
  const lately = ticket.messages.filter((one) => one.kind === "shopper").slice(-LATELY);
  const text = lately.map((one) => one.text).join("\n");
  if (text === "") return [];
  const product = ticket.head.product === undefined ? undefined : index.products.get(ticket.head.product);
  const query = { text, intents: intentsOf(ticket, lately), aspects: findAspects(text), product, language: ticket.head.language };
  return retrieve(query, index, now)
    .filter((one) => !one.bound)
    .slice(0, MOST);
}

function intentsOf(ticket: Ticket, lately: readonly { readonly id: string }[]): readonly IntentGuess[] {
  const best = new Map<IntentGuess["id"], number>((ticket.handoff?.intents ?? []).map((id) => [id, HANDED]));
  for (const one of lately) for (const { id, p } of ticket.labels[one.id]?.intents ?? []) best.set(id, Math.max(best.get(id) ?? 0, p));
  return [...best].map(([id, p]) => ({ id, p }));
}
