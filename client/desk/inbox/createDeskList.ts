// The list of the desk as everything beside it uses it: a tab or a saved view, what is chosen in it, its tags. Reads by live(); draws nothing.
import { createSignal, getOwner, runWithOwner, type Accessor } from "solid-js";
import type { TicketId } from "../../../shared/core/ids.ts";
import type { Tag } from "../../../shared/domain/tag.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { live } from "../../ui/live.ts";
import type { Desk } from "../desk.ts";
import type { Route } from "../route.ts";
import type { ShopNow } from "../shopNow.ts";
import { createChoice, type Choice } from "./choice.ts";
import { createInbox, type InboxModel } from "./createInbox.ts";
import type { Tab } from "./order.ts";
import type { Views } from "./views/openViews.tsx";

export interface DeskList extends Pick<InboxModel, "rows" | "ready" | "more" | "beside" | "counts" | "unsent" | "order" | "setOrder"> {
  /** Undefined: a saved view is in view. */
  readonly tab: Accessor<Tab | undefined>;
  /** The saved views, once their script has come. */
  readonly views: Accessor<Views | undefined>;
  readonly choice: Choice;
  readonly tagsOf: (row: TicketRow) => readonly Tag[];
  readonly toTab: (tab: Tab) => void;
  /** Chooses the ticket in view, or the first row; `all`: every row, or none of them. */
  readonly choose: (open: TicketId | undefined, all: boolean) => void;
}

export function createDeskList(desk: Desk, shop: ShopNow, route: Route): DeskList {
  const inbox = createInbox(desk.queries);
  const [views, setViews] = createSignal<Views>();
  const owner = getOwner();
  void import("./views/openViews.tsx").then(
    (its) =>
      runWithOwner(owner, () => setViews(its.openViews({ desk, shop, address: route.view, open: route.ticket, onGone: route.toList }))),
    () => undefined, // its script cannot be had now: the four tabs are there
  );
  const view = (): Views | undefined => {
    const now = views();
    return now?.current() === undefined ? undefined : now;
  };
  const list = (): Pick<DeskList, "rows" | "ready" | "more" | "beside"> => view() ?? inbox;
  const tags = live<readonly Tag[]>(desk.queries.tags, []);
  const rows = (): readonly TicketRow[] => list().rows();
  const choice = createChoice(rows);
  return {
    rows,
    ready: () => list().ready(),
    more: () => list().more(),
    beside: (ticket, step) => list().beside(ticket, step),
    counts: inbox.counts,
    unsent: inbox.unsent,
    order: inbox.order,
    setOrder: inbox.setOrder,
    tab: () => (view() === undefined ? inbox.tab() : undefined),
    views,
    choice,
    tagsOf: (row) => (row.tags ?? []).flatMap((id) => tags().find((one) => one.id === id) ?? []),
    toTab(tab) {
      choice.none();
      views()?.show(undefined);
      if (route.ticket() === undefined) route.toList(); // from whatever page
      inbox.setTab(tab);
    },
    choose(open, all) {
      if (all) choice.all();
      else choice.toggle((rows().find((row) => row.id === open) ?? rows()[0])?.id);
    },
  };
}
