// One bubble per speaker. Message text is always a text node. Draws only.
import { For, Show, type JSX } from "solid-js";
import { plainOf } from "../../../shared/domain/markdownParts.ts";
import { isWordless } from "../../../shared/domain/onlyFiles.ts";
import { intentOf, readIntentId } from "../../../shared/domain/taxonomy.ts";
import type { AgentMessage, Delivery, Message } from "../../../shared/domain/ticket.ts";
import { Icon } from "../../ui/icons.tsx";
import { inLanguage, say, type Phrase } from "../../ui/words.ts";
import { HERE } from "../here/hereWords.ts";
import { timeOf } from "../inbox/clockWords.ts";
import { saidWords } from "../saidWords.ts";
import { lineElement } from "./lineElement.ts";
import { moveWhy } from "./moveWhy.ts";
import { TICKET } from "./words.ts";

type Shopper = Extract<Message, { kind: "shopper" }>;
type Bot = Extract<Message, { kind: "bot" }>;

/** `files`: what was sent beside the words, drawn. `run`: which negative message in a row this is; 0 when it is not negative. */
export function ShopperBubble(props: {
  readonly message: Shopper;
  readonly name: string;
  readonly run: number;
  readonly files: JSX.Element;
}): JSX.Element {
  return (
    <article class="msg shopper" id={lineElement(props.message.id)}>
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
      <Words of={props.message} />
      {props.files}
    </article>
  );
}

/** Files alone say enough. */
function Words(props: { readonly of: Shopper | AgentMessage }): JSX.Element {
  return (
    <Show when={!isWordless(props.of)}>
      <p class="body">{saidWords(props.of.text)}</p>
    </Show>
  );
}

export function BotBubble(props: {
  readonly message: Bot;
  /** What agents think of the answer, and may say of it. */
  readonly judge: JSX.Element;
  readonly titleOf: (article: string) => string;
  readonly productOf: (product: string) => string;
}): JSX.Element {
  const answer = (): Extract<Bot["move"], { did: "answer" }> | undefined =>
    props.message.move.did === "answer" ? props.message.move : undefined;
  const asked = (): Extract<Bot["move"], { did: "ask" }> | undefined => (props.message.move.did === "ask" ? props.message.move : undefined);
  /** As the shopper reads it: an order by its number, else a product, a matter or an article by its name. */
  const choiceWords = (choice: string): string => {
    const about = asked()?.about;
    if (about === "order") return choice;
    const intent = about === "product" ? undefined : readIntentId(choice);
    if (intent !== undefined) return intentOf(intent)[inLanguage()];
    return about === "product" ? props.productOf(choice) : props.titleOf(choice);
  };
  return (
    <article class="msg shop bot" id={lineElement(props.message.id)} title={moveWhy(props.message.move, inLanguage())}>
      <p class="by">
        <Icon name="bot" />
        <b>{say(TICKET.bot)}</b>
        {timeOf(props.message.at)}
      </p>
      <div class="body">
        <span class="pre">{plainOf(saidWords(props.message.text))}</span>
        <Show when={answer()}>
          {(move) => (
            <div class="cite">
              <span>
                <Icon name="doc" />
                {say(TICKET.citing, { title: props.titleOf(move().article), version: move().version })}
              </span>
              <Show when={move().product}>{(product) => <span>{props.productOf(product())}</span>}</Show>
              {props.judge}
            </div>
          )}
        </Show>
        <Show when={(asked()?.choices.length ?? 0) > 0}>
          <div class="cite choices">
            <For each={asked()?.choices}>{(choice) => <span class="tag line">{choiceWords(choice)}</span>}</For>
          </div>
        </Show>
      </div>
    </article>
  );
}

const HELD_WHY: Readonly<Record<string, Phrase>> = {
  answered: TICKET.heldAnswered,
  closed: TICKET.heldClosed,
  assigned: TICKET.heldTaken,
};

interface AgentProps {
  readonly message: AgentMessage;
  readonly files: JSX.Element;
  readonly name: string;
  readonly mine: boolean;
  readonly pending: boolean;
  /** The shopper has read it, and all before it. */
  readonly read: boolean;
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
    <article class="msg shop" id={lineElement(props.message.id)} classList={{ mine: props.mine, peer: !props.mine, held: held() }}>
      <p class="by">
        <b>{props.name}</b>
        {timeOf(props.message.at)}
        <Show when={props.read}> · {say(HERE.read)}</Show>
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
      <Words of={props.message} />
      {props.files}
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
