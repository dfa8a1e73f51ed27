// Saved views as the inbox uses them: which there are, which is in view, its rows, and how many stand in each. Reads by queries, at most so often; draws nothing.
import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import { callOfMember, callOfTeam } from "../../../../shared/domain/ties/mention.ts";
import { calledKey, followedKey } from "../../../../shared/domain/ties/ticketTies.ts";
import { asId, type MemberId, type TicketId, type ViewId } from "../../../../shared/core/ids.ts";
import { DEFAULT_POLICY } from "../../../../shared/domain/policy.ts";
import { lineage } from "../../../../shared/domain/graph.ts";
import { teamFor } from "../../../../shared/domain/teams.ts";
import { isInView, type Facts, type Filter, type TicketView } from "../../../../shared/domain/ticketView.ts";
import type { TicketRow } from "../../../../shared/domain/ticketRow.ts";
import { PAGE_ROWS } from "../../../store/pageRows.ts";
import type { Asked, Count } from "../../../store/inView.ts";
import type { Queries } from "../../../store/queries.ts";
import { createPaced } from "../../../ui/createPaced.ts";
import { live } from "../../../ui/live.ts";
import { say } from "../../../ui/words.ts";
import { TIES } from "../../ties/tieWords.ts";
import type { ShopNow } from "../../shopNow.ts";
import { clockOf } from "../clock.ts";
import { inOrder } from "../order.ts";
import { readMarks, unreadOf } from "../read.ts";
import { VIEWS } from "./viewWords.ts";

const LIST_MS = 300; // between two readings of the list in view, while much is changing
const COUNT_MS = 2_000; // between two countings: a count may walk thousands of rows
const CLOCK_MS = 30_000; // what falls due changes no row

export interface ViewsModel {
  /** Those that everybody has: what calls them, what they follow, what is to come back. */
  readonly builtIn: Accessor<readonly TicketView[]>;
  /** What calls this member, by key (ties/mention.ts). */
  readonly myCalls: Accessor<readonly string[]>;
  /** Those of this member, the shop's first; undefined: not read yet. */
  readonly all: Accessor<readonly TicketView[] | undefined>;
  readonly current: Accessor<TicketView | undefined>;
  readonly rows: Accessor<readonly TicketRow[]>;
  readonly ready: Accessor<boolean>;
  /** False: the limit came before the end of all tickets; more may stand in it. */
  readonly isWhole: Accessor<boolean>;
  readonly more: () => void;
  readonly countOf: (view: ViewId) => Count | undefined;
  /** Counts every view, not the pinned ones only, until taken back: the list of them is open. */
  readonly countAll: (all: boolean) => void;
  /** How many tickets a filter would hold now. */
  readonly tryOut: (filter: Filter) => Promise<Count>;
  readonly show: (view: ViewId | undefined) => void;
  /** The ticket after (or before) the one given, in the order shown. */
  readonly beside: (ticket: TicketId | undefined, step: 1 | -1) => TicketId | undefined;
}

/** They stand in an address like any other's. */
export const MENTIONED = asId<ViewId>("mentioned");
const FOLLOWED = asId<ViewId>("followed");
const FOLLOW_UPS = asId<ViewId>("follow-ups");

type Keys = NonNullable<Asked["tied"]>[number];

const followKeys = (me: MemberId): Keys => ({ open: followedKey(me, 1), ended: followedKey(me, 0) });
/** Where what is called so stands. */
export const callKeys = (call: string): Keys => ({ open: calledKey(call, 1), ended: calledKey(call, 0) });

export interface ViewsOf {
  readonly me: MemberId;
  readonly queries: Pick<Queries, "views" | "inView" | "countIn" | "onTickets" | "policy">;
  readonly shop: Pick<ShopNow, "product">;
}

