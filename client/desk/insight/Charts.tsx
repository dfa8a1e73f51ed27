// The pictures of the page: a share by day with its range, a line of a few days, somebody beside the team. Plain SVG in the page's own colours: a library
// (some 20 to 60 KB) would draw on canvas or bring its own look, and print and screen readers would have to be seen to all the same. Draws only.
import { createSignal, For, onCleanup, Show, type JSX } from "solid-js";
import type { Axis } from "../../../shared/domain/insight/scorecard.ts";
import { say } from "../../ui/words.ts";
import { INSIGHT } from "./insightWords.ts";
import type { Day } from "./view.ts";
import { percent, pointShort } from "./figureWords.ts";

const HEIGHT = 260;
const LEFT = 44;
const RIGHT = 84; // for the words at the ends of the lines
const LEAST = 240; // narrower nothing of it can be read
const TOP = 16;
const FOOT = 44;
const STEP = 40; // a day's words beside the next one's
const LINE = 15; // two words nearer than this would stand on each other

/** The end of the upright, above the highest point: a step of ten, and never more than all. Ranges may reach beyond it. */
const mostOf = (highest: number): number => Math.min(1, Math.max(0.1, Math.ceil(highest * 12) / 10));

/** Tells how wide the picture stands, now and whenever that changes, while the calling component lives; on paper it stays as it was. */
function followWidth(its: SVGSVGElement, tell: (px: number) => void): void {
  const watch = new ResizeObserver(([entry]) => {
    const px = Math.round(entry?.contentRect.width ?? 0);
    if (px >= LEAST && !matchMedia("print").matches) tell(px);
  });
  watch.observe(its);
  onCleanup(() => watch.disconnect());
}

/** How many ended displeased, day by day, beside the days as long before. */
export function MoodChart(props: {
  readonly days: readonly Day[];
  readonly now: number | undefined;
  readonly before: number | undefined;
}): JSX.Element {
  const [width, setWidth] = createSignal(560); // drawn as wide as it stands there: letters keep their size on a phone
  const most = (): number => mostOf(Math.max(...props.days.map((one) => Math.max(one.rate ?? 0, one.before ?? 0))));
  const right = (): number => width() - RIGHT;
  const x = (i: number): number => LEFT + (i * (right() - LEFT)) / Math.max(1, props.days.length - 1);
  const y = (rate: number): number => TOP + (1 - Math.min(1, rate / most())) * (HEIGHT - TOP - FOOT);
  const line = (of: (day: Day) => number | undefined): string => {
    const at = props.days.flatMap((day, i) => (of(day) === undefined ? [] : [`${x(i).toFixed(1)} ${y(of(day) ?? 0).toFixed(1)}`]));
    return at.length === 0 ? "" : `M${at.join("L")}`;
  };
  const every = (): number => Math.ceil((props.days.length * STEP) / (right() - LEFT));
  return (
    <svg
      class="ins-plot"
      viewBox={`0 0 ${width()} ${HEIGHT}`}
      role="img"
      aria-label={say(INSIGHT.moodAlt)}
      ref={(its) => followWidth(its, setWidth)}
    >
      <For each={[0, most() / 2, most()]}>
        {(rate) => (
          <>
            <path class={rate === 0 ? "axis" : "grid"} d={`M${LEFT} ${y(rate)}H${right()}`} />
            <text x={LEFT - 8} y={y(rate) + 4} text-anchor="end">
              {percent(rate)}
            </text>
          </>
        )}
      </For>
      <path class="then" d={line((day) => day.before)} />
      <For each={props.days}>
        {(day, i) => (
          <>
            <Show when={day.rate !== undefined}>
              <path class="range" d={`M${x(i())} ${y(day.low)}V${y(day.high)}`} />
              <circle class="spot" cx={x(i())} cy={y(day.rate ?? 0)} r="3.5" />
            </Show>
            <Show when={i() % every() === 0}>
              <text x={x(i())} y={HEIGHT - 26} text-anchor="middle">
                {pointShort(day, props.days.length)}
              </text>
              <text class="n" x={x(i())} y={HEIGHT - 8} text-anchor="middle">
                {day.n}
              </text>
            </Show>
          </>
        )}
      </For>
      <text class="n" x={LEFT - 20} y={HEIGHT - 8} text-anchor="end">
        n
      </text>
      <path class="line" d={line((day) => day.rate)} />
      <Show when={props.now !== undefined}>
        <text class="key" x={right() + 12} y={y(props.now ?? 0) + 4}>
          {say(INSIGHT.now, { rate: percent(props.now ?? 0) })}
        </text>
      </Show>
      <Show when={props.before !== undefined && Math.abs(y(props.before) - y(props.now ?? 0)) >= LINE}>
        <text class="n" x={right() + 12} y={y(props.before ?? 0) + 4}>
          {say(INSIGHT.before, { value: percent(props.before ?? 0) })}
        </text>
      </Show>
    </svg>
  );
}

