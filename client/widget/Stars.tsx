// At the end of a conversation: how did it go? Five stars, words if one likes; asked once, in the way of nothing, and taken away for good by one tap.
import { createSignal, For, Show, type JSX } from "solid-js";
import { readId, type MessageId } from "../../shared/core/ids.ts";
import { SAID_CHARS } from "../../shared/domain/satisfaction.ts";
import { useChat } from "./context.ts";
import { Icon } from "./icons.tsx";
import { said, STARS } from "./saidOfAll.ts";
import { starWord, starWords } from "./starWords.ts";

const STAR = "m10 2.6 2.3 4.7 5.2.7-3.8 3.6.9 5.2L10 14.3l-4.6 2.5.9-5.2L2.5 8l5.2-.7z";

export function Stars(): JSX.Element {
  const { view, language, conversation, shelf } = useChat();
  const { ticket } = conversation.session();
  const key = `stars-not ${ticket}`;
  const [isAway, setAway] = createSignal<boolean>(); // undefined: not known yet
  void shelf.get(key).then(
    (it) => setAway(it === true),
    () => setAway(false),
  );
  const [words, setWords] = createSignal("");
  const now = () => said(view());
  const stars = (): number => now().stars ?? 0;
  const rate = (given: number, more = words().trim() || now().words): void => {
    const whole = readId<MessageId>(ticket); // a ticket's id is written like any other
    if (whole !== undefined)
      void conversation.rate(whole, { stars: given, ...(more === undefined ? {} : { words: more }) }).catch(() => {}); // a full disk: the note above says so
  };
  const never = (): void => {
    setAway(true);
    void shelf.change(key, () => true).catch(() => {}); // then it is asked again with the next page, and no more
  };
  return (
    <Show when={isAway() === false || stars() > 0}>
      <section
        class="w-stars"
        aria-label={starWord("ask", language)}
        ref={(el) => requestAnimationFrame(() => el.scrollIntoView({ block: "nearest" }))}
      >
        <p role="status">{starWord(stars() > 0 ? "thanks" : "ask", language)}</p>
        <div role="group" aria-label={starWord("ask", language)}>
          <For each={STARS}>
            {(one) => (
              <button
                type="button"
                class="star"
                classList={{ "is-on": one <= stars() }}
                aria-pressed={one === stars()}
                aria-label={starWords(one, language)}
                title={starWords(one, language)}
                onClick={() => one === stars() || rate(one)}
              >
                <svg class="i" viewBox="0 0 20 20" aria-hidden="true">
                  <path d={STAR} />
                </svg>
              </button>
            )}
          </For>
        </div>
        <Show
          when={stars() > 0}
          fallback={
            <button type="button" class="not" onClick={never}>
              {starWord("never", language)}
            </button>
          }
        >
          <Show when={now().isKept}>
            <small>{starWord("kept", language)}</small>
          </Show>
          <Show when={now().words} fallback={<Words />}>
            {(its) => <q>{its()}</q>}
          </Show>
        </Show>
      </section>
    </Show>
  );

  function Words(): JSX.Element {
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (words().trim() !== "") rate(stars());
        }}
      >
        <textarea
          rows={2}
          maxLength={SAID_CHARS}
          aria-label={starWord("more", language)}
          placeholder={starWord("more", language)}
          value={words()}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit" class="go" disabled={words().trim() === ""}>
          <Icon name="check" small />
          {starWord("send", language)}
        </button>
      </form>
    );
  }
}
