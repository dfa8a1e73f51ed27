// The title bar of a ticket: what it is about, whose it is, and what can be done with it. Draws only.
import { For, Match, Show, Switch, type JSX } from "solid-js";
import type { MemberId } from "../../../shared/core/ids.ts";
import { isErased } from "../../../shared/domain/erased.ts";
import type { Phase, Ticket } from "../../../shared/domain/ticket.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { Icon } from "../../ui/icons.tsx";
import { Menu } from "../../ui/kit/Menu.tsx";
import { inLanguage, say, type Phrase } from "../../ui/words.ts";
import { copyWords } from "../shell/copyWords.ts";
import { saidWords } from "../saidWords.ts";
import { shopperWords } from "../shopperWords.ts";
import { TIES } from "../ties/tieWords.ts";
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
  readonly followUp: () => void;
  readonly transfer: (to: MemberId, reason: string) => void;
}

/** What can be done about its followers and other tickets. */
interface TieDeeds {
  readonly follows: () => boolean;
  readonly follow: () => void;
  readonly link: () => void;
  readonly merge: () => void;
  readonly split: () => void;
}

interface HeaderProps {
  readonly ticket: Ticket;
  readonly row: TicketRow;
  readonly phase: Phase;
  /** Who else is at it. */
  readonly faces: JSX.Element;
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
  readonly onTag: () => void;
  readonly onLife: () => void;
  readonly ties: TieDeeds;
  /** Keeps what was said as a golden conversation; absent: not theirs to do. */
  readonly onKeep: (() => void) | undefined;
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
      {props.faces}
      <Show when={props.claiming && !isHeldBy(props.row, props.me)}>
        <span class="pending t12" title={say(TICKET.claimPendingWhy)}>
          <Icon name="clock" />
          {say(TICKET.claimPending)}
        </span>
      </Show>
      <Show
        when={!isAway(props.row)}
        fallback={<span class="t12 mid wide">{props.row.mergedInto === undefined ? phaseWords(props.phase) : say(TIES.gone)}</span>}
      >
        <StatusMenu {...props} />
      </Show>
      <Show when={mine() && !done()}>
        <SnoozeMenu onSnooze={props.deeds.snooze} ref={props.snoozeRef} />
      </Show>
      <Show when={!done() && (mine() || props.mayClaim)}>
        <TransferMenu colleagues={props.colleagues} onTransfer={props.deeds.transfer} ref={props.transferRef} />
      </Show>
      <Switch>
        <Match when={isAway(props.row)}>{null}</Match>
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

/** Nothing can be done with it here: it goes on elsewhere, or its person is gone. */
const isAway = (row: TicketRow): boolean => isErased(row.shopper) || row.mergedInto !== undefined;

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
        {saidWords(subjectOf(props.ticket, inLanguage())) || say(TICKET.untitled)}
      </h1>
      <p class="t12 dim cut">
        {shopperWords(props.row.shopperName, props.row.number, props.row.shopper)} · {number()}
        <span class="wide"> · {say(props.ticket.head.channel === "widget" ? TICKET.widget : TICKET.api)}</span> · {holder()}
      </p>
    </div>
  );
}

const MOVES = {
  reopen: TICKET.reopen,
  waiting: TICKET.waitShopper,
  resolve: TICKET.resolve,
  close: TICKET.close,
  release: TICKET.release,
  claim: TICKET.claim,
} as const satisfies Partial<Record<keyof TicketDeeds, Phrase>>;

/** By name: an item of an open menu stays the same one when the ticket changes, or the focus and a click on it would be lost. */
function movesOf(props: Pick<HeaderProps, "phase" | "row" | "me" | "mayClaim" | "claiming">): readonly (keyof typeof MOVES)[] {
  const done = props.phase === "resolved" || props.phase === "closed";
  const mine = props.claiming || isHeldBy(props.row, props.me);
  if (isAway(props.row)) return []; // nothing can be written there any more
  const can: Readonly<Record<keyof typeof MOVES, boolean>> = {
    reopen: done || props.phase === "waiting" || props.phase === "snoozed",
    waiting: mine && !done && props.phase !== "waiting",
    resolve: mine && !done,
    close: mine && props.phase !== "closed",
    release: mine && !done,
    claim: props.mayClaim && !mine && !done,
  };
  return (["reopen", "waiting", "resolve", "close", "release", "claim"] as const).filter((one) => can[one]);
}

function Moves(props: HeaderProps): JSX.Element {
  return (
    <For each={movesOf(props)}>
      {(move) => (
        <button type="button" role="menuitem" onClick={() => props.deeds[move]()}>
          {say(MOVES[move])}
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
      named="both"
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
      <Show when={!isErased(props.row.shopper)}>
        <button type="button" role="menuitem" onClick={() => props.onTag()}>
          <Icon name="list" />
          {say(TICKET.tags)}
        </button>
        <button type="button" role="menuitem" onClick={() => props.ties.follow()}>
          <Icon name="bell" />
          {say(props.ties.follows() ? TIES.unfollow : TIES.follow)}
        </button>
        <button type="button" role="menuitem" onClick={() => props.ties.link()}>
          <Icon name="link" />
          {say(TIES.link)}
        </button>
        <Show when={props.row.mergedInto === undefined}>
          <button type="button" role="menuitem" onClick={() => props.ties.merge()}>
            <Icon name="move" />
            {say(TIES.merge)}
          </button>
          <button type="button" role="menuitem" onClick={() => props.ties.split()}>
            <Icon name="chat" />
            {say(TIES.split)}
          </button>
        </Show>
      </Show>
      <Show when={!isErased(props.row.shopper)}>
        <button type="button" role="menuitem" onClick={() => props.deeds.followUp()}>
          <Icon name="bell" />
          {say(TICKET.followUp)}
        </button>
      </Show>
      <button type="button" role="menuitem" onClick={() => props.onLife()}>
        <Icon name="clock" />
        {say(TICKET.life)}
      </button>
      <button type="button" role="menuitem" onClick={() => void copyWords(say(TICKET.number, { n: props.row.number }))}>
        <Icon name="copy" />
        {say(TICKET.copyNumber)}
      </button>
      <Show when={props.onKeep}>
        {(keep) => (
          <button type="button" role="menuitem" onClick={() => keep()()}>
            <Icon name="doc" />
            {say(TICKET.keepGolden)}
          </button>
        )}
      </Show>
      <Show when={props.row.assignee === props.me && props.row.phase !== "closed" && !isAway(props.row)}>
        <button type="button" role="menuitem" class="wide" onClick={() => props.deeds.close()}>
          <Icon name="x" />
          {say(TICKET.close)}
        </button>
      </Show>
    </Menu>
  );
}