/** `most`: what the height stands for, the same for all of a table. */
export function Spark(props: { readonly line: readonly number[]; readonly most: number }): JSX.Element {
  const x = (i: number): number => 2 + (i * 96) / Math.max(1, props.line.length - 1);
  const y = (n: number): number => 25 - (n / Math.max(1, props.most)) * 22;
  return (
    <svg class="ins-spark" width="108" height="28" viewBox="0 0 108 28" aria-hidden="true">
      <path class="axis" d="M0 26.5H100" />
      <path class="line" d={`M${props.line.map((n, i) => `${x(i).toFixed(1)} ${y(n).toFixed(1)}`).join("L")}`} />
      <circle cx={x(props.line.length - 1)} cy={y(props.line.at(-1) ?? 0)} r="2.5" />
    </svg>
  );
}

/** A time: the dot is the middle one, the line ends at what nine of ten stay within. `most` (ms): what the width stands for, the same for all of a table. */
export function Reach(props: { readonly middle: number; readonly p90: number; readonly most: number }): JSX.Element {
  const x = (ms: number): number => 5 + (ms / Math.max(1, props.most)) * 116;
  return (
    <svg class="ins-beside" width="128" height="20" viewBox="0 0 128 20" aria-hidden="true">
      <path class="team" d="M5 4V16" />
      <path class="range" d={`M${x(props.middle)} 10H${x(props.p90)}`} />
      <circle class="spot" cx={x(props.middle)} cy="10" r="4" />
    </svg>
  );
}

/** Somebody's share with its range, beside the team's upright. `from`, `to`: what the ends of the picture stand for. */
export function Beside(props: {
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  readonly goal: number | undefined;
}): JSX.Element {
  const x = (rate: number): number => 6 + ((Math.min(props.to, Math.max(props.from, rate)) - props.from) / (props.to - props.from)) * 116;
  const middle = (): number => x(props.axis.estimate?.rate ?? 0);
  return (
    <svg class="ins-beside" data-stands={props.axis.stands} width="128" height="32" viewBox="0 0 128 32" aria-hidden="true">
      <path class="team" d={`M${x(props.axis.team ?? 0)} 0V32`} />
      <Show when={props.goal}>{(goal) => <path class="goal" d={`M${x(goal())} 0V32`} />}</Show>
      <path class="range" d={`M${x(props.axis.estimate?.low ?? 0)} 16H${x(props.axis.estimate?.high ?? 1)}`} />
      <Show when={props.axis.stands === "above"}>
        <path class="spot" d={`M${middle()} 11l5 9h-10z`} />
      </Show>
      <Show when={props.axis.stands === "below"}>
        <path class="spot" d={`M${middle()} 21l5 -9h-10z`} />
      </Show>
      <Show when={props.axis.stands === "same" || props.axis.stands === "few"}>
        <circle class="spot" cx={middle()} cy="16" r="4" />
      </Show>
    </svg>
  );
}
