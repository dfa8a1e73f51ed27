// Which articles to offer an agent for one ticket: asked of the same retrieval the bot uses, over what the shopper said lately. Pure.
import { findAspects } from "../../../shared/domain/aspects.ts";
import type { AnswerPack, Article, Language } from "../../../shared/domain/knowledge.ts";
import { wordsToSend } from "../../../shared/domain/markdownParts.ts";
import type { PackIndex } from "../../../shared/domain/packIndex.ts";
import { retrieve, type Found } from "../../../shared/domain/retrieve.ts";
import { fillVariables } from "../../../shared/domain/sayable.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import type { IntentGuess } from "../../../shared/domain/understanding.ts";

const MOST = 3; // one key each: 1, 2, 3
const LATELY = 3; // shopper messages that tell what it is about now
const HANDED = 0.6; // weight of an intent the hand-off names, beside what was heard since

/** At most three articles as they were published, best first, their answers in plain words; none that may not be true of the product, or is not for this shopper. */
export function suggestions(ticket: Ticket, index: PackIndex, now: number): readonly Found[] {
  const lately = ticket.messages.filter((one) => one.kind === "shopper").slice(-LATELY);
  const text = lately.map((one) => one.text).join("\n");
  if (text === "") return [];
  const product = ticket.head.product === undefined ? undefined : index.products.get(ticket.head.product);
  const { language, channel, shopper } = ticket.head;
  const query = { text, intents: intentsOf(ticket, lately), aspects: findAspects(text), product, language, channel, tier: shopper.tier };
  return retrieve(query, index, now)
    .filter((one) => !one.bound)
    .slice(0, MOST)
    .map((one) => ({ ...one, article: inShopsWords(one.article, index.pack) }));
}

/** As it may be sent: with the shop's own words in the places of their names, and links written out. */
function inShopsWords(article: Article, { variables }: AnswerPack): Article {
  const wordsIn = (language: Language): string => {
    const links = (article.links ?? []).map(({ words, to }) => `\n[${words[language]}](${to})`).join("");
    return wordsToSend(fillVariables(article.answer[language], variables, language) + links);
  };
  return { ...article, answer: { zh: wordsIn("zh"), en: wordsIn("en") } };
}

function intentsOf(ticket: Ticket, lately: readonly { readonly id: string }[]): readonly IntentGuess[] {
  const best = new Map<IntentGuess["id"], number>((ticket.handoff?.intents ?? []).map((id) => [id, HANDED]));
  for (const one of lately) for (const { id, p } of ticket.labels[one.id]?.intents ?? []) best.set(id, Math.max(best.get(id) ?? 0, p));
  return [...best].map(([id, p]) => ({ id, p }));
}
