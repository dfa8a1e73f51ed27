// The hand-off package: all that an agent needs so that the shopper never repeats anything. Pure; the words are for the team (Chinese).
import { smalltalkIn } from "./cues.ts";
import { findFacts, type Fact } from "./entities/facts.ts";
import { isDataOnly } from "./entities/given.ts";
import type { AnswerPack } from "./knowledge.ts";
import { intentOf, type IntentId } from "./taxonomy.ts";
import type { Handoff, Ticket } from "./ticket.ts";
import type { Mood } from "./understanding.ts";

const LIKELY = 0.35; // a guess worth telling an agent
const QUOTE = 60; // characters of her own words
const INTENTS_MOST = 6;
const FACTS_MOST = 20;
const CITED_MOST = 10;
const SUMMARY_CHARS = 1_000;
const REASON_CHARS = 400;
const TITLE_CHARS = 120;
const VALUE_CHARS = 200;

/** Makes the package from the whole conversation. `now` in ms; `zone` is the shop's, for «昨天» is a day of the shop's calendar. */
export function packHandoff(ticket: Ticket, cause: string, reason: string, pack: AnswerPack, now: number, zone: string): Handoff {
  const intents = intentsOf(ticket);
  const cited = citedOf(ticket, pack);
  return {
    at: now,
    cause: cause.slice(0, 40),
    reason: reason.slice(0, REASON_CHARS),
    summary: summaryOf(ticket, intents, cited).slice(0, SUMMARY_CHARS),
    intents,
    facts: factsOf(ticket, pack, zone),
    cited,
  };
}

/** What she asked about, in the order it came up. */
function intentsOf(ticket: Ticket): readonly IntentId[] {
  const found = new Set<IntentId>();
  const small = new Set<IntentId>();
  for (const one of ticket.messages) {
    if (one.kind === "bot" && one.move.did === "answer") found.add(one.move.intent);
    if (one.kind !== "shopper" || smalltalkIn(one.text) !== undefined) continue;
    for (const { id, p } of ticket.labels[one.id]?.intents ?? []) {
      if (p >= LIKELY) (SMALL.has(id) ? small : found).add(id);
    }
  }
  return [...found, ...(found.size === 0 ? small : [])].slice(0, INTENTS_MOST);
}
const SMALL: ReadonlySet<IntentId> = new Set<IntentId>(["greeting", "thanks_bye", "out_of_scope"]);

function factsOf(ticket: Ticket, pack: AnswerPack, zone: string): readonly Fact[] {
  const facts: Fact[] = [];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== "" && !facts.some((one) => one.value === value))
      facts.push({ name, value: value.slice(0, VALUE_CHARS) });
  };
  const product = (id: string | undefined): string | undefined => pack.products.find((one) => one.id === id)?.title.zh;
  add("商品", product(ticket.head.product));
  for (const one of ticket.messages) {
    if (one.kind === "bot" && one.move.did === "answer") add("商品", product(one.move.product));
    if (one.kind === "bot" && one.move.did === "order") add("订单号", one.move.order);
    if (one.kind === "shopper")
      for (const fact of findFacts(one.text, { now: one.at, zone, products: pack.products })) add(fact.name, fact.value);
  }
  return facts.slice(0, FACTS_MOST);
}

function citedOf(ticket: Ticket, pack: AnswerPack): Handoff["cited"] {
  const cited = new Map<string, Handoff["cited"][number]>();
  for (const one of ticket.messages) {
    if (one.kind !== "bot" || one.move.did !== "answer") continue;
    const { article, version } = one.move;
    const title = pack.articles.find((each) => each.id === article)?.title.zh ?? article;
    cited.set(`${article} ${version}`, { article, version, title: title.slice(0, TITLE_CHARS) });
  }
  return [...cited.values()].slice(0, CITED_MOST);
}

function summaryOf(ticket: Ticket, intents: readonly IntentId[], cited: Handoff["cited"]): string {
  const wants = intents.filter((id) => id !== "human").map((id) => intentOf(id).zh);
  const words = ownWords(ticket);
  const first = wants.length > 0 ? `顾客问${wants.join("、")}` : intents.includes("human") ? "顾客要找人工" : "顾客还没说清要什么";
  const quote = words === undefined ? "" : `：「${words}」`;
  const looked = new Set(ticket.messages.flatMap((one) => (one.kind === "bot" && one.move.did === "order" ? [one.move.order] : [])));
  const answers = [...cited.map((one) => `《${one.title}》第 ${one.version} 版`), ...[...looked].map((one) => `订单 ${one}`)];
  const bot = answers.length > 0 ? `机器人答过${answers.join("、")}` : "机器人还没有给出答案";
  return `${first}${quote}。${bot}，${moodWords(ticket)}。`;
}

/** The newest thing she said that is more than a hello or a number. */
function ownWords(ticket: Ticket): string | undefined {
  const said = ticket.messages.flatMap((one) =>
    one.kind === "shopper" && smalltalkIn(one.text) === undefined && !isDataOnly(one.text) ? [one] : [],
  );
  const plain = said.filter((one) => (ticket.labels[one.id]?.wantsHuman ?? 0) < 0.5);
  const text = (plain.at(-1) ?? said.at(-1))?.text.replace(/\s+/g, " ").trim();
  return text === undefined || text.length <= QUOTE ? text : `${text.slice(0, QUOTE)}…`;
}

function moodWords(ticket: Ticket): string {
  const moods = ticket.messages.flatMap((one): readonly Mood[] => {
    const label = one.kind === "shopper" ? ticket.labels[one.id]?.mood.label : undefined;
    return label === undefined ? [] : [label];
  });
  const negative = moods.filter((one) => one === "negative").length;
  if (negative === 0) return moods.includes("positive") ? "情绪不错" : "情绪平稳";
  const turned =
    moods[0] !== "negative" && moods.at(-1) === "negative" ? "情绪转差" : moods.at(-1) === "negative" ? "情绪不好" : "情绪起伏";
  return `${turned}（${negative} 句不满）`;
}
