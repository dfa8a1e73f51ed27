// A skill in words: a type of ticket, else a category of the shop.
import { categoryName } from "../../../shared/domain/shopNames.ts";
import { TICKET_TYPES, TYPE_NAMES } from "../../../shared/domain/taxonomy.ts";
import { inLanguage, told } from "../../ui/words.ts";

export function skillWords(skill: string): string {
  const type = TICKET_TYPES.find((one) => one === skill);
  return type === undefined ? categoryName(skill, inLanguage()) : told(TYPE_NAMES[type]);
}
