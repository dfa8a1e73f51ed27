// The section of `npm run eval` on retrieval: its two tables in Markdown, and for people what was found or said wrongly. Words only.
import type { MeasuredEar } from "./ears.ts";
import {
  before,
  byWords,
  byWordsAndVectors,
  findingFigures,
  hearQuestions,
  movesFor,
  outcomeOf,
  OUTCOMES,
  outcomesOf,
  type Asked,
  type Finder,
  type QuestionPart,
} from "./finding.ts";

const LANGUAGES = ["zh", "en"] as const;
const NAMES: Readonly<Record<QuestionPart, string>> = {
  dev: "Questions for retrieval, dev part",
  test: "Questions for retrieval, test part",
  siblings: "Questions about siblings",
  voices: "Questions in other voices, put aside",
  voicesDev: "Questions in other voices, dev part",
};
const three = (value: number): string => value.toFixed(3);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** Both tables over the ears given, and with `verbose` every question that went wrong. Vectors only where an ear is the full one. */
export async function findingSection(ears: readonly MeasuredEar[], part: QuestionPart, verbose: boolean): Promise<string> {
  const found = [["ear", "found by", "language", "n", "recall@1", "recall@5", "MRR"]];
  const said = [["ear", "language", "n", ...OUTCOMES, "wrong, of those answered"]];
  const wrong: string[] = [];
  for (const ear of ears) {
    const asked = await hearQuestions(ear, part);
    const finders: (readonly [string, Finder])[] = [
      ["likest wording (before)", before],
      ["words", byWords],
    ];
    if (ear.column === "full" && ear.near !== undefined) finders.push(["words and vectors", await byWordsAndVectors(ear.near, asked)]);
    for (const language of LANGUAGES) {
      const mine = asked.filter((one) => one.judgement.language === language);
      for (const [name, find] of finders) {
        const { n, recall1, recall5, mrr } = findingFigures(mine, find);
        found.push([ear.column, name, language, String(n), three(recall1), three(recall5), three(mrr)]);
      }
      const shares = outcomesOf(mine);
      const answered = shares.right + shares["partly right"] + shares.wrong;
      said.push([
        ear.column,
        language,
        String(mine.length),
        ...OUTCOMES.map((one) => percent(shares[one])),
        percent(answered === 0 ? 0 : shares.wrong / answered),
      ]);
    }
    if (verbose) wrong.push(...misfound(ear.column, asked));
  }
  return [`${NAMES[part]}, on the demo shop`, table(found), table(said), wrong.join("\n")].join("\n\n").trimEnd();
}

function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows;
  return [row(head), row(head.map(() => "---")), ...rest.map(row)].join("\n");
}

function misfound(ear: string, asked: readonly Asked[]): readonly string[] {
  return asked.flatMap((one) => {
    const { question, right, near } = one.judgement;
    const moves = movesFor(one);
    const outcome = outcomeOf(one.judgement, moves);
    const first = byWords(one)[0]?.article.id ?? "nothing";
    const missed = !near && right.size > 0 && !right.has(first);
    if (!missed && outcome !== "wrong") return [];
    const did = moves.map((move) => (move.did === "answer" ? `said ${move.article}` : `${move.did}`)).join(", ");
    return [`${ear}: «${question.text}» wants ${[...right].join(" or ") || "nothing"}, found ${first}, ${outcome}: ${did}`];
  });
}
