// Why something did not work, in the reader's language, and how long to wait before another try. Draws; the edge decided.
import { createMemo, createSignal, on, Show, type Accessor, type JSX } from "solid-js";
import { SECOND } from "../../../shared/core/time.ts";
import { Icon } from "../../ui/icons.tsx";
import { createNow } from "../../ui/now.ts";
import { between, inLanguage, say } from "../../ui/words.ts";
import { isOffline, type Turned } from "./ask.ts";
import { refusalWords, type Instead } from "./refusalWords.ts";
import { REFUSED } from "./refusedWords.ts";

/** `0:42`, above an hour `1:02:05`. */
function countdown(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/** Seconds until another try may pass; 0 when it may now. */
export function createWait(problem: Accessor<Turned | undefined>): Accessor<number> {
  const now = createNow();
  const [said, setSaid] = createSignal(0);
  const until = createMemo(
    on(problem, (one) => {
      setSaid(Date.now());
      return one?.retryAfterMs === undefined ? 0 : Date.now() + one.retryAfterMs;
    }),
  );
  return () => Math.max(0, Math.ceil((until() - Math.max(now(), said())) / SECOND));
}

/** `wait`: from createWait, so that the button beside it counts the same seconds. */
export function Refused(props: { readonly problem: Turned | undefined; readonly wait?: number; readonly instead?: Instead }): JSX.Element {
  return (
    <Show when={props.problem}>
      {(problem) => (
        <p class="refused-line" classList={{ off: isOffline(problem()) }} role="alert">
          <Icon name={isOffline(problem()) ? "off" : "alert"} />
          <span>
            {refusalWords(problem(), inLanguage(), props.instead)}
            {between()}
            <Show when={(props.wait ?? 0) > 0}>
              <span aria-live="off">{say(REFUSED.wait, { time: countdown(props.wait ?? 0) })}</span>
            </Show>
          </span>
        </p>
      )}
    </Show>
  );
}
