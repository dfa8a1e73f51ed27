// A macro's words with what is known of the ticket in the places of their names. What is not known stays marked as it is written, and is never sent so. Pure.
import { MASK_NAMES } from "./help/holes.ts";
import type { Language } from "./knowledge.ts";
import type { Macro } from "./macro.ts";
import type { Variables } from "./policy.ts";
import { variablePlaces } from "./sayable.ts";

/** What every ticket may say, and what it is called in a text. The shop's own variables (policy.variables) go before these. */
export const MACRO_VARIABLES = {
  shopper: ["顾客", "customer"],
  agent: ["客服", "agent"],
  order: ["订单号", "order"],
  product: ["商品", "product"],
  shop: ["店铺", "shop"],
} as const;
export type MacroVariable = keyof typeof MACRO_VARIABLES;

/** What is known; "" is not known. */
export interface MacroFacts extends Readonly<Record<MacroVariable, string>> {
  readonly own: Variables | undefined;
}

const NAMED = new Map(
  Object.entries(MACRO_VARIABLES).flatMap(([key, names]) => names.map((name): readonly [string, string] => [name, key])),
);

const isVariable = (key: string | undefined): key is MacroVariable => key !== undefined && key in MACRO_VARIABLES;

function wordsFor(name: string, facts: MacroFacts, language: Language): string {
  const own = facts.own !== undefined && Object.hasOwn(facts.own, name) ? facts.own[name]?.[language] : undefined;
  if (own !== undefined && own !== "") return own;
  const key = NAMED.get(name.trim().toLowerCase());
  return isVariable(key) ? facts[key] : "";
}

/** A stretch of the words: plain, filled in, or (`missing`) a name nobody knows the value of. */
export interface MacroStretch {
  readonly text: string;
  readonly is: "plain" | "filled" | "missing";
}

/** The text, piece by piece. */
export function fillMacro(text: string, facts: MacroFacts, language: Language): readonly MacroStretch[] {
  const pieces: MacroStretch[] = [];
  let from = 0;
  for (const place of variablePlaces(text)) {
    const value = wordsFor(place.name, facts, language);
    pieces.push({ text: text.slice(from, place.from), is: "plain" });
    pieces.push(value === "" ? { text: text.slice(place.from, place.to), is: "missing" } : { text: value, is: "filled" });
    from = place.to;
  }
  pieces.push({ text: text.slice(from), is: "plain" });
  return pieces.filter((one) => one.text !== "");
}

/** The words in the ticket's language; in the other where it has none in that. */
export function textIn({ text }: Pick<Macro, "text">, language: Language): string {
  const other = language === "zh" ? "en" : "zh";
  return text[language].trim() === "" ? text[other] : text[language];
}

/** Where a reply still holds names that stand for something: those every shop has, the shop's own, those of an answer taken over from another conversation, and those of `text`, the macro it was begun with. */
export function holesIn(
  reply: string,
  own: Variables | undefined,
  text = "",
): readonly { readonly name: string; readonly from: number; readonly to: number }[] {
  const named = new Set([...MASK_NAMES, ...variablePlaces(text).map((one) => one.name)]);
  return variablePlaces(reply).filter(
    ({ name }) => NAMED.has(name.trim().toLowerCase()) || (own !== undefined && Object.hasOwn(own, name)) || named.has(name),
  );
}

/** The reply without them; what stood around one closes up. */
export function withoutHoles(reply: string, holes: readonly { readonly from: number; readonly to: number }[]): string {
  let left = "";
  let from = 0;
  for (const hole of holes) {
    left += reply.slice(from, hole.from);
    from = hole.to;
  }
  return (left + reply.slice(from)).replace(/ {2,}/g, " ").trim();
}
