// The first screen: one sentence, three likely questions from this page, and the person button.
import { For, Show, type JSX } from "solid-js";
import type { Product } from "../../shared/domain/knowledge.ts";
import { useChat } from "./context.ts";
import { Icon } from "./icons.tsx";
import { Picture } from "./Picture.tsx";

export function Welcome(): JSX.Element {
  const { pack, product, say, language, conversation, offers } = useChat();
  const seen = (): Product | undefined => pack()?.products.find((one) => one.id === product());
  const questions = (): readonly string[] => (pack() === undefined ? [] : offers(seen()));
  const hello = (): string => {
    const one = seen();
    if (one === undefined) return say("hello");
    const title = one.title[language];
    return say("helloProduct", { product: language === "zh" ? title : title.charAt(0).toLowerCase() + title.slice(1) });
  };
  return (
    <div class="w-welcome">
      <Show when={seen()}>{(one) => <Picture product={one()} />}</Show>
      <h2 class="w-hello">{hello()}</h2>
      <div class="w-list">
        <For each={questions()}>
          {(question) => (
            <button type="button" onClick={() => void conversation.say(question).catch(() => {})}>
              {question}
              <Icon name="right" small />
            </button>
          )}
        </For>
      </div>
      <button type="button" class="w-person" onClick={() => void conversation.person().catch(() => {})}>
        <Icon name="headset" />
        <span>
          {say("findPerson")}
          <Show when={pack()?.shop.hours[language]}>{(hours) => <small>{say("peopleHours", { hours: hours() })}</small>}</Show>
        </span>
        <Icon name="right" small />
      </button>
      <p class="w-fine">{say("fine")}</p>
    </div>
  );
}
