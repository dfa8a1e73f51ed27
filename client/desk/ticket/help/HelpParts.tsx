// Everything drawn of help with a ticket, fetched once the page is quiet: the lamp, the column beside the conversation, the summary at its end.
import { createSignal, Show, type JSX } from "solid-js";
import type { LampCause } from "../../../../shared/domain/help/lamp.ts";
import { fill, inLanguage, say } from "../../../ui/words.ts";
import { Icon } from "../../../ui/icons.tsx";
import { TICKET } from "../words.ts";
import { createHelp, type HelpModel, type HelpOf } from "./createHelp.ts";
import { HELP, LAMP } from "./helpWords.ts";
import { Offers } from "./Offers.tsx";
import { Steps } from "./Steps.tsx";
import { SummarySection, SummaryWords } from "./Summary.tsx";
import "./help.css";

const MUCH = 12; // messages: more than one reads again gladly

export interface HelpParts {
  readonly model: HelpModel;
  /** In the line under the title. */
  readonly Lamp: () => JSX.Element;
  /** Beside the conversation. */
  readonly Beside: (props: { readonly onUsed: () => void }) => JSX.Element;
  /** Above the question why it ends. */
  readonly AtEnd: () => JSX.Element;
  /** Opens the summary to be edited. */
  readonly edit: () => void;
}

/** Lives with the ticket's page. */
export function createParts(of: HelpOf): HelpParts {
  const model = createHelp(of);
  const [editing, setEditing] = createSignal(false);
  const [atEnd, setAtEnd] = createSignal(false);
  const takenOver = (): boolean => {
    const { messages } = of.page().ticket;
    const others = messages.some((one) => one.kind === "agent" && one.by !== of.desk.me);
    const mine = messages.some((one) => one.kind === "agent" && one.by === of.desk.me);
    return (others && !mine) || messages.length > MUCH;
  };
  const isOpen = takenOver(); // as the page is opened: it does not open by itself while one works
  return {
    model,
    Lamp: () => <LampMeter model={model} />,
    Beside: (props) => (
      <div id="suggestions">
        <Offers model={model} onUsed={() => props.onUsed()} />
        <Steps model={model} />
        <SummarySection model={model} editing={editing()} onEdit={setEditing} open={isOpen} />
      </div>
    ),
    AtEnd: () => (
      <Show when={model.lines().length > 0 || model.isWritten()}>
        <section class="help-end" aria-label={say(HELP.summary)}>
          <header>
            <b>{say(HELP.summary)}</b>
            <Show when={!atEnd()}>
              <button type="button" class="btn quiet s" onClick={() => setAtEnd(true)}>
                {say(HELP.edit)}
              </button>
            </Show>
          </header>
          <SummaryWords model={model} editing={atEnd()} onEdit={setAtEnd} />
        </section>
      </Show>
    ),
    edit: () => {
      setEditing(true);
      requestAnimationFrame(() => document.getElementById("ticket-summary")?.scrollIntoView({ block: "center" }));
    },
  };
}

/** One light: nothing, or the gravest thing and how many there are. A press shows the line. */
function LampMeter(props: { readonly model: HelpModel }): JSX.Element {
  const { lamp, look, of } = props.model; // one per ticket
  const words = (one: LampCause): string =>
    one.kind === "mood"
      ? one.n > 1
        ? say(TICKET.negativeTimes, { n: one.n })
        : say(TICKET.negative)
      : fill(LAMP[one.kind], { word: one.word, n: one.n }, inLanguage());
  const all = (): string =>
    lamp()
      .causes.map(words)
      .join(inLanguage() === "zh" ? "；" : "; ");
  return (
    <Show
      when={lamp().causes[0]}
      fallback={
        <Show when={of.page().row.mood === "positive"}>
          <span class="meter is-ok">
            <Icon name="smile" />
            {say(TICKET.positive)}
          </span>
        </Show>
      }
    >
      {(first) => (
        <button
          type="button"
          class="meter help-lamp"
          classList={{ "is-breach": lamp().light === "alarm", "is-warn": lamp().light === "watch" && first().kind !== "mood" }}
          data-light={lamp().light}
          title={say(HELP.lamp, { words: all() })}
          aria-label={say(HELP.lamp, { words: all() })}
          onClick={() => look()}
        >
          <Icon name={lamp().light === "alarm" ? "alert" : first().kind === "mood" ? "frown" : "stop"} />
          <span class="cut">{words(first())}</span>
          <Show when={lamp().causes.length > 1}>
            <span class="t12"> +{lamp().causes.length - 1}</span>
          </Show>
        </button>
      )}
    </Show>
  );
}
