// «Last week under these rules»: the rules as they are beside the rules as they would be. Draws; createLastWeek.ts works it out.
import { For, Match, Show, Switch, type JSX } from "solid-js";
import { same } from "../../../../shared/core/same.ts";
import { MINUTE, SECOND } from "../../../../shared/core/time.ts";
import type { DispatchRules } from "../../../../shared/domain/policy.ts";
import type { WeekFigures } from "../../../../shared/domain/underRules.ts";
import { say } from "../../../ui/words.ts";
import { Part } from "../Part.tsx";
import type { LastWeek } from "./createLastWeek.ts";
import { DISPATCH } from "./dispatchWords.ts";

export function LastWeekPart(props: {
  readonly state: LastWeek;
  /** What is in the form; undefined while something is wrong in it. */
  readonly rules: DispatchRules | undefined;
  readonly nameOf: (member: string) => string;
  readonly onTry: () => void;
}): JSX.Element {
  const busy = (): boolean => props.state.at === "reading" || props.state.at === "trying";
  return (
    <Part
      title={say(DISPATCH.lastWeek)}
      lead={say(DISPATCH.lastWeekLead)}
      aside={
        <button type="button" class="btn" disabled={busy() || props.rules === undefined} onClick={() => props.onTry()}>
          {say(props.state.at === "done" ? DISPATCH.tryAgain : DISPATCH.tryIt)}
        </button>
      }
    >
      <div role="status" class="last-week">
        <Switch>
          <Match when={props.state.at === "reading" && props.state}>
            {(now) => <p class="mid">{say(DISPATCH.reading, { done: now().done, total: now().total })}</p>}
          </Match>
          <Match when={props.state.at === "trying" && props.state}>
            {(now) => <p class="mid">{say(DISPATCH.trying, { n: now().talks })}</p>}
          </Match>
          <Match when={props.state.at === "nothing"}>
            <p class="mid">{say(DISPATCH.nothing)}</p>
          </Match>
          <Match when={props.state.at === "failed"}>
            <p class="mid">{say(DISPATCH.failed)}</p>
          </Match>
          <Match when={props.state.at === "done" && props.state}>
            {(done) => (
              <>
                <Show when={!same(done().rules, props.rules)}>
                  <p class="t12 is-warn">{say(DISPATCH.stale)}</p>
                </Show>
                <Compared now={done().now} would={done().would} nameOf={props.nameOf} />
              </>
            )}
          </Match>
        </Switch>
      </div>
    </Part>
  );
}

function Compared(props: {
  readonly now: WeekFigures;
  readonly would: WeekFigures;
  readonly nameOf: (member: string) => string;
}): JSX.Element {
  const talksOf = (week: WeekFigures, member: string): number => week.load.find((one) => one.member === member)?.talks ?? 0;
  const rows = (): readonly (readonly [words: string, of: (week: WeekFigures) => string])[] => [
    [say(DISPATCH.half), (week) => time(week.half)],
    [say(DISPATCH.ninety), (week) => time(week.ninety)],
    [say(DISPATCH.late), (week) => say(DISPATCH.ofTalks, { n: week.late, all: week.talks })],
    ...(props.now.left + props.would.left > 0 ? [[say(DISPATCH.leftOver), (week: WeekFigures) => String(week.left)] as const] : []),
    ...props.now.load.map(
      ({ member }) => [say(DISPATCH.given, { name: props.nameOf(member) }), (week: WeekFigures) => String(talksOf(week, member))] as const,
    ),
  ];
  return (
    <table class="then">
      <thead>
        <tr>
          <td />
          <th scope="col">{say(DISPATCH.nowRules)}</th>
          <th scope="col">{say(DISPATCH.thenRules)}</th>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>
          {([words, of]) => (
            <tr>
              <th scope="row">{words}</th>
              <td>{of(props.now)}</td>
              <td>{of(props.would)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** Seconds up to two minutes, then minutes. */
function time(ms: number): string {
  return ms < 2 * MINUTE
    ? say(DISPATCH.seconds, { n: Math.round(ms / SECOND) })
    : say(DISPATCH.minutes, { n: Math.round((ms / MINUTE) * 10) / 10 });
}
