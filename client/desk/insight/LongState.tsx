// How the room's answer about a long period stands: asked for, refused with its reason and a way to ask again, or since when there is anything. Draws only.
import { Match, Show, Switch, type JSX } from "solid-js";
import { inLanguage, say } from "../../ui/words.ts";
import { isOffline } from "../session/ask.ts";
import { refusalWords } from "../session/refusalWords.ts";
import type { Long } from "./createLong.ts";
import { dayLong } from "./figureWords.ts";
import { INSIGHT } from "./insightWords.ts";

interface LongStateProps {
  readonly long: Long | undefined;
  /** The first day the room knows of. */
  readonly since: number | undefined;
  /** Of the period. */
  readonly first: number;
  readonly onAgain: () => void;
}

export function LongState(props: LongStateProps): JSX.Element {
  const refused = () => {
    const its = props.long;
    return its?.is === "refused" ? its.why : undefined;
  };
  return (
    <div class="t12 mid" role="status">
      <Switch>
        <Match when={props.long?.is === "asking"}>{say(INSIGHT.asking)}</Match>
        <Match when={props.long?.is === "older"}>{say(INSIGHT.farOlder)}</Match>
        <Match when={refused()}>
          {(why) => (
            <p class="ins-nothing">
              {isOffline(why()) ? say(INSIGHT.farOffline) : say(INSIGHT.farRefused, { words: refusalWords(why(), inLanguage()) })}
              <button type="button" class="btn s" onClick={() => props.onAgain()}>
                {say(INSIGHT.again)}
              </button>
            </p>
          )}
        </Match>
        <Match when={props.long?.is === "here"}>
          {say(INSIGHT.farOne)}
          <Show when={props.since !== undefined && props.since > props.first}>
            {" · "}
            {say(INSIGHT.farSince, { day: dayLong(props.since ?? 0) })}
          </Show>
        </Match>
      </Switch>
    </div>
  );
}
