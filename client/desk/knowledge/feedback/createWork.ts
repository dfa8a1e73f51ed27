// The work list of this desk, kept current: reads the newest conversations from the shelf in small steps, hands them to what folds, and gives the list.
// Only reads; the heavy part is elsewhere (startFold.ts).
import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";
import type { TicketId } from "../../../../shared/core/ids.ts";
import { same } from "../../../../shared/core/same.ts";
import type { WorkItem, WorkList } from "../../../../shared/domain/workList.ts";
import { live, liveWhole } from "../../../ui/live.ts";
import { pagePace } from "../../../pack/pace.ts";
import type { Desk } from "../../desk.ts";
import { startFold } from "./startFold.ts";

const TICKETS_MOST = 1_000; // the newest; what is older was either mended or is asked again
const STEP = 10; // documents between two breaths: some 5 ms
const FIRST = 100; // conversations before the first list is shown
const REST_MS = 600; // after a change, so that a busy inbox is folded once

export interface Work {
  /** Undefined until the first list. */
  readonly list: Accessor<WorkList | undefined>;
  /** Conversations read, of how many (undefined: not counted yet); equal once all are in. */
  readonly read: Accessor<{ readonly done: number; readonly of: number | undefined }>;
}

/** Lives with the owner it is made in. */
export function createWork({ queries, asked }: Pick<Desk, "queries" | "asked">): Work {
  const [list, setList] = createSignal<WorkList>();
  const [read, setRead] = createSignal<{ readonly done: number; readonly of: number | undefined }>({ done: 0, of: undefined });
  const folding = startFold((next) => setList((before) => keeping(next, before)));
  let isOver = false;
  let due: ReturnType<typeof setTimeout> | undefined;
  let changed: readonly TicketId[] = [];
  const ask = (): void => folding.post({ kind: "ask", now: Date.now() });
  onCleanup(() => {
    isOver = true;
    clearTimeout(due);
    folding.close();
  });

  const take = async (ids: readonly TicketId[], onStep: (done: number) => void): Promise<void> => {
    for (let at = 0; at < ids.length && !isOver; at += STEP) {
      folding.post({ kind: "tickets", tickets: await asked.whole(ids.slice(at, at + STEP)) });
      onStep(Math.min(ids.length, at + STEP));
      await pagePace.pause();
    }
  };
  const readAll = async (): Promise<void> => {
    const ids = await asked.newest(TICKETS_MOST);
    setRead({ done: 0, of: ids.length });
    await take(ids, (done) => {
      setRead({ done, of: ids.length });
      if (done === FIRST || done === ids.length) ask();
    });
    if (ids.length === 0) ask();
  };

  // ---- what changes while one looks ------------------------------------------------------------------------------------

  const later = (work: () => Promise<void>): void => {
    clearTimeout(due);
    due = setTimeout(() => void work().then(ask), REST_MS);
  };
  const articles = liveWhole(queries.articles, undefined);
  const products = liveWhole(queries.products, undefined);
  const policy = live(queries.policy, undefined);
  const putAways = live(queries.putAways, undefined);
  createEffect(() => {
    const [a, b, c, d] = [articles(), products(), policy(), putAways()];
    if (a === undefined || b === undefined || c === undefined || d === undefined) return;
    folding.post({ kind: "shop", shop: { articles: a, products: b, policy: c, putAways: d } });
    ask();
  });
  // A row is written with every change of its conversation, whatever changed: these pages say that something did, and in which.
  const open = live(() => queries.all(), undefined);
  const done = live(() => queries.done(), undefined);
  createEffect(
    on([open, done], ([nowOpen = [], nowDone = []], before) => {
      if (before === undefined || before[0] === undefined || before[1] === undefined) return;
      changed = [...new Set([...changed, ...nowOpen.map((one) => one.id), ...nowDone.map((one) => one.id)])];
      later(async () => {
        const ids = changed;
        changed = [];
        await take(ids, () => {});
      });
    }),
  );
  void readAll();
  return { list, read };
}

/** What is as it was stays the very same, so that its row, and the focus on it, keep their place. */
export function keeping(next: WorkList, before: WorkList | undefined): WorkList {
  if (before === undefined) return next;
  const kept = <T extends { readonly key: string }>(now: readonly T[], then: readonly T[]): readonly T[] => {
    const old = new Map(then.map((one) => [one.key, one]));
    return now.map((one) => {
      const was = old.get(one.key);
      return was !== undefined && same(was, one) ? was : one;
    });
  };
  return { ...next, items: kept(next.items, before.items), away: kept(next.away, before.away) };
}

/** The thing of that name. A gap may have got another name meanwhile: by a more typical question. */
export function itemNamed(items: readonly WorkItem[], key: string | undefined): WorkItem | undefined {
  const exact = items.find((one) => one.key === key);
  if (exact !== undefined || key === undefined) return exact;
  return items.find((one) => one.kind === "gap" && one.gap.questions.some(({ message }) => key === `g.${message}`));
}
