// The key figures of a period, each with what it is made of, the period before, and the conversations behind it one press away. Draws only.
import { For, Show, type JSX } from "solid-js";
import type { ShareName, TimeName } from "../../../shared/domain/insight/measures.ts";
import type { ReportFigure } from "../../../shared/domain/insight/report.ts";
import { rateIn, shareIn, spreadIn, type Sums } from "../../../shared/domain/insight/sums.ts";
import { say } from "../../ui/words.ts";
import { spanWords } from "../spanWords.ts";
import { percent } from "./figureWords.ts";
import { INSIGHT, NAMES } from "./insightWords.ts";

interface FiguresProps {
  readonly shown: readonly ReportFigure[];
  readonly sums: Sums;
  readonly before: Sums;
  readonly onBehind: (share: ShareName) => void;
}

export function Figures(props: FiguresProps): JSX.Element {
  return (
    <dl class="ins-figures" aria-label={say(INSIGHT.figures)}>
      <For each={props.shown}>
        {(one) =>
          one === "first" || one === "resolved" ? (
            <TimeFigure name={one} sums={props.sums} before={props.before} />
          ) : (
            <ShareFigure name={one} sums={props.sums} before={props.before} onBehind={props.onBehind} />
          )
        }
      </For>
    </dl>
  );
}

function ShareFigure(props: {
  readonly name: ShareName;
  readonly sums: Sums;
  readonly before: Sums;
  readonly onBehind: (share: ShareName) => void;
}): JSX.Element {
  const words = () => NAMES[props.name];
  const rate = (): number | undefined => rateIn(props.sums, props.name);
  const before = (): number | undefined => rateIn(props.before, props.name);
  const counted = () => shareIn(props.sums, props.name);
  return (
    <Show when={words()}>
      {(its) => (
        <div title={say(its().what)}>
          <dt>{say(its().name)}</dt>
          <Show when={rate() !== undefined} fallback={<dd class="mid">{say(INSIGHT.none)}</dd>}>
            <dd class="value">
              <button type="button" onClick={() => props.onBehind(props.name)}>
                {percent(rate() ?? 0)}
              </button>
            </dd>
            <dd>{say(INSIGHT.of, { yes: counted()[0], all: counted()[1] })}</dd>
            <Show when={props.name === "csat"}>
              <dd>{say(INSIGHT.rated, { rate: percent(rateIn(props.sums, "rated") ?? 0) })}</dd>
            </Show>
            <Show when={before() !== undefined}>
              <dd>{say(INSIGHT.before, { value: percent(before() ?? 0) })}</dd>
            </Show>
          </Show>
        </div>
      )}
    </Show>
  );
}

function TimeFigure(props: { readonly name: TimeName; readonly sums: Sums; readonly before: Sums }): JSX.Element {
  const words = () => NAMES[props.name];
  const spread = () => spreadIn(props.sums, props.name);
  const before = () => spreadIn(props.before, props.name);
  return (
    <Show when={words()}>
      {(its) => (
        <div title={say(its().what)}>
          <dt>{say(its().name)}</dt>
          <Show when={spread()} fallback={<dd class="mid">{say(INSIGHT.none)}</dd>}>
            {(now) => (
              <>
                <dd class="value">{spanWords(now().median)}</dd>
                <dd>{say(INSIGHT.p90, { time: spanWords(now().p90), n: now().n })}</dd>
                <Show when={before()}>{(then) => <dd>{say(INSIGHT.before, { value: spanWords(then().median) })}</dd>}</Show>
              </>
            )}
          </Show>
        </div>
      )}
    </Show>
  );
}
