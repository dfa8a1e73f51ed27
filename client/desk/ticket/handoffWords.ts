// The hand-off in the reader's language. The edge writes it for the team in Chinese; what is codes in it (intents, facts, causes, articles) is said anew.
import type { Language } from "../../../shared/domain/knowledge.ts";
import { moodRuns } from "../../../shared/domain/moodRuns.ts";
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import type { Handoff, Ticket } from "../../../shared/domain/ticket.ts";
import type { Mood } from "../../../shared/domain/understanding.ts";

const SMALL: ReadonlySet<string> = new Set(["human", "greeting", "thanks_bye", "out_of_scope"]);
const TRAIL = 4; // turns of mood that are read at a glance
const QUOTE = 60; // characters of the shopper's own words

/** What the shopper wants, in their words, and what the bot has done about it. */
export function summaryIn(handoff: Handoff, ticket: Pick<Ticket, "messages" | "labels">, language: Language): string {
  if (language === "zh") return handoff.summary;
  const wants = handoff.intents.filter((id) => !SMALL.has(id)).map((id) => intentOf(id).en.toLowerCase());
  const words = ownWords(handoff, ticket);
  const asks = wants.length > 0 ? `Asks about ${wants.join(", ")}` : "Wants to talk to a person";
  const bot = handoff.cited.length > 0 ? "The bot has answered from the articles below" : "The bot has not answered yet";
  return `${asks}${words === undefined ? "" : `: “${words}”`}. ${bot}.`;
}

const MOODS: Readonly<Record<Mood, Readonly<Record<Language, string>>>> = {
  negative: { zh: "不满", en: "upset" },
  neutral: { zh: "平稳", en: "calm" },
  positive: { zh: "不错", en: "content" },
};

/** The mood over time, from the first message to the newest, like following like: «平稳 → 不满 ×2». Undefined: nothing was heard. */
export function moodTrail(ticket: Pick<Ticket, "messages" | "labels">, language: Language): string | undefined {
  const runs = moodRuns(ticket);
  if (runs.length === 0) return undefined;
  const told = runs.slice(-TRAIL).map(({ mood, n }) => `${MOODS[mood][language]}${n > 1 && mood === "negative" ? ` ×${n}` : ""}`);
  return `${runs.length > TRAIL ? "… → " : ""}${told.join(" → ")}`;
}

/** The newest words before the hand-off that were about the matter, not about wanting a person. */
function ownWords(handoff: Handoff, { messages, labels }: Pick<Ticket, "messages" | "labels">): string | undefined {
  const said = messages.filter((one) => one.kind === "shopper" && one.at <= handoff.at);
  const matter = said.filter((one) => !SMALL.has(labels[one.id]?.intents[0]?.id ?? ""));
  const last = matter.at(-1) ?? said.at(-1);
  if (last?.kind !== "shopper") return undefined;
  const text = last.text.replace(/\s+/g, " ").trim();
  return text.length > QUOTE ? `${text.slice(0, QUOTE)}…` : text;
}
