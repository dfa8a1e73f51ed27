// The conversation: days, bubbles, events and the shared note, newest in view. Draws only.
import { createEffect, createMemo, For, Match, on, onCleanup, Show, Switch, type JSX } from "solid-js";
import type { MemberId, MessageId } from "../../../shared/core/ids.ts";
import { awaitsAuthor, type Ticket } from "../../../shared/domain/ticket.ts";
import { Icon } from "../../ui/icons.tsx";
import { createNow } from "../../ui/now.ts";
import { say } from "../../ui/words.ts";
import { dayWords } from "../inbox/clockWords.ts";
import { AgentBubble, BotBubble, ShopperBubble } from "./Bubbles.tsx";
import { EventLine } from "./EventLine.tsx";
import { negativeRuns, talkLines } from "./talkLines.ts";
import { TICKET } from "./words.ts";

const NEAR_END = 120; // px: somebody who reads further up is not pulled down

export interface TalkProps {
  readonly ticket: Ticket;
  /** The shopper, as the desk calls them. */
  readonly shopper: string;
  readonly me: MemberId;
  /** Messages of this device the room has not acknowledged. */
  readonly isPending: (message: MessageId) => boolean;
  readonly nameOf: (member: string) => string;
  readonly titleOf: (article: string) => string;
  readonly productOf: (product: string) => string;
  readonly onConfirmHeld: (message: MessageId) => void;
  readonly onEditHeld: (message: MessageId, text: string) => void;
  readonly onDiscardHeld: (message: MessageId) => void;
  readonly onNote: () => void;
}

export function Talk(props: TalkProps): JSX.Element {
  const now = createNow();
  const lines = createMemo(() => talkLines(shown(props.ticket), -new Date().getTimezoneOffset()));
  const byKey = createMemo(() => new Map(lines().map((one) => [one.key, one])));
  const keys = createMemo(() => lines().map((one) => one.key));
  const runs = createMemo(() => negativeRuns(props.ticket));
  let box: HTMLDivElement | undefined;
  let near = true;
  const toEnd = (): void => {
    if (box !== undefined && near) box.scrollTop = box.scrollHeight;
  };
  createEffect(
    on(
      () => [props.ticket.head.id, keys().length] as const,
      ([id], before) => {
        const other = before?.[0] !== id;
        near ||= other;
        toEnd();
      },
    ),
  );
  return (
    <div
      class="scroll"
      ref={(el) => {
        box = el;
        const watch = new ResizeObserver(toEnd); // the composer grew: the newest line stays in view
        watch.observe(el);
        onCleanup(() => watch.disconnect());
      }}
      onScroll={({ currentTarget: at }) => {
        near = at.scrollHeight - at.scrollTop - at.clientHeight < NEAR_END;
      }}
    >
      <div class="talk" role="log" aria-label={say(TICKET.conversation)}>
        <For each={keys()} fallback={<p class="event">{say(TICKET.noTalk)}</p>}>
          {(key) => <Line line={byKey().get(key)} now={now()} run={runs().get(key) ?? 0} {...props} />}
        </For>
        <Show when={props.ticket.note.trim() !== ""}>
          <button type="button" class="note" onClick={() => props.onNote()} title={say(TICKET.editNote)}>
            <Icon name="lock" />
            <span class="pre">{props.ticket.note.trim()}</span>
            <span class="t12">{say(TICKET.onlyColleagues)}</span>
          </button>
        </Show>
      </div>
    </div>
  );
}

/** A held reply that was sent anew stands where it was sent, once. */
function shown(ticket: Ticket): readonly Message[] {
  return ticket.messages.filter((one) => ticket.holdMarks?.[one.id]?.did !== "sent");
}

type Line = ReturnType<typeof talkLines>[number];

function Line(props: TalkProps & { readonly line: Line | undefined; readonly now: number; readonly run: number }): JSX.Element {
  const message = createMemo(() => (props.line?.kind === "message" ? props.line.message : undefined));
  const day = createMemo(() => (props.line?.kind === "day" ? props.line.at : undefined));
  // One memo per kind: the type is narrowed once, and a bubble keeps its place in the DOM when a verdict changes.
  const shopper = createMemo(() => narrow(message(), "shopper"));
  const bot = createMemo(() => narrow(message(), "bot"));
  const agent = createMemo(() => narrow(message(), "agent"));
  const events = createMemo(() => (props.line?.kind === "events" ? props.line.events : undefined));
  return (
    <Switch>
      <Match when={day()}>{(at) => <p class="day">{dayWords(at(), props.now)}</p>}</Match>
      <Match when={shopper()}>{(one) => <ShopperBubble message={one()} name={props.shopper} run={props.run} />}</Match>
      <Match when={bot()}>{(one) => <BotBubble message={one()} titleOf={props.titleOf} productOf={props.productOf} />}</Match>
      <Match when={agent()}>
        {(one) => (
          <AgentBubble
            message={one()}
            name={props.nameOf(one().by)}
            mine={one().by === props.me}
            pending={props.isPending(one().id)}
            delivery={props.ticket.deliveries[one().id]}
            awaits={awaitsAuthor(props.ticket, one().id)}
            onConfirm={() => props.onConfirmHeld(one().id)}
            onEdit={() => props.onEditHeld(one().id, one().text)}
            onDiscard={() => props.onDiscardHeld(one().id)}
          />
        )}
      </Match>
      <Match when={events()}>{(all) => <EventLine events={all()} nameOf={props.nameOf} />}</Match>
    </Switch>
  );
}

type Message = Ticket["messages"][number];

function narrow<K extends Message["kind"]>(message: Message | undefined, kind: K): Extract<Message, { kind: K }> | undefined {
  return isKind(message, kind) ? message : undefined;
}

function isKind<K extends Message["kind"]>(message: Message | undefined, kind: K): message is Extract<Message, { kind: K }> {
  return message?.kind === kind;
}
