// Under an answer of the bot: did it help? Said once, can be changed; who says no is offered a person in one tap. Draws the view, decides nothing.
import { For, Show, type JSX } from "solid-js";
import { RATINGS } from "../../shared/domain/rating.ts";
import { useChat } from "./context.ts";
import { Icon } from "./icons.tsx";
import { rateWord } from "./rateWords.ts";
import type { Line } from "./view.ts";

const THUMB =
  "M6.75 9.25 9.75 3.5c1.1 0 2 .9 2 2V8h3.6a1.4 1.4 0 0 1 1.37 1.68l-1 5A1.4 1.4 0 0 1 14.35 15.8H6.75zM3.25 9.25h3.5v6.55h-3.5z";

export function Thumbs(props: { readonly line: Line; readonly isLast: boolean }): JSX.Element {
  const { view, language, conversation } = useChat();
  const isMissed = (): boolean => props.line.rated === "down" && props.isLast && view().stage === "bot";
  return (
    <>
      <div role="group" aria-label={rateWord("ask", language)}>
        <For each={RATINGS}>
          {(is) => (
            <button
              type="button"
              aria-pressed={props.line.rated === is}
              onClick={() => props.line.rated === is || void conversation.rate(props.line.id, { is }).catch(() => {})} // a full disk: the note above says so
            >
              <svg class="i i-16" classList={{ "is-down": is === "down" }} viewBox="0 0 20 20" aria-hidden="true">
                <path d={THUMB} />
              </svg>
              {rateWord(is, language)}
            </button>
          )}
        </For>
        <Show when={props.line.rated !== undefined && props.line.mark === "kept"}>
          <span>{rateWord("kept", language)}</span>
        </Show>
      </div>
      <Show when={isMissed()}>
        <p ref={(el) => requestAnimationFrame(() => el.scrollIntoView({ block: "nearest" }))}>
          {rateWord("unsolved", language)}
          <button type="button" onClick={() => void conversation.person().catch(() => {})}>
            <Icon name="headset" small />
            {rateWord("person", language)}
          </button>
        </p>
      </Show>
    </>
  );
}
