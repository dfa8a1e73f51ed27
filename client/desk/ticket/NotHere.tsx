// Where a ticket is not: still being read, or not on this device. Draws only.
import { Show, type JSX } from "solid-js";
import { say } from "../../ui/words.ts";
import { TICKET } from "./words.ts";

export function NotHere(props: { readonly isGone: boolean; readonly onBack: () => void }): JSX.Element {
  return (
    <main class="pane ticket">
      <div class="empty" role="status">
        <Show when={props.isGone} fallback={<p>{say(TICKET.loading)}</p>}>
          <h2>{say(TICKET.gone)}</h2>
          <p>{say(TICKET.goneMore)}</p>
          <button type="button" class="btn" onClick={() => props.onBack()}>
            {say(TICKET.back)}
          </button>
        </Show>
      </div>
    </main>
  );
}
