// What stands in a field of the shop's, as people read it in either language. Pure.
import type { Field } from "./field.ts";
import type { FieldValue } from "./fieldMark.ts";
import type { LANGUAGES } from "./languages.ts";

const YES = { zh: "是", en: "Yes" } as const;
const NO = { zh: "否", en: "No" } as const;
const BETWEEN = { zh: "、", en: ", " } as const;

/** Of a choice nobody knows any more its id. */
export function fieldText(field: Pick<Field, "choices"> | undefined, value: FieldValue, language: (typeof LANGUAGES)[number]): string {
  if (typeof value === "boolean") return (value ? YES : NO)[language];
  if (!Array.isArray(value)) return String(value);
  return value.map((id) => field?.choices?.find((one) => one.id === id)?.name[language] ?? id).join(BETWEEN[language]);
}
