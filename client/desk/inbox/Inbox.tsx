// The inbox as drawn: tabs with live counts, an order, a windowed list walked by keys, and every empty state. Draws only; InboxPane binds it.
import { createEffect, createMemo, createSignal, createUniqueId, For, Index, Match, onCleanup, Show, Switch, type JSX } from "solid-js";
import type { MemberId, TicketId } from "../../../shared/core/ids.ts";
import type { Policy } from "../../../shared/domain/policy.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { Icon } from "../../ui/icons.tsx";
import { Menu } from "../../ui/kit/Menu.tsx";
import { createNow } from "../../ui/now.ts";
import { say, type Phrase } from "../../ui/words.ts";
import { ORDERS, TABS, type Order, type Tab, type TabCounts } from "./order.ts";
import { Row } from "./Row.tsx";
import { revealing, ROW_PX, sliceOf } from "./windowing.ts";
import { INBOX } from "./words.ts";
import "./inbox.css";

export interface InboxProps {
  readonly me: MemberId;
  readonly rows: readonly TicketRow[];
  readonly ready: boolean;
  readonly online: boolean;
  readonly counts: TabCounts;
  readonly tab: Tab;
  readonly order: Order;
  readonly open: TicketId | undefined;
  readonly sla: Policy["sla"];
  readonly unreadOf: (row: TicketRow) => number;
  readonly isPending: (row: TicketRow) => boolean;
  readonly onTab: (tab: Tab) => void;
  readonly onOrder: (order: Order) => void;
  readonly onOpen: (ticket: TicketId) => void;
  /** The end of what is loaded came into view. */
  readonly onMore: () => void;
}

const TAB_WORDS: Readonly<Record<Tab, Phrase>> = { mine: INBOX.mine, queue: INBOX.queue, all: INBOX.all, done: INBOX.done };
const ORDER_WORDS: Readonly<Record<Order, Phrase>> = { priority: INBOX.byPriority, waiting: INBOX.byWaiting, newest: INBOX.byNewest };

export function Inbox(props: InboxProps): JSX.Element {
  const list = createUniqueId();
  return (
    <section class="pane inbox" aria-label={say(INBOX.inbox)}>
      <header class="bar">
        <h1>{say(INBOX.inbox)}</h1>
        <Show when={props.tab !== "done"}>
          <Menu
            class="btn quiet s push"
            label={say(INBOX.order)}
            face={
              <>
                {say(ORDER_WORDS[props.order])}
                <Icon name="down" />
              </>
            }
          >
            <For each={ORDERS}>
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
        <Tabs tab={props.tab} counts={props.counts} panel={list} onTab={(tab) => props.onTab(tab)} />
      </div>
      <Switch>
        <Match when={!props.ready}>
          <Bones />
        </Match>
        <Match when={props.rows.length === 0}>
          <Empty tab={props.tab} online={props.online} queue={props.counts.queue} onTab={props.onTab} />
        </Match>
        <Match when={true}>
          <List id={list} {...props} />
        </Match>
      </Switch>
    </section>
  );
}

function Tabs(props: {
  readonly tab: Tab;
  readonly counts: InboxProps["counts"];
  readonly panel: string;
  readonly onTab: (tab: Tab) => void;
}): JSX.Element {
  const step = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = TABS[(TABS.indexOf(props.tab) + by + TABS.length) % TABS.length];
    if (by === 0 || next === undefined) return;
    props.onTab(next);
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.querySelector<HTMLElement>(`[data-tab=${next}]`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" onKeyDown={step}>
      <For each={TABS}>
        {(tab) => (
          <button
            type="button"
            role="tab"
            data-tab={tab}
            aria-selected={props.tab === tab}
            aria-controls={props.panel}
            tabindex={props.tab === tab ? 0 : -1}
            onClick={() => props.onTab(tab)}
          >
            {say(TAB_WORDS[tab])} <Show when={tab !== "done" && tab}>{(open) => <span class="n">{props.counts[open()]}</span>}</Show>
          </button>
        )}
      </For>
    </div>
  );
}

/** The list proper: one focus stop; arrows move a cursor over it, Enter opens. Only rows in view are on the page. */
function List(props: InboxProps & { readonly id: string }): JSX.Element {
  const now = createNow();
  const [scrollTop, setScrollTop] = createSignal(0);
  const [height, setHeight] = createSignal(ROW_PX * 12);
  const [cursor, setCursor] = createSignal<TicketId>();
  let box: HTMLDivElement | undefined;
  const slice = createMemo(() => sliceOf(props.rows.length, scrollTop(), height()));
  const shown = createMemo(() => props.rows.slice(slice().from, slice().to));
  const at = createMemo(() => {
    const wanted = cursor() ?? props.open;
    return props.rows.findIndex((one) => one.id === wanted);
  });
  createEffect(() => {
    if (slice().to >= props.rows.length) props.onMore();
  });
  const reveal = (index: number): void => {
    if (box !== undefined && index >= 0) box.scrollTop = revealing(index, box.scrollTop, box.clientHeight);
  };
  createEffect(() => {
    const open = props.open;
    if (open === undefined) return;
    setCursor(undefined);
    reveal(props.rows.findIndex((one) => one.id === open));
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter" || event.key === " ") {
      const row = props.rows[at()];
      event.preventDefault();
      if (row !== undefined) props.onOpen(row.id);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(props.rows.length - 1, at() + step));
    setCursor(props.rows[index]?.id);
    reveal(index);
  };
  return (
    <div
      id={props.id}
      class="scroll rows"
      role="listbox"
      tabIndex={0}
      aria-label={say(TAB_WORDS[props.tab])}
      aria-activedescendant={at() < 0 ? undefined : `${props.id}-${props.rows[at()]?.id}`}
      ref={(el) => {
        box = el;
        const watch = new ResizeObserver(() => setHeight(el.clientHeight));
        watch.observe(el);
        onCleanup(() => watch.disconnect());
      }}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={onKey}
    >
      <div style={{ height: `${slice().above}px` }} />
      <For each={shown()}>
        {(row, i) => (
          <Row
            id={`${props.id}-${row.id}`}
            row={row}
            me={props.me}
            now={now()}
            sla={props.sla}
            unread={props.unreadOf(row)}
            pending={props.isPending(row)}
            selected={props.open === row.id}
            cursor={cursor() === row.id}
            place={slice().from + i()}
            count={props.rows.length}
            onOpen={() => props.onOpen(row.id)}
          />
        )}
      </For>
      <div style={{ height: `${slice().below}px` }} />
    </div>
  );
}

function Empty(props: {
  readonly tab: Tab;
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
            <span class="bone" style={{ width: "72px" }} />
            <span />
            <span class="bone" style={{ width: `${width()}%` }} />
          </div>
        )}
      </Index>
    </div>
  );
}
