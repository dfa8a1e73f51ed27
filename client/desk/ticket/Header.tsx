// The title bar of a ticket: what it is about, whose it is, and what can be done with it. Draws only.
import { For, Match, Show, Switch, type JSX } from "solid-js";
import type { MemberId } from "../../../shared/core/ids.ts";
import type { Phase, Ticket } from "../../../shared/domain/ticket.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { Icon } from "../../ui/icons.tsx";
import { Menu } from "../../ui/kit/Menu.tsx";
import { inLanguage, say, type Phrase } from "../../ui/words.ts";
import { copyWords } from "../shell/copyWords.ts";
import { shopperWords } from "../shopperWords.ts";
import { SnoozeMenu, SnoozeTimes } from "./SnoozeMenu.tsx";
import { subjectOf } from "./talkLines.ts";
import { Colleagues, TransferMenu, type Colleague } from "./TransferMenu.tsx";
import { TICKET } from "./words.ts";

export interface TicketDeeds {
  readonly claim: () => void;
  readonly resolve: () => void;
  readonly close: () => void;
  readonly reopen: () => void;
  readonly waiting: () => void;
  readonly release: () => void;
  readonly snooze: (until: number) => void;
  readonly transfer: (to: MemberId, reason: string) => void;
}

interface HeaderProps {
  readonly ticket: Ticket;
  readonly row: TicketRow;
  readonly phase: Phase;
  readonly me: MemberId;
  readonly nameOf: (member: string) => string;
  readonly colleagues: () => readonly Colleague[];
  readonly deeds: TicketDeeds;
  /** May this member have it now? (Nobody has it, it is offered to them, or they may take it from a colleague.) */
  readonly mayClaim: boolean;
  /** A claim of this device is on its way: to be used as mine, shown as not yet sure. */
  readonly claiming: boolean;
  readonly onBack: () => void;
  readonly onAside: () => void;
  /** Buttons that keys press. */
  readonly transferRef: (button: HTMLButtonElement) => void;
  readonly snoozeRef: (button: HTMLButtonElement) => void;
}

const PHASE: Readonly<Record<Phase, Phrase>> = {
  new: TICKET.phaseNew,
  queued: TICKET.phaseQueued,
  assigned: TICKET.phaseAssigned,
  open: TICKET.phaseOpen,
  waiting: TICKET.phaseWaiting,
  snoozed: TICKET.phaseSnoozed,
  resolved: TICKET.phaseResolved,
  closed: TICKET.phaseClosed,
};

/** 处理中, 已解决 … */
export function phaseWords(phase: Phase): string {
  return say(PHASE[phase]);
}

export function Header(props: HeaderProps): JSX.Element {
  const done = (): boolean => props.phase === "resolved" || props.phase === "closed";
  const mine = (): boolean => props.claiming || isHeldBy(props.row, props.me);
  return (
    <header class="bar bar-t">
      <button type="button" class="btn quiet icon only-narrow flex" aria-label={say(TICKET.back)} onClick={() => props.onBack()}>
        <Icon name="back" large />
      </button>
      <Title {...props} />
      <Show when={props.claiming && !isHeldBy(props.row, props.me)}>
        <span class="pending t12" title={say(TICKET.claimPendingWhy)}>
          <Icon name="clock" />
          {say(TICKET.claimPending)}
        </span>
      </Show>
      <StatusMenu {...props} />
      <Show when={mine() && !done()}>
        <SnoozeMenu onSnooze={props.deeds.snooze} ref={props.snoozeRef} />
      </Show>
      <Show when={!done() && (mine() || props.mayClaim)}>
        <TransferMenu colleagues={props.colleagues} onTransfer={props.deeds.transfer} ref={props.transferRef} />
      </Show>
      <Switch>
        <Match when={done()}>
          <button type="button" class="btn s wide" onClick={() => props.deeds.reopen()}>
            <Icon name="undo" />
            {say(TICKET.reopen)}
          </button>
        </Match>
        <Match when={mine()}>
          <button type="button" class="btn s wide" onClick={() => props.deeds.resolve()}>
            <Icon name="done" />
            {say(TICKET.resolve)}
          </button>
        </Match>
        <Match when={props.mayClaim}>
          <button
            type="button"
            class="btn s"
            classList={{ primary: props.row.withPerson && (props.row.assignee === "" || props.row.assignee === props.me) }}
            onClick={() => props.deeds.claim()}
          >
            <Icon name="hand" />
            {say(TICKET.claim)}
          </button>
        </Match>
      </Switch>
      <MoreMenu {...props} />
    </header>
  );
}

