// The board's columns as they stand: rows by urgency and how many there are, read along indexes at a pace of their own. Only reads; draws nothing.
import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";
import { createStore, reconcile } from "solid-js/store";
import type { MemberId } from "../../../shared/core/ids.ts";
import { DEFAULT_POLICY, type Policy } from "../../../shared/domain/policy.ts";
import { teamFor } from "../../../shared/domain/teams.ts";
import type { TicketRow } from "../../../shared/domain/ticketRow.ts";
import { isInView, type Facts, type Filter } from "../../../shared/domain/ticketView.ts";
import { PAGE_ROWS } from "../../store/pageRows.ts";
import type { Asked, Count } from "../../store/inView.ts";
import type { Queries } from "../../store/queries.ts";
import { createPaced } from "../../ui/createPaced.ts";
import { live } from "../../ui/live.ts";
import { clockOf } from "../inbox/clock.ts";
import { inOrder } from "../inbox/order.ts";
import { unreadOf } from "../inbox/read.ts";
import type { ShopNow } from "../shopNow.ts";
import { filtersOf, laneOf, LANES, midnightOf, type Chosen, type Lane } from "./lanes.ts";

const ROWS_MS = 300; // between two readings of the rows, while much is changing
const COUNT_MS = 2_000; // between two countings: a count may walk thousands of rows
const CLOCK_MS = 15_000; // what falls due, wakes or ends with the day changes no row

export interface LaneNow {
  readonly rows: readonly TicketRow[];
  readonly count: Count;
  /** How many of them are overdue; only where a clock runs. */
  readonly late: Count;
}

export interface BoardModel {
  readonly lane: (lane: Lane) => LaneNow;
  readonly ready: Accessor<boolean>;
  /** The end of a column came into view. */
  readonly more: (lane: Lane) => void;
  readonly teams: () => NonNullable<Policy["dispatch"]["teams"]>;
}

interface BoardOf {
  readonly me: MemberId;
  readonly queries: Pick<Queries, "inView" | "countIn" | "onTickets" | "policy">;
  readonly shop: Pick<ShopNow, "product" | "policy">;
  readonly chosen: Accessor<Chosen>;
}

const CLOCKED: ReadonlySet<Lane> = new Set(["queued", "assigned", "open"]); // elsewhere no clock runs
const NONE: Count = { n: 0, isWhole: true };
const EMPTY: LaneNow = { rows: [], count: NONE, late: NONE };
const PAGES: Readonly<Record<Lane, number>> = { queued: 1, assigned: 1, open: 1, waiting: 1, snoozed: 1, resolved: 1 };

export function createBoard({ me, queries, shop, chosen }: BoardOf): BoardModel {
  const policy = live(queries.policy, DEFAULT_POLICY);
  const teams: BoardModel["teams"] = () => policy().dispatch.teams ?? [];
  const [pages, setPages] = createSignal(PAGES);
  const [rows, setRows] = createStore<Record<Lane, readonly TicketRow[]>>({
    queued: [],
    assigned: [],
    open: [],
    waiting: [],
    snoozed: [],
    resolved: [],
  });
  const [counts, setCounts] = createSignal<ReadonlyMap<Lane, Pick<LaneNow, "count" | "late">>>(new Map());
  const [ready, setReady] = createSignal(false);

  const ask = (lane: Lane, filter: Filter): Asked => {
    const now = Date.now();
    const midnight = midnightOf(now);
    const facts: Facts = {
      me,
      unreadOf,
      dueOf: (row) => clockOf(row, shop.policy(), now).state,
      teamOf: (row) => teamFor(teams(), { ...row, category: shop.product(row.product)?.category })?.id ?? "",
      categoriesOf: () => [],
    };
    return { filter, isIn: (row) => laneOf(row, now, midnight) === lane && isInView(row, filter, facts) };
  };
  const asksOf = (lane: Lane, wanted: Chosen): readonly Asked[] =>
    filtersOf(lane, wanted, midnightOf(Date.now())).map((filter) => ask(lane, filter));

  const load = createPaced(ROWS_MS, async () => {
    const wanted = chosen();
    const most = pages();
    for (const lane of LANES) {
      const found = await Promise.all(asksOf(lane, wanted).map((one) => queries.inView(one, most[lane] * PAGE_ROWS)));
      if (chosen() !== wanted) return; // something else is wanted by now, and asked for
      const all = found.flatMap((one) => one.rows);
      setRows(lane, reconcile([...(lane === "resolved" ? all : inOrder(all, "priority"))], { key: "id" }));
    }
    setReady(true);
  });
  const count = createPaced(COUNT_MS, async () => {
    const wanted = chosen();
    const asks = LANES.flatMap((lane) => [
      ...asksOf(lane, wanted).map((asked) => ({ lane, which: "count" as const, asked })),
      ...(CLOCKED.has(lane) ? asksOf(lane, { ...wanted, late: true }) : []).map((asked) => ({ lane, which: "late" as const, asked })),
    ]);
    const found = await queries.countIn(asks.map((one) => one.asked));
    if (chosen() !== wanted) return;
    const sum = (lane: Lane, which: "count" | "late"): Count =>
      asks.reduce((all, one, i) => (one.lane === lane && one.which === which ? added(all, found[i] ?? NONE) : all), NONE);
    setCounts(new Map(LANES.map((lane) => [lane, { count: sum(lane, "count"), late: sum(lane, "late") }])));
  });
  const all = (): void => {
    load();
    count();
  };
  createEffect(on([chosen, pages, policy], all));
  onCleanup(queries.onTickets(all));
  const clock = setInterval(all, CLOCK_MS);
  onCleanup(() => clearInterval(clock));
  return {
    lane: (lane) => ({ ...EMPTY, ...(counts().get(lane) ?? { count: { n: rows[lane].length, isWhole: true } }), rows: rows[lane] }),
    ready,
    more: (lane) => {
      if (rows[lane].length >= pages()[lane] * PAGE_ROWS) setPages((now) => ({ ...now, [lane]: now[lane] + 1 }));
    },
    teams,
  };
}

const added = (a: Count, b: Count): Count => ({ n: a.n + b.n, isWhole: a.isWhole && b.isWhole });
