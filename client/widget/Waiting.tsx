// The card of a shopper who waits for a person: the place in line as far as it is known, what was handed over, and that writing goes on.
import { Show, type JSX } from "solid-js";
import { useChat } from "./context.ts";

export function Waiting(): JSX.Element {
  const { view, say } = useChat();
  return (
    <>
      <section class="w-wait" role="status">
        <div class="top">
          <Show when={view().position}>{(n) => <b>{say("position", { n: n() })}</b>}</Show>
          <div>
            <h3>{say(view().position === 1 ? "next" : "waiting")}</h3>
            <p>{say(view().online ? "handed" : "handedOffline")}</p>
          </div>
        </div>
      </section>
      <p class="w-fine">{say("writeWhileWaiting")}</p>
    </>
  );
}
