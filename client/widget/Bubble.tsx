// One line of the conversation: the shopper's own with how far it has come, the bot's with its source and choices, the agent's, or an event. Text nodes, and what drawn.ts makes.
import { createMemo, For, Match, Show, Switch, type JSX } from "solid-js";
import type { MessageId } from "../../shared/core/ids.ts";
import { clockTime, useChat } from "./context.ts";
import { Choices } from "./Choices.tsx";
import { Icon } from "./icons.tsx";
import { late } from "./late.ts";
import type { Line } from "./view.ts";

export function Bubble(props: { readonly id: MessageId }): JSX.Element {
  const { view, language, say } = useChat();
  const place = createMemo(() => view().lines.findIndex((one) => one.id === props.id));
  const line = createMemo((before: Line | undefined): Line | undefined => view().lines[place()] ?? before, undefined);
  const before = (): Line | undefined => view().lines[place() - 1];
  /** The first of a run by the same speaker says who it is. */
  const isFirst = (): boolean => before()?.from !== line()?.from || before()?.name !== line()?.name;
  /** An answer can be rated until something else is asked; what was said of it stays. */
  const isRated = (): boolean => line()?.cite !== undefined && (line()?.rated !== undefined || isLast(view().lines, place()));
  return (
    <Show when={line()}>
      {(one) => (
        <Switch>
          <Match when={one().from === "event"}>
            <div class="w-sys">
              <span>{one().text}</span>
            </div>
          </Match>
          <Match when={one().from === "shopper"}>
            <Own line={one()} place={place()} />
          </Match>
          <Match when={true}>
            <div class="w-msg" classList={{ "is-wide": (one().choices ?? one().card) !== undefined, "is-next": !isFirst() }}>
              <Show when={isFirst()}>
                <div class="w-from">
                  <Show when={one().from === "bot"}>
                    <Icon name="bot" small />
                  </Show>
                  <b>{one().from === "bot" ? say("bot") : (one().name ?? say("agent"))}</b>
                  <time>{clockTime(one().at, language)}</time>
                </div>
              </Show>
              <div class="w-b">
                <Text of={one().text} drawn />
                <Show when={one().card}>{(card) => <Card of={card()} />}</Show>
                <Show when={one().cite}>
                  {(cite) => (
                    <div class="w-cite">
                      <Icon name="doc" small />
                      <span>{say("cite", cite())}</span>
                    </div>
                  )}
                </Show>
                <Show when={one().choices}>{(choices) => <Choices choices={choices()} place={place()} />}</Show>
              </div>
              <Files of={one()} />
              <Show when={isRated()}>
                <div class="w-rate">
                  <Thumbs line={one()} isLast={isLast(view().lines, place())} />
                </div>
              </Show>
            </div>
          </Match>
        </Switch>
      )}
    </Show>
  );
}

const cards = late(() => import("./OrderCard.tsx"));
const thumbs = late(() => import("./Thumbs.tsx"));
const files = late(() => import("./Files.tsx"));

/** Without its script the words say it all. */
function Card(props: { readonly of: NonNullable<Line["card"]> }): JSX.Element {
  return <Show when={cards()}>{(drawn) => drawn().OrderCard(props)}</Show>;
}

/** Without its script the words say that there are some. */
function Files(props: { readonly of: Line }): JSX.Element {
  return <Show when={props.of.files && files()}>{(drawn) => drawn().Files(props)}</Show>;
}

function Thumbs(props: { readonly line: Line; readonly isLast: boolean }): JSX.Element {
  return <Show when={thumbs()}>{(drawn) => drawn().Thumbs(props)}</Show>;
}

/** Has the shopper written nothing after it (that bears this mark)? */
function isLast(lines: readonly Line[], place: number, mark?: Line["mark"]): boolean {
  return !lines.slice(place + 1).some((one) => one.from === "shopper" && (mark !== "read" || one.mark === mark));
}

/** Paragraphs as written; of the shop's words also what is formatted, once the way to draw it is here. */
function Text(props: { readonly of: string; readonly drawn?: true }): JSX.Element {
  const { draw } = useChat();
  return <>{(props.drawn && draw(props.of)) || <For each={props.of.split(/\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>}</>;
}

function Own(props: { readonly line: Line; readonly place: number }): JSX.Element {
  const { view, say, language, conversation } = useChat();
  const next = (): Line | undefined => view().lines[props.place + 1];
  /** One mark for a run of lines in the same state; "delivered" is said once, under the newest, and "read" under the newest that was. */
  const showsMark = (): boolean =>
    props.line.mark === "delivered" || props.line.mark === "read"
      ? isLast(view().lines, props.place, props.line.mark)
      : next()?.mark !== props.line.mark || props.line.mark === "refused";
  const why = (): string => say(props.line.why === "too-large" ? "whyTooLong" : "whyNot");
  return (
    <div
      class="w-msg w-you"
      classList={{
        "is-kept": props.line.mark === "kept",
        "is-refused": props.line.mark === "refused",
        "is-next": next()?.from === "shopper" && !showsMark(),
      }}
    >
      <div class="w-b">
        <Text of={props.line.text} />
      </div>
      <Files of={props.line} />
      <Show when={showsMark()}>
        <Switch>
          <Match when={props.line.mark === "delivered"}>
            <div class="w-mk">
              <Icon name="check" small />
              {say("delivered", { time: clockTime(props.line.at, language) })}
            </div>
          </Match>
          <Match when={props.line.mark === "read"}>
            <div class="w-mk">
              <Icon name="checks" small />
              {say("read")}
            </div>
          </Match>
          <Match when={props.line.mark === "sending"}>
            <div class="w-mk is-sending">
              <Icon name="clock" small />
              {say("sending")}
            </div>
          </Match>
          <Match when={props.line.mark === "kept"}>
            <div class="w-mk">
              <Icon name="clock" small />
              {say(view().online ? "keptWait" : "kept")}
            </div>
          </Match>
          <Match when={props.line.mark === "refused"}>
            <div class="w-mk">
              <Icon name="stop" small />
              {say("refused", { why: why() })}
              <button type="button" onClick={() => void conversation.dismiss(props.line.id)}>
                {say("dismiss")}
              </button>
            </div>
          </Match>
        </Switch>
      </Show>
    </div>
  );
}