/** Held, not merely offered. */
function isHeldBy(row: TicketRow, member: MemberId): boolean {
  return row.assignee === member && row.assignmentState === "held";
}

function Title(props: HeaderProps): JSX.Element {
  const number = (): string => (props.row.number > 0 ? say(TICKET.number, { n: props.row.number }) : say(TICKET.numberSoon));
  const holder = (): string => {
    if (props.row.assignee === "") return say(TICKET.nobody);
    return props.row.assignee === props.me ? say(TICKET.withYou) : say(TICKET.withOther, { name: props.nameOf(props.row.assignee) });
  };
  return (
    <div class="title">
      <h1 class="cut" id="ticket-title">
        {subjectOf(props.ticket, inLanguage()) || say(TICKET.untitled)}
      </h1>
      <p class="t12 dim cut">
        {shopperWords(props.row.shopperName, props.row.number)} · {number()}
        <span class="wide"> · {say(props.ticket.head.channel === "widget" ? TICKET.widget : TICKET.api)}</span> · {holder()}
      </p>
    </div>
  );
}

interface Move {
  readonly words: Phrase;
  readonly run: () => void;
  readonly on: boolean;
}

function movesOf(props: Pick<HeaderProps, "phase" | "row" | "me" | "deeds" | "mayClaim" | "claiming">): readonly Move[] {
  const done = props.phase === "resolved" || props.phase === "closed";
  const mine = props.claiming || isHeldBy(props.row, props.me);
  const all: readonly Move[] = [
    { words: TICKET.reopen, run: props.deeds.reopen, on: done || props.phase === "waiting" || props.phase === "snoozed" },
    { words: TICKET.waitShopper, run: props.deeds.waiting, on: mine && !done && props.phase !== "waiting" },
    { words: TICKET.resolve, run: props.deeds.resolve, on: mine && !done },
    { words: TICKET.close, run: props.deeds.close, on: mine && props.phase !== "closed" },
    { words: TICKET.release, run: props.deeds.release, on: mine && !done },
    { words: TICKET.claim, run: props.deeds.claim, on: props.mayClaim && !mine && !done },
  ];
  return all.filter((one) => one.on);
}

function Moves(props: HeaderProps): JSX.Element {
  return (
    <For each={movesOf(props)}>
      {(move) => (
        <button type="button" role="menuitem" onClick={() => move.run()}>
          {say(move.words)}
        </button>
      )}
    </For>
  );
}

function StatusMenu(props: HeaderProps): JSX.Element {
  return (
    <Menu
      class="btn s wide"
      label={say(TICKET.phase)}
      face={
        <>
          {phaseWords(props.phase)}
          <Icon name="down" />
        </>
      }
    >
      <Moves {...props} />
    </Menu>
  );
}

/** Everything once more for the phone, and what is rarely wanted. */
function MoreMenu(props: HeaderProps): JSX.Element {
  return (
    <Menu class="btn quiet icon" label={say(TICKET.more)} face={<Icon name="dots" />}>
      <div class="only-narrow">
        <Moves {...props} />
        <Show when={props.row.assignee === props.me && props.row.open === 1}>
          <hr />
          <h3>{say(TICKET.snooze)}</h3>
          <SnoozeTimes onSnooze={props.deeds.snooze} />
        </Show>
        <hr />
        <Colleagues colleagues={props.colleagues} onTransfer={props.deeds.transfer} />
        <hr />
      </div>
      <button type="button" role="menuitem" class="mid-only wide" onClick={() => props.onAside()}>
        <Icon name="user" />
        {say(TICKET.asideOpen)}
      </button>
      <button type="button" role="menuitem" onClick={() => void copyWords(say(TICKET.number, { n: props.row.number }))}>
        <Icon name="copy" />
        {say(TICKET.copyNumber)}
      </button>
      <Show when={props.row.assignee === props.me && props.row.phase !== "closed"}>
        <button type="button" role="menuitem" class="wide" onClick={() => props.deeds.close()}>
          <Icon name="x" />
          {say(TICKET.close)}
        </button>
      </Show>
    </Menu>
  );
}
