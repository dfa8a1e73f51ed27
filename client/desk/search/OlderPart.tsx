// Below what this device found: the way to what it does not hold, how far the shop was searched, and what came of it. Draws and asks.
import { For, Match, Show, Switch, type JSX } from "solid-js";
import type { Queries } from "../../store/queries.ts";
import { Icon } from "../../ui/icons.tsx";
import { createNow } from "../../ui/now.ts";
import { say } from "../../ui/words.ts";
import { momentOf } from "../inbox/clockWords.ts";
import { Refused } from "../session/Refused.tsx";
import { shopperWords } from "../shopperWords.ts";
import { phaseWords } from "../ticket/Header.tsx";
import { askOf, createOlder } from "./createOlder.ts";
import { SEARCH } from "./words.ts";

export interface OlderProps {
  readonly typed: string;
  readonly queries: Pick<Queries, "whole">;
  readonly offline: boolean;
}

/** One instance per text searched for: keyed by it. */
export function OlderPart(props: OlderProps): JSX.Element {
  const older = createOlder(props.typed, props.queries);
  const now = createNow();
  const canAsk = (): boolean => {
    const { words, from } = askOf(props.typed);
    return words.length > 0 || from !== undefined;
  };
  return (
    <Show when={canAsk()}>
      <section class="older" aria-label={say(SEARCH.older)}>
        <h2>{say(SEARCH.older)}</h2>
        <Show when={older.found()}>
          {(found) => (
            <>
              <ul>
                <For each={found()}>
                  {(one) => (
                    <li class="hit">
                      <span class="head">
                        <b class="cut">{shopperWords(one.name, one.number, one.shopper)}</b>
                        <span class="t12 dim cut">
                          {[one.number > 0 ? `#${one.number}` : "", phaseWords(one.phase)].filter((part) => part !== "").join(" · ")}
                        </span>
                        <span class="t12 dim push">{momentOf(one.updatedAt, now())}</span>
                      </span>
                      <span class="line">{one.line}</span>
                    </li>
                  )}
                </For>
              </ul>
              <p class="t12 mid" role="status">
                {say(older.goesOn() || older.running() ? SEARCH.olderSoFar : found().length === 0 ? SEARCH.olderNone : SEARCH.olderAll, {
                  done: older.searched().searched,
                  of: older.searched().total,
                })}
              </p>
            </>
          )}
        </Show>
        <Refused problem={older.asking.problem()} wait={older.asking.wait()} />
        <Switch>
          <Match when={props.offline}>
            <p class="t12 mid">
              <Icon name="off" /> {say(SEARCH.olderOffline)}
            </p>
          </Match>
          <Match when={older.found() === undefined || older.goesOn()}>
            <p>
              <button type="button" class="btn" disabled={older.asking.held() || older.running()} onClick={() => void older.start()}>
                {say(older.running() ? SEARCH.asking : older.found() === undefined ? SEARCH.olderAsk : SEARCH.olderMore)}
              </button>
            </p>
          </Match>
        </Switch>
      </section>
    </Show>
  );
}
