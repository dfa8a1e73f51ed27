// A whole report as one sheet: what it is of, then each part under its name, as the parts' own files have them. Pure.
import type { HandOffReason } from "../../../../shared/domain/insight/handOffs.ts";
import type { ReportPart } from "../../../../shared/domain/insight/report.ts";
import { inLanguage, say } from "../../../ui/words.ts";
import {
  cardLines,
  dayLines,
  figureLines,
  handOffLines,
  hotLines,
  inspectedLines,
  returnLines,
  timeLines,
  type Lines,
} from "../csvTables.ts";
import { CSV } from "../csvWords.ts";
import type { Inspected } from "../inspected.ts";
import type { View } from "../view.ts";
import { PART_WORDS, REPORTS } from "./reportWords.ts";

export interface ReportParts {
  readonly title: string;
  /** The days it is of, and what was chosen, in words. */
  readonly days: string;
  readonly chosen: string;
  readonly view: View | undefined;
  readonly parts: readonly ReportPart[];
  readonly reasons: readonly HandOffReason[];
  readonly inspected: readonly Inspected[];
  readonly nameOf: (member: string) => string;
  readonly nameOfProduct: (product: string) => string;
}

/** All figures first, then the parts that are shown; one in which nothing stands but its head is left out. */
export function partLines({ title, days, chosen, view, parts, reasons, inspected, nameOf, nameOfProduct }: ReportParts): Lines {
  if (view === undefined) return [];
  const linesOf: Readonly<Record<ReportPart, () => Lines>> = {
    mood: () => dayLines(view.days),
    hot: () => hotLines(view.hot, view.days),
    times: () => timeLines(view.times, nameOfProduct, nameOf),
    returns: () => returnLines(view.returns, nameOfProduct, inLanguage()),
    handOffs: () => handOffLines(reasons, inLanguage()),
    inspected: () => inspectedLines(inspected, nameOf),
    cards: () => cardLines(view.cards, nameOf),
  };
  return [
    [title],
    [days],
    ...(chosen === "" ? [] : [[say(REPORTS.filters), chosen]]),
    [],
    ...figureLines(view),
    ...parts.flatMap((part) => {
      const lines = linesOf[part]();
      return lines.length <= 1 ? [] : [[], [say(CSV.part), say(PART_WORDS[part])], ...lines];
    }),
  ];
}
