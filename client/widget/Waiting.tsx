// The card of a shopper who waits for a person: the place in line as far as it is known, what was handed over, and that writing goes on.
import { Show, type JSX } from "solid-js";
import { useChat } from "./context.ts";

export function Waiting(): JSX.Element {
  const { view, say } = useChat();
  const heading = (): string => {
    const place = view().position;
    if (place === undefined) return say("waiting");
    return place === 1 ? say("next") : say("position", { n: place });
  };
  return (
    <>
      <section class="w-wait" role="status">
        <div class="top">
          <Show when={view().position}>{(place) => <b aria-hidden="true">{place()}</b>}</Show>
          <div>
            <h3>{heading()}</h3>
            <p>{say(view().online ? "handed" : "handedOffline")}</p>
          </div>
        </div>
      </section>
      <p class="w-fine">{say("writeWhileWaiting")}</p>
    </>
  );
}
