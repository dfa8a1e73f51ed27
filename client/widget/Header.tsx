// Who the shopper is talking to, the way to a person, and the way to put the chat away. The only place that wears the shop's colour.
import { Show, type JSX } from "solid-js";
import { useChat } from "./context.ts";
import { Icon } from "./icons.tsx";

export function Header(): JSX.Element {
  const { view, pack, say, language, conversation, minimise } = useChat();
  const shop = (): string => pack()?.shop.name[language] ?? say("agent");
  const person = (): string | undefined => (view().stage === "person" ? (view().agent ?? say("agent")) : undefined);
  const name = (): string => person() ?? shop();
  const below = (): string => {
    if (!view().online) return say("noNetwork");
    switch (view().stage) {
      case "queued":
        return say("finding");
      case "person":
        return say("withYou");
      case "closed":
      case "gone":
      case "erased":
        return say("ended");
      case "fresh":
      case "bot": {
        const hours = pack()?.shop.hours[language];
        return hours === undefined ? "" : say("peopleHours", { hours });
      }
    }
  };
  const canAsk = (): boolean => view().stage === "fresh" || view().stage === "bot";
  return (
    <header class="w-head">
      <span class="w-mark" classList={{ "is-agent": person() !== undefined }} aria-hidden="true">
        {[...name()][0] ?? ""}
      </span>
      <div class="w-who">
        <h1>{name()}</h1>
        <span>{below()}</span>
      </div>
      <Show when={canAsk()}>
        <button type="button" class="w-human" onClick={() => void conversation.person().catch(() => {})}>
          <Icon name="headset" small />
          {say("person")}
        </button>
      </Show>
      <Show when={minimise}>
        {(put) => (
          <button type="button" aria-label={say("minimise")} onClick={() => put()()}>
            <Icon name="down" />
          </button>
        )}
      </Show>
    </header>
  );
}
