// The search as a desk's page has it: a worker that is there when it is wanted, one of all tabs keeping the index. Only wiring; holds no word.
import address from "./searchWorker.ts?worker&url";
import { startWorker } from "../../trusted/startWorker.ts";
import type { MemberId, ShopId } from "../../../shared/core/ids.ts";
import type { Asked } from "./finder.ts";
import type { Found } from "./found.ts";
import type { FromSearch, ToSearch } from "./post.ts";
import type { SearchState } from "./searching.ts";

export interface Search {
  /** Undefined where the search cannot be reached: no workers here, or it broke. */
  readonly find: (asked: Asked) => Promise<Found | undefined>;
  readonly recent: () => Promise<readonly string[]>;
  readonly remember: (typed: string) => void;
  readonly forgetRecent: () => void;
  /** Tells at once and at every change. Gives the way to stop. */
  readonly onState: (tell: (state: SearchState) => void) => () => void;
  /** The shelf was emptied, and has this key now: everything begins anew. */
  readonly restart: (key: Uint8Array) => void;
  readonly close: () => void;
}

export interface WhoseSearch {
  readonly shop: ShopId;
  readonly member: MemberId;
  readonly key: Uint8Array;
}

/** Starts the worker at once. */
export function startSearch({ shop, member, key: first }: WhoseSearch): Search {
  const listeners = new Set<(state: SearchState) => void>();
  const pending = new Map<number, (said: FromSearch) => void>();
  const letGo = new AbortController();
  let state: SearchState = { how: "starting" };
  let leads = false;
  let asked = 0;
  let worker: Worker | undefined;

  const say = (next: SearchState): void => {
    state = next;
    for (const tell of listeners) tell(next);
  };
  const post = (what: ToSearch): void => worker?.postMessage(what);
  const fail = (): void => {
    for (const [n, done] of pending) done({ kind: "failed", n });
    pending.clear();
  };
  const start = (key: Uint8Array): void => {
    worker = startWorker(address, "search");
    if (worker === undefined) return say({ how: "broken" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromSearch>) => {
      if (data.kind === "state") return say(data.state);
      pending.get(data.n)?.(data);
      pending.delete(data.n);
    });
    worker.addEventListener("error", () => {
      fail();
      say({ how: "broken" });
    });
    post({ kind: "open", shop, member, key });
    if (leads) post({ kind: "lead" });
  };
  const ask = (of: (n: number) => ToSearch): Promise<FromSearch> => {
    const n = ++asked;
    if (worker === undefined) return Promise.resolve({ kind: "failed", n });
    post(of(n));
    return new Promise((done) => pending.set(n, done));
  };
  const stop = (): void => {
    worker?.terminate();
    worker = undefined;
    fail();
  };

  start(first);
  void leadWhenFree(`zhanggui-search:${shop}:${member}`, letGo.signal, () => {
    leads = true;
    post({ kind: "lead" });
  });
  return {
    async find(what) {
      const said = await ask((n) => ({ kind: "find", n, asked: what }));
      return said.kind === "found" ? said.found : undefined;
    },
    async recent() {
      const said = await ask((n) => ({ kind: "recent", n }));
      return said.kind === "recent" ? said.recent : [];
    },
    remember: (typed) => post({ kind: "remember", typed }),
    forgetRecent: () => post({ kind: "forget-recent" }),
    onState(tell) {
      listeners.add(tell);
      tell(state);
      return () => void listeners.delete(tell);
    },
    restart(key) {
      stop();
      start(key);
    },
    close() {
      letGo.abort();
      stop();
    },
  };
}

/** One tab keeps the index: whoever holds the lock. Without locks (plain http) every tab does; what one took in the other finds taken in. */
async function leadWhenFree(name: string, over: AbortSignal, lead: () => void): Promise<void> {
  const { locks } = navigator;
  if (locks === undefined) return lead();
  const held = new Promise<void>((done) => over.addEventListener("abort", () => done()));
  try {
    await locks.request(name, { signal: over }, () => {
      lead();
      return held;
    });
  } catch (error) {
    if (!over.aborted) throw error;
  }
}
