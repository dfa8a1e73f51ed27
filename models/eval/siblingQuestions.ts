// The questions about articles that are easily taken for one another, and those beside them that no article answers: read from data/retrieval/siblings.tsv. Measures nothing.
import type { AnswerPack } from "../../shared/domain/knowledge.ts";
import { readTsv } from "../training/tsv.ts";
import type { Judgement, Words } from "./rightArticles.ts";

/** Every one of them with the articles that answer it. Throws on a row of another shape or an article that is not there: the file is ours. */
export function siblingQuestions({ articles }: Pick<AnswerPack, "articles">): readonly Judgement<Words>[] {
  const known = new Set<string>(articles.map((one) => one.id));
  return readTsv(new URL("../data/retrieval/siblings.tsv", import.meta.url)).map(
    ({ language, right = "", text = "" }, i): Judgement<Words> => {
      const ids = right === "none" ? [] : right.split(",");
      const stranger = ids.find((id) => !known.has(id));
      if ((language !== "zh" && language !== "en") || text === "" || stranger !== undefined)
        throw new Error(`siblings.tsv:${i + 2} cannot be read${stranger === undefined ? "" : `: no article ${stranger}`}`);
      return { question: { text }, language, product: undefined, right: new Set(ids), near: false };
    },
  );
}
