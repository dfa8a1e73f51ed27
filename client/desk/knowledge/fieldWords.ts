// What a field of an article is called where two versions differ, and its value in words. Pure.
import type { Difference } from "../../../shared/domain/compare.ts";
import type { Language } from "../../../shared/domain/knowledge.ts";
import { fill, type Phrase } from "../../ui/words.ts";
import { dayOf } from "./days.ts";
import { KNOW } from "./words.ts";

const FIELDS: Readonly<Record<string, Phrase>> = {
  intent: KNOW.intent,
  aspect: KNOW.aspect,
  scope: KNOW.scope,
  validFrom: KNOW.from,
  validTo: KNOW.until,
  needs: KNOW.needs,
  kind: KNOW.kind,
  links: KNOW.link,
};

export function fieldWords(field: string, to: Language): string {
  const [head = "", part] = field.split(".");
  const language = part === "zh" || part === "en" ? fill(KNOW[part], {}, to) : "";
  if (head === "title") return fill(KNOW.titleIn, { language }, to);
  if (head === "answer") return fill(KNOW.answerIn, { language }, to);
  if (head === "questions") return fill(KNOW.questionsIn, { language }, to);
  if (head === "audience") return fill(KNOW.audience, {}, to);
  const known = FIELDS[head];
  return known === undefined ? field : fill(known, {}, to);
}

/** A value that is no text: as short as it can be said. */
export function valueWords({ field }: Difference, value: unknown, to: Language): string {
  if (value === undefined || value === null || value === "") return fill(KNOW.empty, {}, to);
  if (typeof value === "number") return field.startsWith("valid") ? dayOf(value) : String(value);
  if (Array.isArray(value)) return value.map((one) => valueWords({ field, before: 0, after: 0 }, one, to)).join(to === "zh" ? "、" : ", ");
  if (typeof value === "object") return Object.values(value).map(String).join(" · ");
  return String(value);
}
