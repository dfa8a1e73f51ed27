// One search as somebody types it: asked a moment after the last key, the newest question alone answered. What was typed stays with the desk while one
// reads a result and comes back. Draws nothing.
import { createEffect, createSignal, on, onCleanup, type Accessor } from "solid-js";
import { NOTHING_FOUND, type Found } from "../../store/search/found.ts";
import type { Search } from "../../store/search/startSearch.ts";
import type { SearchState } from "../../store/search/searching.ts";
import type { Desk } from "../desk.ts";

const PAGE = 20; // conversations, and so many more each time
const REST_MS = 60; // after a key: shorter than the pause between two, long enough that a word is asked once
const KEPT_AFTER_MS = 1_500; // what stood so long was meant, and is kept among the recent ones

/** What a search comes to, once one was asked. */
export interface Answered {
  readonly typed: string;
  readonly found: Found;
}

export interface Searched {
  readonly typed: Accessor<string>;
  readonly setTyped: (typed: string) => void;
  readonly answered: Accessor<Answered | undefined>;
  /** True where this page cannot search at all. */
  readonly impossible: Accessor<boolean>;
  readonly state: Accessor<SearchState>;
  readonly recent: Accessor<readonly string[]>;
  readonly forgetRecent: () => void;
  readonly more: () => void;
  /** The row that arrows stand on. */
  readonly cursor: Accessor<string | undefined>;
  readonly setCursor: (id: string | undefined) => void;
  /** What stands in the field was meant: it is remembered. */
  readonly meant: () => void;
}

interface Left {
  readonly typed: string;
  readonly cursor: string | undefined;
  readonly most: number;
}

const left = new WeakMap<Desk, Left>(); // gone with the desk, at sign-out

/** Lives with the owner it is made in. */
export function createSearch(desk: Desk): Searched {
  const before = left.get(desk);
  const [typed, setTyped] = createSignal(before?.typed ?? "");
  const [cursor, setCursor] = createSignal(before?.cursor);
  const [most, setMost] = createSignal(before?.most ?? PAGE);
  const [answered, setAnswered] = createSignal<Answered>();
  const [impossible, setImpossible] = createSignal(false);
  const [state, setState] = createSignal<SearchState>({ how: "starting" });
  const [recent, setRecent] = createSignal<readonly string[]>([]);
  let search: Search | undefined;
  let turn = 0;
  let due: ReturnType<typeof setTimeout> | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let stop: (() => void) | undefined;

  const meant = (): void => {
    const words = typed().trim();
    if (words === "" || (answered()?.found.tickets.length ?? 0) === 0) return;
    search?.remember(words);
    setRecent((known) => [words, ...known.filter((one) => one !== words)].slice(0, 8));
  };
  const ask = async (): Promise<void> => {
    const words = typed();
    if (search === undefined) return;
    if (words.trim() === "") return void setAnswered(undefined);
    const mine = ++turn;
    const found = await search.find({ typed: words, midnight: new Date().setHours(0, 0, 0, 0), most: most() });
    if (mine !== turn || isOver) return;
    setImpossible(found === undefined);
    setAnswered({ typed: words, found: found ?? NOTHING_FOUND });
  };
  const askSoon = (ms: number): void => {
    clearTimeout(due);
    due = setTimeout(() => void ask(), ms);
  };

  createEffect(
    on([typed, most], () => {
      left.set(desk, { typed: typed(), cursor: cursor(), most: most() });
      askSoon(answered() === undefined ? 0 : REST_MS);
      clearTimeout(keeping);
      keeping = setTimeout(meant, KEPT_AFTER_MS);
    }),
  );
  createEffect(() => left.set(desk, { typed: typed(), cursor: cursor(), most: most() }));
  createEffect(
    on(state, (_now, was) => {
      if (was !== undefined) askSoon(0); // the index took something in: there is more to find now, or less
    }),
  );
  void desk.search().then((its) => {
    if (isOver) return;
    search = its;
    stop = its.onState(setState);
    void its.recent().then(setRecent);
    void ask();
  });
  onCleanup(() => {
    isOver = true;
    clearTimeout(due);
    clearTimeout(keeping);
    stop?.();
  });
  return {
    typed,
    answered,
    impossible,
    state,
    recent,
    cursor,
    setCursor,
    meant,
    setTyped(next) {
      setMost(PAGE);
      setCursor(undefined);
      setTyped(next);
      if (next.trim() === "") setAnswered(undefined);
    },
    more: () => void setMost((now) => now + PAGE),
    forgetRecent() {
      search?.forgetRecent();
      setRecent([]);
    },
  };
}
