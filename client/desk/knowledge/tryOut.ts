// What the bot would say to a question with this draft in the place of what was published, and why. Pure; sends nothing.
import { decide } from "../../../shared/domain/answer.ts";
import { explain, type Candidate } from "../../../shared/domain/explain.ts";
import { findAspects } from "../../../shared/domain/aspects.ts";
import type { AnswerPack, Article, Language, Product } from "../../../shared/domain/knowledge.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import { findRedFlags } from "../../../shared/domain/redFlags.ts";
import { indexPack } from "../../../shared/domain/packIndex.ts";
import { isOut } from "../../../shared/domain/review.ts";
import { sayMove } from "../../../shared/domain/sayMove.ts";
import type { BotMove } from "../../../shared/domain/ticket.ts";
import type { Understanding } from "../../../shared/domain/understanding.ts";

export interface Tried {
  readonly said: readonly {
    readonly move: BotMove;
    readonly text: string | undefined;
    readonly choices: readonly string[];
    /** Why it cannot be said. */
    readonly unsayable: "gone" | "not-now" | undefined;
  }[];
  /** Of the likeliest matter heard. */
  readonly chain: readonly Candidate[];
  /** Is this draft among the answers? */
  readonly isThis: boolean;
}

export interface Asking {
  readonly text: string;
  readonly product: Product | undefined;
  readonly language: Language;
  readonly heard: Understanding;
  readonly now: number;
}

/** The shop's knowledge as it would be with the draft published. */
export function packWith(draft: Article, articles: readonly Article[], products: readonly Product[], policy: Policy): AnswerPack {
  const out = articles.filter((one) => one.id !== draft.id && isOut(one));
  const all = [...out, { ...draft, version: draft.version + 1 }].map((one): Article => ({ ...one, status: "published" }));
  const { name, bot, variables, categories } = policy;
  return {
    version: "draft",
    shop: { name, hours: { zh: "", en: "" } },
    bot,
    ...(variables === undefined ? {} : { variables }),
    ...(categories === undefined ? {} : { categories }),
    articles: all,
    products,
  };
}

/** Asks as a visitor on that product's page would, as their first words. */
export function tryOut(pack: AnswerPack, draft: Article, { text, product, language, heard, now }: Asking): Tried {
  const bot = pack.bot;
  if (bot === undefined) return { said: [], chain: [], isThis: false };
  const redFlag = findRedFlags(text)[0]?.flag;
  const lines = [{ from: "shopper", text, heard } as const];
  const moves = decide({ language, lines, product: product?.id, index: indexPack(pack), bot, tier: "none", now, redFlag });
  const said = moves.map((move) => {
    const words = sayMove(move, pack, language, { now });
    return words.ok
      ? { move, text: words.value.text, choices: (words.value.choices ?? []).map((one) => one.label), unsayable: undefined }
      : { move, text: undefined, choices: [], unsayable: words.error.kind === "unknown" ? ("gone" as const) : ("not-now" as const) };
  });
  const intent = heard.intents[0]?.id;
  const [aspect] = findAspects(text);
  return {
    said,
    chain: intent === undefined ? [] : explain(pack, product, { intent, aspect }, now, { language }),
    isThis: moves.some((one) => one.did === "answer" && one.article === draft.id),
  };
}
