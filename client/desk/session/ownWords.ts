// A refusal in the reader's language, without ever saying a sentence in the other: half of what was said in both, else what its kind means. Pure.
import type { Refusal } from "../../../shared/core/result.ts";
import type { Language } from "../../../shared/domain/knowledge.ts";
import { fill } from "../../ui/words.ts";
import { KIND_WORDS } from "./refusedWords.ts";

const BOTH = /^(.*\p{Script=Han}.*?[。！？])\s+([^\p{Script=Han}]+)$/su; // «中文。 English.»

/** What this device or the room said no with. */
export function ownWords({ kind, words }: Pick<Refusal, "kind" | "words">, language: Language): string {
  const halves = BOTH.exec(words);
  return (language === "zh" ? halves?.[1] : halves?.[2]) ?? fill(KIND_WORDS[kind], {}, language);
}
