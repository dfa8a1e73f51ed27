// The inbox as drawn: tabs with live counts, an order, the list, and every empty state. Draws only; InboxPane binds it.
import { createUniqueId, For, Index, Match, Show, Switch, type JSX } from "solid-js";
import type { MemberId, TicketId } from "../../../shared/core/ids.ts";
import type { Promises } from "../../../shared/domain/promised.ts";
import type { Tag } from "../../../shared/domain/tag.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { Icon } from "../../ui/icons.tsx";
import { Menu } from "../../ui/kit/Menu.tsx";
import { RowList } from "../../ui/kit/RowList.tsx";
import { createNow } from "../../ui/now.ts";
import { say, type Phrase } from "../../ui/words.ts";
import { INBOX_ORDERS, type Order } from "../../../shared/domain/viewOrder.ts";
import { TABS, type Tab, type TabCounts } from "./order.ts";
import type { Choice } from "./choice.ts";
import { Row } from "./Row.tsx";
import type { Views } from "./views/openViews.tsx";
import { INBOX } from "./words.ts";
import "./inbox.css";

const ROW_PX = 76; // the height of a row; inbox.css holds the same number

export interface InboxProps {
  readonly me: MemberId;
  readonly rows: readonly TicketRow[];
  readonly ready: boolean;
  readonly online: boolean;
  readonly counts: TabCounts;
  /** Undefined: a saved view is in view. */
  readonly tab: Tab | undefined;
  /** The saved views, once their script has come. */
  readonly views: Views | undefined;
  readonly order: Order;
  readonly open: TicketId | undefined;
  readonly promises: Promises;
  readonly unreadOf: (row: TicketRow) => number;
  readonly tagsOf: (row: TicketRow) => readonly Tag[];
  readonly choice: Choice;
  /** What can be done with what is chosen, in the place of the tabs. */
  readonly bulk: () => JSX.Element;
  readonly isPending: (row: TicketRow) => boolean;
  /** Who else is at it. */
  readonly faces: (row: TicketRow) => JSX.Element;
  readonly onTab: (tab: Tab) => void;
  readonly onOrder: (order: Order) => void;
  readonly onOpen: (ticket: TicketId) => void;
  /** The end of what is loaded came into view. */
  readonly onMore: () => void;
}

const TAB_WORDS: Readonly<Record<Tab, Phrase>> = { mine: INBOX.mine, queue: INBOX.queue, all: INBOX.all, done: INBOX.done };
const ORDER_WORDS: Readonly<Record<Order, Phrase>> = {
  priority: INBOX.byPriority,
  waiting: INBOX.byWaiting,
  newest: INBOX.byNewest,
  soonest: INBOX.bySoonest,
};

export function Inbox(props: InboxProps): JSX.Element {
  const list = createUniqueId();
  return (
    <section class="pane inbox" aria-label={say(INBOX.inbox)}>
      <header class="bar">
        <h1>{say(INBOX.inbox)}</h1>
        {props.views?.Menu({})}
        <Show when={props.tab !== undefined && props.tab !== "done"}>
          <Menu
            class="btn quiet s"
            label={say(INBOX.order)}
            named="both"
            face={
              <>
                {say(ORDER_WORDS[props.order])}
                <Icon name="down" />
              </>
            }
          >
            <For each={INBOX_ORDERS}>
              {(order) => (
                <button type="button" role="menuitemradio" aria-checked={props.order === order} onClick={() => props.onOrder(order)}>
                  {say(ORDER_WORDS[order])}
                </button>
              )}
            </For>
          </Menu>
        </Show>
      </header>
      <div class="bar2">
        <Show when={props.choice.rows().length === 0} fallback={props.bulk()}>
          <Tabs tab={props.tab} counts={props.counts} panel={list} views={props.views} onTab={(tab) => props.onTab(tab)} />
        </Show>
      </div>
      <Switch>
        <Match when={!props.ready}>
          <Bones />
        </Match>
        <Match when={props.rows.length === 0}>
          <Empty
            tab={props.tab}
            isWhole={props.views?.isWhole() ?? true}
            ofView={props.views?.empty()}
            online={props.online}
            queue={props.counts.queue}
            onTab={props.onTab}
          />
        </Match>
        <Match when={true}>
          <List id={list} {...props} />
        </Match>
      </Switch>
    </section>
  );
}

