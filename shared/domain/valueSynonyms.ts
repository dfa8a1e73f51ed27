// Other words for an attribute's value («涤纶» for «聚酯纤维», «真丝» for «桑蚕丝»), from the lists that every shop shares. Pure.
import { VALUE_WORDS } from "./entities/valueWords.ts";

/** The words that mean this value, itself first; only itself where no list has it, or where several do. */
export function wordsFor(value: string): readonly string[] {
  const folded = value.toLowerCase();
  const lists = Object.values(VALUE_WORDS)
    .flatMap((values) => Object.values(values))
    .map((words) => words.split(","))
    .filter((words) => words.includes(folded));
  const [only, second] = lists;
  return only === undefined || second !== undefined ? [value] : [value, ...only.filter((word) => word !== folded)];
}