export function createViews({ me, queries, shop }: ViewsOf): ViewsModel {
  const all = live<readonly TicketView[] | undefined>(queries.views, undefined);
  const policy = live(queries.policy, DEFAULT_POLICY);
  const [chosen, setChosen] = createSignal<ViewId>();
  const [pages, setPages] = createSignal(1);
  const [state, setState] = createStore<{ rows: readonly TicketRow[] }>({ rows: [] });
  const [loaded, setLoaded] = createSignal<{ readonly view: TicketView; readonly isWhole: boolean }>();
  const [counts, setCounts] = createSignal<ReadonlyMap<ViewId, Count>>(new Map());
  const [countsAll, setCountsAll] = createSignal(false);
  const builtIn = createMemo<readonly TicketView[]>(() => [
    { id: MENTIONED, name: say(TIES.mentioned), filter: { mentioned: true }, order: "priority", of: me },
    { id: FOLLOWED, name: say(TIES.followed), filter: { followed: true }, order: "priority", of: me },
    { id: FOLLOW_UPS, name: say(VIEWS.followUps), filter: { followUp: true }, order: "soonest" },
  ]);
  const myCalls = createMemo(
    () => [callOfMember(me), ...(policy().dispatch.teams ?? []).filter((one) => one.members.includes(me)).map((one) => callOfTeam(one.id))],
    [],
    { equals: (a, b) => a.join() === b.join() },
  );
  const current = createMemo(() => [...builtIn(), ...(all() ?? [])].find((one) => one.id === chosen()));
  const counted = createMemo(() => [...builtIn(), ...(all() ?? [])].filter((one) => countsAll() || one.pinned === true));

  const askOf = (filter: Filter): Asked => {
    const now = Date.now();
    const facts: Facts = {
      me,
      myCalls: myCalls(),
      unreadOf,
      dueOf: (row) => clockOf(row, policy(), now).state,
      teamOf: (row) => teamFor(policy().dispatch.teams, { ...row, category: shop.product(row.product)?.category })?.id ?? "",
      categoriesOf: (product) => {
        const category = shop.product(product)?.category;
        return category === undefined ? [] : lineage(category, policy().categories);
      },
    };
    const keys = filter.mentioned === true ? myCalls().map(callKeys) : filter.followed === true ? [followKeys(me)] : undefined;
    return { filter, isIn: (row) => isInView(row, filter, facts), ...(keys === undefined ? {} : { tied: keys }) };
  };
  const load = createPaced(LIST_MS, async () => {
    const view = current();
    if (view === undefined) return;
    const found = await queries.inView(askOf(view.filter), pages() * PAGE_ROWS);
    if (current() !== view) return; // another one is wanted by now
    setState("rows", reconcile([...found.rows], { key: "id" }));
    setLoaded({ view, isWhole: found.isWhole });
  });
  const count = createPaced(COUNT_MS, async () => {
    const wanted = counted();
    if (wanted.length === 0 || document.visibilityState !== "visible") return;
    const found = await queries.countIn(wanted.map((one) => askOf(one.filter)));
    setCounts(new Map(wanted.flatMap((one, i) => (found[i] === undefined ? [] : [[one.id, found[i]] as const]))));
  });
  createEffect(on([current, pages, readMarks, myCalls], load));
  createEffect(on([counted, readMarks, myCalls], count));
  onCleanup(
    queries.onTickets(() => {
      load();
      count();
    }),
  );
  const clock = setInterval(() => {
    if (current()?.filter.due !== undefined) load();
    if (counted().some((one) => one.filter.due !== undefined)) count();
  }, CLOCK_MS);
  onCleanup(() => clearInterval(clock));
  document.addEventListener("visibilitychange", count);
  onCleanup(() => document.removeEventListener("visibilitychange", count));

  const rows = createMemo(() => inOrder(state.rows, current()?.order ?? "priority"));
  return {
    builtIn,
    myCalls,
    all,
    current,
    rows,
    ready: () => loaded()?.view === current(),
    isWhole: () => loaded()?.isWhole ?? true,
    more: () => {
      if (state.rows.length === pages() * PAGE_ROWS) setPages(pages() + 1);
    },
    countOf: (view) => counts().get(view),
    countAll: setCountsAll,
    tryOut: async (filter) => (await queries.countIn([askOf(filter)]))[0] ?? { n: 0, isWhole: true },
    show: (view) => {
      setPages(1);
      setChosen(view);
    },
    beside: (ticket, step) => {
      const now = rows().findIndex((one) => one.id === ticket);
      return rows()[now < 0 ? 0 : now + step]?.id;
    },
  };
}