function Tabs(props: {
  readonly tab: Tab | undefined;
  readonly counts: InboxProps["counts"];
  readonly panel: string;
  readonly views: Views | undefined;
  readonly onTab: (tab: Tab) => void;
}): JSX.Element {
  const step = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0 || !(event.currentTarget instanceof HTMLElement)) return;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
    const next = all[(all.findIndex((one) => one.matches("[aria-selected=true]")) + by + all.length) % all.length];
    next?.click();
    next?.focus();
  };
  return (
    <div class="tabs" role="tablist" onKeyDown={step}>
      <For each={TABS}>
        {(tab) => (
          <button
            type="button"
            role="tab"
            aria-selected={props.tab === tab}
            aria-controls={props.panel}
            tabindex={props.tab === tab ? 0 : -1}
            onClick={() => props.onTab(tab)}
          >
            {say(TAB_WORDS[tab])} <Show when={tab !== "done" && tab}>{(open) => <span class="n">{props.counts[open()]}</span>}</Show>
          </button>
        )}
      </For>
      {props.views?.Tabs({ panel: props.panel })}
    </div>
  );
}

function List(props: InboxProps & { readonly id: string }): JSX.Element {
  const now = createNow();
  return (
    <RowList
      id={props.id}
      class={props.choice.rows().length > 0 ? "rows choosing" : "rows"}
      label={props.tab === undefined ? (props.views?.current()?.name ?? "") : say(TAB_WORDS[props.tab])}
      rows={props.rows}
      rowPx={ROW_PX}
      open={props.open}
      onOpen={props.onOpen}
      onChoose={(id) => props.choice.toggle(id)}
      onEnd={props.onMore}
    >
      {(row, inList) => (
        <Row
          {...inList}
          row={row()}
          me={props.me}
          now={now()}
          promises={props.promises}
          unread={props.unreadOf(row())}
          pending={props.isPending(row())}
          faces={props.faces(row())}
          tags={props.tagsOf(row())}
          chosen={props.choice.has(row().id)}
          choosing={props.choice.rows().length > 0}
          onChoose={(upTo) => props.choice.toggle(row().id, upTo)}
        />
      )}
    </RowList>
  );
}

function Empty(props: {
  readonly tab: Tab | undefined;
  readonly isWhole: boolean;
  readonly ofView: ReturnType<Views["empty"]>;
  readonly online: boolean;
  readonly queue: number;
  readonly onTab: (tab: Tab) => void;
}): JSX.Element {
  return (
    <div class="empty">
      <Icon name={props.online ? "inbox" : "off"} large />
      <Switch>
        <Match when={props.tab === "mine"}>
          <h2>{say(INBOX.emptyMine)}</h2>
          <p>
            {props.queue > 0
              ? say(INBOX.emptyMineMore, { n: props.queue })
              : props.online
                ? say(INBOX.emptyMineNone)
                : say(INBOX.emptyOffline)}
          </p>
          <Show when={props.queue > 0}>
            <button type="button" class="btn" onClick={() => props.onTab("queue")}>
              {say(INBOX.toQueue)}
            </button>
          </Show>
        </Match>
        <Match when={props.tab === "queue"}>
          <h2>{say(INBOX.emptyQueue)}</h2>
          <p>{say(INBOX.emptyQueueMore)}</p>
        </Match>
        <Match when={props.tab === "all"}>
          <h2>{say(INBOX.emptyAll)}</h2>
          <p>{props.online ? say(INBOX.emptyAllMore) : say(INBOX.emptyOffline)}</p>
        </Match>
        <Match when={props.tab === undefined}>
          <h2>{props.ofView?.words ?? say(INBOX.emptyView)}</h2>
          <p>{props.ofView?.more ?? say(props.isWhole ? INBOX.emptyViewMore : INBOX.emptyViewCut)}</p>
        </Match>
        <Match when={props.tab === "done"}>
          <h2>{say(INBOX.emptyDone)}</h2>
          <p>{say(INBOX.emptyDoneMore)}</p>
        </Match>
      </Switch>
    </div>
  );
}

function Bones(): JSX.Element {
  return (
    <div class="scroll bones" role="status" aria-busy="true" aria-label={say(INBOX.loading)}>
      <Index each={[72, 54, 64, 48, 60]}>
        {(width) => (
          <div class="row" aria-hidden="true">
            <span class="bone round" />
            <span class="bone when" />
            <span />
            <span class="bone" style={{ width: `${width()}%` }} />
          </div>
        )}
      </Index>
    </div>
  );
}
