// The conversation: days, bubbles, events and the shared note, newest in view. Draws only.
import { createEffect, createMemo, For, lazy, Match, on, onCleanup, Show, Switch, type JSX } from "solid-js";
import type { MemberId, MessageId } from "../../../shared/core/ids.ts";
import { filesOf } from "../../../shared/domain/filesOf.ts";
import { noteFilesOn } from "../../../shared/domain/sentFile.ts";
import { awaitsAuthor, type Ticket } from "../../../shared/domain/ticket.ts";
import { Icon } from "../../ui/icons.tsx";
import { createNow } from "../../ui/now.ts";
import { say } from "../../ui/words.ts";
import { HERE } from "../here/hereWords.ts";
import { dayWords } from "../inbox/clockWords.ts";
import { NoteWords } from "../ties/NoteWords.tsx";
import { AgentBubble, BotBubble, ShopperBubble } from "./Bubbles.tsx";
import { Later } from "../shell/Later.tsx";
import type { LeavingReply } from "./createLeaving.ts";
import { EventLine } from "./EventLine.tsx";
import type { LoadFile } from "../../files/rememberBlobs.ts";
import { Judge, type OnRemark } from "./Judge.tsx";
import { LeavingBubble } from "./LeavingBubble.tsx";
import { negativeRuns, talkLines } from "./talkLines.ts";
import { TICKET } from "./words.ts";

const FilesGrid = lazy(() => import("./files/FilesGrid.tsx").then((its) => ({ default: its.FilesGrid })));

const NEAR_END = 120; // px: somebody who reads further up is not pulled down

export interface TalkProps {
  readonly ticket: Ticket;
  /** The shopper, as the desk calls them. */
  readonly shopper: string;
  readonly me: MemberId;
  /** Messages of this device the room has not acknowledged. */
  readonly isPending: (message: MessageId) => boolean;
  readonly nameOf: (member: string) => string;
  readonly teamNameOf: (team: string) => string;
  readonly titleOf: (article: string) => string;
  readonly productOf: (product: string) => string;
  readonly onConfirmHeld: (message: MessageId) => void;
  readonly onEditHeld: (message: MessageId, text: string) => void;
  readonly onDiscardHeld: (message: MessageId) => void;
  /** Absent: nothing can be written here any more. */
  readonly onRemark: OnRemark | undefined;
  readonly onNote: () => void;
  /** What stands above all that was said. */
  readonly above: JSX.Element;
  /** The shopper types now. */
  readonly typing: boolean;
  /** The newest reply they have read, if any. */
  readonly read: MessageId | undefined;
  /** My reply that can still be taken back. */
  readonly leaving: LeavingReply | undefined;
  /** Where the files of this conversation come from. */
  readonly loadFile: LoadFile;
  readonly onUndo: () => void;
  readonly onSendNow: () => void;
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
  let due: number | undefined;
  /** In the frame that draws what came: asked before it, the browser would lay the page out twice. */
  const toEndSoon = (): void => {
    due ??= requestAnimationFrame(() => {
      due = undefined;
      toEnd();
    });
  };
  createEffect(
    on(
      () => [props.ticket.head.id, keys().length, props.leaving, props.typing] as const,
      ([id], before) => {
        const other = before?.[0] !== id;
        near ||= other;
        toEndSoon();
      },
    ),
  );
  return (
    <div
      class="scroll"
      role="group"
      tabIndex={0}
      aria-label={say(TICKET.conversation)}
      ref={(el) => {
        box = el;
        const watch = new ResizeObserver(toEnd); // the composer grew: the newest line stays in view
        watch.observe(el);
        onCleanup(() => watch.disconnect());
      }}
      onScroll={({ currentTarget: at }) => {
        if (due === undefined) near = at.scrollHeight - at.scrollTop - at.clientHeight < NEAR_END; // else more has come than was scrolled for
      }}
    >
      <div class="talk" role="log" aria-label={say(TICKET.conversation)}>
        {props.above}
        <For each={keys()} fallback={<p class="event">{say(TICKET.noTalk)}</p>}>
          {(key) => <Line line={byKey().get(key)} now={now()} run={runs().get(key) ?? 0} {...props} />}
        </For>
        <Show when={props.leaving}>
          {(one) => (
            <LeavingBubble reply={one()} name={props.nameOf(props.me)} now={now()} onUndo={props.onUndo} onSendNow={props.onSendNow} />
          )}
        </Show>
        <Show when={props.typing}>
          <p class="shopper-types" role="status">
            <i aria-hidden="true">
              <b />
            </i>
            {say(HERE.shopperTypes, { name: props.shopper })}
          </p>
        </Show>
        <Show when={props.ticket.note.trim() !== ""}>
          <button type="button" class="note" onClick={() => props.onNote()} title={say(TICKET.editNote)}>
            <Icon name="lock" />
            <span class="pre">
              <NoteWords
                note={props.ticket.note}
                called={props.ticket.called}
                me={props.me}
                nameOf={props.nameOf}
                teamNameOf={props.teamNameOf}
              />
            </span>
            <span class="t12">{say(TICKET.onlyColleagues)}</span>
          </button>
        </Show>
        <Show when={noteFilesOn(props.ticket.noteFiles).length > 0}>
          <div class="note">
            <Icon name="lock" />
            <Later>
              <FilesGrid files={noteFilesOn(props.ticket.noteFiles)} load={props.loadFile} />
            </Later>
            <span class="t12">{say(TICKET.onlyColleagues)}</span>
          </div>
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
      <Match when={shopper()}>
        {(one) => <ShopperBubble message={one()} name={props.shopper} run={props.run} files={<Files of={one()} load={props.loadFile} />} />}
      </Match>
      <Match when={bot()}>
        {(one) => (
          <BotBubble
            message={one()}
            titleOf={props.titleOf}
            productOf={props.productOf}
            judge={
              <Judge
                message={one().id}
                rated={props.ticket.ratings?.[one().id]?.is}
                me={props.me}
                remarks={props.ticket.remarks}
                nameOf={props.nameOf}
                onRemark={props.onRemark}
              />
            }
          />
        )}
      </Match>
      <Match when={agent()}>
        {(one) => (
          <AgentBubble
            message={one()}
            files={<Files of={one()} load={props.loadFile} />}
            name={props.nameOf(one().by)}
            mine={one().by === props.me}
            pending={props.isPending(one().id)}
            delivery={props.ticket.deliveries[one().id]}
            read={props.read === one().id}
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

function Files(props: { readonly of: Message; readonly load: LoadFile }): JSX.Element {
  return (
    <Show when={filesOf(props.of).length > 0}>
      <Later>
        <FilesGrid files={filesOf(props.of)} load={props.load} />
      </Later>
    </Show>
  );
}

type Message = Ticket["messages"][number];

function narrow<K extends Message["kind"]>(message: Message | undefined, kind: K): Extract<Message, { kind: K }> | undefined {
  return isKind(message, kind) ? message : undefined;
}

function isKind<K extends Message["kind"]>(message: Message | undefined, kind: K): message is Extract<Message, { kind: K }> {
  return message?.kind === kind;
}
