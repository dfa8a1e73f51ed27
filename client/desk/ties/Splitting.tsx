// Choosing the message with which a second matter begins as a ticket of its own. Done as soon as the shop says so; opened from the news.
import { createSignal, createUniqueId, For, Show, type JSX } from "solid-js";
import type { MessageId, TicketId } from "../../../shared/core/ids.ts";
import type { Ticket } from "../../../shared/domain/ticket.ts";
import { Sheet } from "../../ui/kit/Sheet.tsx";
import { tell } from "../../ui/kit/Toasts.tsx";
import { inLanguage, say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { timeOf } from "../inbox/clockWords.ts";
import { saidWords } from "../saidWords.ts";
import { ownWords } from "../session/ownWords.ts";
import { TICKET } from "../ticket/words.ts";
import { TIES } from "./tieWords.ts";
import "./ties.css";

interface SplittingProps {
  readonly desk: Desk;
  readonly ticket: Ticket;
  readonly onTicket: (ticket: TicketId) => void;
  readonly onClose: () => void;
}

export function Splitting(props: SplittingProps): JSX.Element {
  const group = createUniqueId();
  const actions = props.desk.tieActions();
  const lines = props.ticket.messages.filter((one) => one.kind === "shopper"); // as it stood when the sheet was opened
  const [chosen, setChosen] = createSignal<MessageId | undefined>(lines.at(-1)?.id);
  const split = async (): Promise<void> => {
    const from = chosen();
    if (from === undefined) return;
    const done = await (await actions).split(props.ticket.head.id, from);
    if (!done.ok) return void tell({ icon: "alert", words: say(TICKET.failed, { words: ownWords(done.error, inLanguage()) }) });
    const { onTicket } = props;
    tell({ icon: "chat", words: say(TIES.didSplit), action: { words: say(TIES.open), run: () => onTicket(done.value) } });
    props.onClose();
  };
  return (
    <Sheet title={say(TIES.split)} close={say(TIES.close)} onClose={props.onClose}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void split();
        }}
      >
        <p class="mid">{say(TIES.splitLead)}</p>
        <Show when={lines.length > 0} fallback={<p class="mid">{say(TIES.splitNone)}</p>}>
          <fieldset class="split-lines">
            <legend class="sr">{say(TIES.splitFrom)}</legend>
            <For each={lines}>
              {(one) => (
                <label>
                  <input
                    type="radio"
                    name={group}
                    checked={chosen() === one.id}
                    autofocus={chosen() === one.id}
                    onChange={() => setChosen(one.id)}
                  />
                  <span>
                    <span class="t12 mid">{timeOf(one.at)}</span> {saidWords(one.text)}
                  </span>
                </label>
              )}
            </For>
          </fieldset>
        </Show>
        <div class="acts">
          <button type="submit" class="btn primary" disabled={chosen() === undefined}>
            {say(TIES.splitDo)}
          </button>
        </div>
      </form>
    </Sheet>
  );
}
