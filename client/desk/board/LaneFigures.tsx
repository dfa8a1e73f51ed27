// Above a column's cards: how long the oldest and the middle one are open, and a mark for each by how much of its promised time is gone. Draws only.
import { createMemo, For, Show, type JSX } from "solid-js";
import { SECOND } from "../../../shared/core/time.ts";
import type { Promises } from "../../../shared/domain/promised.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import type { Count } from "../../store/inView.ts";
import { say } from "../../ui/words.ts";
import { BOARD } from "./boardWords.ts";
import { spanWords } from "./Card.tsx";
import { agesOf, DUE_AT, HOURS, hoursOf, marksOf } from "./laneMarks.ts";

const STEP_MS = 5 * SECOND; // a mark moves by less than its own width in that time

const BAR_PX = 16; // of the fullest hour

interface FiguresProps {
  /** Of those that ended: by the hour in which they did. */
  readonly isEnd: boolean;
  readonly rows: readonly TicketRow[];
  readonly count: Count;
  readonly promises: Promises;
  readonly time: number;
}

export function LaneFigures(props: FiguresProps): JSX.Element {
  const time = createMemo(() => Math.floor(props.time / STEP_MS) * STEP_MS);
  const isAll = (): boolean => props.count.isWhole && props.rows.length >= props.count.n; // else the oldest may be further down
  const ages = createMemo(() => agesOf(props.rows, time()));
  const bars = createMemo(() => (props.isEnd ? hoursOf(props.rows, time()) : []));
  const marks = createMemo(() => marksOf(props.rows, props.promises, time()));
  return (
    <div class="lane-figures">
      <p class="t12 dim cut">
        <Show when={!props.isEnd && isAll() && ages()}>
          {(its) => say(BOARD.ages, { oldest: spanWords(its().oldest), median: spanWords(its().median) })}
        </Show>
      </p>
      <div class="lane-strip" aria-hidden="true">
        <Show when={props.isEnd && isAll() && props.rows.length > 0}>
          <span class="t12 dim">{say(BOARD.hourly, { n: HOURS })}</span>
          <For each={bars()}>
            {(n, i) => <i class="bar" style={{ left: `${(i() * 100) / HOURS}%`, height: `${(n * BAR_PX) / Math.max(1, ...bars())}px` }} />}
          </For>
        </Show>
        <Show when={!props.isEnd && marks().length > 0}>
          <span class="t12 dim">{say(BOARD.used)}</span>
          <span class="t12 dim due" style={{ left: `${DUE_AT}%` }}>
            {say(BOARD.dueHere)}
          </span>
          <For each={marks()}>{(mark) => <i data-state={mark.state} style={{ left: `${mark.at}%` }} />}</For>
        </Show>
      </div>
    </div>
  );
}
