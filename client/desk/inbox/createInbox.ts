// The inbox as the screens use it: tab, order, rows in order, counts. Reads by live(); draws nothing.
import { createMemo, createSignal, type Accessor } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { PAGE_ROWS } from "../../store/pageRows.ts";
import type { Counts, Queries } from "../../store/queries.ts";
import { liveList, liveWhole } from "../../ui/live.ts";
import type { Order } from "../../../shared/domain/viewOrder.ts";
import { inOrder, type Tab, type TabCounts } from "./order.ts";

export interface InboxModel {
  readonly tab: Accessor<Tab>;
  readonly order: Accessor<Order>;
  readonly rows: Accessor<readonly TicketRow[]>;
  readonly ready: Accessor<boolean>;
  /** How many stand in each tab; what is done grows without end and is not counted. */
  readonly counts: Accessor<TabCounts>;
  readonly setTab: (tab: Tab) => void;
  readonly setOrder: (order: Order) => void;
  /** Loads the next page, if there is one. */
  /** Changes of this device the room has not acknowledged. */
  readonly unsent: () => number;
  readonly more: () => void;
  /** The ticket after (or before) the one given, in the order shown. */
  readonly beside: (ticket: TicketId | undefined, step: 1 | -1) => TicketId | undefined;
}

const NONE: Counts = { mine: 0, unassigned: 0, open: 0, unsent: 0, refused: 0 };

export function createInbox(queries: Queries): InboxModel {
  const [tab, setTab] = createSignal<Tab>("mine");
  const [order, setOrder] = createSignal<Order>("priority");
  const [pages, setPages] = createSignal(1);
  const wanted = createMemo(() => ({ tab: tab(), pages: pages() }));
  const list = liveList(wanted, (key) => loadPages(queries, key.tab, key.pages));
  const rows = createMemo(() => (tab() === "done" ? list.rows : inOrder(list.rows, order()))); // what is done comes latest first;
  const counts = liveWhole(queries.counts, NONE);
  return {
    tab,
    order,
    rows,
    ready: list.ready,
    counts: () => ({ mine: counts().mine, queue: counts().unassigned, all: counts().open }),
    unsent: () => counts().unsent,
    setTab: (to) => {
      setPages(1);
      setTab(to);
    },
    setOrder,
    more: () => {
      if (list.rows.length === pages() * PAGE_ROWS) setPages(pages() + 1);
    },
    beside: (ticket, step) => {
      const now = rows().findIndex((one) => one.id === ticket);
      return rows()[now < 0 ? 0 : now + step]?.id;
    },
  };
}

async function loadPages(queries: Queries, tab: Tab, pages: number): Promise<readonly TicketRow[]> {
  const page = { mine: (after?: TicketRow) => queries.mine(after), queue: queries.unassigned, all: queries.all, done: queries.done }[tab];
  const rows: TicketRow[] = [];
  for (let i = 0; i < pages; i++) {
    const next = await page(rows.at(-1));
    rows.push(...next);
    if (next.length < PAGE_ROWS) break;
  }
  return rows;
}
