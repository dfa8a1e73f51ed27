// Reasons not to answer yet with the article that was found: another is liker in words, or as like, or nothing speaks for any. Answers nothing.
import { askArticle, askIntent, askUnclear, canAsk } from "./askingBack.ts";
import type { Ask } from "./choice.ts";
import { notBorneOut } from "./borneOut.ts";
import { inWords, spokenIn, type Part } from "./finding.ts";
import { grams } from "./grams.ts";
import { isSetApart } from "./setApart.ts";
import { isNamedAsIts, isSibling } from "./siblings.ts";
import type { Cause } from "./cause.ts";
import type { Standing } from "./question.ts";
import type { Found } from "./retrieve.ts";
import { CERTAIN, guessWords, WORTH_ASKING, type Situation } from "./situation.ts";

/** No answer to a question: what is asked instead, or why a person must. */
export type Short =
  | { readonly kind: "ask"; readonly move: Ask }
  | { readonly kind: "none"; readonly cause: Cause; readonly reason: string };

export const NO_WORDS = 0.12; // so little in common that one article of the intent is as good as the next
const LIKE_ANOTHER = 0.5;
const LIKER = 0.12;
const AS_LIKE = 0.08;
const PLAIN = 0.5; // words this like an article's speak for it even beside another
const SURE_ALONE = 0.85; // an ear this sure needs no words to bear it out
const BORNE_OUT = 0.35;
const SEVERAL = 5; // grams of a question that says something,
const NOTHING = 0.05; // and hardly one of them in the whole article: the ear alone speaks for it
const TELLING = 0.35; // so many of them that they tell it from its siblings,
const MORE = 0.12; // where the next has this much fewer

/** Why the best article found may not be said; undefined: it may. A service that asks is better than one that answers something else. */
export function doubtOf(best: Found, found: readonly Found[], part: Part, at: Standing, here: Situation): Short | undefined {
  if (at.question.carried === true || isOfStock(best, at)) return undefined;
  const others = at.completed ? [] : inWords(part, at, here).filter((one) => one.article.id !== best.article.id);
  const doubt = best.onAspect ? undefined : doubtOfMatter(best, found, others, part, at, here);
  if (doubt !== undefined) return doubt;
  const offer = notBorneOut(best, found, others, part, at, here.bot.sure);
  if (offer === undefined) return undefined;
  const besides = at.question.intents.filter((one) => one.p >= WORTH_ASKING && one.id !== best.article.intent).map((one) => one.id);
  return orPerson(
    askIntent(
      besides,
      at,
      here,
      offer.why,
      offer.articles.map((one) => one.article.id),
    ),
  );
}

/** The matter may be another, or of its articles another. */
function doubtOfMatter(
  best: Found,
  found: readonly Found[],
  others: readonly Found[],
  part: Part,
  at: Standing,
  here: Situation,
): Short | undefined {
  const p = Math.max(0, ...part.intents.filter((one) => one.id === best.article.intent).map((one) => one.p));
  const siblings = found.filter((one) => one !== best && isSibling(one, best));
  if (p > here.bot.sure && !best.bound && isSetApart(best, siblings, others, p, part.clause ?? at.question.text)) return undefined;
  const other = others.reduce<Found | undefined>(
    (most, one) => (most === undefined || one.likeness > most.likeness ? one : most),
    undefined,
  );
  if (
    p < CERTAIN &&
    other !== undefined &&
    other.article.intent !== best.article.intent &&
    other.likeness >= Math.max(LIKE_ANOTHER, best.likeness + LIKER)
  )
    return which([other, best], `听着像 ${guessWords(part.intents.slice(0, 1))}，字面更像《${other.article.title.zh}》`, at, here);
  const saysNothing = best.likeness < NO_WORDS && best.words < NOTHING && grams(at.question.text).size >= SEVERAL;
  if (!at.completed && p < CERTAIN && saysNothing)
    return orPerson(askUnclear(part.intents, at, here, `只有意图，没有一个字相同：${guessWords(part.intents.slice(0, 1))}`));
  if (siblings.length === 0 && !best.bound) return undefined;
  const next = Math.max(0, ...siblings.map((one) => one.likeness));
  const open = best.likeness < NO_WORDS || (!at.completed && best.likeness < PLAIN && best.likeness - next < AS_LIKE);
  const told = siblings.every((one) => best.words >= TELLING && best.words - one.words >= MORE);
  if (siblings.length > 0 && open && !told && !(p >= CERTAIN && isNamedAsIts(best, siblings)))
    return which([best, ...siblings], `${guessWords(part.intents.slice(0, 1))}；说不清是哪一篇`, at, here);
  if (at.completed || p >= SURE_ALONE || best.likeness >= BORNE_OUT) return undefined;
  const why = `把握不大，字面也不像：${guessWords(part.intents.slice(0, 1))}`;
  return orPerson(askUnclear(part.intents, at, here, why, spokenIn(part, at, here)));
}

/** «苔绿的还有吗»: the shop's own figures answer it, whatever the article says beside them. */
function isOfStock({ article }: Found, { question }: Standing): boolean {
  return article.intent === "stock" && question.product !== undefined && question.variant !== undefined;
}

function which(articles: readonly Found[], reason: string, at: Standing, here: Situation): Short {
  return canAsk(at, here, "intent")
    ? {
        kind: "ask",
        move: askArticle(
          articles.map((one) => one.article.id),
          reason,
        ),
      }
    : { kind: "none", cause: "unclear", reason };
}

function orPerson(move: ReturnType<typeof askUnclear>): Short {
  if (move.did === "ask") return { kind: "ask", move };
  return { kind: "none", cause: "unclear", reason: move.reason };
}
