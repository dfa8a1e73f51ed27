// Where a ticket would stand on a wide screen: none is open, or its page is still coming. Draws only.
import { Show, type JSX } from "solid-js";
import { Icon } from "../../ui/icons.tsx";
import { say } from "../../ui/words.ts";
import { TICKET } from "./words.ts";
import "./ticket.css";

/** `coming`: one is open, and its page has not arrived. */
export function NoTicket(props: { readonly coming?: boolean }): JSX.Element {
  return (
    <main class="pane ticket" classList={{ none: props.coming !== true }} id="ticket" aria-busy={props.coming === true}>
      <Show when={props.coming !== true}>
        <div class="empty">
          <Icon name="chat" large />
          <h2>{say(TICKET.pick)}</h2>
          <p>{say(TICKET.pickMore)}</p>
        </div>
      </Show>
    </main>
  );
}
