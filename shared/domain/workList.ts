// What the shop's knowledge needs, out of its conversations: answers that fare badly, questions nothing answers, articles that say the same or the
// contrary. Pure: the device folds it beside the screen. Changes and publishes nothing.
import type { ArticleId } from "../core/ids.ts";
import { alikeArticles, type AlikePair } from "./alikeArticles.ts";
import { decide } from "./answer.ts";
import { howFared, toMend, type Fared } from "./feedback.ts";
import { findGaps, type Gap } from "./gaps.ts";
import type { AnswerPack, Article, Product } from "./knowledge.ts";
import { namesSomebody } from "./namesSomebody.ts";
import type { Policy } from "./policy.ts";
import { alikeKey, gapKey, mendKey, type PutAway, type PutAways } from "./putAway.ts";
import { indexPack, type PackIndex } from "./packIndex.ts";

import { hasChanges, isOut } from "./review.ts";
import type { BotMove, Ticket } from "./ticket.ts";
import { unansweredIn, type Unanswered } from "./unanswered.ts";

export interface WorkOf {
  readonly tickets: readonly Ticket[];
  /** As they are drafted, with what is published of them by their state. */
  readonly articles: readonly Article[];
  readonly products: readonly Product[];
  readonly policy: Policy;
  readonly putAways: PutAways;
  readonly now: number;
}

export type WorkItem =
  | { readonly kind: "mend"; readonly key: string; readonly fared: Fared; readonly article: Article }
  /** `draft`: somebody writes the article for it already. */
  | { readonly kind: "gap"; readonly key: string; readonly gap: Gap; readonly draft?: ArticleId }
  | { readonly kind: "alike"; readonly key: string; readonly pair: AlikePair };

/** Something done with, and what it was called where that is still known here. */
export interface Away {
  readonly key: string;
  readonly mark: PutAway;
  readonly about?: string | Article["title"];
}

export interface WorkList {
  /** Each kind by what most is to be gained from. */
  readonly items: readonly WorkItem[];
  /** The newest first. */
  readonly away: readonly Away[];
  /** How many conversations it was made of. */
  readonly tickets: number;
}

export function workList(here: WorkOf): WorkList {
  return { items: [...gapsIn(here), ...mendIn(here), ...alikeIn(here)], away: awayIn(here), tickets: here.tickets.length };
}

/** Only of the version that is said now: what was wrong with an older one is mended, or will show again. */
function mendIn({ tickets, articles, putAways }: WorkOf): readonly WorkItem[] {
  const byId = new Map<string, Article>(articles.map((one) => [one.id, one]));
  const since = (article: string, version: number): number => {
    const mark = putAways[mendKey({ article, version })];
    return mark?.upTo ?? mark?.at ?? 0;
  };
  return toMend(howFared(tickets, since)).flatMap((fared): readonly WorkItem[] => {
    const article = byId.get(fared.article);
    if (article === undefined || !isOut(article) || article.version !== fared.version) return [];
    return [{ kind: "mend", key: mendKey(fared), fared, article }];
  });
}

function alikeIn({ articles, products, policy, putAways, now }: WorkOf): readonly WorkItem[] {
  const said = articles.filter((one) => (one.validTo ?? now) >= now); // what is over contradicts nobody
  return alikeArticles(said, { products, categories: policy.categories }).flatMap((pair): readonly WorkItem[] => {
    const key = alikeKey(pair);
    return Object.hasOwn(putAways, key) ? [] : [{ kind: "alike", key, pair }];
  });
}

// ---- gaps ---------------------------------------------------------------------------------------------------------------

function gapsIn(here: WorkOf): readonly WorkItem[] {
  const done = new Set(Object.values(here.putAways).flatMap((one) => one.questions ?? []));
  const byId = new Map(here.tickets.map((one) => [one.head.id, one]));
  const index = indexPack(packOf(here));
  const left = unansweredIn(here.tickets).filter((one) => {
    const ticket = byId.get(one.ticket);
    return !done.has(one.message) && (ticket === undefined || !isAnsweredNow(one, ticket, index, here));
  });
  return findGaps(left, { products: here.products }).flatMap((gap): readonly WorkItem[] => {
    const [typical] = gap.questions;
    if (typical === undefined) return [];
    const draft = draftFor(gap, here.articles);
    return [{ kind: "gap", key: gapKey(typical.message), gap, ...(draft === undefined ? {} : { draft }) }];
  });
}

/** What shoppers are told today: published, and not being rewritten. The frozen words of the others are the room's; their gaps stay until they are out. */
function packOf({ articles, products, policy }: WorkOf): AnswerPack {
  const { name, bot, variables, categories } = policy;
  return {
    version: "work",
    shop: { name, hours: { zh: "", en: "" } },
    bot,
    ...(variables === undefined ? {} : { variables }),
    ...(categories === undefined ? {} : { categories }),
    articles: articles.filter((one) => one.status === "published" && isOut(one) && hasChanges(one) !== true),
    products,
  };
}

/** Would the bot, asked so today, say something it did not say then? */
function isAnsweredNow(question: Unanswered, ticket: Ticket, index: PackIndex, { policy, now }: WorkOf): boolean {
  const heard = ticket.labels[question.message];
  const lines = [{ from: "shopper", text: question.text, heard } as const];
  const { language, product } = question;
  const moves = decide({ language, lines, product, index, bot: policy.bot, tier: "none", now });
  const said = new Set(ticket.messages.flatMap((one) => (one.kind === "bot" ? versionIn(one.move) : [])));
  return moves.flatMap(versionIn).some((one) => !said.has(one));
}

const versionIn = (move: BotMove): readonly string[] => (move.did === "answer" ? [`${move.article} ${move.version}`] : []);

/** One that is not out as it stands, and was begun with these wordings. */
function draftFor({ questions }: Gap, articles: readonly Article[]): ArticleId | undefined {
  const asked = new Set(questions.map((one) => one.text.replace(/\s+/g, " ").trim()).filter((one) => !namesSomebody(one)));
  const isBegun = ({ status, questions: { zh, en } }: Article): boolean =>
    (status === "draft" || status === "review") && [...zh, ...en].some((one) => asked.has(one));
  return articles.find(isBegun)?.id;
}

// ---- what was done with ---------------------------------------------------------------------------------------------------

function awayIn({ tickets, articles, putAways }: WorkOf): readonly Away[] {
  const titles = new Map<string, Article["title"]>(articles.map((one) => [one.id, one.title]));
  const texts = new Map<string, string>(
    tickets.flatMap((ticket) => ticket.messages.flatMap((one) => (one.kind === "shopper" ? [[one.id, one.text] as const] : []))),
  );
  return Object.entries(putAways)
    .map(([key, mark]): Away => {
      const [kind, id = ""] = key.split(".");
      const about = kind === "g" ? texts.get(id) : titles.get(id);
      return { key, mark, ...(about === undefined ? {} : { about }) };
    })
    .toSorted((a, b) => b.mark.at - a.mark.at || (a.key < b.key ? -1 : 1));
}
