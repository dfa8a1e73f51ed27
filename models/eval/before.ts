// The finding that BM25 over whole articles replaced, kept to be measured against: likeness to the likest wording by shared grams, sorted by score. Nothing that ships imports it.
import { rankOf } from "../../shared/domain/graph.ts";
import type { WordIndex } from "../../shared/domain/evidence.ts";
import type { Article } from "../../shared/domain/knowledge.ts";
import type { Found } from "../../shared/domain/retrieve.ts";

const RUN = /[a-z0-9]+|[\u3400-\u9fff]+/g;
const EMPTY = new Set(
  "a an the is are was it its this that i my me you your to of in on at for and or if be do does did will would can could please hi hello".split(
    " ",
  ),
);
const ENDING = /(?<=..[a-z])(?:ing|ed|es|s|ly)$/;

function gramsBefore(text: string): ReadonlySet<string> {
  const out = new Set<string>();
  for (const [run] of text.normalize("NFKC").toLowerCase().matchAll(RUN)) {
    if (run < "\u3400") {
      if (!EMPTY.has(run)) out.add(run.replace(ENDING, ""));
    } else if (run.length === 1) out.add(run);
    else for (let i = 0; i + 1 < run.length; i++) out.add(run.slice(i, i + 2));
  }
  return out;
}

const WHOLE_GRAMS = 4;
const WHOLE = 0.9;

/** Words as they were weighed: every wording looked at for every question. */
export function wordsBefore(articles: readonly Article[]): WordIndex {
  const texts = articles.flatMap(({ title, questions }, article) =>
    [title.zh, title.en, ...questions.zh, ...questions.en].map((text) => ({ article, grams: gramsBefore(text) })),
  );
  const postings = new Map<string, number[]>();
  texts.forEach((one, at) => {
    for (const gram of one.grams) {
      const row = postings.get(gram);
      if (row === undefined) postings.set(gram, [at]);
      else row.push(at);
    }
  });
  const rarity = (gram: string): number => Math.log(1 + texts.length / Math.max(postings.get(gram)?.length ?? 0, 1));
  const wordings = texts.map(({ article, grams }) => ({
    article,
    grams: grams.size,
    weight: [...grams].reduce((sum, gram) => sum + rarity(gram), 0),
  }));
  const none = new Float64Array(articles.length);
  return {
    evidenceOf(text) {
      const overlap = new Float64Array(wordings.length);
      let own = 0;
      for (const gram of gramsBefore(text)) {
        const weight = rarity(gram);
        own += weight;
        for (const at of postings.get(gram) ?? []) overlap[at] = (overlap[at] ?? 0) + weight;
      }
      const likeness = new Float64Array(articles.length);
      wordings.forEach((one, at) => {
        const shared = overlap[at] ?? 0;
        if (shared === 0) return;
        const whole = one.grams >= WHOLE_GRAMS ? (WHOLE * shared) / one.weight : 0;
        likeness[one.article] = Math.max(likeness[one.article] ?? 0, Math.min(1, Math.max((2 * shared) / (own + one.weight), whole)));
      });
      return { likeness, words: none, covered: none };
    },
    explain: () => ({ wording: undefined, terms: [] }),
  };
}

const CERTAIN = 5;

/** What was found in another order: families by their best, in a family the most specific first. `weigh`: the more, the sooner. */
export function reordered(found: readonly Found[], weigh: (one: Found) => number): readonly Found[] {
  const familyOf = ({ article }: Found): string => (article.aspect === undefined ? article.id : `${article.intent} ${article.aspect}`);
  const rank = ({ article, bound }: Found): number => {
    const special = rankOf(article.scope, undefined, undefined);
    return special > 0 && !bound ? CERTAIN + special : special;
  };
  const best = new Map<string, number>();
  for (const one of found) best.set(familyOf(one), Math.max(best.get(familyOf(one)) ?? 0, weigh(one)));
  const lead = (one: Found): number => best.get(familyOf(one)) ?? 0;
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return found.toSorted(
    (a, b) =>
      lead(b) - lead(a) || order(familyOf(a), familyOf(b)) || rank(b) - rank(a) || weigh(b) - weigh(a) || order(a.article.id, b.article.id),
  );
}
