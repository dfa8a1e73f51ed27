// Tickets that go on in the open one, folded above its talk and read from themselves; and, of one that goes on elsewhere, where. Draws; changes by the deeds given.
import { createMemo, For, Match, Show, Switch, type JSX } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import type { Message } from "../../../shared/domain/ticket.ts";
import type { TicketPage } from "../../store/queries.ts";
import { Icon } from "../../ui/icons.tsx";
import { live } from "../../ui/live.ts";
import { say } from "../../ui/words.ts";
import type { Desk } from "../desk.ts";
import { dateOf, timeOf } from "../inbox/clockWords.ts";
import { saidWords } from "../saidWords.ts";
import { did } from "../ticket/createDeeds.ts";
import { TICKET } from "../ticket/words.ts";
import { ticketNumber } from "./FindTicket.tsx";
import { TIES } from "./tieWords.ts";
import "./ties.css";

interface JoinedProps {
  readonly desk: Desk;
  readonly shopper: string;
  readonly nameOf: (member: string) => string;
  readonly onTicket: (ticket: TicketId) => void;
}

/** Those that go on here, each to be unfolded. */
export function AbsorbedTalks(props: JoinedProps & { readonly absorbed: readonly TicketId[] }): JSX.Element {
  return <For each={props.absorbed}>{(id) => <AbsorbedTalk id={id} {...props} />}</For>;
}

/** The ticket this one was split off, to be unfolded. */
export function OriginTalk(props: JoinedProps & { readonly id: TicketId }): JSX.Element {
  return <AbsorbedTalk {...props} isOrigin />;
}

function AbsorbedTalk(props: JoinedProps & { readonly id: TicketId; readonly isOrigin?: boolean }): JSX.Element {
  const page = live<TicketPage | null | undefined>(async () => (await props.desk.queries.ticket(props.id)) ?? null, undefined);
  const spoken = createMemo(() => (page()?.ticket.messages ?? []).filter((one) => one.kind !== "event"));
  return (
    <Switch>
      <Match when={page() === null}>
        <p class="event">{say(TIES.absorbedGone)}</p>
      </Match>
      <Match when={page()}>
        {(found) => (
          <details class="absorbed">
            <summary>
              <b>{say(props.isOrigin === true ? TIES.splitOrigin : TIES.absorbed, { name: ticketNumber(found().row) })}</b>
              <span class="t12 mid">
                {say(TIES.lines, { n: spoken().length })} · {dateOf(found().row.createdAt, Date.now())}
              </span>
            </summary>
            <ol>
              <For each={spoken()}>
                {(one) => (
                  <li>
                    <span class="t12 mid">
                      {speaker(one, props)} {timeOf(one.at)}
                    </span>
                    <span class="pre">{"text" in one ? saidWords(one.text) : ""}</span>
                  </li>
                )}
              </For>
            </ol>
            <button type="button" class="btn quiet s" onClick={() => props.onTicket(props.id)}>
              {say(TIES.toHome, { name: ticketNumber(found().row) })}
            </button>
          </details>
        )}
      </Match>
    </Switch>
  );
}

function speaker(one: Message, { shopper, nameOf }: Pick<JoinedProps, "shopper" | "nameOf">): string {
  return one.kind === "shopper" ? shopper : one.kind === "agent" ? nameOf(one.by) : say(TICKET.bot);
}

/** In the place of where one writes: it goes on elsewhere. */
export function GoesOn(props: JoinedProps & { readonly id: TicketId; readonly into: TicketId }): JSX.Element {
  const actions = props.desk.tieActions();
  const home = live<TicketPage | undefined>(() => props.desk.queries.ticket(props.into), undefined);
  const name = (): string => {
    const row = home()?.row;
    return row === undefined ? say(TIES.otherTicket) : ticketNumber(row);
  };
  return (
    <div class="goes-on">
      <Icon name="move" />
      <p>{say(TIES.isMerged, { name: name() })}</p>
      <span class="acts">
        <button type="button" class="btn s" onClick={() => props.onTicket(props.into)}>
          {say(TIES.toHome, { name: name() })}
        </button>
        <button
          type="button"
          class="btn quiet s"
          onClick={() =>
            void did(
              actions.then((its) => its.merge(props.id, props.into, false, name())),
              { icon: "undo", words: say(TIES.didUnmerge) },
            )
          }
        >
          {say(TIES.unmerge)}
        </button>
      </span>
    </div>
  );
}

/** A merge this device asked for and the shop has not answered yet. */
export function MergeWaits(props: { readonly waits: boolean }): JSX.Element {
  return (
    <Show when={props.waits}>
      <p class="event">
        <Icon name="clock" />
        {say(TIES.mergeWaits)}
      </p>
    </Show>
  );
}
