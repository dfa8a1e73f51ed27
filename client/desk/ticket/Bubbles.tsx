// One bubble per speaker. Message text is always a text node. Draws only.
import { For, Show, type JSX } from "solid-js";
import { causeWords, readCause } from "../../../shared/domain/handoff.ts";
import { intentOf, readIntentId } from "../../../shared/domain/taxonomy.ts";
import type { AgentMessage, Delivery, Message } from "../../../shared/domain/ticket.ts";
import { Icon } from "../../ui/icons.tsx";
import { inLanguage, say, type Phrase } from "../../ui/words.ts";
import { timeOf } from "../inbox/clockWords.ts";
import { TICKET } from "./words.ts";

type Shopper = Extract<Message, { kind: "shopper" }>;
type Bot = Extract<Message, { kind: "bot" }>;

/** `run`: which negative message in a row this is; 0 when it is not negative. */
export function ShopperBubble(props: { readonly message: Shopper; readonly name: string; readonly run: number }): JSX.Element {
  return (
    <article class="msg shopper">
      <p class="by">
        <b>{props.name}</b>
        {timeOf(props.message.at)}
        <Show when={props.run > 0}>
          <span class="tag neg">
            <Icon name="frown" />
            {props.run > 1 ? say(TICKET.negativeNth, { n: props.run }) : say(TICKET.negative)}
          </span>
        </Show>
      </p>
      <p class="body">{props.message.text}</p>
    </article>
  );
}

export function BotBubble(props: {
  readonly message: Bot;
  readonly titleOf: (article: string) => string;
  readonly productOf: (product: string) => string;
}): JSX.Element {
  const answer = (): Extract<Bot["move"], { did: "answer" }> | undefined =>
    props.message.move.did === "answer" ? props.message.move : undefined;
  const choices = (): readonly string[] => (props.message.move.did === "ask" ? props.message.move.choices : []);
  const choiceWords = (choice: string): string => {
    const intent = readIntentId(choice);
    return intent === undefined ? props.productOf(choice) : intentOf(intent)[inLanguage()];
  };
  return (
    <article class="msg shop bot" title={whyMoved(props.message.move)}>
      <p class="by">
        <Icon name="bot" />
        <b>{say(TICKET.bot)}</b>
        {timeOf(props.message.at)}
      </p>
      <div class="body">
        <span class="pre">{props.message.text}</span>
        <Show when={answer()}>
          {(move) => (
            <div class="cite">
              <span>
                <Icon name="doc" />
                {say(TICKET.citing, { title: props.titleOf(move().article), version: move().version })}
              </span>
              <Show when={move().product}>{(product) => <span>{props.productOf(product())}</span>}</Show>
            </div>
          )}
        </Show>
        <Show when={choices().length > 0}>
          <div class="cite choices">
            <For each={choices()}>{(choice) => <span class="tag line">{choiceWords(choice)}</span>}</For>
          </div>
        </Show>
      </div>
    </article>
  );
}

/** Why the bot did so, where that is more than its words say. */
function whyMoved(move: Bot["move"]): string | undefined {
  if (move.did === "answer") return say(TICKET.heardAs, { intent: intentOf(move.intent)[inLanguage()] });
  return move.did === "handoff" && readCause(move.cause) !== undefined ? causeWords(move.cause, inLanguage()) : undefined;
}

const HELD_WHY: Readonly<Record<string, Phrase>> = {
  answered: TICKET.heldAnswered,
  closed: TICKET.heldClosed,
  assigned: TICKET.heldTaken,
};

interface AgentProps {
  readonly message: AgentMessage;
  readonly name: string;
  readonly mine: boolean;
  readonly pending: boolean;
  readonly delivery: Delivery | undefined;
  /** Held, and its author has not decided yet. */
  readonly awaits: boolean;
  readonly onConfirm: () => void;
  readonly onEdit: () => void;
  readonly onDiscard: () => void;
}

export function AgentBubble(props: AgentProps): JSX.Element {
  const held = (): boolean => props.delivery?.state === "held";
  const why = (): string => say(HELD_WHY[props.delivery?.why ?? ""] ?? TICKET.heldOther);
  return (
    <article class="msg shop" classList={{ mine: props.mine, peer: !props.mine, held: held() }}>
      <p class="by">
        <b>{props.name}</b>
        {timeOf(props.message.at)}
        <Show when={props.pending}>
          <span class="pending">
            <Icon name="clock" />
            {say(TICKET.pending)}
          </span>
        </Show>
        <Show when={held() && !props.awaits}>
          <span class="tag">{say(TICKET.heldDropped)}</span>
        </Show>
        <Show when={props.delivery?.state === "crossed"}>
          <span class="tag">
            <Icon name="sync" />
            {say(TICKET.crossed)}
          </span>
        </Show>
      </p>
      <p class="body">{props.message.text}</p>
      <Show when={props.awaits && !props.pending}>
        <section class="hold" aria-label={say(TICKET.held)}>
          <p>
            <Icon name="alert" />
            {props.mine ? say(TICKET.heldWhy, { why: why() }) : say(TICKET.heldForeign)}
          </p>
          <Show when={props.mine}>
            <span class="acts">
              <button type="button" class="btn s" onClick={() => props.onConfirm()}>
                {say(TICKET.sendAnyway)}
              </button>
              <button type="button" class="btn s" onClick={() => props.onEdit()}>
                {say(TICKET.editIt)}
              </button>
              <button type="button" class="btn quiet s" onClick={() => props.onDiscard()}>
                {say(TICKET.discard)}
              </button>
            </span>
          </Show>
        </section>
      </Show>
    </article>
  );
}
