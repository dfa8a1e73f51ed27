// The chat page: header, notes, log, and the place to write (or the end of the conversation). Draws the view; decides nothing.
import { Match, Show, Switch, type JSX } from "solid-js";
import { Composer } from "./Composer.tsx";
import { useChat } from "./context.ts";
import { Header } from "./Header.tsx";
import { Icon } from "./icons.tsx";
import { Log } from "./Log.tsx";

export function Widget(): JSX.Element {
  const { view } = useChat();
  const isOver = (): boolean => ["closed", "gone", "erased"].includes(view().stage);
  return (
    <main class="w">
      <Header />
      <Notes />
      <Log />
      <Show when={!isOver()} fallback={<Over />}>
        <Composer />
      </Show>
    </main>
  );
}

/** What the shopper must know about the network, in one line; nothing when all is well. */
function Notes(): JSX.Element {
  const { view, say, reload } = useChat();
  const offlineWords = (): string => {
    const n = view().unsent;
    if (n === 0) return say("offline");
    return view().durable ? say("offlineKept", { n }) : say("offlineLost", { n });
  };
  return (
    <div role="status">
      <Switch>
        <Match when={view().full}>
          <p class="w-note is-full">
            <Icon name="stop" small />
            <span>{say("full")}</span>
          </p>
        </Match>
        <Match when={view().outdated}>
          <p class="w-note is-wait">
            <Icon name="clock" small />
            <span>{say("outdated")}</span>
            <button type="button" onClick={() => reload()}>
              {say("reload")}
            </button>
          </p>
        </Match>
        <Match when={!view().online}>
          <p class="w-note is-offline">
            <Icon name="offline" small />
            <span>{offlineWords()}</span>
          </p>
        </Match>
        <Match when={view().waitUntil !== undefined && view().unsent > 0}>
          <p class="w-note is-wait">
            <Icon name="clock" small />
            <span>{say("slower", { n: view().unsent })}</span>
          </p>
        </Match>
      </Switch>
    </div>
  );
}

/** The conversation is over, or erased, or the room does not know us any more. */
function Over(): JSX.Element {
  const { view, say, conversation } = useChat();
  const how = (): "erased" | "gone" | "closed" => {
    const { stage } = view();
    return stage === "erased" || stage === "gone" ? stage : "closed";
  };
  return (
    <section class="w-over">
      <h2>{say(`${how()}Title`)}</h2>
      <p>{say(`${how()}More`)}</p>
      <button type="button" class="w-go" onClick={() => void conversation.restart()}>
        {say("startAnew")}
      </button>
    </section>
  );
}
