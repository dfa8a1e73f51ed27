// What a message means once the articles have been looked at: intents with what the words add, and two that are too near to choose. Answers nothing.
import { findAspects } from "./aspects.ts";
import { askIntent } from "./askingBack.ts";
import { clausesOf, find } from "./finding.ts";
import type { Standing } from "./question.ts";
import { DESCRIBED, retrieve, type Found, type Query } from "./retrieve.ts";
import { CERTAIN, guessWords, isReal, SAME_WORDS, WORTH_ASKING, type Situation } from "./situation.ts";
import { intentOf, type IntentId } from "./taxonomy.ts";
import type { BotMove } from "./ticket.ts";
import type { IntentGuess } from "./understanding.ts";

const VERBATIM = 0.95;
const BEFORE = 0.01;
export const LEAN = 0.35; // a guess that a named aspect, or words like an article's, lift to sure; the first guess needs less
const ALIKE = 0.4; // words this like an article's bear out what was half heard
const CLAUSE_ALIKE = 0.6; // and so do those of a clause, where something else was heard in another

export interface Meaning {
  /** Best first. */
  readonly intents: readonly IntentGuess[];
  /** The whole message is an article's own wording. */
  readonly verbatim: boolean;
}

/** Real intents with what the words add: an article's own wording, a named aspect that an article is about, or words like an article's. */
export function convinced({ question }: Standing, here: Situation): Meaning {
  const real = question.intents.filter(isReal);
  const p = new Map(real.map((one) => [one.id, one.p]));
  const raise = (id: IntentId, to: number): void => void p.set(id, Math.max(p.get(id) ?? 0, to));
  const query: Query = { ...here, text: question.text, intents: real, aspects: findAspects(question.text), product: question.product };
  const found = retrieve(query, here.index, here.now).filter(({ article }) => isReal({ id: article.intent, p: 0 }));
  const heard = real[0]?.p ?? 0;
  const before = heard < CERTAIN ? heard + BEFORE : 0; // a question asked in an article's own words is that question, unless the ear is certain
  for (const { article, likeness } of found) if (likeness >= SAME_WORDS) raise(article.intent, Math.max(likeness, before));
  for (const one of found) if (isBorneOut(one, real)) raise(one.article.intent, here.bot.sure);
  for (const id of saidInAClause(question.text, query, here)) raise(id, here.bot.sure);
  if (asksIfThere(question, p.get("stock") ?? 0)) {
    for (const { id } of real) if (DESCRIBED.has(id)) p.delete(id); // «L 码有吗» wants no advice on sizes
    raise("stock", AS_SAID);
  }
  const verbatim = found.some(({ likeness }) => likeness >= VERBATIM);
  const stands = ({ id }: IntentGuess): boolean => !verbatim || intentOf(id).group !== "complaint";
  const intents = [...p]
    .map(([id, one]): IntentGuess => ({ id, p: one }))
    .filter(stands)
    .sort((a, b) => b.p - a.p);
  return { intents, verbatim };
}

const IF_THERE = /有(?:货|吗|没|么)|还有|in stock|available|do you have|have (?:it|this|them) in/i;
const AS_SAID = 0.9;

/** «红色有吗», «还有 L 码吗»: a colour or size of this product is named, and asked after. */
function asksIfThere({ text, product, variant }: Standing["question"], heard: number): boolean {
  return product !== undefined && variant !== undefined && heard >= WORTH_ASKING && IF_THERE.test(text);
}

/** Does what the words say bear out what the ear half heard? */
function isBorneOut({ article, likeness, onAspect, bound }: Found, real: readonly IntentGuess[]): boolean {
  const [top] = real;
  const described = DESCRIBED.has(article.intent);
  const heard = Math.max(
    0,
    ...real.filter(({ id }) => id === article.intent || (described && onAspect && DESCRIBED.has(id))).map((one) => one.p),
  );
  if (onAspect && (heard >= LEAN || (heard >= WORTH_ASKING && top?.id === article.intent))) return true;
  if (top?.id === article.intent && heard >= LEAN && likeness >= ALIKE) return true;
  return onAspect && !bound && article.scope.at !== "shop" && likeness >= ALIKE && (top?.p ?? 0) < LEAN;
}

/** Intents heard faintly that a clause of a longer message says in nearly an article's words. */
function saidInAClause(text: string, query: Query, { index, now }: Situation): readonly IntentId[] {
  const clauses = clausesOf(text);
  if (clauses.length < 2) return [];
  const heard = query.intents.filter((one) => one.p >= WORTH_ASKING);
  return clauses.flatMap((clause) =>
    retrieve({ ...query, text: clause, intents: heard, aspects: findAspects(clause) }, index, now)
      .filter(({ article, likeness }) => likeness >= CLAUSE_ALIKE && heard.some((one) => one.id === article.intent))
      .map(({ article }) => article.intent),
  );
}

/** A second intent so near the first that we must ask: unsure itself, and with another answer. */
export function rivalOf(intents: readonly IntentGuess[], at: Standing, here: Situation): BotMove | undefined {
  const [top, next] = intents;
  if (top === undefined || next === undefined || next.p >= here.bot.sure || top.p - next.p >= here.bot.margin) return undefined;
  const best = (guess: IntentGuess): Found | undefined => find({ intents: [guess], aspects: findAspects(at.question.text) }, at, here)[0];
  const mine = best(top);
  const other = best(next);
  if (mine === undefined || other === undefined || mine.onAspect || mine.likeness >= SAME_WORDS || mine.article.id === other.article.id)
    return undefined;
  return askIntent([top.id, next.id], at, here, `两种意思相近：${guessWords([top, next])}`);
}
