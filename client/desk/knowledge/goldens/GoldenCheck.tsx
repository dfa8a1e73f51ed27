// What a deed would change in the golden conversations, shown before it is done: each change before and after, and a tick where one would break. Draws only.
import { createUniqueId, For, Match, Show, Switch, type JSX } from "solid-js";
import type { GoldenChange, GoldenTurn } from "../../../../shared/domain/dialogues/golden.ts";
import { plainOf } from "../../../../shared/domain/markdownParts.ts";
import { inLanguage, say, type Phrase } from "../../../ui/words.ts";
import { isOffline } from "../../session/ask.ts";
import { Refused } from "../../session/Refused.tsx";
import type { Checked } from "./beforeDeed.ts";
import { GOLD } from "./goldenWords.ts";
import { amissIn, movesWords, type Names } from "./moveWords.ts";
import { Progress } from "./Progress.tsx";

const KIND: Readonly<Record<GoldenChange["kind"], { readonly words: Phrase; readonly tag: string }>> = {
  broken: { words: GOLD.broken, tag: "neg" },
  moved: { words: GOLD.moved, tag: "line" },
  reworded: { words: GOLD.reworded, tag: "line" },
  mended: { words: GOLD.mended, tag: "pos" },
};

interface CheckProps {
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly checked: Checked | undefined;
  readonly names: Names;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

export function GoldenCheck(props: CheckProps): JSX.Element {
  const played = (): Extract<Checked, { is: "played" }> | undefined => (props.checked?.is === "played" ? props.checked : undefined);
  const refused = () => (props.checked?.is === "refused" ? props.checked.problem : undefined);
  return (
    <section class="gold-check" aria-label={say(GOLD.checkTitle)}>
      <Show when={props.progress}>{(far) => <Progress far={far()} words={GOLD.skip} onStop={props.onStop} />}</Show>
      <div role="status">
        <Switch>
          <Match when={props.checked?.is === "stopped"}>
            <p class="t12 is-warn">{say(GOLD.checkStopped)}</p>
          </Match>
          <Match when={props.checked?.is === "deaf"}>
            <p class="t12 is-warn">{say(GOLD.deaf)}</p>
          </Match>
          <Match when={refused()}>
            {(problem) => (
              <Show when={isOffline(problem())} fallback={<Refused problem={problem()} />}>
                <p class="t12 is-off">{say(GOLD.checkOffline)}</p>
              </Show>
            )}
          </Match>
          <Match when={played()}>
            {(one) => (
              <p class="t12" classList={{ dim: one().changes.length === 0 }}>
                {one().played === 0
                  ? say(GOLD.checkNone)
                  : one().changes.length === 0
                    ? say(GOLD.checkSame, { n: one().played })
                    : say(GOLD.checkChanges, { n: one().changes.length })}{" "}
                <Show when={one().astray > 0}>{say(GOLD.checkAstray, { n: one().astray })}</Show>
              </p>
            )}
          </Match>
        </Switch>
      </div>
      <Show when={props.checked !== undefined && props.checked.is !== "played"}>
        <div class="acts">
          <button type="button" class="btn s" onClick={() => props.onAgain()}>
            {say(GOLD.again)}
          </button>
        </div>
      </Show>
      <Show when={played()}>
        {(one) => (
          <ul class="gold-changes">
            <For each={one().changes}>{(change) => <Change change={change} names={props.names} />}</For>
          </ul>
        )}
      </Show>
    </section>
  );
}

function Change(props: { readonly change: GoldenChange; readonly names: Names }): JSX.Element {
  const kind = () => KIND[props.change.kind];
  return (
    <li>
      <p>
        <span class={`tag ${kind().tag}`}>{say(kind().words)}</span> <b>{props.change.shows}</b>
      </p>
      <p class="gold-says">{props.change.after.says}</p>
      <div class="gold-change">
        <OneSide title={GOLD.before} turn={props.change.before} names={props.names} />
        <OneSide title={GOLD.after} turn={props.change.after} names={props.names} />
      </div>
    </li>
  );
}

function OneSide(props: { readonly title: Phrase; readonly turn: GoldenTurn; readonly names: Names }): JSX.Element {
  return (
    <div>
      <p class="t12">
        <span class="dim">{say(props.title)}</span> {movesWords(props.turn.moves, props.names, inLanguage())}
        <For each={amissIn(props.turn, inLanguage())}>{(one) => <span class="is-breach"> · {one}</span>}</For>
      </p>
      <Show when={props.turn.words !== ""}>
        <p class="gold-side-words">{plainOf(props.turn.words)}</p>
      </Show>
    </div>
  );
}

/** Asked where a golden conversation would break. */
export function Anyway(props: {
  readonly words: string;
  readonly isMeant: boolean;
  readonly onMeant: (isMeant: boolean) => void;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <label class="gold-anyway" for={id}>
      <input id={id} type="checkbox" checked={props.isMeant} onChange={(event) => props.onMeant(event.currentTarget.checked)} />
      {props.words}
    </label>
  );
}
