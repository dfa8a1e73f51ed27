// Asking the shop for conversations that are not on this device: stretch by stretch, until enough is found, all is searched, or it is refused. Draws nothing.
import { createSignal, onCleanup, type Accessor } from "solid-js";
import { readQuery } from "../../../shared/domain/searching/query.ts";
import type { SearchAsk, Searched, SearchPage } from "../../../shared/wire/searchApi.ts";
import type { Queries } from "../../store/queries.ts";
import { createTry, type Try } from "../session/createTry.ts";
import { searchPage } from "./doors.ts";

const ENOUGH = 20; // found, and then a person says whether to go on
const WORDS_MOST = 8;

export interface Older {
  /** Those not on this device, newest first; undefined: nobody has asked yet. */
  readonly found: Accessor<readonly Searched[] | undefined>;
  readonly searched: Accessor<Pick<SearchPage, "searched" | "total">>;
  readonly running: Accessor<boolean>;
  /** There is more to search. */
  readonly goesOn: Accessor<boolean>;
  readonly asking: Try;
  readonly start: () => Promise<void>;
}

/** Of what was typed when it was made. */
export function createOlder(typed: string, queries: Pick<Queries, "whole">): Older {
  const [found, setFound] = createSignal<readonly Searched[]>();
  const [searched, setSearched] = createSignal({ searched: 0, total: 0 });
  const [running, setRunning] = createSignal(false);
  const [next, setNext] = createSignal<string>();
  const asking = createTry();
  let isOver = false;
  onCleanup(() => (isOver = true));
  const start = async (): Promise<void> => {
    if (running()) return;
    const about = askOf(typed);
    const wanted = (found()?.length ?? 0) + ENOUGH;
    setRunning(true);
    do {
      const after = next();
      const page = await asking.run(() => searchPage({ ...about, ...(after === undefined ? {} : { next: after }) }));
      if (isOver || page === undefined) break;
      const away = await notHere(page.found, queries);
      setFound((known = []) => [...known, ...away]);
      setSearched({ searched: page.searched, total: page.total });
      setNext(page.next);
    } while (next() !== undefined && (found()?.length ?? 0) < wanted && !isOver);
    if (!isOver) setRunning(false);
  };
  return { found, searched, running, goesOn: () => next() !== undefined, asking, start };
}

/** What the room is asked; operators it does not know (`is:`, `tag:`) are left out: it is a wider search. */
export function askOf(typed: string): SearchAsk {
  const { words, from, orders, before, after } = readQuery(typed, new Date().setHours(0, 0, 0, 0));
  const [name] = from;
  return {
    words: [...words.map((one) => one.text), ...orders].slice(0, WORDS_MOST),
    ...(name === undefined ? {} : { from: name }),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

async function notHere(found: readonly Searched[], { whole }: Pick<Queries, "whole">): Promise<readonly Searched[]> {
  if (found.length === 0) return [];
  const here = new Set((await whole(found.map((one) => one.id))).map((one) => one.head.id));
  return found.filter((one) => !here.has(one.id));
}
