// Why the bot did so, in the reader's language: said from the move's codes, since the law's own reasons are written in Chinese. Pure.
import { causeWords } from "../../../shared/domain/cause.ts";
import type { Language } from "../../../shared/domain/knowledge.ts";
import { intentOf } from "../../../shared/domain/taxonomy.ts";
import type { BotMove } from "../../../shared/domain/ticket.ts";
import { fill, type Phrase } from "../../ui/words.ts";
import { TICKET } from "./words.ts";

const ORDER_ASKED = { tail: TICKET.whyTail, fit: TICKET.whyFit } as const;

export function moveWhy(move: BotMove, language: Language): string {
  const said = (phrase: Phrase, values: Readonly<Record<string, string | number>> = {}): string => fill(phrase, values, language);
  switch (move.did) {
    case "answer":
      return said(TICKET.heardAs, { intent: intentOf(move.intent)[language] });
    case "ask":
      if (move.about === "intent") return said(TICKET.whyIntent);
      if (move.about === "product") return said(TICKET.whyProduct);
      if (move.choices.length > 0) return said(TICKET.whyWhich, { n: move.choices.length });
      return said(move.missing === undefined ? TICKET.whyOrder : ORDER_ASKED[move.missing]);
    case "order":
      return said(TICKET.whyData);
    case "smalltalk":
      return said(TICKET.whySmall);
    case "handoff":
      return causeWords(move.cause, language);
  }
}
