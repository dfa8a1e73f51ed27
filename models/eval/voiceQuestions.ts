// The questions in other voices than the rest: read from data/retrieval/voices.tsv. Measures nothing.
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import { readTsv } from "../training/tsv.ts";
import type { Judgement, Words } from "./rightArticles.ts";

/** Those of one part with the articles that answer them. Throws on a row of another shape or an article that is not there: the file is ours. */
export function voiceQuestions({ articles }: Pick<AnswerPack, "articles">, wanted: "dev" | "test"): readonly Judgement<Words>[] {
  const known = new Set<string>(articles.map((one) => one.id));
  return readTsv(new URL("../data/retrieval/voices.tsv", import.meta.url)).flatMap(
    ({ part, language, sure, right = "", text = "" }, i): readonly Judgement<Words>[] => {
      const ids = right === "none" ? [] : right.split(",");
      const stranger = ids.find((id) => !known.has(id));
      const isRead = (part === "dev" || part === "test") && (sure === "yes" || sure === "near") && text !== "";
      if (!isRead || (language !== "zh" && language !== "en") || stranger !== undefined)
        throw new Error(`voices.tsv:${i + 2} cannot be read${stranger === undefined ? "" : `: no article ${stranger}`}`);
      return part === wanted ? [{ question: { text }, language, product: undefined, right: new Set(ids), near: sure === "near" }] : [];
    },
  );
}
