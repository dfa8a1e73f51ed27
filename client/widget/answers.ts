// The answer pack on this device, and how an answer is drawn: kept whole on the shelf, so that the bot answers without a network. Never changes it.
import type { AnswerPack, Language, Product } from "../../shared/domain/knowledge.ts";
import { suggestedQuestions } from "../../shared/domain/opening.ts";
import { pagePace } from "../pack/pace.ts";
import { createPackSource } from "../pack/packSource.ts";
import { drawText } from "./drawn.ts";
import type { Shelf } from "./shelf.ts";

export interface Answers {
  /** The newest pack this device has; resolves at once when one is kept, else when it has come; undefined: none can be had now. */
  readonly pack: () => Promise<AnswerPack | undefined>;
  /** Asks the shop whether there is a newer one. Never rejects. */
  readonly renew: () => Promise<void>;
  /** Up to three questions the newest pack can answer, to be tapped; `product`: the one looked at. */
  readonly offers: (product: Product | undefined, language: Language, now: number) => readonly string[];
  /** A line in light Markdown, as nodes. */
  readonly draw: (text: string) => Node[];
}

export interface AnswersPorts {
  /** `…/w/<shop>` */
  readonly base: string;
  readonly shop: string;
  readonly shelf: Shelf;
  readonly fetch: typeof globalThis.fetch;
}

export function createAnswers({ base, shop, shelf, fetch }: AnswersPorts): Answers {
  const key = `pack ${shop}`;
  const keep = { get: () => shelf.get(key), put: (value: unknown) => shelf.change(key, () => value) };
  const { known, recalled, renew } = createPackSource({ url: `${base}/pack`, fetch, keep, pace: pagePace });
  return {
    async pack() {
      await recalled;
      if (known() === undefined) await renew();
      return known();
    },
    renew,
    draw: drawText,
    offers(product, language, now) {
      const pack = known();
      return pack === undefined ? [] : suggestedQuestions(pack, product, language, now).map(({ text }) => asQuestion(text, language));
    },
  };
}

/** Articles keep wordings as shoppers type them; as an offer they end like a question. */
function asQuestion(text: string, language: Language): string {
  return /[?？!！.。]$/.test(text) ? text : `${text}${language === "zh" ? "？" : "?"}`;
}
