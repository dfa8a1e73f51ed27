// «Last week under these»: who would have waited too long, as it is and as it would be. Draws; createWhatIf.ts works it out.
import { For, Match, Switch, type JSX } from "solid-js";
import { wholeOf, type Kept, type WhatIf } from "../../../../shared/domain/slaWhatIf.ts";
import { LEVELS } from "../../../../shared/domain/ticket.ts";
import { say } from "../../../ui/words.ts";
import { Part } from "../Part.tsx";
import type { WhatIfState } from "./createWhatIf.ts";
import { PROMISES } from "./promiseWords.ts";

export function WhatIfPart(props: { readonly state: WhatIfState; readonly held: boolean; readonly onTry: () => void }): JSX.Element {
  return (
    <Part
      title={say(PROMISES.whatIf)}
      lead={say(PROMISES.whatIfLead)}
      aside={
        <button type="button" class="btn s" disabled={props.held || props.state.at === "reading"} onClick={() => props.onTry()}>
          {say(PROMISES.tryIt)}
        </button>
      }
    >
      <div role="status" class="what-if">
        <Switch>
          <Match when={props.state.at === "reading" && props.state}>
            {(now) => <p class="mid">{say(PROMISES.reading, { done: now().done, total: now().total })}</p>}
          </Match>
          <Match when={props.state.at === "nothing"}>
            <p class="mid">{say(PROMISES.nothing)}</p>
          </Match>
          <Match when={props.state.at === "failed"}>
            <p class="mid">{say(PROMISES.failed)}</p>
          </Match>
          <Match when={props.state.at === "done" && props.state}>{(done) => <Compared found={done().found} />}</Match>
        </Switch>
      </div>
    </Part>
  );
}

function Compared(props: { readonly found: WhatIf }): JSX.Element {
  const rows = (): readonly (readonly [string, Kept, Kept])[] => [
    ...LEVELS.filter((level) => props.found[level].before.promised > 0).map(
      (level) => [level, props.found[level].before, props.found[level].after] as const,
    ),
    ["∑", wholeOf(props.found, "before"), wholeOf(props.found, "after")],
  ];
  return (
    <table class="grid">
      <thead>
        <tr>
          <th scope="col">{say(PROMISES.level)}</th>
          <th scope="col">{say(PROMISES.promised)}</th>
          <th scope="col">{say(PROMISES.lateFirst)}</th>
          <th scope="col">{say(PROMISES.lateSolved)}</th>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>
          {([level, before, after]) => (
            <tr>
              <th scope="row">{level}</th>
              <td>{before.promised}</td>
              <td>
                <Change before={before.lateFirst} after={after.lateFirst} />
              </td>
              <td>
                <Change before={before.lateSolved} after={after.lateSolved} />
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function Change(props: { readonly before: number; readonly after: number }): JSX.Element {
  return (
    <span
      classList={{ "is-breach": props.after > props.before }}
      title={`${say(PROMISES.asIs)} ${props.before}, ${say(PROMISES.asWould)} ${props.after}`}
    >
      {props.before} → {props.after}
    </span>
  );
}
