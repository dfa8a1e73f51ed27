// The card of a shopper who waits for a person: place in line and expected wait as far as they are known, what was handed over, and that writing goes on.
import { Show, type JSX } from "solid-js";
import { useChat } from "./context.ts";
import { handedWords, lineWords, WRITE_ON } from "./waitWords.ts";

export function Waiting(): JSX.Element {
  const { view, language } = useChat();
  return (
    <>
      <section class="w-wait" role="status">
        <div class="top">
          <Show when={view().position}>{(n) => <b aria-hidden="true">{n()}</b>}</Show>
          <div>
            <h3>{lineWords(view(), language, Date.now())}</h3>
            <p>{handedWords(view(), language)}</p>
          </div>
        </div>
      </section>
      <p class="w-fine">{WRITE_ON[language]}</p>
    </>
  );
}
