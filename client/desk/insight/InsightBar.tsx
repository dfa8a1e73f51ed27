// The head of the page of figures: what it is of, its period, saved reports, printing and saving all of it. Draws only.
import { For, Show, type JSX } from "solid-js";
import { REPORT_PERIODS, type ReportPeriod } from "../../../shared/domain/insight/report.ts";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import type { Lines } from "./csvTables.ts";
import type { Desk } from "../desk.ts";
import { INSIGHT } from "./insightWords.ts";
import { Places } from "./Places.tsx";
import { REPORTS } from "./reports/reportWords.ts";
import { SaveCsv } from "./SaveCsv.tsx";

interface InsightBarProps {
  readonly desk: Desk;
  readonly title: string;
  /** The days it is of, and how many conversations; undefined: not known yet. */
  readonly days: string | undefined;
  /** What is chosen; "": everything. */
  readonly chosen: string;
  readonly period: ReportPeriod;
  readonly onPeriod: (period: ReportPeriod) => void;
  readonly reports: JSX.Element;
  readonly lines: () => Lines;
}

export function InsightBar(props: InsightBarProps): JSX.Element {
  return (
    <header class="bar ins-bar">
      <h1>{props.title}</h1>
      <span class="mid cut ins-when">{props.days}</span>
      <p class="ins-printed">
        <Show when={props.chosen}>{(chosen) => <>{chosen()} · </>}</Show>
        {say(REPORTS.printedAt, { when: new Date().toLocaleString() })}
      </p>
      <Places at="figures" desk={props.desk} />
      <div class="tabs push" role="tablist" aria-label={say(INSIGHT.period)}>
        <For each={REPORT_PERIODS}>
          {(one) => (
            <button type="button" role="tab" aria-selected={props.period === one} onClick={() => props.onPeriod(one)}>
              {say(INSIGHT[one])}
            </button>
          )}
        </For>
      </div>
      {props.reports}
      <button type="button" class="btn s ins-print" onClick={() => print()}>
        <Icon name="print" />
        {say(INSIGHT.print)}
      </button>
      <Show when={props.days !== undefined}>
        <SaveCsv name="report" title={REPORTS.wholeCsv} lines={props.lines} />
      </Show>
    </header>
  );
}
